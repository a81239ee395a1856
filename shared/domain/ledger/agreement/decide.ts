import { agreementSigned } from '#shared/acts/kinds/agreement-signed';
import { agreementStated } from '#shared/acts/kinds/agreement-stated';
import { assertNever, refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { agreementSubject, differingHeads } from './agreement';
import type { AgreementCommand } from './commands';

type CommandOf<N extends AgreementCommand['do']> = Extract<AgreementCommand, { do: N }>;

/** Writes down what the accounts office says of a month that has begun. */
function stateAgreement({ statement }: CommandOf<'state-agreement'>, context: Context): Decided {
  const wrong = malformed(agreementStated, statement);
  if (wrong) return refuse(wrong);
  if (statement.month > context.today.slice(0, 7)) return refuse(refusal('bad-input', { field: 'month' }));
  const subject = agreementSubject(statement.month);
  return decided(subject, [draft(agreementStated, subject, statement)]);
}

/** Signs the office's own figures beside the stated ones; every head that differs has its reason. */
function signAgreement(
  { month, statement, reasons, documents }: CommandOf<'sign-agreement'>,
  context: Context,
): Decided {
  const subject = agreementSubject(month);
  const known = context.control.agreement(month);
  if (!known) return refuse(refusal('unknown-subject'));
  const own = context.control.spending(month).map((one) => ({ ...one }));
  const body = { month, statement, own, reasons: [...reasons], documents: [...documents] };
  const wrong = malformed(agreementSigned, body);
  if (wrong) return refuse(wrong);
  const explained = new Set(reasons.map((one) => one.head));
  const silent = differingHeads(own, known.stated.lines).find((head) => !explained.has(head));
  if (silent) return refuse(refusal('variation-unexplained', { head: silent }));
  return decided(subject, [draft(agreementSigned, subject, body)]);
}

/** The rule for a command about the reconciliation with the accounts office. */
export function decideAgreement(command: AgreementCommand, context: Context): Decided {
  switch (command.do) {
    case 'state-agreement':
      return stateAgreement(command, context);
    case 'sign-agreement':
      return signAgreement(command, context);
    default:
      return assertNever(command, 'command');
  }
}
