import { figureNames, type FigureName } from '#shared/domain/oversight/figures';
import type { Missing } from '#shared/domain/oversight/missing';
import type { EntityStep, StepStanding } from '#shared/domain/oversight/onboarding';
import type { DistrictName } from '#shared/domain/oversight/oversight';
import type { AuditQueries } from './audit-views';
import type { ComplianceQueries } from './compliance-views';
import type { NoticeQueries } from './notice-views';
import type { ReportQueries } from './report-views';
import type { AnsweredHere, ReviewQueries } from './review-views';
import type { ServiceQueries } from './service-views';
import type { Actor } from './views';
import type { FiscalMonth } from './province/totals';

export type { FiscalMonth } from './province/totals';

/** The columns of the dashboard. Amounts in paisa. */
export const boardColumns = figureNames;
export type BoardColumn = FigureName;
export type Figures = Readonly<Record<BoardColumn, number>>;

export const boardRowsBy = ['kind', 'district', 'department', 'office', 'head', 'month'] as const;
export type BoardBy = (typeof boardRowsBy)[number];

/** Which offices and heads count. `head` may be the beginning of a code. */
export type BoardFilter = {
  readonly kind?: string;
  readonly district?: string;
  readonly department?: string;
  readonly office?: string;
  readonly head?: string;
};

/** What the dashboard is asked: months `from` to `to` of a year, in rows by something, beside other months or not. */
export type BoardAsked = BoardFilter & {
  readonly year?: string;
  readonly from?: number;
  readonly to?: number;
  readonly by: BoardBy;
  readonly against?: 'year' | 'month';
};

/**
 * How many of the offices that should be in a figure are: their books at the hub reach the last month asked. `asOf` is
 * the newest act among them, milliseconds since 1970.
 */
export type Coverage = { readonly here: number; readonly of: number; readonly asOf?: number };

export type BoardRow = {
  readonly key: string;
  readonly name?: string;
  readonly nameUrdu?: string;
  readonly figures: Figures;
  readonly before?: Figures;
  readonly coverage: Coverage;
};

export type BoardView = {
  readonly year: string;
  readonly from: number;
  readonly to: number;
  /** The months of which there are figures, oldest first. */
  readonly months: readonly FiscalMonth[];
  readonly rows: readonly BoardRow[];
  readonly total: BoardRow;
  /** This year and the one before, month by month: what belongs to the month alone, or stands at its end. */
  readonly trend: readonly (FiscalMonth & { readonly figures: Figures })[];
};

/** How the feed stands: when the hub last answered, and what it gave that is no document. */
export type FeedView = {
  /** Whether this computer is a device of the province at all. */
  readonly province: boolean;
  readonly at?: string;
  readonly entities: number;
  /** Red flags that the hub told of, answered or not. Nobody has looked for any while there are none. */
  readonly flags: number;
  readonly aside: readonly { readonly id: string; readonly reason: string }[];
  readonly choices: Readonly<Record<'kinds' | 'districts' | 'departments', readonly string[]>>;
};

/** What had to be fetched from the hub: here (now, or earlier in this session), not at the hub, or the line does not work. */
export type Fetched<T> =
  { readonly state: 'here'; readonly value: T } | { readonly state: 'not-there' | 'no-line' };

/** Which vouchers stand behind a cell: of an office, some months, a column, and a head if the cell is of one. */
export type BehindAsked = {
  readonly office: string;
  readonly year: string;
  readonly from: number;
  readonly to: number;
  readonly column: BoardColumn;
  readonly head?: string;
};

/** A subject that counts in a cell with an amount (paisa); what it is, as far as its acts say. */
export type BehindRow = {
  readonly subject: string;
  readonly amount: number;
  /** The voucher's own: only of subjects that are vouchers, or have some. */
  readonly number?: string;
  readonly date?: string;
  readonly payee?: string;
  readonly about?: string;
  readonly papers: number;
};
export type BehindView = {
  readonly rows: readonly BehindRow[];
  /** What all of them add up to, also those that are not listed. Paisa. */
  readonly total: number;
  readonly unlisted: number;
};

export type OfficePage = {
  readonly page: string;
  readonly thumbnail: string;
  readonly width: number;
  readonly height: number;
  readonly rotation: 0 | 90 | 180 | 270;
};

/** A voucher of another office, folded here from its acts, whose signatures were checked here. Amounts in paisa. */
export type OfficeVoucher = {
  readonly voucher: string;
  readonly number: string;
  readonly type: string;
  readonly date: string;
  readonly payee: string;
  readonly about: string;
  readonly state: 'prepared' | 'posted' | 'returned';
  readonly lines: readonly {
    readonly head: string;
    readonly name: string;
    readonly debit: number;
    readonly credit: number;
  }[];
  readonly preparedBy: Actor;
  readonly preparedAt: string;
  readonly settledBy?: Actor;
  readonly settledAt?: string;
  readonly remark?: string;
};

/** What stands behind a subject: its vouchers, its scanned pages, and acts that did not count, with the reason. */
export type OfficePaper = {
  readonly office: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly subject: string;
  readonly vouchers: readonly OfficeVoucher[];
  readonly pages: readonly OfficePage[];
  readonly acts: number;
  readonly faults: readonly { readonly act: string; readonly why: string }[];
};

export { entitySteps, type EntityStep } from '#shared/domain/oversight/onboarding';

/** A step of an office's beginning. `at`: since when an act says so (ISO). */
export type StepView = Omit<StepStanding, 'step' | 'at'> & { readonly at?: string };

export type EntityRow = {
  readonly office: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly kind: string;
  readonly district: string;
  readonly districtUrdu?: string;
  readonly department?: string;
  readonly phase?: string;
  readonly ddoCode?: string;
  readonly focal?: string;
  readonly steps: Readonly<Record<EntityStep, StepView>>;
  /** Days that the step that is latest of those not done is late. */
  readonly lateDays: number;
  /** When acts of it last reached the hub (ISO); none: never. */
  readonly heardAt?: string;
  /** Whole days since then, if it is longer than an office may be silent. */
  readonly silentDays?: number;
  readonly devices: readonly {
    readonly device: string;
    readonly title: string;
    readonly lastActAt?: string;
    /** It wrote nothing for longer than it may be silent, or never. */
    readonly silent: boolean;
  }[];
  /** The last month that its books at the hub reach. */
  readonly reached?: FiscalMonth;
  readonly flags: number;
};

/** A red flag with what it rests on. Amounts in paisa. */
export type FlagRow = {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly rule: string;
  /** What the province calls the rule, if it has published it. */
  readonly title?: string;
  readonly titleUrdu?: string;
  readonly key: string;
  readonly date: string;
  readonly amount?: number;
  readonly evidence: readonly {
    readonly subject: string;
    readonly number: string;
    readonly amount?: number;
  }[];
  readonly answer?: { readonly text: string; readonly at: string };
};

/** A return of one period: signed (in time, or so many days late), or the reason why it is not there. */
export type ReturnCell = {
  readonly period: number;
  readonly state?: 'submitted' | 'accepted';
  readonly late?: number;
  readonly missing?: Missing;
  readonly answered?: AnsweredHere;
};

/** The returns of a template in a year: offices by periods. `here` of `of` that are owed and due have come. */
export type ReturnMatrix = {
  readonly year: string;
  readonly template: string;
  readonly every: 'month' | 'quarter' | 'year';
  readonly templates: readonly {
    readonly code: string;
    readonly title: string;
    readonly titleUrdu?: string;
  }[];
  readonly years: readonly string[];
  readonly periods: readonly {
    readonly period: number;
    readonly due: string;
    readonly here: number;
    readonly of: number;
  }[];
  readonly rows: readonly {
    readonly office: string;
    readonly name: string;
    readonly nameUrdu?: string;
    readonly cells: readonly ReturnCell[];
  }[];
};

/** Questions of the province's screens. */
export type ProvinceQueries = ReportQueries &
  AuditQueries &
  NoticeQueries &
  ReviewQueries &
  ServiceQueries &
  ComplianceQueries & {
    provinceFeed(): FeedView;
    /** Nothing while no figures are here. */
    provinceBoard(asked: BoardAsked): BoardView | null;
    /** What districts are called in Urdu today, as far as the province published it. */
    provinceDistricts(): readonly DistrictName[];
    /** All offices, by their codes. */
    provinceEntities(): readonly EntityRow[];
    /** Nothing while the province has published no templates of returns. */
    provinceReturns(asked: { readonly template?: string; readonly year?: string }): ReturnMatrix | null;
    /** Red flags, of one office or of all, the unanswered and newest first. */
    provinceFlags(office?: string): readonly FlagRow[];
    /** Asks the hub: which vouchers stand behind a cell, the largest first. */
    provinceBehind(asked: BehindAsked): Fetched<BehindView>;
    /** Asks the hub: what a subject of an office is, with its papers. */
    provincePaper(office: string, subject: string): Fetched<OfficePaper>;
  };
