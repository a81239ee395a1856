import { fileDecided } from '#shared/acts/kinds/file-decided';
import { fileMoved } from '#shared/acts/kinds/file-moved';
import { fileOpened } from '#shared/acts/kinds/file-opened';
import { letterDiarised } from '#shared/acts/kinds/letter-diarised';
import { noteWritten } from '#shared/acts/kinds/note-written';
import { voucherPosted } from '#shared/acts/kinds/voucher-posted';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import type { Act, ActDraft } from '#shared/acts/act';
import { openOfficerKey } from '#shared/acts/officer-key';
import { sealActs, type ChainHead } from '#shared/acts/seal';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { startOfTime } from '#shared/base/clock';
import { subjectId } from '#shared/base/ids';
import type { Signer } from '#shared/base/crypto';
import { draft } from '#shared/domain/context';
import { fileNumber } from '#shared/domain/files/file';
import { voucherNumber } from '#shared/domain/ledger/voucher';
import type { MadeOffice } from '#main/cli/demo/make';
import { demoAccount, demoBudget, demoOffice, demoOfficers } from '#main/cli/demo/plan';

/** An officer of the demo office. */
export type Person = (typeof demoOfficers)[number]['person'];
type Deed = { readonly person: Person; readonly draft: ActDraft };

/** Words of an office's papers. */
export const english =
  `the matter was examined in this office and it is submitted that the bill of the supplier for the month has
been checked against the stock register and the rates of the contract may kindly be approved please payment of an amount
under the head repair and maintenance surgical instruments laboratory reagents oxygen cylinders emergency ward medicine
budget released second quarter balance available sanction competent authority letter dated district accounts officer
attached flag correspondence previous paragraph generator fuel ambulance contingent staff verified by committee received
in good condition deduction of income tax sales tax withheld net payable cheque may be issued after pre audit`.split(
    /\s+/,
  );
const urdu =
  `معاملہ اس دفتر میں دیکھا گیا اور عرض ہے کہ سپلائر کا بل اسٹاک رجسٹر سے ملا لیا گیا ہے منظوری کے لیے پیش ہے رقم بجٹ میں
موجود ہے ادائیگی کی اجازت دی جائے دوسری سہ ماہی کا فنڈ جاری ہو چکا ہے ہسپتال کے لیے ادویات آکسیجن مرمت چیک جاری کیا جائے ٹیکس
منہا کر کے باقی رقم کمیٹی نے سامان درست حالت میں وصول کیا`.split(/\s+/);

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The deeds of one file from its opening to the approval and payment of the bill in it: twelve acts. */
function deedsOfFile(serial: number, today: string, dice: () => number): readonly Deed[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T; // the lists are not empty
  const words = (list: readonly string[], count: number): string =>
    Array.from({ length: count }, () =>
      dice() < 0.06 ? String(Math.floor(dice() * 90_000)) : pick(list),
    ).join(' ');
  const name = (): string =>
    Array.from({ length: 16 }, () => pick([...'abcdefghijklmnopqrstuvwxyz234567'])).join('');
  const note = (count: number) =>
    dice() < 0.25
      ? { text: words(urdu, Math.round(count * 0.7)), language: 'ur' as const }
      : { text: words(english, count), language: 'en' as const };
  const series = 'A';
  const year = Number(today.slice(0, 4));
  const fiscal = fiscalYearOf(today);
  const [file, voucher, letter] = ['file', 'voucher', 'letter'].map((sort) => subjectId(sort, name())) as [
    string,
    string,
    string,
  ]; // three in, three out
  const rupees = 10 + Math.floor(dice() * 60); // small, so that the longest journal stays within the demo's releases
  const tax = Math.round(rupees * 4.5);
  const head = pick(demoBudget).head;
  const payee = `M/s ${words(english, 2)} Traders`;
  const prepared = {
    type: 'payment' as const,
    year: fiscal,
    series,
    serial,
    number: voucherNumber('payment', fiscal, series, serial),
    date: today,
    payee,
    about: words(english, 9),
    account: subjectId('account', demoAccount.name),
    lines: [
      { head, name: words(english, 3), debit: rupees * 100, credit: 0 },
      { head: 'G01204', name: 'Income tax withheld', debit: 0, credit: tax },
      { head: demoAccount.head, name: demoAccount.title, debit: 0, credit: rupees * 100 - tax },
    ],
    documents: [],
  };
  const received = {
    year,
    series,
    serial,
    received: today,
    from: payee,
    theirNumber: `${Math.floor(dice() * 9000)}/Acctt`,
    about: words(english, 10),
    urgency: 'ordinary' as const,
    markedTo: 'dealing-assistant',
  };
  const opened = {
    year,
    series,
    serial,
    number: fileNumber({ series, serial, year }),
    about: words(english, 9),
    urgency: 'ordinary' as const,
    classification: 'open' as const,
  };
  const by = (person: Person, made: ActDraft): Deed => ({ person, draft: made });
  const write = (person: Person, count: number): Deed => by(person, draft(noteWritten, file, note(count)));
  const clerk = 'dealing-assistant';
  const accountant = 'superintendent';
  const head3 = 'medical-superintendent';
  return [
    by(clerk, draft(letterDiarised, letter, received)),
    by(clerk, draft(fileOpened, file, opened)),
    write(clerk, 60),
    write(clerk, 75),
    by(clerk, draft(fileMoved, file, { to: accountant, move: 'put-up' })),
    write(accountant, 55),
    write(accountant, 45),
    by(accountant, draft(fileMoved, file, { to: head3, move: 'forwarded' })),
    write(head3, 40),
    by(head3, draft(fileDecided, file, { decision: 'approved' })),
    by(clerk, draft(voucherPrepared, voucher, prepared)),
    by(accountant, draft(voucherPosted, voucher, {})),
  ];
}

/** The code of the demo office's first device, and the keys of its officers. */
export async function openSigners(
  made: MadeOffice,
): Promise<{ readonly device: string; readonly signers: ReadonlyMap<Person, Signer> }> {
  const [device] = made.devices;
  if (!device) throw new Error('the demo office has no device');
  const signers = new Map<Person, Signer>();
  for (const { person, passphrase } of demoOfficers) {
    const key = device.keys.find((one) => one.person === person);
    const opened = key && (await openOfficerKey(crypto as never, key, passphrase)); // Node's WebCrypto
    if (!opened?.ok) throw new Error(`the key of ${person} does not open`);
    signers.set(person, opened.value);
  }
  return { device: device.enrolment.device, signers };
}

/**
 * `count` acts of the demo office's first device, sealed by its officers and chained from the first: files with their
 * note sheets, letters and vouchers, about 700 bytes each. `now` is the wall clock (milliseconds) of the last act.
 */
export async function makeActs(made: MadeOffice, count: number, now: number): Promise<readonly Act[]> {
  const { device, signers } = await openSigners(made);
  const dice = createDice(7);
  const today = dayInPakistan(now);
  const acts: Act[] = [];
  let head: ChainHead = {
    office: demoOffice.office,
    device,
    counter: 0,
    prev: '',
    clock: startOfTime,
  };
  for (let serial = 1; acts.length < count; serial++) {
    for (const { person, draft: made } of deedsOfFile(serial, today, dice).slice(0, count - acts.length)) {
      const signer = signers.get(person);
      if (!signer) throw new Error(`${person} has no key`);
      const wall = now - (count - acts.length) * 90;
      const [sealed] = await sealActs(crypto.subtle, head, [made], signer, person, wall);
      if (!sealed) throw new Error('nothing was sealed');
      head = sealed.head;
      acts.push(sealed.act);
    }
  }
  return acts;
}
