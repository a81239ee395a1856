import type { DebtAlarm } from '#shared/domain/ledger/debt/alarms';

/** Where an alarm of debt is dealt with. */
export function alarmPath({ what, subject, number }: Pick<DebtAlarm, 'what' | 'subject' | 'number'>): string {
  if (what === 'contribution') return `/ledger/debt/fund?year=${number}`;
  if (what === 'no-base-rate') return '/ledger/debt/rates';
  return `/ledger/debt/${subject.startsWith('guarantee:') ? 'guarantees' : 'loans'}/${subject}`;
}
