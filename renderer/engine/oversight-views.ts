import type { Finding } from '#shared/domain/oversight/check-return';
import type { FlagEvidence } from '#shared/domain/oversight/flag-rows';
import type { FlagRuleSet, IndicatorAsked } from '#shared/domain/oversight/oversight';
import type { Counted } from '#shared/domain/oversight/rates';
import type { EnteredRows } from '#shared/domain/oversight/oversight-commands';
import type { ReturnForm } from '#shared/domain/oversight/entered-part';
import type { ReturnPart, ReturnState } from '#shared/domain/oversight/return';
import type { EntityStep, StepView } from './province-views';
import type { Actor, ProblemView, Tick } from './views';

/** What screens see of returns. Amounts are paisa, times ISO strings (UTC). */
export type ReturnRow = {
  readonly return: string;
  readonly template: string;
  readonly title: string;
  readonly titleUrdu: string;
  readonly every: 'month' | 'quarter' | 'year';
  readonly year: string;
  readonly period: number;
  readonly first: string;
  readonly last: string;
  readonly due: string;
  /** `running`: the period is not over; `due`: nobody has begun, and `late`: so too, and the due day is over. */
  readonly state: 'running' | 'due' | 'late' | ReturnState;
  /** Days after the due day: until it was signed, or until today. */
  readonly lateDays: number;
  /** What the province asks, or why it does not ask for the return. */
  readonly text?: string;
  readonly tick?: Tick;
};

/** `month-open`: the books of a month are not closed; `moved`: they say something else than when it was prepared. */
export type ReturnFinding = Omit<Finding, 'what'> & {
  readonly what: Finding['what'] | 'month-open' | 'moved';
};

export type ReturnView = ReturnRow & {
  readonly source: string;
  /** The figures: as they were prepared, or as the registers have them now while nobody has. */
  readonly parts: readonly ReturnPart[];
  readonly frozen: boolean;
  readonly forms: readonly ReturnForm[];
  /** What stands in the forms: the rows that were prepared, or those of the period before. */
  readonly entered: Readonly<Record<string, EnteredRows>>;
  readonly findings: readonly ReturnFinding[];
  readonly prepared?: { readonly act: string; readonly by: Actor; readonly at: string };
  readonly submitted?: { readonly act: string; readonly by: Actor; readonly at: string };
  readonly events: readonly {
    readonly act: string;
    readonly what: ReturnState;
    readonly by: Actor;
    readonly at: string;
    readonly text?: string;
    readonly tick: Tick;
  }[];
  readonly problems: readonly ProblemView[];
};

/** An indicator as it is asked for. */
type IndicatorNamed = Pick<
  IndicatorAsked,
  | 'code'
  | 'name'
  | 'nameUrdu'
  | 'numerator'
  | 'numeratorUrdu'
  | 'unit'
  | 'unitUrdu'
  | 'better'
  | 'source'
  | 'every'
> & { readonly denominator?: string; readonly denominatorUrdu?: string };

/** An indicator in one month. Figures, values and targets are thousandths; `null` is shown as "—". */
export type IndicatorRow = IndicatorNamed & {
  readonly figure?: {
    readonly act: string;
    readonly numerator: number;
    readonly denominator?: number;
    readonly method: 'counted' | 'estimated' | 'register';
    readonly comment?: string;
    readonly by: Actor;
    readonly at: string;
    readonly verified?: { readonly by: Actor; readonly at: string };
  };
  /** What the registers say, where they can. */
  readonly drawn?: Counted;
  readonly value: number | null;
  /** The months of the year so far, added up again. */
  readonly toDate: number | null;
  readonly target?: number;
  readonly onTrack: boolean | null;
  readonly state: 'none' | 'reported' | 'verified';
  readonly corrected: boolean;
  readonly tick?: Tick;
};
export type IndicatorMonthView = {
  readonly year: string;
  readonly period: number;
  /** The month is over, so that figures can be reported. */
  readonly over: boolean;
  readonly rows: readonly IndicatorRow[];
  readonly problems: readonly ProblemView[];
};
export type IndicatorView = IndicatorNamed & {
  readonly year: string;
  readonly rows: readonly (IndicatorRow & { readonly period: number })[];
  readonly targets: readonly {
    readonly act: string;
    readonly year: string;
    readonly target: number;
    readonly baseline?: { readonly value: number; readonly on: string };
    readonly order?: string;
    readonly by: Actor;
    readonly at: string;
  }[];
};

/** A red flag on the office's own computer, and its answers. */
export type RedFlagView = {
  readonly flag: string;
  readonly rule: string;
  readonly key: string;
  readonly title: string;
  readonly titleUrdu: string;
  /** The day of the newest evidence; nothing for one that is gone. */
  readonly date: string;
  readonly amount?: number;
  readonly evidence: readonly FlagEvidence[];
  readonly facts: Readonly<Record<string, string | number>>;
  /** `more`: evidence came after the last answer; `gone`: it was answered, and the rule finds it no more. */
  readonly state: 'open' | 'answered' | 'more' | 'gone';
  readonly answers: readonly {
    readonly act: string;
    readonly text: string;
    readonly by: Actor;
    readonly at: string;
    readonly tick: Tick;
  }[];
  readonly problems: readonly ProblemView[];
};
export type FlagRuleView = Pick<
  FlagRuleSet,
  'code' | 'title' | 'titleUrdu' | 'says' | 'saysUrdu' | 'source' | 'from' | 'thresholds'
>;

/** Questions about what the province asks for. */
/** How far this office has come since its beginning, held against the days of its phase, by its own acts. */
export type BeginningView = {
  readonly phase: { readonly code: string; readonly title: string; readonly titleUrdu: string };
  readonly steps: Readonly<Record<EntityStep, StepView>>;
};

export type OversightQueries = {
  /** Nothing while the province has put the office in no phase, or published no days for it. */
  beginning(): BeginningView | null;
  /** What the office owes in a fiscal year, as far as its periods have begun: what waits for the office first. */
  returns(year: string): readonly ReturnRow[];
  return(subject: string): ReturnView | null;
  /** What is asked for a month, and what was reported; nothing for no month. */
  indicatorMonth(year: string, period: number): IndicatorMonthView | null;
  indicator(code: string, year: string): IndicatorView | null;
  /** What the rules find today, the newest first, and what was answered and is found no more. */
  flags(): readonly RedFlagView[];
  flagRules(): readonly FlagRuleView[];
};
