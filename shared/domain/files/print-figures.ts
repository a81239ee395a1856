/** What the code on a print of a file is made of: the same on the computer that prints and on the one that compares. */

type NoteSheet = {
  readonly number: string;
  readonly about: string;
  readonly notes: readonly { readonly paragraph: number; readonly act: string; readonly text: string }[];
  readonly decisions: readonly {
    readonly afterParagraph: number;
    readonly act: string;
    readonly decision: string;
  }[];
  readonly movements: readonly { readonly act: string; readonly to: string }[];
};

/** The figures of a printed note sheet. */
export const noteSheetFigures = ({ number, about, notes, decisions, movements }: NoteSheet) => ({
  ...{ number, about },
  notes: notes.map((note) => [note.paragraph, note.act, note.text]),
  decisions: decisions.map((one) => [one.afterParagraph, one.act, one.decision]),
  movements: movements.map((one) => [one.act, one.to]),
});

type Moved = {
  readonly act: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly openedAt?: string;
  readonly recalled?: { readonly at: string };
};

/** The figures of a printed movement history. Times are ISO strings (UTC). */
export const historyFigures = (movements: readonly Moved[]) =>
  movements.map(({ act, from, to, at, openedAt = '', recalled }) => [
    ...[act, from, to, at, openedAt],
    recalled?.at ?? '',
  ]);

type Cover = {
  readonly number: string;
  readonly about: string;
  readonly classification: string;
  readonly urgency: string;
  readonly keywords: readonly string[];
  readonly links: readonly string[];
  readonly openedBy: string;
  readonly openedAt: string;
  readonly volume?: number | undefined;
  readonly part?: number | undefined;
  readonly section?: string | undefined;
  readonly mainHead?: string | undefined;
  readonly retention?: string | undefined;
};

/** The figures of a printed cover, the same in whichever language it is printed. */
export const coverFigures = (cover: Cover) => ({
  ...{ number: cover.number, volume: cover.volume ?? 0, part: cover.part ?? 0, about: cover.about },
  ...{ section: cover.section ?? '', mainHead: cover.mainHead ?? '', classification: cover.classification },
  ...{ urgency: cover.urgency, retention: cover.retention ?? '', keywords: cover.keywords },
  ...{ links: cover.links, openedBy: cover.openedBy, openedAt: cover.openedAt },
});
