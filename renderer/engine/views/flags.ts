import { flagSubject, flagName, type FlagAnswers } from '#shared/domain/oversight/flag';
import type { Flag } from '#shared/domain/oversight/flag-rows';
import { flagsOf } from '#shared/domain/oversight/flags';
import { oversightSubject, versionsOn, type Oversight } from '#shared/domain/oversight/oversight';
import type { RedFlagView, OversightQueries } from '../oversight-views';
import type { Registers } from '../registers/registers';
import { readFlagRows } from './flag-rows';
import { actorView, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

/** The office's own red flags, found here before the province finds them, with what the office answered. */
export function createFlagViews(
  registers: Registers,
  ticks: Ticks,
  office: string,
  today: () => string,
): Pick<OversightQueries, 'flags' | 'flagRules'> {
  const { sql, folded, authority } = registers;
  const rules = () =>
    versionsOn(folded<Oversight>(oversightSubject(office))?.state?.flagRules ?? [], today());

  const viewOf = (flag: Flag | undefined, rule: string, key: string): RedFlagView => {
    const subject = flagSubject(office, rule, key);
    const all = folded<FlagAnswers>(subject);
    const answers = (all?.state?.answers ?? []).map((one) =>
      present({
        ...{ act: one.act, text: one.text, by: actorView(one.by), at: isoOf(one.at) },
        tick: ticks.act(one.act),
      }),
    );
    const last = all?.state?.answers.at(-1);
    const { evidence = [], amount, facts = {}, date = '' } = flag ?? {};
    const more =
      last !== undefined &&
      flag !== undefined &&
      (evidence.length > last.seen.evidence || (amount ?? 0) > (last.seen.amount ?? 0));
    const known = rules().find((one) => one.code === rule);
    return {
      ...{ flag: subject, rule, key, date, evidence, facts, answers },
      ...{ title: known?.title ?? rule, titleUrdu: known?.titleUrdu ?? rule },
      state: flag === undefined ? 'gone' : last === undefined ? 'open' : more ? 'more' : 'answered',
      ...present({ amount }),
      problems: (all?.problems ?? []).map((problem) => problemView(problem, authority())),
    };
  };

  return {
    flags() {
      const found = flagsOf(readFlagRows(registers, today()), rules());
      const here = new Set(found.map((one) => flagSubject(office, one.rule, one.key)));
      const gone = sql
        .all<{ subject: string }>("SELECT subject FROM subjects WHERE sort = 'flag' ORDER BY subject")
        .flatMap(({ subject }) => {
          const name = here.has(subject) ? undefined : flagName(subject);
          return name && folded<FlagAnswers>(subject)?.state ? [viewOf(undefined, name.rule, name.key)] : [];
        });
      return [...found.map((one) => viewOf(one, one.rule, one.key)), ...gone];
    },
    flagRules: () =>
      rules().map(({ code, title, titleUrdu, says, saysUrdu, source, from, thresholds }) => ({
        ...{ code, title, titleUrdu, says, saysUrdu, source, from, thresholds },
      })),
  };
}
