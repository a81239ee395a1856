/** A head of account as the demo's bodies use it: what part of the year's money it takes (thousandths), and for what. */
export type HeadPlan = {
  readonly head: string;
  readonly share: number;
  readonly payees: readonly string[];
  readonly about: string;
  /** Vouchers a month. */
  readonly vouchers: number;
};

const shared: readonly HeadPlan[] = [
  { head: 'A01101', share: 520, payees: ['Staff (pay of the month)'], about: 'Pay', vouchers: 1 },
  {
    head: 'A03303',
    share: 110,
    payees: ['Electricity supply company'],
    about: 'Electricity bill',
    vouchers: 1,
  },
  { head: 'A03202', share: 8, payees: ['Telephone company'], about: 'Telephone bill', vouchers: 1 },
  {
    ...{ head: 'A03807', share: 70, about: 'Fuel for vehicles and generators', vouchers: 2 },
    payees: ['Filling station, main road', 'Filling station, bypass'],
  },
  {
    ...{ head: 'A03901', share: 32, about: 'Stationery', vouchers: 1 },
    payees: ['Stationery supplier A', 'Stationery supplier B'],
  },
  { head: 'A03902', share: 20, payees: ['Printing press'], about: 'Printing of forms', vouchers: 1 },
  {
    ...{ head: 'A13101', share: 80, about: 'Repair of machinery', vouchers: 1 },
    payees: ['Workshop, industrial estate', 'Machinery dealer'],
  },
];

const medicines: HeadPlan = {
  ...{ head: 'A03927', share: 160, about: 'Medicines', vouchers: 2 },
  payees: ['Medicine distributor A', 'Medicine distributor B', 'Medicine distributor C'],
};
const equipment: HeadPlan = {
  ...{ head: 'A09404', share: 160, about: 'Laboratory equipment', vouchers: 1 },
  payees: ['Laboratory supplier', 'Equipment supplier'],
};

/** What a kind of body spends on, and its year's money in paisa. */
export function plansOf(kind: string): { readonly heads: readonly HeadPlan[]; readonly year: number } {
  const crore = 10_000_000_00;
  if (/hospital|medical|RHC/i.test(kind))
    return { heads: [...shared, medicines], year: (/MTI/.test(kind) ? 90 : 30) * crore };
  if (/university|college|board/i.test(kind)) return { heads: [...shared, equipment], year: 45 * crore };
  if (/WSSC|development|government/i.test(kind)) return { heads: shared, year: 25 * crore };
  return { heads: shared, year: 6 * crore };
}

/** Every head that some body of the demo uses. */
export const demoHeads = [
  ...new Set([...shared, medicines, equipment].map((plan) => plan.head)),
  ...['C03612', 'C03841', 'F01406'],
] as const;
