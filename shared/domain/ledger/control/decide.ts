import { assertNever } from '#shared/base/result';
import type { Context, Decided } from '#shared/domain/context';
import type { ControlCommand } from './commands';
import { grantSupplementary, reappropriate, releaseQuarter, surrenderBudget } from './decide-budget';
import {
  closeCommitment,
  makeCommitment,
  raiseException,
  reduceCommitment,
  resolveException,
} from './decide-commitments';
import { closeHead, mapHead, openSubHead, setPolicy } from './decide-heads';
import { closePeriod, closeYear, reopenPeriod } from './decide-periods';

/** The rules of heads, budget and periods. */
export function decideControl(command: ControlCommand, context: Context): Decided {
  switch (command.do) {
    case 'close-head':
      return closeHead(command, context);
    case 'open-sub-head':
      return openSubHead(command, context);
    case 'map-head':
      return mapHead(command, context);
    case 'set-policy':
      return setPolicy(command, context);
    case 'grant-supplementary':
      return grantSupplementary(command, context);
    case 'reappropriate':
      return reappropriate(command, context);
    case 'surrender-budget':
      return surrenderBudget(command, context);
    case 'release-quarter':
      return releaseQuarter(command, context);
    case 'make-commitment':
      return makeCommitment(command, context);
    case 'reduce-commitment':
      return reduceCommitment(command, context);
    case 'close-commitment':
      return closeCommitment(command);
    case 'raise-exception':
      return raiseException(command);
    case 'resolve-exception':
      return resolveException(command, context);
    case 'close-period':
      return closePeriod(command, context);
    case 'reopen-period':
      return reopenPeriod(command);
    case 'close-year':
      return closeYear(command, context);
    default:
      return assertNever(command, 'command');
  }
}
