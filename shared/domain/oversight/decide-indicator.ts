import { indicatorReported } from '#shared/acts/kinds/indicator-reported';
import { indicatorTargeted } from '#shared/acts/kinds/indicator-targeted';
import { indicatorVerified } from '#shared/acts/kinds/indicator-verified';
import { refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '../context';
import { refusal } from '../refusals';
import { indicatorSubject, targetSubject, type IndicatorValue } from './indicators';
import type { OversightCommandOf } from './oversight-commands';
import { daysOfPeriod, indicatorsOn, periodsOf } from './templates';

/** Reports the figures of a month that is over; what the registers can say is taken from them, never typed. */
export function reportIndicators(
  { year, period, values }: OversightCommandOf<'report-indicators'>,
  context: Context,
): Decided {
  const { oversight } = context;
  if (!/^\d{4}-\d{2}$/.test(year) || !(period >= 1 && period <= 12))
    return refuse(refusal('bad-input', { field: 'period' }));
  const { last } = daysOfPeriod({ every: 'month' }, year, period);
  if (last >= context.today) return refuse(refusal('period-not-over', { month: last.slice(0, 7) }));
  const asked = indicatorsOn(oversight.asked(), last, oversight.body);
  const drawn = oversight.drawn(year, period);
  const made: IndicatorValue[] = [];
  for (const value of values) {
    const { code, method, comment } = value;
    const indicator = asked.find((one) => one.code === code);
    if (!indicator || !periodsOf(indicator).includes(period)) return refuse(refusal('unknown-subject'));
    const figure = method === 'register' ? drawn[code] : drawn[code] ? undefined : value;
    const hasDenominator = figure?.denominator !== undefined;
    if (figure?.numerator === undefined || hasDenominator !== (indicator.denominator !== undefined))
      return refuse(refusal('bad-input', { field: code }));
    const { numerator, denominator } = figure;
    made.push({ code, numerator, denominator, method, comment: comment?.trim() || undefined });
  }
  const subject = indicatorSubject(context.office, year, period);
  return decided(subject, [draft(indicatorReported, subject, { values: made })]);
}

/** Verifies figures as they were seen. */
export function verifyIndicators(
  { year, period, values }: OversightCommandOf<'verify-indicators'>,
  context: Context,
): Decided {
  const subject = indicatorSubject(context.office, year, period);
  return decided(subject, [draft(indicatorVerified, subject, { values: [...values] })]);
}

/** Sets what an indicator shall reach in a year. */
export function setTarget({ target }: OversightCommandOf<'set-target'>, context: Context): Decided {
  const known = context.oversight.asked()?.indicators.some((one) => one.code === target.code);
  if (!known) return refuse(refusal('unknown-subject'));
  const subject = targetSubject(context.office);
  return decided(subject, [draft(indicatorTargeted, subject, target)]);
}
