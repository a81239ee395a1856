import { baseRatePublished } from '#shared/acts/kinds/base-rate-published';
import { debtConsented } from '#shared/acts/kinds/debt-consented';
import { debtRulesPublished } from '#shared/acts/kinds/debt-rules-published';
import { guaranteeCalled } from '#shared/acts/kinds/guarantee-called';
import { guaranteeGiven } from '#shared/acts/kinds/guarantee-given';
import { guaranteeReleased } from '#shared/acts/kinds/guarantee-released';
import { loanEntered } from '#shared/acts/kinds/loan-entered';
import { loanRescheduled } from '#shared/acts/kinds/loan-rescheduled';
import { subjectId } from '#shared/base/ids';
import { assertNever, refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { headToPost } from '../control/spending';
import { baseRatesSubject } from './base-rates';
import type { DebtCommand, DebtCommandOf } from './debt-commands';
import { contributeToFund, drawLoan, payGuaranteeCall, payLoan, receiveFee } from './decide-money';
import { debtRulesSubject } from './debt-rules';
import { uncalledOn } from './guarantee';

function publishRules({ rules }: DebtCommandOf<'publish-debt-rules'>, context: Context): Decided {
  for (const head of Object.values(rules.heads)) {
    const found = headToPost(context, head, context.today);
    if (!found.ok) return found;
  }
  const subject = debtRulesSubject(context.office);
  return decided(subject, [draft(debtRulesPublished, subject, rules)]);
}

function enterLoan({ loan }: DebtCommandOf<'enter-loan'>, context: Context): Decided {
  const wrong = malformed(loanEntered, JSON.parse(JSON.stringify(loan)));
  if (wrong) return refuse(wrong);
  if (loan.terms.first <= loan.agreed) return refuse(refusal('bad-input', { field: 'first' }));
  if (loan.sanctioned === 0) return refuse(refusal('bad-input', { field: 'sanctioned' }));
  const subject = subjectId('loan', context.newName());
  return decided(subject, [draft(loanEntered, subject, loan)], loan.number);
}

function giveGuarantee({ guarantee }: DebtCommandOf<'give-guarantee'>, context: Context): Decided {
  if (guarantee.expires < guarantee.from) return refuse(refusal('bad-input', { field: 'expires' }));
  const subject = subjectId('guarantee', context.newName());
  return decided(subject, [draft(guaranteeGiven, subject, guarantee)], guarantee.number);
}

function endGuarantee(
  command: DebtCommandOf<'call-guarantee' | 'release-guarantee'>,
  context: Context,
): Decided {
  const { guarantee } = command;
  const state = context.debt.guarantee(guarantee);
  if (!state) return refuse(refusal('unknown-subject'));
  const available = uncalledOn(state, '9999-12-31');
  const ended = command.do === 'call-guarantee' ? command.call : command.release;
  if (ended.amount > available) return refuse(refusal('over-guarantee', { available }));
  return decided(guarantee, [
    command.do === 'call-guarantee'
      ? draft(guaranteeCalled, guarantee, command.call)
      : draft(guaranteeReleased, guarantee, command.release),
  ]);
}

/** The rules for debt: agreements, consents, rates and guarantees; money moves by vouchers (decide-money.ts). */
export function decideDebt(command: DebtCommand, context: Context): Decided {
  switch (command.do) {
    case 'publish-base-rate': {
      const subject = baseRatesSubject(context.office);
      return decided(subject, [draft(baseRatePublished, subject, command.rate)]);
    }
    case 'publish-debt-rules':
      return publishRules(command, context);
    case 'enter-loan':
      return enterLoan(command, context);
    case 'enter-consent':
      return decided(command.debt, [draft(debtConsented, command.debt, command.consent)]);
    case 'reschedule-loan':
      return decided(command.loan, [draft(loanRescheduled, command.loan, command.change)]);
    case 'draw-loan':
      return drawLoan(command, context);
    case 'pay-loan':
      return payLoan(command, context);
    case 'give-guarantee':
      return giveGuarantee(command, context);
    case 'call-guarantee':
    case 'release-guarantee':
      return endGuarantee(command, context);
    case 'pay-guarantee-call':
      return payGuaranteeCall(command, context);
    case 'receive-guarantee-fee':
      return receiveFee(command, context);
    case 'contribute-to-fund':
      return contributeToFund(command, context);
    default:
      return assertNever(command, 'command');
  }
}
