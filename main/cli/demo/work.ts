import type { Act, ActDraft } from '#shared/acts/act';
import { draftWritten } from '#shared/acts/kinds/draft-written';
import { fileDecided } from '#shared/acts/kinds/file-decided';
import { fileMoved } from '#shared/acts/kinds/file-moved';
import { fileOpened } from '#shared/acts/kinds/file-opened';
import { fileReceived } from '#shared/acts/kinds/file-received';
import { fileRecorded } from '#shared/acts/kinds/file-recorded';
import { fileShelved } from '#shared/acts/kinds/file-shelved';
import { letterDiarised } from '#shared/acts/kinds/letter-diarised';
import { letterMarked } from '#shared/acts/kinds/letter-marked';
import { noteWritten } from '#shared/acts/kinds/note-written';
import { voucherPosted } from '#shared/acts/kinds/voucher-posted';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import { openOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { sealActs, type ChainHead } from '#shared/acts/seal';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { startOfTime } from '#shared/base/clock';
import { draft } from '#shared/domain/context';
import { fileNumber } from '#shared/domain/files/file';
import { voucherNumber } from '#shared/domain/ledger/voucher';
import type { MadeOffice } from './make';
import { demoAccount, demoOffice, demoOfficers } from './plan';

type Person = (typeof demoOfficers)[number]['person'];
type Deed = readonly [Person, ActDraft];

const clerk = 'dealing-assistant';
const accountant = 'superintendent';
const chief = 'medical-superintendent';
const series = 'A';

const english = (text: string) => ({ text, language: 'en' as const });
const urdu = (text: string) => ({ text, language: 'ur' as const });

/** Letters in the diary: one is for a file below, one is urgent, one was marked down by the chief. */
const letterDeeds = (today: string): readonly Deed[] => [
  ...[
    {
      from: 'District Health Office (demo)',
      theirNumber: '1842/DHO',
      about: 'Supply of oxygen cylinders to the emergency ward',
      urgency: 'immediate' as const,
      markedTo: clerk,
    },
    {
      from: 'District Accounts Office (demo)',
      theirNumber: 'DAO/Rec/311',
      about: 'ماہانہ اخراجات کی تطبیق: اکتوبر کا گوشوارہ',
      urgency: 'ordinary' as const,
      markedTo: chief,
    },
    {
      from: 'Works Division (demo)',
      about: 'Inspection of the generator of the operation theatre',
      urgency: 'ordinary' as const,
      markedTo: clerk,
    },
  ].map((letter, n): Deed => {
    const entry = { year: Number(today.slice(0, 4)), series, serial: n + 1, received: today, ...letter };
    return [clerk, draft(letterDiarised, `letter:demoletter00000${n + 1}`, entry)];
  }),
  [
    chief,
    draft(letterMarked, 'letter:demoletter000002', {
      to: accountant,
      remark: 'جواب تیار کر کے فائل پر پیش کریں۔',
    }),
  ],
];

/** A file's own beginning. */
function opened(
  serial: number,
  today: string,
  cover: { about: string; section: string; urgency?: 'immediate' },
): Deed {
  const { about, section, urgency = 'ordinary' } = cover;
  const year = Number(today.slice(0, 4));
  const numbered = { year, series, serial, number: fileNumber({ year, series, serial }) };
  return [
    clerk,
    draft(fileOpened, `file:demofile0000000${serial}`, {
      ...numbered,
      ...{ about, section, urgency, classification: 'open' as const },
    }),
  ];
}

/** Four files: with the chief for approval, back with a query, approved and on its shelf, and with a letter to be signed. */
function fileDeeds(today: string): readonly Deed[] {
  const file = (n: number): string => `file:demofile0000000${n}`;
  const keepUntil = `${Number(today.slice(0, 4)) + 1}-12-31`;
  const moved = (
    n: number,
    by: Person,
    to: Person,
    move: 'put-up' | 'forwarded' | 'returned',
    remark?: string,
  ) => [by, draft(fileMoved, file(n), { to, move, remark })] as const;
  const note = (n: number, by: Person, words: ReturnType<typeof english> | ReturnType<typeof urdu>): Deed => [
    by,
    draft(noteWritten, file(n), words),
  ];
  return [
    opened(1, today, {
      ...{ about: 'Purchase of oxygen cylinders for the emergency ward', urgency: 'immediate' },
      section: 'Admin',
    }),
    note(
      1,
      clerk,
      english(
        'The District Health Office asks for six cylinders a week (diary A-1). Of two quotations the lower is Rs 18,500 for a refill. Budget is available under A03927.',
      ),
    ),
    moved(1, clerk, accountant, 'put-up'),
    [accountant, draft(fileReceived, file(1), {})],
    note(
      1,
      accountant,
      urdu(
        'نرخ سٹاک رجسٹر اور پچھلے سال کی خریداری سے ملا لیے گئے۔ کم ترین نرخ قابل قبول ہے۔ منظوری کے لیے پیش ہے۔',
      ),
    ),
    moved(1, accountant, chief, 'forwarded'),

    opened(2, today, { about: 'Repair of the generator of the operation theatre', section: 'Admin' }),
    note(
      2,
      clerk,
      english(
        'The generator does not take the load of both theatres. The Works Division will inspect it. Sanction of Rs 45,000 for the repair is requested.',
      ),
    ),
    moved(2, clerk, accountant, 'put-up'),
    [accountant, draft(fileReceived, file(2), {})],
    moved(
      2,
      accountant,
      clerk,
      'returned',
      'The estimate of the Works Division is not on the file. Obtain it and put up again.',
    ),

    opened(3, today, { about: 'Duty roster of the ward staff', section: 'Admin' }),
    note(3, clerk, urdu('نومبر کی ڈیوٹی فہرست منظوری کے لیے پیش ہے۔')),
    moved(3, clerk, accountant, 'put-up'),
    moved(3, accountant, chief, 'forwarded'),
    [chief, draft(fileDecided, file(3), { decision: 'approved' })],
    moved(3, chief, clerk, 'returned', 'Approved. Issue and record.'),
    [clerk, draft(fileRecorded, file(3), { retention: 'D', keepUntil, remark: 'Issued to the wards' })],
    [clerk, draft(fileShelved, file(3), { room: '1', rack: 'R1', shelf: '2', bundle: '7' })],

    opened(4, today, {
      ...{ about: 'Reconciliation of expenditure with the District Accounts Office', section: 'Accts' },
    }),
    note(
      4,
      accountant,
      english('The figures of October agree but for one cheque. A reply is put up for signature.'),
    ),
    [
      clerk,
      draft(draftWritten, 'draft:demodraft0000001', {
        file: file(4),
        form: 'letter',
        language: 'en',
        about: 'Monthly reconciliation of expenditure',
        to: 'The District Accounts Officer,\nCharsadda',
        salutation: 'Sir,',
        text: 'I am directed to refer to the subject noted above and to state that the expenditure of this office for October has been reconciled with the books of your office. One cheque is outstanding; its number and amount are in the enclosed statement.',
        subscript: 'Yours obediently,',
        signatory: chief,
        copies: ['Accounts branch of this hospital'],
      }),
    ],
    moved(4, clerk, chief, 'put-up'),
  ];
}

/** A payment in the books, and one that waits to be passed. */
function voucherDeeds(today: string): readonly Deed[] {
  const year = fiscalYearOf(today);
  const payment = (
    serial: number,
    payee: string,
    about: string,
    head: string,
    name: string,
    rupees: number,
  ) => {
    const numbered = { year, series, serial, number: voucherNumber('payment', year, series, serial) };
    const account = { head: demoAccount.head, name: demoAccount.title, debit: 0, credit: rupees * 100 };
    return draft(voucherPrepared, `voucher:demovoucher0000${serial}`, {
      ...{ type: 'payment' as const, ...numbered, date: today, payee, about, documents: [] },
      ...{ account: `account:${demoAccount.name}`, instrument: `00120${serial}` },
      lines: [{ head, name, debit: rupees * 100, credit: 0 }, account],
    });
  };
  const stationery = ['Stationery supplier (demo)', 'Registers and paper', 'A03901', 'Stationery'] as const;
  const oxygen = [
    'Oxygen supplier (demo)',
    'Refill of two cylinders',
    'A03927',
    'Purchase of drug and medicines',
  ] as const;
  return [
    [clerk, payment(1, ...stationery, 12_450)],
    [accountant, draft(voucherPosted, 'voucher:demovoucher00001', {})],
    [clerk, payment(2, ...oxygen, 37_000)],
  ];
}

/**
 * A first week of work in the demo office, so that no room is empty when a stranger opens it: acts of the office's own
 * computer, sealed by its officers after those that set the office up. `now`: milliseconds since 1970.
 */
export async function makeDemoWork(
  crypto: KeyCrypto,
  made: MadeOffice,
  now: number,
): Promise<readonly Act[]> {
  const [device] = made.devices;
  if (!device) throw new Error('the demo office has no device');
  const today = dayInPakistan(now);
  const deeds = [...letterDeeds(today), ...fileDeeds(today), ...voucherDeeds(today)];
  const acts: Act[] = [];
  const signers = new Map(
    await Promise.all(
      device.keys.map(async (key) => {
        const demo = demoOfficers.find((one) => one.person === key.person);
        const opened = await openOfficerKey(crypto, key, demo?.passphrase ?? '');
        if (!opened.ok) throw new Error(`the key of ${key.person} does not open`);
        return [key.person, opened.value] as const;
      }),
    ),
  );
  let head: ChainHead = {
    ...{
      office: demoOffice.office,
      device: device.enrolment.device,
      counter: 0,
      prev: '',
      clock: startOfTime,
    },
  };
  for (const [person, deed] of deeds) {
    const signer = signers.get(person);
    if (!signer) throw new Error(`${person} has no key on ${device.name}`);
    const [sealed] = await sealActs(crypto.subtle, head, [deed], signer, person, now + 1000 + acts.length);
    if (!sealed) throw new Error('nothing was sealed');
    head = sealed.head;
    acts.push(sealed.act);
  }
  return acts;
}
