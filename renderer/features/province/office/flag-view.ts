import type { RedFlagView } from '#engine/views';

/** Where the evidence of a flag is opened, by what it is. */
export function evidencePath(subject: string): string {
  if (subject.startsWith('bill:') && !subject.includes('.')) return `/ledger/bills/${subject}`;
  if (subject.startsWith('payee:')) return `/ledger/payees/${subject}`;
  if (subject.startsWith('account:')) return '/ledger/bank/reconcile';
  return `/ledger/vouchers/${subject}`;
}

/** Whether a flag waits for an answer of the office. */
export const isOpen = ({ state }: Pick<RedFlagView, 'state'>): boolean =>
  state === 'open' || state === 'more';

/** The facts of a flag that are money, in paisa. */
export const moneyFacts: readonly string[] = ['released', 'spent', 'average'];

/** The thresholds of the rules that are money, in paisa: `least` is one only where amounts are looked at. */
export const isMoneyThreshold = (rule: string, name: string): boolean =>
  name === 'limit' || name === 'multiple' || (name === 'least' && rule === 'round-amounts');
