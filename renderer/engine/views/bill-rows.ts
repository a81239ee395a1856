import type { Bill } from '#shared/domain/ledger/bills/bill';
import { grossOf, netOf } from '#shared/domain/ledger/bills/bill-sums';
import { rowFor, tableOn, type Rates } from '#shared/domain/ledger/bills/withholding';
import type { BillForMe, BillRow, PayeeRow } from '../bill-views';
import { actorView, isoOf, present } from './shape';
import type { Ticks } from './ticks';

/** Who asks: his person and what his post may do. */
export type Reader = { readonly person: string; readonly powers: readonly string[] };

/** What a bill waits for from this officer, or nothing. The maker's own bill waits for others (domain.md A5). */
export function waitsFor(bill: Bill, reader: Reader): BillForMe['waitsFor'] | undefined {
  const may = (power: string): boolean => reader.powers.includes(power);
  const isMaker = bill.maker.person === reader.person;
  if (bill.state === 'returned') return isMaker && may('prepare-voucher') ? 'mend' : undefined;
  if (bill.state === 'prepared')
    return (may('keep-accounts') || may('approve-voucher')) && !(isMaker && bill.persons === 3)
      ? 'check'
      : undefined;
  if (bill.state === 'checked')
    return may('approve-voucher') && !isMaker && bill.checker?.person !== reader.person ? 'pass' : undefined;
  return bill.state === 'passed' && may('prepare-voucher') ? 'pay' : undefined;
}

/** A payee's entry without his tick. */
export function payeeEntry(payee: string, entry: Omit<PayeeRow, 'payee' | 'tick'>): Omit<PayeeRow, 'tick'> {
  const { name, number, entity, filer, checkedOn } = entry;
  return { payee, name, number, entity, filer, checkedOn };
}

/** A bill as a line of the register; its tick is that of the newest deed. */
export const billRow = (bill: string, state: Bill, ticks: Ticks): BillRow => ({
  bill,
  number: state.number,
  form: state.form,
  date: state.date,
  payee: state.payee.name,
  about: state.about,
  gross: grossOf(state),
  net: netOf(state),
  state: state.state,
  spoiled: state.spoiled.length > 0,
  tick: ticks.act(state.spoiled.at(-1)?.act ?? state.stamps.at(-1)?.act ?? state.act),
});

/** Whether the row that a bill used is in the office's tables; a bill without a row uses none. */
export function rowIsPublished(bill: Bill, rates: Rates | undefined): boolean {
  const { row, supply } = bill;
  if (!row || !supply) return true;
  const table = tableOn(rates, bill.date);
  const published = rowFor(table, supply, row.filer, row.entity);
  return (
    table?.from === row.from &&
    published?.incomeTax === row.incomeTax &&
    published.salesTax === row.salesTax &&
    published.stampDuty === row.stampDuty
  );
}

/** Everything that a bill's own acts say, for its sheet. */
export function billDetail(bill: string, state: Bill, ticks: Ticks) {
  const link = (suffix: string, one: { readonly number: string; readonly date: string }) => ({
    voucher: `${bill}.${suffix}`,
    number: one.number,
    date: one.date,
  });
  const { payment, liability, reversal, checker, row, supply, answer, invoice } = state;
  return {
    ...present({
      ...{ supply, answer, row },
      commitment: state.commitment,
      over: state.over && present(state.over),
      invoice: invoice && present(invoice),
      checker: checker && actorView(checker),
      liability: liability && link('jv', liability),
      payment: payment && {
        ...link('pv', payment.voucher),
        account: payment.account,
        instrument: payment.instrument,
      },
      reversal: reversal && link('rv', reversal),
    }),
    year: state.year,
    payeeEntry: payeeEntry(state.payee.payee, state.payee),
    legs: state.legs,
    lines: state.lines.map((line) => present(line)),
    taxes: state.taxes.map((tax) => present(tax)),
    deductions: state.deductions.map((line) => present(line)),
    payable: state.payable,
    documents: state.documents,
    persons: state.persons,
    maker: actorView(state.maker),
    objections: state.objections,
    stamps: state.stamps.map((stamp) => ({
      ...present({ remark: stamp.remark }),
      act: stamp.act,
      at: isoOf(stamp.at),
      by: actorView(stamp.by),
      what: stamp.what,
      tick: ticks.act(stamp.act),
    })),
    spoiled: state.spoiled.map((one) => ({
      ...link(one.act, one),
      ...present({ instrument: one.instrument }),
      type: one.type,
      by: actorView(one.by),
      at: isoOf(one.at),
    })),
  };
}
