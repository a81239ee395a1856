import type { ProvinceRow } from './province-documents';

/**
 * What the province adds up. Each is a flow of one month, so that any months and any offices can be added: spending,
 * receipts and cash by the vouchers in the books; the budget's columns by the register's lines; what is owed by bills.
 */
export const measures = [
  'sanctioned',
  'supplementary',
  'reappropriated',
  'surrendered',
  'lapsed', // what was left of the budget on 30 June; in 'surrendered' is only what was given back before
  'released', // without what was given back, lapsed or moved away again
  'committed', // made less reduced, paid and closed
  'spent', // head A…: debit less credit
  'received', // head B… and C…: credit less debit
  'cash', // an account of the office: in less out; the opening balance is in the month that it was opened
  'withheld', // liabilities, head G…: credit less debit
  'bills-pending', // passed or under check and not yet paid: the gross of each line
  'debt', // drawn less repaid
  'guaranteed', // given less called, released and expired
] as const;
export type Measure = (typeof measures)[number];

/** What one subject adds to the province's figures: month by month. `year` is fiscal, `period` 1 is July. */
export type Fact = { readonly year: string; readonly period: number; readonly row: ProvinceRow };
