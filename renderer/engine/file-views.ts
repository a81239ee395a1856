import type { ShiftedCite } from '#shared/domain/files/citations';
import type { PaperlessUse } from '#shared/domain/files/paperless';
import type { Actor, ProblemView, Tick } from './views';

/** The file register, the open file and pendency as screens see them. Times are ISO strings (UTC). */

export type LastMove = {
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly person?: string;
  readonly remark?: string;
  readonly by: Actor;
  readonly at: string;
};

export type FileRow = {
  readonly file: string;
  readonly number: string;
  readonly about: string;
  readonly urgency: string;
  readonly classification: string;
  readonly openedAt: string;
  readonly holder: string;
  readonly since: string;
  readonly notes: number;
  readonly pages: number;
  readonly decision?: 'approved' | 'declined';
  readonly tick: Tick;
  readonly status: 'current' | 'recorded';
  /** The holder has opened it. */
  readonly isOpen: boolean;
  readonly volume?: number;
  readonly part?: number;
  readonly section?: string;
  readonly last?: LastMove;
  /** Reminders since the file came to its holder. */
  readonly reminders: number;
  /** The post that asked the holder for its view and waits for the file. */
  readonly backTo?: string;
};
export type NoteView = {
  readonly paragraph: number;
  readonly act: string;
  readonly text: string;
  readonly language: 'en' | 'ur';
  readonly by: Actor | null;
  readonly at: string;
  readonly tick: Tick;
  /** The paragraph that it corrects, and those that correct it. */
  readonly corrects?: number;
  readonly correctedIn: readonly number[];
  /** Citations in the text that are found under other numbers by now, or not at all. */
  readonly shifted?: readonly ShiftedCite[];
};
export type MarkView = {
  readonly act: string;
  readonly mark: 'seen' | 'noted' | 'discuss';
  readonly remark?: string;
  readonly by: Actor | null;
  readonly at: string;
  readonly tick: Tick;
  readonly afterParagraph: number;
};
export type MovementView = {
  readonly act: string;
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly person?: string;
  readonly remark?: string;
  readonly by: Actor | null;
  readonly at: string;
  readonly tick: Tick;
  readonly afterParagraph: number;
  readonly openedAt?: string;
  readonly recalled?: { readonly at: string; readonly by: Actor; readonly reason: string };
};
export type DecisionView = {
  readonly act: string;
  readonly decision: 'approved' | 'declined';
  readonly remark?: string;
  /** What is sanctioned, in paisa. */
  readonly amount?: number;
  readonly by: Actor | null;
  readonly at: string;
  readonly tick: Tick;
  readonly afterParagraph: number;
};
export type CorrespondenceView = {
  readonly document: string;
  readonly title: string;
  readonly letter?: string;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly at: string;
  readonly tick: Tick;
};
/** A flag on page `page` of a document (from 0), which is page `number` of the correspondence. */
export type FlagView = {
  readonly flag: string;
  readonly document: string;
  readonly page: number;
  readonly number: number;
  readonly remark?: string;
  readonly by: Actor;
};
export type ReminderView = {
  readonly act: string;
  readonly number: number;
  readonly to: string;
  readonly remark?: string;
  readonly by: Actor;
  readonly at: string;
};
export type RecordingView = {
  readonly act: string;
  readonly what: 'recorded' | 'reopened';
  readonly retention?: string;
  readonly keepUntil?: string;
  readonly remark?: string;
  readonly by: Actor;
  readonly at: string;
};
/** Another file that this one belongs with. */
export type LinkView = {
  readonly file: string;
  readonly number: string;
  readonly about: string;
  readonly how: 'linked' | 'follows' | 'followed-by';
  readonly volume?: number;
  readonly part?: number;
};
export type FileView = FileRow & {
  readonly by: Actor;
  readonly mainHead?: string;
  readonly keywords: readonly string[];
  readonly links: readonly LinkView[];
  readonly retention?: string;
  readonly noteList: readonly NoteView[];
  readonly marks: readonly MarkView[];
  readonly movements: readonly MovementView[];
  readonly decisions: readonly DecisionView[];
  readonly correspondence: readonly CorrespondenceView[];
  readonly flags: readonly FlagView[];
  readonly reminderList: readonly ReminderView[];
  readonly recordings: readonly RecordingView[];
  readonly problems: readonly ProblemView[];
};

/**
 * How much lies with a post, with who holds it today, or in a section. `ages` counts files by the days they lie there:
 * to 3, 7, 15, 30, and longer.
 */
export type PendencyBy = 'post' | 'person' | 'section';
export type PendencyRow = {
  /** The post's code, the persons' ids (several hold one post together), or the section; empty where there is none. */
  readonly name: string;
  /** Of persons: their names, and the posts with which their files lie. */
  readonly persons?: readonly { readonly name: string; readonly nameUrdu?: string }[];
  readonly posts?: readonly string[];
  readonly files: number;
  readonly overdue: number;
  readonly oldest: string;
  readonly ages: readonly [number, number, number, number, number];
};
/**
 * How long files lay with a post, or with the posts through which a section's files went, in a calendar year; stays that
 * are over. Days with a fraction; `longest` is the longest of them.
 */
export type StageRow = {
  readonly name: string;
  readonly stays: number;
  readonly days: number;
  readonly longest: number;
};

/** A section that gives paper up, with its name from the office's list and what it did since its day. */
export type PaperlessRow = Omit<PaperlessUse, 'last'> & {
  readonly title: string;
  readonly titleUrdu?: string;
  /** The last day on which it did something on the screen. */
  readonly last?: string;
};
export type PaperlessView = {
  readonly idleDays: number;
  /** How many paragraphs a sheet of the paper note sheet takes. */
  readonly notesPerSheet: number;
  readonly rows: readonly PaperlessRow[];
  /** Letters and files since the plan began that are of no section of it. */
  readonly outside: { readonly letters: number; readonly files: number };
};

export type FileQueries = {
  files(filter: {
    readonly text?: string;
    readonly holder?: string;
    readonly status?: 'current' | 'recorded';
    readonly limit?: number;
  }): readonly FileRow[];
  file(file: string): FileView | null;
  /** What lies where, by posts, by those who hold them today, or by sections; recorded files lie nowhere. */
  pendency(by: PendencyBy): readonly PendencyRow[];
  /** Average days per stage in a calendar year: by posts, or the days in one place of a section's files. */
  stages(year: number, by: 'post' | 'section'): readonly StageRow[];
  /** How the sections use the plan by which they give paper up; nothing where none is published. */
  paperless(): PaperlessView | null;
};
