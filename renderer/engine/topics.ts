import { sortOf } from '#shared/base/ids';
import type { Topic } from './api';

const bySort: Readonly<Record<string, readonly Topic[]>> = {
  document: ['documents'],
  page: ['documents', 'ocr'],
  letter: ['letters'],
  file: ['files'],
  draft: ['files', 'letters'],
  chart: ['ledger'],
  account: ['ledger'],
  budget: ['ledger'],
  voucher: ['ledger'],
  chequebook: ['ledger'],
  imprest: ['ledger'],
  cashbook: ['ledger'],
  statement: ['ledger'],
  reconciliation: ['ledger'],
  bill: ['ledger'],
  import: ['ledger'],
  billrules: ['ledger'],
  payee: ['ledger'],
  rates: ['ledger'],
  baserates: ['ledger'],
  debtrules: ['ledger'],
  loan: ['ledger'],
  guarantee: ['ledger'],
  policy: ['ledger'],
  reappropriation: ['ledger'],
  commitment: ['ledger'],
  exception: ['ledger'],
  period: ['ledger'],
  opening: ['ledger'],
  payer: ['ledger'],
  holding: ['ledger'],
  tariff: ['ledger'],
  demand: ['ledger'],
  counter: ['ledger'],
  fees: ['ledger'],
  tally: ['ledger'],
  claim: ['ledger'],
  registry: ['registry', 'session'],
  review: ['registry'],
};

/** What screens may want to ask again after these subjects changed. */
export const topicsOf = (subjects: readonly string[]): readonly Topic[] => [
  ...new Set(subjects.flatMap((subject) => [...(bySort[sortOf(subject)] ?? []), 'line' as const])),
];
