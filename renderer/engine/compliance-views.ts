import type { Missing } from '#shared/domain/oversight/missing';
import type { EntityRow } from './province-views';

/** A return that is owed and has not come, with the one reason why. */
export type MissingReturn = {
  readonly office: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly template: string;
  readonly title: string;
  readonly titleUrdu?: string;
  readonly every: 'month' | 'quarter' | 'year';
  readonly year: string;
  readonly period: number;
  readonly due: string;
  /** Days since the due day. */
  readonly lateDays: number;
  readonly missing: Missing;
};

/** Of the returns that are owed and due, how many have come, and how many of these in time. */
export type Punctuality = { readonly owed: number; readonly come: number; readonly inTime: number };

export type ComplianceRow = Punctuality &
  Pick<
    EntityRow,
    'office' | 'name' | 'nameUrdu' | 'kind' | 'district' | 'phase' | 'steps' | 'heardAt' | 'silentDays'
  > & {
    /** Why the others have not come, each reason with how often. */
    readonly reasons: readonly { readonly why: Missing['why']; readonly count: number }[];
    readonly exempt: number;
  };

export type ComplianceView = {
  readonly year: string;
  /** One month of the year alone, with the quarters and years that end in it. */
  readonly period?: number;
  readonly years: readonly string[];
  /** The months of the year in which something was due, oldest first. */
  readonly periods: readonly (Punctuality & { readonly period: number })[];
  readonly rows: readonly ComplianceRow[];
  readonly total: Punctuality;
  /** How many of the offices have come through all steps of their beginning. */
  readonly onboarded: { readonly here: number; readonly of: number };
  readonly missing: readonly MissingReturn[];
};

export type ComplianceAsked = {
  readonly year?: string;
  readonly period?: number;
  readonly kind?: string;
  readonly district?: string;
};

export type ComplianceQueries = {
  /** Nothing while the province has published no templates of returns. */
  provinceCompliance(asked: ComplianceAsked): ComplianceView | null;
};
