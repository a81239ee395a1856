import { returnPrepared } from '#shared/acts/kinds/return-prepared';
import { returnSubmitted } from '#shared/acts/kinds/return-submitted';
import { refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '../context';
import { refusal } from '../refusals';
import { checkReturn } from './check-return';
import { enteredPart } from './entered-part';
import type { OversightCommandOf } from './oversight-commands';
import type { ReturnPart } from './return';
import { returnSubject } from './returns';
import { daysOfPeriod, periodsOf, templatesOn } from './templates';

/** Draws a return up: the registers' figures and the typed rows, frozen. The period must be over. */
export function prepareReturn(
  { template: code, year, period, entered }: OversightCommandOf<'prepare-return'>,
  context: Context,
): Decided {
  const { oversight } = context;
  const every = oversight.asked()?.templates.find((one) => one.code === code)?.every;
  if (every === undefined || !/^\d{4}-\d{2}$/.test(year) || !periodsOf({ every }).includes(period))
    return refuse(refusal('unknown-subject'));
  const { last } = daysOfPeriod({ every }, year, period);
  const template = templatesOn(oversight.asked(), last, oversight.body).find((one) => one.code === code);
  if (!template) return refuse(refusal('unknown-subject'));
  if (last >= context.today) return refuse(refusal('period-not-over', { month: last.slice(0, 7) }));
  const subject = returnSubject(context.office, code, year, period);
  const state = oversight.return(subject)?.state;
  if (state !== undefined && state !== 'prepared' && state !== 'queried')
    return refuse(refusal('return-state'));
  const typed: ReturnPart[] = [];
  for (const form of template.forms) {
    const part = enteredPart(form, entered[form.part] ?? []);
    if (!part.ok) return refuse(refusal('bad-input', { field: part.refusal }));
    typed.push(part.value);
  }
  const body = {
    ...{ template: code, from: template.from, year, period },
    parts: [...oversight.figures(template, year, period), ...typed],
    seen: [...context.control.seen()],
  };
  const wrong = malformed(returnPrepared, JSON.parse(JSON.stringify(body)));
  if (wrong) return refuse(wrong);
  return decided(subject, [draft(returnPrepared, subject, body)]);
}

/** Signs a return as it was prepared; figures that do not come out are signed by nobody. */
export function submitReturn(
  { return: subject, prepared, remark }: OversightCommandOf<'submit-return'>,
  context: Context,
): Decided {
  const found = context.oversight.return(subject);
  if (!found?.prepared) return refuse(refusal('unknown-subject'));
  if (found.state !== 'prepared') return refuse(refusal('return-state'));
  const faults = checkReturn(found.prepared.parts).filter((finding) => finding.stops).length;
  if (faults > 0) return refuse(refusal('return-faults', { count: faults }));
  const body = { prepared, remark: remark?.trim() || undefined };
  return decided(subject, [draft(returnSubmitted, subject, body)]);
}
