import type { ActDraft } from '#shared/acts/act';
import { returnSubmitted } from '#shared/acts/kinds/return-submitted';
import { draft } from '#shared/domain/context';
import { returnSubject } from '#shared/domain/oversight/returns';
import { reportIndicators, verifyIndicators } from './indicator-acts';
import { monthlyReturn } from './monthly-return';
import type { PlannedEntity } from './plan-entity';
import { planReturns } from './plan-returns';

/** Something that happens at a demo's body on a day; `minutes` after its offices open. */
export type DemoEvent = { readonly day: string; readonly run: (minutes: number) => Promise<unknown> };

/** Writes acts on a day, so many minutes after its offices open; answers with the id of the last. */
type Write = (day: string, minutes: number, drafts: readonly ActDraft[]) => Promise<string>;

/** The day of the next month on which a month is closed. */
export const closingDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 5)).toISOString().slice(0, 10);

/** What a demo's body reports to the province: monthly returns and indicators, prepared by one officer and signed by another. */
export function reportEvents(
  plan: PlannedEntity,
  { today, seed }: { readonly today: string; readonly seed: string },
  names: ReadonlyMap<string, string>,
  { prepare, sign }: { readonly prepare: Write; readonly sign: Write },
): readonly DemoEvent[] {
  const { office } = plan.entity;
  const returns = planReturns(plan, today, seed).flatMap((planned): DemoEvent[] => {
    const subject = returnSubject(office, 'monthly', planned.year, planned.period);
    const { signed } = planned;
    let prepared = '';
    const first: DemoEvent = {
      day: planned.prepared,
      async run(minutes) {
        const drafts = [monthlyReturn(plan, planned, subject, names)];
        prepared = await prepare(planned.prepared, minutes, drafts);
      },
    };
    if (signed === undefined) return [first];
    const submit = (): ActDraft => draft(returnSubmitted, subject, { prepared });
    return [first, { day: signed, run: (minutes) => sign(signed, minutes, [submit()]) }];
  });
  const indicators = plan.months.flatMap((month): DemoEvent[] => {
    const made = reportIndicators(plan, month, seed);
    const day = closingDay(month);
    if (!made || day > today) return [];
    return [
      {
        day,
        async run(minutes) {
          const reported = await prepare(day, minutes, [made.reported]);
          await sign(day, minutes + 30, [verifyIndicators(made.subject, made.codes, reported)]);
        },
      },
    ];
  });
  return [...returns, ...indicators];
}
