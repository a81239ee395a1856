import { z } from 'zod';
import { isDay, type Day } from '#shared/base/calendar';
import { parseRupees } from '#shared/base/money';
import { dailyOf, legTotal, type Leg } from '#shared/domain/ledger/bills/bill-sums';

/** A journey as it is typed. */
export const legForm = z.strictObject({
  from: z.string(),
  leftOn: z.string(),
  leftAt: z.string(),
  to: z.string(),
  arrivedOn: z.string(),
  arrivedAt: z.string(),
  conveyance: z.enum(['bus', 'car', 'rail', 'air']),
  kilometres: z.string(),
  rate: z.string(),
  fare: z.string(),
  days: z.string(),
  daily: z.string(),
});
export type LegForm = Readonly<z.infer<typeof legForm>>;

export const emptyLeg = (day: Day): LegForm => ({
  ...{ from: '', leftOn: day, leftAt: '', to: '', arrivedOn: day, arrivedAt: '' },
  ...{ conveyance: 'bus', kilometres: '', rate: '', fare: '', days: '', daily: '' },
});

const money = (text: string): number | null => {
  if (text.trim() === '') return 0;
  const read = parseRupees(text);
  return read.ok && read.value >= 0 ? read.value : null;
};
const whole = (text: string): number | null =>
  text.trim() === '' ? 0 : /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;

/** Days typed in halves ("1.5", "2") as half days. */
function halves(text: string): number | null {
  const match = /^(\d{1,2})(?:\.([05])0?)?$/.exec(text.trim() === '' ? '0' : text.trim());
  return match ? Number(match[1]) * 2 + (match[2] === '5' ? 1 : 0) : null;
}
const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The journey that a form says, what cannot be read counting as nothing, and its amounts in paisa. */
export function legOf(form: LegForm): { readonly leg: Leg; readonly total: number; readonly daily: number } {
  const leg: Leg = {
    ...{ from: form.from.trim(), leftOn: form.leftOn, leftAt: form.leftAt, to: form.to.trim() },
    ...{ arrivedOn: form.arrivedOn, arrivedAt: form.arrivedAt, conveyance: form.conveyance },
    kilometres: whole(form.kilometres) ?? 0,
    ratePerKilometre: money(form.rate) ?? 0,
    fare: money(form.fare) ?? 0,
    halfDays: halves(form.days) ?? 0,
    dailyRate: money(form.daily) ?? 0,
  };
  const total = legTotal(leg);
  return Number.isSafeInteger(total) ? { leg, total, daily: dailyOf(leg) } : { leg, total: 0, daily: 0 };
}

/** Whether a typed journey is one: places, days and hours in order, readable amounts, and something claimed. */
export function isLeg(form: LegForm): boolean {
  const times = isDay(form.leftOn) && isDay(form.arrivedOn) && isHour(form.leftAt) && isHour(form.arrivedAt);
  const inOrder = `${form.leftOn}T${form.leftAt}` <= `${form.arrivedOn}T${form.arrivedAt}`;
  const numbers = [
    whole(form.kilometres),
    money(form.rate),
    money(form.fare),
    halves(form.days),
    money(form.daily),
  ];
  const places = form.from.trim() !== '' && form.to.trim() !== '';
  return times && inOrder && places && !numbers.includes(null) && legOf(form).total > 0;
}

const rupees = (amount: number): string => (amount === 0 ? '' : (amount / 100).toFixed(2));

/** A journey as it would be typed. */
export const legsOf = (leg: Leg): LegForm => ({
  ...{ from: leg.from, leftOn: leg.leftOn, leftAt: leg.leftAt, to: leg.to },
  ...{ arrivedOn: leg.arrivedOn, arrivedAt: leg.arrivedAt, conveyance: leg.conveyance },
  kilometres: leg.kilometres === 0 ? '' : String(leg.kilometres),
  rate: rupees(leg.ratePerKilometre),
  fare: rupees(leg.fare),
  days: leg.halfDays === 0 ? '' : String(leg.halfDays / 2),
  daily: rupees(leg.dailyRate),
});
