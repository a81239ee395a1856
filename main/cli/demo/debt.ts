import type { ActDraft } from '#shared/acts/act';
import { baseRatePublished } from '#shared/acts/kinds/base-rate-published';
import { guaranteeGiven } from '#shared/acts/kinds/guarantee-given';
import { loanEntered } from '#shared/acts/kinds/loan-entered';
import { daysOf, fiscalYearOf } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import { baseRatesSubject } from '#shared/domain/ledger/debt/base-rates';
import { addDays } from '#shared/domain/ledger/debt/days';
import { debtRules } from '#main/hub/defaults/debt';

/** What the year provides for debt, in paisa. */
export const demoDebtBudget = [
  { head: 'A07101', sanctioned: 1_200_000_00 },
  { head: 'A08401', sanctioned: 1_000_000_00 },
  { head: 'A10101', sanctioned: 4_000_000_00 },
  { head: 'A11101', sanctioned: 400_000_00 },
] as const;

const source = 'Demo rules';
const bank = 'Commercial bank, main branch';

/** Rules, base rates, two loans that began before this year's books, and a guarantee that expires soon. */
export function debtDrafts(office: string, today: string): readonly ActDraft[] {
  const { first } = daysOf(fiscalYearOf(today));
  const before = addDays(first, -1);
  const agreed = addDays(first, -150);
  const consent = (number: string) => ({ number, date: addDays(agreed, -10) });
  const rate = (from: string, basisPoints: number) =>
    draft(baseRatePublished, baseRatesSubject(office), {
      ...{ name: 'KIBOR 6 months', from, rate: basisPoints, source: 'Demo rate' },
    });
  return [
    debtRules(office, source),
    rate(addDays(agreed, -30), 1150),
    rate(first, 1100),
    draft(loanEntered, subjectId('loan', 'demoloan00000001'), {
      ...{ number: 'FD/LOAN/17', agreed, purpose: 'Emergency block, second storey' },
      lender: { name: 'Finance Department', sort: 'provincial-government' },
      ...{ currency: 'PKR', sanctioned: 6_000_000_00, consent: consent('FD/DEBT/2-17') },
      terms: {
        markUp: { kind: 'fixed', rate: 900 },
        ...{ basis: 'actual/365', method: 'equal-principal', first: addDays(today, 12) },
        ...{ every: 3, instalments: 8, grace: 0 },
      },
      opening: { on: before, drawn: 6_000_000_00, repaid: 1_200_000_00, markUpDue: 0 },
      documents: [],
    }),
    draft(loanEntered, subjectId('loan', 'demoloan00000002'), {
      ...{ number: 'BANK/TF/204', agreed, purpose: 'Standby generators and solar panels' },
      lender: { name: bank, sort: 'bank' },
      ...{ currency: 'PKR', sanctioned: 5_000_000_00, consent: consent('FD/DEBT/2-21') },
      security: 'Lien on the hospital account',
      terms: {
        markUp: { kind: 'floating', base: 'KIBOR 6 months', spread: 200, resets: 'on-change' },
        ...{ basis: 'actual/365', method: 'equal-instalment', first: addDays(today, 100) },
        ...{ every: 6, instalments: 10, grace: 0 },
      },
      opening: { on: before, drawn: 2_000_000_00, repaid: 0, markUpDue: 12_500_00 },
      documents: [],
    }),
    draft(guaranteeGiven, subjectId('guarantee', 'demoguarantee001'), {
      ...{ number: 'G/3', beneficiary: bank, borrower: 'Water supply scheme (demo)' },
      ...{ purpose: 'Credit line for two tube wells', amount: 1_500_000_00, from: agreed },
      ...{ expires: addDays(today, 25), fee: { amount: 15_000_00, due: addDays(today, 20) } },
      ...{ consent: consent('FD/DEBT/3-04'), documents: [] },
    }),
  ];
}
