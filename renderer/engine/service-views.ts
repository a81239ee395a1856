import type { IndicatorRow } from './oversight-views';

/** An indicator as it is asked for. */
export type ServiceNamed = Pick<
  IndicatorRow,
  | 'code'
  | 'name'
  | 'nameUrdu'
  | 'numerator'
  | 'numeratorUrdu'
  | 'denominator'
  | 'denominatorUrdu'
  | 'unit'
  | 'unitUrdu'
  | 'better'
  | 'source'
  | 'every'
>;

export const serviceRowsBy = ['office', 'kind', 'district'] as const;

/** Which months of a year, which offices; one indicator in rows by something, or all indicators. */
export type ServiceAsked = {
  readonly year?: string;
  readonly from?: number;
  readonly to?: number;
  readonly kind?: string;
  readonly district?: string;
  readonly code?: string;
  readonly by?: (typeof serviceRowsBy)[number];
};

/** An indicator of one office or many, added up. Figures and values are thousandths; `null`: nothing was reported, or the sum has no rate. */
export type ServiceMember = {
  readonly key: string;
  readonly name?: string;
  readonly nameUrdu?: string;
  readonly indicator: ServiceNamed;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** Of one office alone. */
  readonly target?: number;
  readonly baseline?: number;
  /** How many of the offices with a target are where they shall be. */
  readonly met: { readonly here: number; readonly of: number };
  /** How many of the monthly reports that are expected were made and verified. */
  readonly reports: { readonly here: number; readonly of: number };
  /** How many of these are estimates. */
  readonly estimated: number;
};

export type ServiceBoard = {
  readonly year: string;
  readonly from: number;
  readonly to: number;
  readonly years: readonly string[];
  /** The newest act among the reports, milliseconds since 1970. */
  readonly asOf?: number;
  readonly rows: readonly ServiceMember[];
  /** Of one indicator. */
  readonly total?: ServiceMember;
};

export type ServiceQueries = {
  provinceService(asked: ServiceAsked): ServiceBoard | null;
};
