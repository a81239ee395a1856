import type { ActDraft } from '#shared/acts/act';
import { debtRulesPublished } from '#shared/acts/kinds/debt-rules-published';
import { draft } from '#shared/domain/context';
import { debtRulesSubject } from '#shared/domain/ledger/debt/debt-rules';

/** Detailed heads for debt are not in the chart of the sources: these are local ones. */
export const debtHeads = [
  { code: 'E03101', name: 'Loans received (local head)', nameUrdu: 'وصول شدہ قرضے (مقامی ہیڈ)' },
  { code: 'A07101', name: 'Mark-up on loans (local head)', nameUrdu: 'قرضوں پر مارک اپ (مقامی ہیڈ)' },
  {
    code: 'A10101',
    name: 'Repayment of loans, principal (local head)',
    nameUrdu: 'قرضوں کی واپسی، اصل زر (مقامی ہیڈ)',
  },
  { code: 'A08401', name: 'Guarantees called (local head)', nameUrdu: 'طلب شدہ ضمانتیں (مقامی ہیڈ)' },
  {
    code: 'A11101',
    name: 'Debt Management Fund (local head)',
    nameUrdu: 'ڈیٹ مینجمنٹ فنڈ (مقامی ہیڈ)',
  },
] as const;

/** How loans and guarantees are kept: heads, alarms, the share of the Debt Management Fund. */
export const debtRules = (office: string, source: string): ActDraft =>
  draft(debtRulesPublished, debtRulesSubject(office), {
    ...{ from: '2000-07-01', source, alarmDays: 30, order: 'arrears-first', consent: 'stop' },
    heads: {
      ...{ drawn: 'E03101', principal: 'A10101', markUp: 'A07101' },
      ...{ fee: 'C03841', call: 'A08401', fund: 'A11101' },
    },
    fund: { share: 200, due: '12-31' },
  });
