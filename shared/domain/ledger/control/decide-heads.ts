import { headClosed } from '#shared/acts/kinds/head-closed';
import { headMapped } from '#shared/acts/kinds/head-mapped';
import { policySet } from '#shared/acts/kinds/policy-set';
import { subHeadOpened } from '#shared/acts/kinds/sub-head-opened';
import { refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { chartSubject, headOn, nextSubHead } from '../chart';
import type { ControlCommandOf } from './commands';
import { policySubject } from './policy';

/** Ends a head: it takes no postings after its last day. */
export function closeHead({ closing }: ControlCommandOf<'close-head'>, context: Context): Decided {
  const wrong = malformed(headClosed, closing);
  if (wrong) return refuse(wrong);
  if (!headOn(context.chart(), closing.head, closing.to))
    return refuse(refusal('unknown-head', { head: closing.head }));
  const subject = chartSubject(context.office);
  return decided(subject, [draft(headClosed, subject, closing)]);
}

/** Divides a detailed head: a new local sub-head with the next free number. */
export function openSubHead(command: ControlCommandOf<'open-sub-head'>, context: Context): Decided {
  const { parent, head } = command;
  const chart = context.chart();
  const code = nextSubHead(chart, parent);
  if (parent.includes('-') || !headOn(chart, parent, head.from))
    return refuse(refusal('unknown-head', { head: parent }));
  if (!code) return refuse(refusal('head-taken', { head: `${parent}-99` }));
  const subject = chartSubject(context.office);
  const body = { head: code, ...head };
  const wrong = malformed(subHeadOpened, JSON.parse(JSON.stringify(body)));
  return wrong ? refuse(wrong) : decided(subject, [draft(subHeadOpened, subject, body)], code);
}

/** Maps the entity's own receipt head to one of the chart. */
export function mapHead({ head }: ControlCommandOf<'map-head'>, context: Context): Decided {
  const wrong = malformed(headMapped, JSON.parse(JSON.stringify(head)));
  if (wrong) return refuse(wrong);
  if (!headOn(context.chart(), head.head, head.from))
    return refuse(refusal('unknown-head', { head: head.head }));
  const subject = chartSubject(context.office);
  return decided(subject, [draft(headMapped, subject, head)]);
}

/** Publishes how the office controls its money from a day on. */
export function setPolicy({ policy }: ControlCommandOf<'set-policy'>, context: Context): Decided {
  const wrong = malformed(policySet, JSON.parse(JSON.stringify(policy)));
  if (wrong) return refuse(wrong);
  const subject = policySubject(context.office);
  return decided(subject, [draft(policySet, subject, policy)]);
}
