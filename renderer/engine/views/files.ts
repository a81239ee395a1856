import type { File } from '#shared/domain/files/file';
import type { FileQueries, FileRow, FileView, LinkView } from '../file-views';
import type { Registers } from '../registers/registers';
import { fileParts, lastMove } from './file-parts';
import { actorView, anywhere, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

/** The file register and the open file as screens see them. */
export function createFileViews({ sql, folded, authority }: Registers, ticks: Ticks) {
  const lastAct = (state: File): string =>
    [...state.notes, ...state.movements, ...state.decisions, ...state.correspondence].reduce(
      (last, one) => (one.at > last.at ? one : last),
      { at: state.openedAt, act: state.act },
    ).act;

  const toRow = (file: string, state: File): FileRow => ({
    ...present({
      decision: state.decisions.at(-1)?.decision,
      volume: state.volume,
      part: state.part,
      section: state.section,
      last: lastMove(state),
      backTo: state.consultations.findLast((one) => one.to === state.holder)?.from,
    }),
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
    tick: ticks.act(lastAct(state)),
    status: state.status,
    isOpen: state.isOpen,
    reminders: state.reminders.filter((one) => one.at > state.since).length,
  });

  const row = (file: string): FileRow | undefined => {
    const state = folded<File>(file)?.state;
    return state && toRow(file, state);
  };
  const rows = (found: readonly { readonly file: string }[]): readonly FileRow[] =>
    found.map(({ file }) => row(file)).filter((one) => one !== undefined);

  const linkTo =
    (how: LinkView['how']) =>
    (file: string): readonly LinkView[] => {
      const state = folded<File>(file)?.state;
      if (!state) return [];
      const { number, about, volume, part } = state;
      return [{ ...present({ volume, part }), file, number, about, how }];
    };

  const links = (file: string, state: File): readonly LinkView[] => [
    ...(state.follows ? linkTo('follows')(state.follows) : []),
    ...sql
      .all<{ file: string }>('SELECT file FROM files WHERE follows = ? ORDER BY opened_at', [file])
      .flatMap((one) => linkTo('followed-by')(one.file)),
    ...(state.links ?? []).flatMap(linkTo('linked')),
  ];

  const queries: Pick<FileQueries, 'files' | 'file'> = {
    files({ text = '', holder, status, limit = 200 }) {
      const typed = text.trim();
      // Three letters and more are looked up; fewer are soon found in many files.
      const has =
        [...typed].length >= 3
          ? `file IN (SELECT w.file FROM words_in_files JOIN words_of_files w ON w.row = words_in_files.rowid
               WHERE words_in_files MATCH ?3)`
          : "(number LIKE ?3 ESCAPE '\\' OR about LIKE ?3 ESCAPE '\\' OR keywords LIKE ?3 ESCAPE '\\')";
      const asked = [...typed].length >= 3 ? `"${typed.replaceAll('"', '""')}"` : anywhere(typed);
      return rows(
        sql.all<{ file: string }>(
          `SELECT file FROM files WHERE (?1 IS NULL OR holder = ?1) AND (?2 IS NULL OR status = ?2)
           AND ${has} ORDER BY opened_at DESC LIMIT ?4`,
          [holder ?? null, status ?? null, asked, limit],
        ),
      );
    },
    file(file): FileView | null {
      const found = folded<File>(file);
      const state = found?.state;
      if (!state) return null;
      return {
        ...toRow(file, state),
        ...fileParts(state, ticks),
        ...present({ mainHead: state.mainHead, retention: state.retention }),
        by: actorView(state.by),
        keywords: state.keywords ?? [],
        links: links(file, state),
        problems: found.problems.map((problem) => problemView(problem, authority())),
      };
    },
  };
  return {
    ...queries,
    row,
    /** Files that this post has sent on and that are with others now, latest first. */
    sentBy: (post: string, limit: number): readonly FileRow[] =>
      rows(
        sql.all<{ file: string }>(
          `SELECT m.file, MAX(m.at) AS sent FROM files f INDEXED BY files_current CROSS JOIN movements m ON m.file = f.file
           WHERE f.status = 'current' AND f.holder <> ?1 AND m.from_post = ?1 AND m.recalled = 0
           GROUP BY m.file ORDER BY sent DESC LIMIT ?2`,
          [post, limit],
        ),
      ),
    /** Files that wait with a post. */
    waitingWith: (post: string): readonly FileRow[] =>
      rows(
        sql.all<{ file: string }>(
          "SELECT file FROM files WHERE holder = ? AND status = 'current' ORDER BY since LIMIT 500",
          [post],
        ),
      ),
  };
}
export type FileViews = ReturnType<typeof createFileViews>;
