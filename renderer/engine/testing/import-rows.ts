import { dayInPakistan, daysOf, fiscalYearOf } from '#shared/base/calendar';

export const today = dayInPakistan(Date.now());
export const year = fiscalYearOf(today);
export const first = daysOf(year).first;
/** The days of the year so far: the office opened its account on the first of them. */
const span = Math.round((Date.parse(today) - Date.parse(first)) / 86_400_000) + 1;
const day = (n: number) =>
  new Date(Date.parse(first) + (n % span) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');
const title = 'Voucher no,Date,Payee,Particulars,Head,Debit,Credit,Cheque no';
export const pair = (number: string, n: number, rupees: string, head = 'A03303') => [
  `${number},${day(n)},PESCO,Electricity,${head},${rupees},,${1000 + n}`,
  `${number},${day(n)},PESCO,Electricity,F01406,,${rupees},${1000 + n}`,
];
export const csv = (lines: readonly string[], name = 'old-books.csv') =>
  new File([[title, ...lines].join('\r\n')], name, { type: 'text/csv' });
