import type { NoticeItem } from '#shared/domain/oversight/ladder';
import type { EarlierNotice, LateItem } from '#shared/domain/oversight/notice-text';
import type { NoticeRung } from '#shared/domain/oversight/oversight';
import type { Words } from '#shared/domain/oversight/reports/report';
import type { DraftStatus } from './draft-views';
import type { ParcelRow } from './parcel-views';
import type { Tick } from './views';

/** The office that a notice is to, as far as its letter names it. */
export type NoticeOffice = {
  readonly office: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly kind: string;
  readonly district: string;
  readonly districtUrdu?: string;
  readonly department?: string;
  readonly focal?: string;
};

/** What an office is late with: a return, or a step of its beginning. */
export type LateItemView = LateItem & { readonly key: string; readonly item: NoticeItem };

/** Items of an office that stand alike on the ladder, with what comes next. */
export type NoticeDue = NoticeOffice & {
  readonly key: string;
  readonly items: readonly LateItemView[];
  /** The oldest item's. */
  readonly lateDays: number;
  /** The rung that comes next, and the first day on which the ladder proposes it; nothing above the last. */
  readonly next?: { readonly rung: string; readonly from: string };
  readonly isReady: boolean;
  /** A notice of these items that waits to be issued. */
  readonly pending?: { readonly draft: string; readonly rung: string; readonly status: DraftStatus };
  readonly standing: 'open' | 'settled' | 'waits-for-issue' | 'last-rung';
  readonly earlier: readonly (EarlierNotice & { readonly draft: string })[];
};

/** A notice that was drafted, and what became of it. Days and ISO times. */
export type NoticeRow = NoticeOffice & {
  readonly draft: string;
  readonly rung: string;
  readonly title: Words;
  readonly status: DraftStatus;
  readonly at: string;
  readonly file: { readonly file: string; readonly number: string };
  readonly tick: Tick;
  /** Its number in the dispatch register, and the day. */
  readonly number?: string;
  readonly on?: string;
  readonly items: readonly { readonly about: Words; readonly isOpen: boolean }[];
  /** As a parcel: the number is that of the other office's diary. */
  readonly parcel?: Pick<ParcelRow, 'state'> & { readonly number?: string };
  /** The last day for an answer, and days since, while there is none. */
  readonly answerBy?: string;
  readonly overdue?: number;
  readonly answer?: {
    readonly on: string;
    readonly settles: boolean;
    readonly remark?: string;
    readonly letter?: { readonly letter: string; readonly number: string };
  };
};

export type NoticesView = {
  readonly today: string;
  readonly year: string;
  readonly years: readonly string[];
  /** The ladder that holds today, the lowest rung first. */
  readonly rungs: readonly NoticeRung[];
  /** What is late; what the ladder proposes today first, then the oldest. */
  readonly due: readonly NoticeDue[];
  /** The newest first. */
  readonly notices: readonly NoticeRow[];
};

/** A letter of the diary that came from an office. */
export type OfficeLetter = {
  readonly letter: string;
  readonly number: string;
  readonly received: string;
  readonly about: string;
};

export type NoticeQueries = {
  /** What offices (or one) are late with, of what was due in a year, and the notices that were drafted. */
  provinceNotices(asked: { readonly office?: string; readonly year?: string }): NoticesView;
  /** Letters of the diary that came as parcels of an office from a day on, the newest first. */
  lettersOfOffice(office: string, from: string): readonly OfficeLetter[];
};
