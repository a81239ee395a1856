import { payeeRegistered } from '#shared/acts/kinds/payee-registered';
import { voucherPosted } from '#shared/acts/kinds/voucher-posted';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import type { Act, ActDraft } from '#shared/acts/act';
import type { BodyOf } from '#shared/acts/kind';
import { sealActs, type ChainHead } from '#shared/acts/seal';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { startOfTime } from '#shared/base/clock';
import { subjectId } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import { plainJournal } from '#shared/domain/ledger/statements/plain-journal';
import { voucherNumber } from '#shared/domain/ledger/voucher';
import type { MadeOffice } from '#main/cli/demo/make';
import { demoAccount, demoBudget, demoOffice } from '#main/cli/demo/plan';
import { createDice, english, openSigners, type Person } from './make-acts';

type Voucher = BodyOf<typeof voucherPrepared>;
type Line = Voucher['lines'][number];
type Lines = Pick<Voucher, 'type' | 'lines'> & Partial<Voucher>;

/** Books of an office: what its journal holds, and the same for other accounting programs. */
export type MadeBooks = {
  readonly acts: readonly Act[];
  /** The vouchers as a plain-text journal. */
  readonly plain: string;
  readonly postings: number;
  /** The name of a payee with some vouchers in every size of books. */
  readonly payee: string;
  /** A full month of the cash book ("2026-10"), with as many entries in every size of books. */
  readonly month: string;
};

/** Vouchers of a full month. The month that is not over has a quarter of them. */
const perMonth = 1000;
/** Four lines each. */
const linesEach = 4;
/** One payee is registered for so many vouchers. */
const perPayee = 50;

const account = subjectId('account', demoAccount.name);
const letters = [...'abcdefghijklmnopqrstuvwxyz234567'];

/** The month that lies `ago` months before the one of a day. */
function monthBefore(today: string, ago: number): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - ago;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function createWriter(today: string, dice: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T; // the lists are not empty
  const words = (count: number): string => Array.from({ length: count }, () => pick(english)).join(' ');
  const name = (): string => Array.from({ length: 16 }, () => pick(letters)).join('');
  const line = (head: string, title: string, debit: number, credit: number): Line => ({
    head,
    name: title,
    debit,
    credit,
  });
  const bank = (debit: number, credit: number): Line =>
    line(demoAccount.head, demoAccount.title, debit, credit);
  const expense = (debit: number): Line => line(pick(demoBudget).head, words(3), debit, 0);
  const serials = new Map<string, number>();
  let paid = 0; // since the last receipt, which brings it back: the account never runs dry
  let cheque = 100_000;

  /** Payments mostly; every tenth voucher brings in what went out, and every twentieth is a journal entry. */
  const linesOf = (n: number): Lines => {
    const [first, second] = [5_00 + Math.floor(dice() * 20_00), 5_00 + Math.floor(dice() * 20_00)];
    const total = first + second;
    if (n % 10 === 9) {
      const income = Math.max(paid, 300);
      paid = 0;
      const parts = [100, 100, income - 200].map((amount) => line('C03841', words(2), 0, amount));
      return { type: 'receipt', account, lines: [bank(income, 0), ...parts] };
    }
    const tax = Math.round(total * 0.045);
    const withheld = line('G01204', 'Income tax withheld', 0, tax);
    const spent = [expense(first), expense(second), withheld];
    if (n % 20 === 4)
      return { type: 'journal', lines: [...spent, line('G01101', 'Other accounts', 0, total - tax)] };
    paid += total - tax;
    const instrument = String(++cheque);
    return { type: 'payment', account, instrument, lines: [...spent, bank(0, total - tax)] };
  };

  return {
    payee: (n: number) => ({
      name: `M/s ${pick(english)}${n.toString(36)} ${words(1)} Traders`,
      number: `${String(1_000_000 + n)}-1`,
    }),
    name,
    /** The voucher with a number, counted from the first; `ago` is how many months ago it was. */
    voucher(n: number, ago: number, payee: string): Voucher {
      const month = monthBefore(today, ago);
      const days = ago === 0 ? Number(today.slice(8)) : 28;
      const date = `${month}-${String(1 + Math.floor(dice() * days)).padStart(2, '0')}`;
      const year = fiscalYearOf(date);
      const { type, ...rest } = linesOf(n);
      const serial = (serials.get(`${type} ${year}`) ?? 0) + 1;
      serials.set(`${type} ${year}`, serial);
      const number = voucherNumber(type, year, 'A', serial);
      return {
        ...{ type, year, series: 'A', serial, number, date, payee, about: words(9), documents: [] },
        ...rest,
      };
    },
  };
}

/**
 * Books with `postings` postings: vouchers of four lines, prepared by one officer and posted by another, a thousand in
 * a month for as many months back as it takes, and their payees. `now` is the wall clock (milliseconds) of the last act.
 */
export async function makeBooks(made: MadeOffice, postings: number, now: number): Promise<MadeBooks> {
  const { device, signers } = await openSigners(made);
  const today = dayInPakistan(now);
  const dice = createDice(11);
  const writer = createWriter(today, dice);
  const vouchers = Math.ceil(postings / linesEach);
  const expected = 2 * vouchers + Math.ceil(vouchers / perPayee);
  const acts: Act[] = [];
  const entries: Parameters<typeof plainJournal>[2][number][] = [];
  let head: ChainHead = { office: demoOffice.office, device, counter: 0, prev: '', clock: startOfTime };
  const write = async (person: Person, deed: ActDraft): Promise<void> => {
    const signer = signers.get(person);
    if (!signer) throw new Error(`${person} has no key`);
    const wall = now - (expected - acts.length) * 90;
    const [sealed] = await sealActs(crypto.subtle, head, [deed], signer, person, wall);
    if (!sealed) throw new Error('nothing was sealed');
    head = sealed.head;
    acts.push(sealed.act);
  };

  const payees: string[] = [];
  for (let n = 0; n < Math.ceil(vouchers / perPayee); n++) {
    const { name, number } = writer.payee(n);
    payees.push(name);
    const body = { name, number, entity: 'company', filer: 'filer', checkedOn: today } as const;
    await write('dealing-assistant', draft(payeeRegistered, subjectId('payee', writer.name()), body));
  }
  for (let n = 0; n < vouchers; n++) {
    const left = vouchers - n;
    const ago = Math.max(0, Math.ceil((left - perMonth / 4) / perMonth));
    const voucher = writer.voucher(n, ago, payees[Math.floor(dice() * payees.length)] ?? '');
    const subject = subjectId('voucher', writer.name());
    await write('dealing-assistant', draft(voucherPrepared, subject, voucher));
    await write('superintendent', draft(voucherPosted, subject, {}));
    const { number, date, payee, about, lines } = voucher;
    entries.push({ number, date, about: `${payee}: ${about}`, lines });
  }
  return {
    acts,
    plain: plainJournal('', [], entries),
    postings: vouchers * linesEach,
    payee: payees[Math.floor(payees.length / 2)] ?? '',
    month: monthBefore(today, 1),
  };
}
