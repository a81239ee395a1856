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
  'released',
  'committed',
  'spent', // head A…: debit less credit
  'received', // head B… and C…: credit less debit
  'cash', // an account of the office: in less out; the opening balance is in the month that it was opened
  'withheld', // liabilities for taxes: credit less debit
  'bills-pending', // passed or under check and not yet paid
  'debt', // drawn less repaid
  'guaranteed',
] as const;
export type Measure = (typeof measures)[number];

/** What one subject adds to the province's figures: month by month. `year` is fiscal, `period` 1 is July. */
export type Fact = { readonly year: string; readonly period: number; readonly row: ProvinceRow };
