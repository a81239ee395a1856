import { dispatchNumber, lastVersion, type Draft, type DraftVersion } from '#shared/domain/drafts/draft';
import type {
  AcknowledgementView,
  DispatchRow,
  DraftQueries,
  DraftRow,
  DraftVersionView,
} from '../draft-views';
import type { Registers } from '../registers/registers';
import { actorView, anywhere, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

/** Drafts and the dispatch register as screens see them. */
export function createDraftViews({ sql, folded, authority }: Registers, ticks: Ticks): DraftQueries {
  const fileOf = (file: string) =>
    sql.get<{ file: string; number: string }>('SELECT file, number FROM files WHERE file = ?', [file]);

  const versionView = ({ act, at, by, ...version }: DraftVersion): DraftVersionView => ({
    ...present(version),
    ...{ act, at: isoOf(at), by: actorView(by), tick: ticks.act(act) },
  });

  const draftRow = (draft: string, state: Draft): DraftRow => {
    const { file, form, about, to = '', act, at, by } = lastVersion(state);
    const { status, versions, issued } = state;
    return {
      ...present({ number: issued && dispatchNumber(issued) }),
      ...{ draft, file, form, about, to, status, versions: versions.length },
      ...{ by: actorView(by), at: isoOf(at), tick: ticks.act(issued?.act ?? act) },
    };
  };

  const acknowledgement = ({ acknowledged }: Draft): AcknowledgementView | undefined =>
    acknowledged && { on: acknowledged.on, receiver: acknowledged.receiver };

  const dispatchRow = (draft: string): DispatchRow | undefined => {
    const state = folded<Draft>(draft)?.state;
    const issued = state?.issued;
    if (!issued) return undefined;
    const { about, to = '' } = lastVersion(state);
    return {
      ...present({ file: fileOf(state.file), acknowledged: acknowledgement(state) }),
      ...{ draft, to, about, number: dispatchNumber(issued), on: issued.on, way: issued.way },
      ...{ by: actorView(issued.by), tick: ticks.act(issued.act) },
    };
  };

  return {
    fileDrafts: (file) =>
      sql
        .all<{ draft: string }>('SELECT draft FROM drafts WHERE file = ? ORDER BY begun DESC', [file])
        .flatMap(({ draft }) => {
          const state = folded<Draft>(draft)?.state;
          return state ? [draftRow(draft, state)] : [];
        }),
    draftPaper(draft) {
      const found = folded<Draft>(draft);
      const state = found?.state;
      const [first, ...others] = state?.versions ?? [];
      if (!found || !state || !first) return null;
      const { issued } = state;
      const dispatch = issued && {
        ...{ act: issued.act, number: dispatchNumber(issued), on: issued.on, way: issued.way },
        ...{ by: actorView(issued.by), at: isoOf(issued.at) },
      };
      return {
        ...draftRow(draft, state),
        ...present({
          issued: dispatch,
          acknowledged: acknowledgement(state),
          noticeTo: state.notice?.office,
        }),
        fileNumber: fileOf(state.file)?.number ?? '',
        versionList: [versionView(first), ...others.map(versionView)],
        remarks: state.remarks.map(({ act, what, version, remark, by, at }) => ({
          ...present({ remark }),
          ...{ act, what, version, by: actorView(by), at: isoOf(at) },
        })),
        problems: found.problems.map((problem) => problemView(problem, authority())),
      };
    },
    dispatches(filter) {
      const like = anywhere(filter.text);
      return sql
        .all<{ draft: string }>(
          `SELECT draft FROM dispatches WHERE (? IS NULL OR year = ?)
           AND (number LIKE ? ESCAPE '\\' OR recipient LIKE ? ESCAPE '\\' OR about LIKE ? ESCAPE '\\')
           ORDER BY year DESC, at DESC LIMIT ?`,
          [filter.year ?? null, filter.year ?? null, like, like, like, filter.limit ?? 200],
        )
        .flatMap(({ draft }) => dispatchRow(draft) ?? []);
    },
  };
}
