import { shiftedCites } from '#shared/domain/files/citations';
import type { Stamp } from '#shared/domain/files/file-state';
import type { File } from '#shared/domain/files/file';
import type { FileView, LastMove } from '../file-views';
import { actorView, isoOf, present } from './shape';
import type { Ticks } from './ticks';

const shownBy = (one: Stamp) => ({ act: one.act, at: isoOf(one.at), by: actorView(one.by) });

/** The file's last movement that took it anywhere. */
export function lastMove(state: File): LastMove | undefined {
  const last = state.movements.findLast((one) => !one.recalled);
  if (!last) return undefined;
  const { move, from, to, person, remark } = last;
  return { ...present({ person, remark }), move, from, to, by: actorView(last.by), at: isoOf(last.at) };
}

/** The lists of an open file, from its state. */
export function fileParts(
  state: File,
  ticks: Ticks,
): Pick<
  FileView,
  | 'noteList'
  | 'marks'
  | 'movements'
  | 'decisions'
  | 'correspondence'
  | 'flags'
  | 'reminderList'
  | 'recordings'
> {
  const stamp = (one: Stamp) => ({ ...shownBy(one), tick: ticks.act(one.act) });
  const paragraphOf = (act: string | undefined): number | undefined =>
    act === undefined ? undefined : state.notes.find((note) => note.act === act)?.paragraph;
  const shiftedIn = ({ cites }: File['notes'][number]) => {
    const shifted = shiftedCites(cites, state);
    return shifted.length > 0 ? shifted : undefined;
  };
  return {
    noteList: state.notes.map((note) => ({
      ...stamp(note),
      ...present({ corrects: paragraphOf(note.corrects), shifted: shiftedIn(note) }),
      paragraph: note.paragraph,
      text: note.text,
      language: note.language,
      correctedIn: state.notes.filter((one) => one.corrects === note.act).map((one) => one.paragraph),
    })),
    marks: state.marks.map((one) => ({
      ...stamp(one),
      ...present({ remark: one.remark }),
      mark: one.mark,
      afterParagraph: one.afterParagraph,
    })),
    movements: state.movements.map(({ remark, person, opened, recalled, ...move }) => ({
      ...present({ remark, person, openedAt: opened && isoOf(opened.at) }),
      ...stamp(move),
      ...(recalled ? { recalled: { ...shownBy(recalled), reason: recalled.reason } } : {}),
      move: move.move,
      from: move.from,
      to: move.to,
      afterParagraph: move.afterParagraph,
    })),
    decisions: state.decisions.map((one) => ({
      ...present({ remark: one.remark, amount: one.amount }),
      ...stamp(one),
      decision: one.decision,
      afterParagraph: one.afterParagraph,
    })),
    correspondence: state.correspondence.map((paper) => ({
      ...present({ letter: paper.letter }),
      ...stamp(paper),
      document: paper.document,
      title: paper.title,
      firstPage: paper.firstPage,
      lastPage: paper.lastPage,
    })),
    flags: state.flags.flatMap(({ flag, document, page, remark, by }) => {
      const paper = state.correspondence.find((one) => one.document === document);
      const number = paper && paper.firstPage + page;
      return number === undefined
        ? []
        : [{ ...present({ remark }), flag, document, page, number, by: actorView(by) }];
    }),
    reminderList: state.reminders.map((one) => ({
      ...present({ remark: one.remark }),
      ...shownBy(one),
      number: one.number,
      to: one.to,
    })),
    recordings: state.recordings.map((one) =>
      one.what === 'recorded'
        ? {
            ...shownBy(one),
            ...present({ keepUntil: one.keepUntil, remark: one.remark }),
            what: one.what,
            retention: one.retention,
          }
        : { ...shownBy(one), what: one.what, remark: one.reason },
    ),
  };
}
