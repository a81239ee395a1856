import type { Identity } from '#shared/contract/methods';
import type {
  Actor,
  DeskView,
  DocumentRow,
  FileRow,
  LetterRow,
  LineView,
  OfficeView,
  OfficerOnDevice,
  SearchHit,
  VoucherRow,
} from '#engine/views';

const day = 86_400_000;
/** An ISO instant so many days ago. */
export const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();

export const clerk: Actor = {
  person: 'demo-clerk',
  name: 'Demo Clerk',
  nameUrdu: 'نمائشی کلرک',
  post: 'dealing-assistant',
  postTitle: 'Dealing Assistant',
  postTitleUrdu: 'متعلقہ اسسٹنٹ',
};
export const head: Actor = {
  person: 'demo-head',
  name: 'Demo Superintendent',
  nameUrdu: 'نمائشی سپرنٹنڈنٹ',
  post: 'medical-superintendent',
  postTitle: 'Medical Superintendent',
  postTitleUrdu: 'میڈیکل سپرنٹنڈنٹ',
};

export const officers: readonly OfficerOnDevice[] = [
  {
    key: 'AAAAAAAAAAAAAAAAAAAAAAAAAA',
    person: clerk.person,
    name: clerk.name,
    nameUrdu: 'نمائشی کلرک',
    posts: [{ post: clerk.post, title: clerk.postTitle, titleUrdu: 'متعلقہ اسسٹنٹ' }],
    certified: true,
    demoPassphrase: 'demo',
  },
  {
    key: 'BBBBBBBBBBBBBBBBBBBBBBBBBB',
    person: head.person,
    name: head.name,
    nameUrdu: 'نمائشی سپرنٹنڈنٹ',
    posts: [
      { post: head.post, title: head.postTitle, titleUrdu: 'میڈیکل سپرنٹنڈنٹ' },
      { post: 'accountant', title: 'Accountant', titleUrdu: 'اکاؤنٹنٹ' },
    ],
    certified: true,
    demoPassphrase: 'demo',
  },
];

export const office: OfficeView = {
  office: 'KP-0123',
  name: 'District Headquarters Hospital (demo)',
  nameUrdu: 'ضلعی ہیڈکوارٹر ہسپتال (نمائشی)',
  type: 'hospital',
  district: 'Nowshera',
  posts: [
    {
      post: clerk.post,
      title: clerk.postTitle,
      titleUrdu: 'متعلقہ اسسٹنٹ',
      rank: 1,
      powers: ['scan', 'diarise', 'note', 'prepare-voucher'],
      holders: [{ person: clerk.person, name: clerk.name, nameUrdu: 'نمائشی کلرک' }],
    },
    {
      post: 'accountant',
      title: 'Accountant',
      titleUrdu: 'اکاؤنٹنٹ',
      rank: 3,
      powers: ['note', 'prepare-voucher', 'keep-accounts'],
      holders: [{ person: head.person, name: head.name, nameUrdu: 'نمائشی سپرنٹنڈنٹ' }],
    },
    {
      post: head.post,
      title: head.postTitle,
      titleUrdu: 'میڈیکل سپرنٹنڈنٹ',
      rank: 9,
      powers: ['certify', 'note', 'decide', 'approve-voucher'],
      holders: [{ person: head.person, name: head.name, nameUrdu: 'نمائشی سپرنٹنڈنٹ' }],
    },
  ],
};

export const line: LineView = {
  state: 'down',
  why: 'no-line',
  since: ago(0.1),
  lastContact: ago(0.2),
  waitingActs: 14,
  waitingPages: 3,
  refusedActs: 1,
  ahead: { megabytes: 200, pages: 12, here: 9 },
  nextTry: new Date(Date.now() + 42_000).toISOString(),
  cutByUser: false,
};

export const files: readonly FileRow[] = [
  {
    file: 'file:KP-0123.ABCDEF.00000007',
    number: 'DHQ/Store/2026/0007',
    about: 'Repair of the X-ray machine in the casualty department',
    urgency: 'immediate',
    classification: 'open',
    openedAt: ago(12),
    holder: clerk.post,
    since: ago(4),
    notes: 3,
    pages: 9,
    tick: { state: 'at-hub' },
    ...{ status: 'current', isOpen: true, reminders: 0 },
  },
  {
    file: 'file:KP-0123.ABCDEF.00000011',
    number: 'DHQ/Estt/2026/0011',
    about: 'ایمبولینس کے ڈرائیوروں کی ڈیوٹی کا شیڈول',
    urgency: 'ordinary',
    classification: 'open',
    openedAt: ago(3),
    holder: clerk.post,
    since: ago(0.2),
    notes: 1,
    pages: 2,
    tick: { state: 'saved' },
    ...{ status: 'current', isOpen: false, reminders: 1 },
  },
];

export const letters: readonly LetterRow[] = [
  {
    letter: 'letter:KP-0123.ABCDEF.00000021',
    number: 'D-2026-A-00021',
    year: 2026,
    received: ago(1).slice(0, 10),
    from: 'District Health Officer, Nowshera',
    theirNumber: '4412-15/DHO',
    theirDate: ago(3).slice(0, 10),
    about: 'Monthly stock position of essential medicines',
    urgency: 'urgent',
    markedTo: clerk.post,
    by: clerk,
    tick: { state: 'saved' },
  },
];

export const vouchers: readonly VoucherRow[] = [
  {
    voucher: 'voucher:KP-0123.ABCDEF.00000031',
    number: 'PV/2026-27/A-00012',
    type: 'payment',
    date: ago(1).slice(0, 10),
    payee: 'Peshawar Electric Supply Company',
    about: 'Electricity charges for October',
    amount: 48_756_050,
    state: 'prepared',
    tick: { state: 'saved' },
  },
  {
    voucher: 'voucher:KP-0123.ABCDEF.00000029',
    number: 'PV/2026-27/A-00009',
    type: 'payment',
    date: ago(6).slice(0, 10),
    payee: 'Government Printing Press',
    about: 'Printed registers and forms',
    amount: 1_250_000,
    state: 'returned',
    tick: { state: 'refused', reason: 'the officer who signed this was revoked' },
  },
];

export const documents: readonly DocumentRow[] = [
  {
    document: 'document:KP-0123.ABCDEF.00000041',
    title: 'scan-0041.pdf',
    pages: 4,
    scannedAt: ago(0.3),
    by: null,
    read: 2,
    usedIn: [],
  },
];

export const desk: DeskView = {
  filesWithMe: files,
  filesSent: [],
  lettersForMe: letters,
  vouchersToApprove: vouchers.slice(0, 1),
  vouchersReturned: vouchers.slice(1),
  documentsLoose: documents,
  exceptions: [
    {
      exception: 'exception:over-release.2026-27.A03901',
      what: 'over-release',
      raisedAt: ago(3),
      state: 'open',
      year: '2026-27',
      head: 'A03901',
      headName: 'Stationery',
      headNameUrdu: 'سٹیشنری',
      short: 7_500_000,
      shortNow: 7_500_000,
    },
  ],
  drafts: [{ key: 'voucher:new', title: 'New voucher: stationery', savedAt: ago(0.05) }],
};

export const hits: readonly SearchHit[] = [
  {
    sort: 'file',
    subject: 'file:KP-0123.ABCDEF.00000007',
    title: 'DHQ/Store/2026/0007',
    snippet: 'Repair of the \u0001X-ray\u0002 machine in the casualty department',
    at: ago(12),
  },
  {
    sort: 'page',
    subject: 'document:KP-0123.ABCDEF.00000041',
    document: 'document:KP-0123.ABCDEF.00000041',
    page: 'a'.repeat(64),
    title: 'scan-0041.pdf',
    snippet: '... the \u0001X-ray\u0002 plates were received short by two boxes ...',
    at: ago(0.3),
  },
];

export const identity: Identity = {
  office: office.office,
  device: 'ABCDEF',
  series: 'A',
  title: 'Front desk',
  root: { key: 'R'.repeat(26), publicKey: 'R'.repeat(43) },
  deviceKey: 'D'.repeat(26),
  shell: 'browser',
  version: '0.1.0',
  scannerFolder: '/home/office/Scanner',
};
