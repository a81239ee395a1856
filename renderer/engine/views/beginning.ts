import type { Act } from '#shared/acts/act';
import { dayInPakistan } from '#shared/base/calendar';
import { province } from '#shared/base/ids';
import { fold } from '#shared/domain/fold';
import { chartSubject } from '#shared/domain/ledger/chart';
import { earliest, peopleOf } from '#shared/domain/oversight/evidence';
import { phasesOn, stepsOf } from '#shared/domain/oversight/onboarding';
import { oversightSort, oversightSubject, type Oversight } from '#shared/domain/oversight/oversight';
import { registrySubject } from '#shared/domain/people/decide';
import { rootKeys } from '#shared/domain/people/roots';
import type { Journal } from '../journal/journal';
import type { OversightQueries } from '../oversight-views';
import type { EntityStep, StepView } from '../province-views';
import { actsOfSubject } from '../registers/acts-table';
import type { Registers } from '../registers/registers';
import { present } from './shape';

type Needs = {
  readonly registers: Registers;
  readonly journal: Journal;
  readonly office: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** The office's own look at its beginning: what the province sees of it, from the same acts and by the same rules. */
export function createBeginningView({ registers, journal, office, now }: Needs): {
  readonly beginning: () => Promise<ReturnType<OversightQueries['beginning']>>;
} {
  const { sql, folded, authority } = registers;
  const actsAbout = (subject: string): Promise<readonly Act[]> =>
    journal.get(actsOfSubject(sql, subject).map(({ place }) => place));

  /** What the province asks of all offices: its acts came with the registry, and are folded nowhere else here. */
  const askedOfAll = async (): Promise<Oversight | undefined> => {
    const roots = rootKeys(authority().root);
    const said = await actsAbout(oversightSubject(province));
    const acts = said.filter((act) => act.office === province && roots.includes(act.by));
    return fold(oversightSort, { ...authority(), office: province }, acts).state;
  };

  /** The first act of a kind that has effect, among the subjects that begin so. */
  const first = async (prefix: string, kind: string): Promise<number | undefined> => {
    const rows = sql.all<{ id: string; subject: string; place: number }>(
      'SELECT id, subject, place FROM acts WHERE subject >= ?1 AND subject < ?2 AND kind = ?3 ORDER BY at LIMIT 50',
      [prefix, `${prefix}\uffff`, kind],
    );
    const good = rows.find(
      ({ id, subject }) => folded(subject)?.problems.every((one) => one.act !== id) ?? false,
    );
    return good && earliest(await journal.get([good.place]));
  };

  return {
    async beginning() {
      const code = authority().entity?.phase;
      if (office === province || code === undefined) return null;
      const phase = phasesOn(await askedOfAll(), dayInPakistan(now())).find((one) => one.code === code);
      if (!phase) return null;
      const devices = Object.values(authority().devices).map(({ device, title }) => ({ device, title }));
      const chart = chartSubject(office);
      const evidence = {
        ...peopleOf(authority(), await actsAbout(registrySubject(office))),
        ...present({
          chartMapped: (await first(chart, 'head.mapped')) ?? (await first(chart, 'chart.published')),
          openingSigned: await first('account:', 'account.opened'),
          firstMonthClosed: await first('period:', 'period.closed'),
        }),
      };
      const standings = stepsOf({ devices, evidence, heardAt: now() }, phase, now()); // it hears itself
      const steps = standings.map(({ step, at, ...one }): [EntityStep, StepView] => [
        step,
        { ...one, ...(at === undefined ? {} : { at: new Date(at).toISOString() }) },
      ]);
      const { title, titleUrdu } = phase;
      return { phase: { code, title, titleUrdu }, steps: Object.fromEntries(steps) as never }; // one for each
    },
  };
}
