import type { Missing } from '#shared/domain/oversight/missing';
import type { EntityRow, EntityStep } from './province-views';

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
    | 'office'
    | 'name'
    | 'nameUrdu'
    | 'kind'
    | 'district'
    | 'districtUrdu'
    | 'phase'
    | 'steps'
    | 'heardAt'
    | 'silentDays'
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
  readonly office?: string;
};

/** What the offices of a phase, department or district have come to since their beginning. */
export type OnboardingGroup = {
  /** Nothing for those of which it is not said. */
  readonly key: string;
  readonly of: number;
  readonly done: number;
  /** Offices that are late with a step that is known to be undone, and the most days. */
  readonly late: number;
  readonly lateDays: number;
  /** Offices of which it is not known, as they are silent. */
  readonly silent: number;
};

export const onboardingBy = ['phase', 'department', 'district', 'kind'] as const;
export type OnboardingBy = (typeof onboardingBy)[number];
export type OnboardingAsked = { readonly by?: OnboardingBy } & { readonly [K in OnboardingBy]?: string };

export type OnboardingView = {
  readonly by: OnboardingBy;
  /** The phases as they are published, with the days of their steps. */
  readonly phases: readonly {
    readonly code: string;
    readonly title: string;
    readonly titleUrdu: string;
    readonly due: Readonly<Partial<Record<EntityStep, string>>>;
  }[];
  readonly groups: readonly OnboardingGroup[];
  readonly total: OnboardingGroup;
  /** Who is late by the most days first. */
  readonly rows: readonly EntityRow[];
  /** What can be chosen: values that offices have. */
  readonly choices: Readonly<Record<OnboardingBy, readonly string[]>>;
};

export type ComplianceQueries = {
  provinceOnboarding(asked: OnboardingAsked): OnboardingView;
  /** Nothing while the province has published no templates of returns. */
  provinceCompliance(asked: ComplianceAsked): ComplianceView | null;
};
