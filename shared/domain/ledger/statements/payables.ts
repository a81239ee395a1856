import { daysBetween } from '../debt/days';
import { money, sumCells, type NameOf, type Statement, type StatementRow } from './statement';

/** A claim on the office: the bill, who made it, the day of his claim, and what he is to be paid (paisa). */
export type OpenClaim = {
  readonly bill: string;
  readonly number: string;
  readonly payee: string;
  readonly claimed: string;
  /** The day on which it went into the books, and the head that owes it; nothing while it is not passed. */
  readonly passed?: { readonly on: string; readonly head: string } | undefined;
  readonly net: number;
};

/** Columns by age: the last day of each, counted from the day of the claim. */
const ages = { upTo30: 30, upTo60: 60, upTo90: 90, upTo180: 180, older: Infinity } as const;
const ageNames = Object.keys(ages) as readonly (keyof typeof ages)[]; // its own keys
const amounts = ['owed', ...ageNames] as const;

function claimRow({ bill, number, payee, claimed, passed, net }: OpenClaim, on: string): StatementRow {
  const days = daysBetween(claimed, on);
  const age = ageNames.find((name) => days <= ages[name]) ?? 'older';
  return {
    ...{ key: bill, level: 'line', code: number, name: payee, bill },
    cells: { claimed, passed: passed?.on ?? null, owed: net, [age]: net },
  };
}

/**
 * What the office owes and for how long: bills that are passed and not paid, by the day of the claim. What else stands
 * in the heads that owe them is one line each, so that the sum is the balance of those heads. Bills that are not passed
 * stand below: they are in no book yet. `on` is the day at which ages are counted.
 */
export function payables(asked: {
  readonly year: string;
  readonly month: string;
  readonly on: string;
  readonly claims: readonly OpenClaim[];
  /** What stands in a head at the end of the month: credits less debits, paisa. */
  readonly owedIn: (head: string) => number;
  /** The heads of payables, also those that owe no bill now. */
  readonly heads: readonly string[];
  readonly nameOf: NameOf;
}): Statement {
  const { year, month, on, claims, owedIn, heads, nameOf } = asked;
  const rowOf = (claim: OpenClaim): StatementRow => claimRow(claim, on);
  const passed = claims.filter((one) => one.passed);
  const waiting = claims.filter((one) => !one.passed);
  const others = heads.flatMap((head): readonly StatementRow[] => {
    const inBills = passed.filter((one) => one.passed?.head === head).reduce((sum, one) => sum + one.net, 0);
    const owed = owedIn(head) - inBills;
    return owed === 0
      ? []
      : [{ key: head, level: 'line', code: head, ...nameOf(head), head, cells: { owed, unaged: owed } }];
  });
  const names = [...amounts, 'unaged'];
  const part = (label: string, rows: readonly StatementRow[]): readonly StatementRow[] => [
    { key: label, level: 'group', label, cells: {} },
    ...rows,
    { key: `${label}-total`, level: 'total', label: `${label}-total`, cells: sumCells(rows, names) },
  ];
  return {
    name: 'payables',
    year,
    month,
    columns: [
      { name: 'claimed', kind: 'day' },
      { name: 'passed', kind: 'day' },
      ...money('owed', ...ageNames, ...(others.length > 0 ? ['unaged'] : [])),
    ],
    rows: [
      ...part('payables-owed', [...passed.map(rowOf), ...others]),
      ...(waiting.length > 0 ? part('payables-waiting', waiting.map(rowOf)) : []),
    ],
    notes: ['payables'],
  };
}
