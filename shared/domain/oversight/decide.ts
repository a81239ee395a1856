import { flagAnswered } from '#shared/acts/kinds/flag-answered';
import { returnAccepted } from '#shared/acts/kinds/return-accepted';
import { returnExempted } from '#shared/acts/kinds/return-exempted';
import { returnQueried } from '#shared/acts/kinds/return-queried';
import { assertNever } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '../context';
import { reportIndicators, setTarget, verifyIndicators } from './decide-indicator';
import { prepareReturn, submitReturn } from './decide-return';
import type { OversightCommand } from './oversight-commands';

const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;

/**
 * The rules of what the province asks for. Its own words on a return need nothing but the return's name and the act that
 * signed it, so that an officer of the province can say them on a computer that has not the office's books.
 */
export function decideOversight(command: OversightCommand, context: Context): Decided {
  switch (command.do) {
    case 'prepare-return':
      return prepareReturn(command, context);
    case 'submit-return':
      return submitReturn(command, context);
    case 'accept-return': {
      const { return: subject, submitted, remark } = command;
      return decided(subject, [draft(returnAccepted, subject, { submitted, remark: filled(remark) })]);
    }
    case 'query-return': {
      const { return: subject, submitted, text } = command;
      return decided(subject, [draft(returnQueried, subject, { submitted, text })]);
    }
    case 'exempt-return': {
      const { return: subject, reason } = command;
      return decided(subject, [draft(returnExempted, subject, { reason })]);
    }
    case 'report-indicators':
      return reportIndicators(command, context);
    case 'verify-indicators':
      return verifyIndicators(command, context);
    case 'set-target':
      return setTarget(command, context);
    case 'answer-flag': {
      const { flag, text, seen } = command;
      return decided(flag, [draft(flagAnswered, flag, { text, seen })]);
    }
    default:
      return assertNever(command, 'command');
  }
}
