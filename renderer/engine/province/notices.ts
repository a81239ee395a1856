import { daysOf, dayInPakistan, fiscalYearOf, type Day } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import { dispatchNumber, lastVersion, type Draft } from '#shared/domain/drafts/draft';
import { addDays } from '#shared/domain/ledger/debt/days';
import { itemKey, rungsOn } from '#shared/domain/oversight/ladder';
import type { NoticeRung, Oversight } from '#shared/domain/oversight/oversight';
import { named } from '#shared/domain/oversight/reports/labels';
import { daysLate, yearsShown } from '#shared/domain/oversight/templates';
import type { Parcel } from '#shared/domain/parcels/parcel';
import { diaryNumber, type Letter } from '#shared/domain/records/letter';
import type { NoticeQueries, NoticeRow, NoticesView } from '../notice-views';
import type { EntityRow } from '../province-views';
import type { Registers } from '../registers/registers';
import { isoOf, present } from '../views/shape';
import type { Ticks } from '../views/ticks';
import { readEntities } from './entities';
import { itemWords, lateItems } from './late-items';
import { dueOf, officeOf, type KeptNotice } from './notices-due';

type Needs = {
  readonly registers: Pick<Registers, 'sql' | 'folded'>;
  readonly oversight: () => Oversight | undefined;
  readonly ticks: Ticks;
  /** The wall clock, milliseconds since 1970. */
  readonly now: () => number;
};
/** What offices are late with and where that stands on the ladder, and what became of the notices that were drafted. */
export function createNoticeViews({
  registers: { sql, folded },
  oversight,
  ticks,
  now,
}: Needs): NoticeQueries {
  const keptOf = (office: string | undefined): readonly KeptNotice[] =>
    sql
      .all<{ draft: string }>(
        'SELECT draft FROM notices WHERE ?1 IS NULL OR office = ?1 ORDER BY begun DESC',
        [office ?? null],
      )
      .flatMap(({ draft }): readonly KeptNotice[] => {
        const state = folded<Draft>(draft)?.state;
        return state?.notice ? [{ draft, state: { ...state, notice: state.notice } }] : [];
      });

  /** The last parcel in which a letter went, by the letter. */
  const parcelsTo = (office: string): ReadonlyMap<string, NonNullable<NoticeRow['parcel']>> =>
    new Map(
      sql
        .all<{ parcel: string; state: NonNullable<NoticeRow['parcel']>['state'] }>(
          "SELECT parcel, state FROM parcels WHERE way = 'out' AND office = ? ORDER BY at",
          [office],
        )
        .flatMap(({ parcel, state }) => {
          const sent = folded<Parcel>(parcel)?.state;
          return sent?.way === 'out'
            ? [[sent.about, { state, ...present({ number: sent.answers.diarised?.number }) }] as const]
            : [];
        }),
    );

  const answerOf = ({ answers }: Draft): NoticeRow['answer'] => {
    const last = answers?.at(-1);
    if (!last) return undefined;
    const letter = last.letter === undefined ? undefined : folded<Letter>(last.letter)?.state;
    return {
      ...{ on: last.on, settles: last.settles },
      ...present({
        remark: last.remark,
        letter: letter && last.letter ? { letter: last.letter, number: diaryNumber(letter) } : undefined,
      }),
    };
  };

  const rowOf = (
    { draft, state }: KeptNotice,
    entity: EntityRow | undefined,
    { rungs, today, open }: { rungs: readonly NoticeRung[]; today: Day; open: ReadonlySet<string> },
    parcel: NoticeRow['parcel'],
  ): NoticeRow => {
    const { notice, issued, status, file } = state;
    const rung = rungs.find((one) => one.code === notice.rung);
    const answer = answerOf(state);
    const answerBy = issued && rung ? addDays(issued.on, rung.answer) : undefined;
    const number =
      sql.get<{ number: string }>('SELECT number FROM files WHERE file = ?', [file])?.number ?? '';
    const first = state.versions[0] ?? lastVersion(state);
    return {
      ...(entity ? officeOf(entity) : { office: notice.office, name: notice.office, kind: '', district: '' }),
      ...{ draft, rung: notice.rung, title: named(rung?.title ?? notice.rung, rung?.titleUrdu), status },
      ...{
        at: isoOf(first.at),
        file: { file, number },
        tick: ticks.act(issued?.act ?? lastVersion(state).act),
      },
      items: notice.items.map((item) => ({
        about: itemWords(oversight(), item),
        isOpen: open.has(`${notice.office} ${itemKey(item)}`),
      })),
      ...present({
        ...{ number: issued && dispatchNumber(issued), on: issued?.on, parcel, answer, answerBy },
        overdue: (!answer && answerBy && daysLate(answerBy, today)) || undefined,
      }),
    };
  };

  return {
    provinceNotices({ office, year: asked }): NoticesView {
      const today = dayInPakistan(now());
      const year = asked ?? fiscalYearOf(today);
      const asks = oversight();
      const rungs = rungsOn(asks, today);
      const entities = readEntities(sql, now(), asks).filter(
        (one) => office === undefined || one.office === office,
      );
      const kept = keptOf(office);
      const byOffice = groupBy(kept, ({ state }) => state.notice.office);
      const late = lateItems(sql, asks, entities, now(), office);
      const { first, last } = daysOf(year);
      const due = entities.flatMap((entity) => {
        const items = (late.get(entity.office) ?? []).filter((one) => one.due >= first && one.due <= last);
        return dueOf(entity, items, { rungs, today, kept: byOffice.get(entity.office) ?? [] });
      });
      const open = new Set([...late].flatMap(([code, items]) => items.map(({ key }) => `${code} ${key}`)));
      const about = { rungs, today, open };
      return {
        ...{ today, year, years: yearsShown(today), rungs },
        due: due.toSorted(
          (a, b) =>
            Number(b.isReady) - Number(a.isReady) ||
            b.lateDays - a.lateDays ||
            (a.office < b.office ? -1 : 1),
        ),
        notices: [...byOffice]
          .flatMap(([code, all]) => {
            const parcels = parcelsTo(code);
            const entity = entities.find((one) => one.office === code);
            return all.map((one) => rowOf(one, entity, about, parcels.get(one.draft)));
          })
          .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
      };
    },

    lettersOfOffice: (office, from) =>
      sql
        .all<{ letter: string; number: string; received: string; about: string }>(
          `SELECT l.letter, l.number, l.received, l.about FROM letters l JOIN parcels p ON p.parcel = l.parcel
           WHERE p.way = 'in' AND p.office = ? AND l.received >= ? ORDER BY l.at DESC LIMIT 100`,
          [office, from],
        )
        .map((row) => ({ ...row })),
  };
}
