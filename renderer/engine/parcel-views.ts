import type { Result } from '#shared/base/result';
import type { BodyOf } from '#shared/acts/kind';
import type { letterDiarised } from '#shared/acts/kinds/letter-diarised';
import type { LaidLine } from '#shared/domain/drafts/letter-form';
import type { Refusal } from '#shared/domain/refusals';
import type { Done } from './api';
import type { PageView, Tick } from './views';

/**
 * A parcel between offices. Out: `sent`, then `arrived` there, `diarised` there under `number`, or `refused` with its
 * `fault`. In: `arrived` (to be entered in the diary), `diarised` here under `number`, or `refused`.
 */
export type ParcelRow = {
  readonly parcel: string;
  readonly way: 'out' | 'in';
  readonly office: string;
  readonly officeName: string;
  readonly officeNameUrdu?: string;
  readonly title: string;
  readonly at: string;
  readonly state: 'sent' | 'arrived' | 'diarised' | 'refused';
  readonly number?: string;
  readonly letter?: string;
  readonly fault?: string;
  /** Who sent it, as his own office certifies him. */
  readonly sender?: string;
  /** When the other office's computer said so. */
  readonly on?: string;
  /** What was sent from here: a file or a letter. */
  readonly about?: string;
  readonly tick: Tick;
};

/** A letter in a parcel as it left its office, and its number in the dispatch register there. */
export type LetterInParcel = {
  readonly draft: string;
  readonly number: string;
  /** A day. */
  readonly on: string;
  readonly language: 'en' | 'ur';
  readonly lines: readonly LaidLine[];
};

/** What of parcels waits on an officer's desk. */
export type ParcelsForMe = {
  /** What came and is not in the diary, for who keeps the diary, the oldest first. */
  readonly toDiarise: readonly ParcelRow[];
  /** What his post sent and the other office has not entered, or does not trust and did not get again. */
  readonly underWay: readonly ParcelRow[];
};

/** What a parcel holds, to be read: the note sheet of the other office's file, its pages, and its letters. */
export type ParcelView = ParcelRow & {
  /** The file that it is; a letter goes alone. */
  readonly file?: { readonly number: string; readonly about: string };
  readonly letters: readonly LetterInParcel[];
  readonly notes: readonly {
    readonly act: string;
    readonly paragraph: number;
    readonly text: string;
    readonly language: 'en' | 'ur';
    readonly name: string;
    readonly post: string;
    readonly at: string;
  }[];
  readonly pages: readonly Pick<PageView, 'page' | 'thumbnail' | 'width' | 'height' | 'rotation'>[];
  /** Acts of the file that have no effect by its own office's rules. */
  readonly problems: number;
};

export type OtherOffice = { readonly office: string; readonly name: string; readonly nameUrdu?: string };

export type ParcelQueries = {
  parcels(): readonly ParcelRow[];
  parcelsForMe(): ParcelsForMe;
  parcel(parcel: string): ParcelView | null;
  otherOffices(): readonly OtherOffice[];
};

export type ParcelApi = {
  /** Sends a file with its note sheet, papers and certificates, or a letter that was issued, to another office. */
  sendParcel(about: string, to: string, title: string): Promise<Result<Done, Refusal>>;
  /** Enters a parcel in the diary, its pages and letters as a document that can be put in a file. */
  diariseParcel(
    parcel: string,
    entry: Pick<BodyOf<typeof letterDiarised>, 'urgency' | 'markedTo'>,
  ): Promise<Result<Done, Refusal>>;
};
