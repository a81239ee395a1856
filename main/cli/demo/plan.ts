import type { BodyOf, Power } from '#shared/acts/kind';
import type { policySet } from '#shared/acts/kinds/policy-set';
import type { Day } from '#shared/base/calendar';
import { addDays } from '#shared/domain/ledger/debt/days';
import { policy } from '#main/hub/defaults/policy';

/**
 * The demo office: an invented district hospital in a real district. Its officers are posts without persons; their
 * passphrases are shown on the sign-in screen. Amounts are paisa.
 */
export const demoOffice = {
  office: 'KP-0123',
  name: 'District Headquarters Hospital (demo)',
  nameUrdu: 'ضلعی ہیڈکوارٹر ہسپتال (نمونہ)',
  type: 'DHQ hospital',
  district: 'Charsadda',
} as const;

export const demoPosts: readonly {
  post: string;
  title: string;
  titleUrdu: string;
  rank: number;
  powers: Power[];
}[] = [
  {
    post: 'dealing-assistant',
    title: 'Dealing Assistant',
    titleUrdu: 'ڈیلنگ اسسٹنٹ',
    rank: 1,
    powers: ['scan', 'diarise', 'note', 'prepare-voucher'],
  },
  {
    post: 'superintendent',
    title: 'Superintendent / Accountant',
    titleUrdu: 'سپرنٹنڈنٹ / اکاؤنٹنٹ',
    rank: 2,
    powers: ['scan', 'diarise', 'note', 'prepare-voucher', 'approve-voucher', 'keep-accounts'],
  },
  {
    post: 'medical-superintendent',
    title: 'Medical Superintendent',
    titleUrdu: 'میڈیکل سپرنٹنڈنٹ',
    rank: 3,
    powers: ['note', 'decide', 'approve-voucher', 'certify'],
  },
];

export const demoOfficers = [
  { person: 'dealing-assistant', passphrase: 'assistant-demo' },
  { person: 'superintendent', passphrase: 'superintendent-demo' },
  { person: 'medical-superintendent', passphrase: 'ms-demo' },
] as const;

export const demoDevices = [
  {
    name: 'office',
    series: 'A',
    title: 'Office computer',
    officers: ['dealing-assistant', 'superintendent', 'medical-superintendent'],
  },
  {
    name: 'supervisor',
    series: 'B',
    title: "Supervisor's laptop",
    officers: ['superintendent', 'medical-superintendent'],
  },
] as const;

/** The devices of the demo office, and the one of the province that can be made beside it. */
export type DemoDeviceName = (typeof demoDevices)[number]['name'] | 'province';

/** The hospital's bank account and what it starts the fiscal year with. */
export const demoAccount = {
  name: 'bankaccount00001',
  title: 'Hospital account, main branch',
  sort: 'bank',
  head: 'F01406',
  number: 'PLA-0000123',
  opening: 350_000_00,
} as const;

/** Sanctioned for the year; a fifth is released in the first quarter and a quarter in the second (domain.md A4). */
export const demoBudget: readonly { readonly head: string; readonly sanctioned: number }[] = [
  { head: 'A01101', sanctioned: 6_000_000_00 },
  { head: 'A03202', sanctioned: 240_000_00 },
  { head: 'A03301', sanctioned: 600_000_00 },
  { head: 'A03303', sanctioned: 1_800_000_00 },
  { head: 'A03805', sanctioned: 300_000_00 },
  { head: 'A03807', sanctioned: 900_000_00 },
  { head: 'A03901', sanctioned: 500_000_00 },
  { head: 'A03902', sanctioned: 200_000_00 },
  { head: 'A03927', sanctioned: 12_000_000_00 },
  { head: 'A03970', sanctioned: 400_000_00 },
  { head: 'A09404', sanctioned: 2_500_000_00 },
  { head: 'A13101', sanctioned: 450_000_00 },
];
/** How the demo office controls its money, and how it numbers files. */
export const demoPolicy = {
  ...policy,
  fileNumbers: {
    template: '{office}/{section}/{serial}/{year}',
    office: 'DHQ-CHD',
    sections: [
      { code: 'Admin', title: 'Administration', titleUrdu: 'انتظامیہ' },
      { code: 'Accts', title: 'Accounts', titleUrdu: 'حسابات' },
      { code: 'Store', title: 'Medical store', titleUrdu: 'میڈیکل سٹور' },
      { code: 'Lab', title: 'Laboratory', titleUrdu: 'لیبارٹری' },
    ],
    mainHeads: [],
  },
} satisfies Omit<BodyOf<typeof policySet>, 'from'>;
/** How the demo office gives paper up: two sections work so, one has not begun although its day has passed, one is to come. */
export const demoPaperless = (today: Day): NonNullable<BodyOf<typeof policySet>['paperless']> => ({
  idleDays: 30,
  notesPerSheet: 4,
  sections: [
    { section: 'Admin', on: addDays(today, -90), posts: ['dealing-assistant'] },
    { section: 'Accts', on: addDays(today, -90), posts: ['superintendent'] },
    { section: 'Store', on: addDays(today, -14), posts: [] },
    { section: 'Lab', on: addDays(today, 45), posts: [] },
  ],
});
/** What the hospital calls its own receipts, and the heads that they are booked under. */
export const demoOwnHeads = [
  { own: 'OPD-1', name: 'Outdoor slips', nameUrdu: 'او پی ڈی پرچی', head: 'C03841' },
  { own: 'LAB-1', name: 'Laboratory fees', nameUrdu: 'لیبارٹری فیس', head: 'C03841' },
] as const;
export const demoReleases = [
  { quarter: 1, percent: 20, month: '07' },
  { quarter: 2, percent: 25, month: '10' },
] as const;
