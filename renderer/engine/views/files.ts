import type { File } from '#shared/domain/files/file';
import type { Registers } from '../registers/registers';
import type { FileRow, FileView } from '../views';
import { actorView, anywhere, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

/** The file register and the open file as screens see them. */
export function createFileViews({ sql, folded, authority }: Registers, ticks: Ticks) {
  const lastAct = (state: File, fallback: string): string =>
    [...state.notes, ...state.movements, ...state.decisions, ...state.correspondence].reduce(
      (last, one) => (one.at > last.at ? one : last),
      { at: state.openedAt, act: fallback },
    ).act;

  const toRow = (file: string, state: File, opening: string): FileRow => ({
    ...present({ decision: state.decisions.at(-1)?.decision }),
    file,
    number: state.number,
    about: state.about,
    urgency: state.urgency,
    classification: state.classification,
    openedAt: isoOf(state.openedAt),
    holder: state.holder,
    since: isoOf(state.since),
    notes: state.notes.length,
    pages: state.correspondence.at(-1)?.lastPage ?? 0,
    tick: ticks.act(lastAct(state, opening)),
  });

  const opening = (file: string): string =>
    sql.get<{ id: string }>('SELECT id FROM acts WHERE subject = ? ORDER BY at, id LIMIT 1', [file])?.id ??
    '';

  const row = (file: string): FileRow | undefined => {
    const state = folded<File>(file)?.state;
    return state && toRow(file, state, opening(file));
  };

  return {
    row,
    files(filter: {
      readonly text?: string;
      readonly holder?: string;
      readonly limit?: number;
    }): readonly FileRow[] {
      const like = anywhere(filter.text);
      return sql
        .all<{ file: string }>(
          `SELECT file FROM files WHERE (? IS NULL OR holder = ?) AND (number LIKE ? ESCAPE '\\' OR about LIKE ? ESCAPE '\\')
           ORDER BY opened_at DESC LIMIT ?`,
          [filter.holder ?? null, filter.holder ?? null, like, like, filter.limit ?? 200],
        )
        .map(({ file }) => row(file))
        .filter((one) => one !== undefined);
    },
    /** Files that this post has sent on and that are with others now, latest first. */
    sentBy(post: string, limit: number): readonly FileRow[] {
      return sql
        .all<{ file: string }>(
          `SELECT m.file, MAX(m.at) AS sent FROM movements m JOIN files f ON f.file = m.file
           WHERE m.from_post = ? AND f.holder <> ? GROUP BY m.file ORDER BY sent DESC LIMIT ?`,
          [post, post, limit],
        )
        .map(({ file }) => row(file))
        .filter((one) => one !== undefined);
    },
    file(file: string): FileView | null {
      const found = folded<File>(file);
      const state = found?.state;
      if (!state) return null;
      const stamp = (one: { act: string; at: string; by: File['by'] }) => ({
        act: one.act,
        at: isoOf(one.at),
        by: actorView(one.by),
        tick: ticks.act(one.act),
      });
      return {
        ...toRow(file, state, opening(file)),
        noteList: state.notes.map((note) => ({
          ...stamp(note),
          paragraph: note.paragraph,
          text: note.text,
          language: note.language,
        })),
        movements: state.movements.map((move) => ({
          ...present({ remark: move.remark }),
          ...stamp(move),
          move: move.move,
          from: move.from,
          to: move.to,
        })),
        decisions: state.decisions.map((one) => ({
          ...present({ remark: one.remark }),
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
        problems: found.problems.map((problem) => problemView(problem, authority())),
      };
    },
  };
}
export type FileViews = ReturnType<typeof createFileViews>;
