import type { Day } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import { dispatchNumber, type Draft } from '#shared/domain/drafts/draft';
import { itemKey, standingOf, type KnownNotice, type NoticeItem } from '#shared/domain/oversight/ladder';
import type { NoticeRung } from '#shared/domain/oversight/oversight';
import { named } from '#shared/domain/oversight/reports/labels';
import type { Words } from '#shared/domain/oversight/reports/report';
import type { LateItemView, NoticeDue, NoticeOffice } from '../notice-views';
import type { EntityRow } from '../province-views';
import { present } from '../views/shape';

/** A draft that is a notice. */
export type KeptNotice = { readonly draft: string; readonly state: Draft & Required<Pick<Draft, 'notice'>> };

const knownOf = ({ draft, state: { notice, issued, answers } }: KeptNotice): KnownNotice => ({
  ...{ draft, rung: notice.rung, items: notice.items },
  ...present({ on: issued?.on, settled: answers?.at(-1)?.settles }),
});

/** The office as its letters name it. */
export const officeOf = ({
  office,
  name,
  nameUrdu,
  kind,
  district,
  districtUrdu,
  department,
  focal,
}: EntityRow): NoticeOffice => ({
  ...{ office, name, kind, district },
  ...present({ nameUrdu, districtUrdu, department, focal }),
});

/** What of an office stands alike on the ladder goes into one notice. */
export function dueOf(
  entity: EntityRow,
  items: readonly LateItemView[],
  { rungs, today, kept }: { rungs: readonly NoticeRung[]; today: Day; kept: readonly KeptNotice[] },
): readonly NoticeDue[] {
  const notices = kept.map(knownOf);
  const titleOf = (code: string): Words => {
    const rung = rungs.find((one) => one.code === code);
    return named(rung?.title ?? code, rung?.titleUrdu);
  };
  const placed = items.map((one) => ({ one, at: standingOf(rungs, notices, one.item, one.due) }));
  const groups = groupBy(placed, ({ at: { pending, next, last } }) => {
    if (pending) return `draft ${pending.draft}`;
    if (next) return `${next.from <= today ? 'now' : 'later'} ${next.rung.code}`;
    return last?.settled ? 'settled' : 'last';
  });
  return [...groups].map(([group, all]): NoticeDue => {
    const { pending, next } = all[0]?.at ?? {};
    const own = all.map(({ one }) => one).toSorted((a, b) => b.lateDays - a.lateDays);
    const keys = new Set(own.map((one) => one.key));
    const isAbout = (list: readonly NoticeItem[]): boolean => list.some((item) => keys.has(itemKey(item)));
    const from = all.flatMap(({ at }) => at.next?.from ?? []).toSorted()[0];
    const waits = kept.find((one) => one.draft === pending?.draft);
    return {
      ...officeOf(entity),
      ...{ key: `${entity.office} ${group}`, items: own, lateDays: own[0]?.lateDays ?? 0 },
      isReady: next !== undefined && from !== undefined && from <= today,
      standing: pending ? 'waits-for-issue' : next ? 'open' : group === 'settled' ? 'settled' : 'last-rung',
      earlier: kept
        .filter(({ state: { issued, notice } }) => issued && isAbout(notice.items))
        .flatMap(({ draft, state: { issued, notice } }) =>
          issued
            ? [{ draft, title: titleOf(notice.rung), number: dispatchNumber(issued), on: issued.on }]
            : [],
        )
        .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      ...present({
        next: next && from ? { rung: next.rung.code, from } : undefined,
        pending:
          waits && pending
            ? { draft: waits.draft, rung: pending.rung, status: waits.state.status }
            : undefined,
      }),
    };
  });
}
