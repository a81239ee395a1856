import type { Act, ActDraft } from '#shared/acts/act';
import { createTestDevice, type TestKey } from '#shared/acts/testing/writers';
import type { Command } from '#shared/domain/commands';
import { draft } from '#shared/domain/context';
import { decide } from '#shared/domain/decide';
import { accountOpened } from '#shared/acts/kinds/account-opened';
import { chartPublished } from '#shared/acts/kinds/chart-published';
import { policySet } from '#shared/acts/kinds/policy-set';
import { createContext } from '../commands/context';
import { openRegisters, type Registers } from '../registers/registers';
import { certified, held, office, postCreated, powers, type Cast } from './deeds';
import { importBy, passImportBy } from './import-commands';

export const year = '2026-27';
const heads = ['A01101', 'A03303', 'A03303-01', 'A03901', 'C03431', 'F01406', 'G01204', 'H01101'];
const opening = 1_000_000;
const budgeted = ['A01101', 'A03303', 'A03901'];
const morning = Date.UTC(2026, 10, 20, 5);

/** Who asks for it: the clerk prepares, the chief passes and keeps the accounts. */
type Asked = { readonly by: 'clerk' | 'chief'; readonly command: Command };

const line = (head: string, debit: number, credit: number) => ({ head, debit, credit });

/** One command at random, sensible or not. */
function commandBy(dice: (most: number) => number, registers: Registers): Asked {
  const amount = 1 + dice(40_000);
  const head = budgeted[dice(3)] ?? 'A03901';
  const other = budgeted[dice(3)] ?? 'A03303';
  const on = `2026-${dice(2) === 0 ? '10' : '11'}-${10 + dice(10)}`;
  const waiting = registers.sql.all<{ voucher: string }>(
    "SELECT voucher FROM vouchers WHERE state = 'prepared' ORDER BY voucher",
  );
  const bound = registers.sql.all<{ commitment: string }>(
    'SELECT commitment FROM commitments WHERE open > 0 ORDER BY commitment',
  );
  const voucher = (type: 'payment' | 'receipt', lines: readonly ReturnType<typeof line>[]): Asked => ({
    by: 'clerk',
    command: {
      do: 'prepare-voucher',
      voucher: {
        type,
        date: on,
        payee: `Payee; ${amount}`,
        about: 'About',
        account: 'account:bank0001',
        lines,
        documents: [],
      },
    },
  });
  const chief = (command: Command): Asked => ({ by: 'chief', command });
  switch (dice(13)) {
    case 0:
    case 1: {
      const tax = Math.floor(amount / 10);
      const spent = head === 'A03303' ? 'A03303-01' : head;
      return voucher('payment', [
        line(spent, amount, 0),
        ...(tax > 0 ? [line('G01204', 0, tax)] : []),
        line('F01406', 0, amount - tax),
      ]);
    }
    case 2:
      return voucher('receipt', [line('F01406', amount, 0), line('C03431', 0, amount)]);
    case 3:
    case 4:
    case 5: {
      const next = waiting[dice(Math.max(1, waiting.length))]?.voucher ?? 'voucher:none';
      return chief(
        dice(8) === 0
          ? { do: 'return-voucher', voucher: next, reason: 'No' }
          : { do: 'post-voucher', voucher: next },
      );
    }
    case 6:
      return chief({ do: 'release-quarter', year, quarter: 1 + dice(4), on });
    case 7:
      return chief({
        do: 'reappropriate',
        move: {
          year,
          from: head,
          to: other,
          amount,
          priority: dice(2) === 0,
          on,
          order: 'FD/1',
          reason: 'r',
        },
      });
    case 8:
      return chief(
        dice(2) === 0
          ? { do: 'grant-supplementary', grant: { year, head, amount, on, order: 'FD/2' } }
          : { do: 'surrender-budget', surrender: { year, head, amount, on, reason: 'r' } },
      );
    case 11: {
      const spent = head === 'A03303' ? 'A03303-01' : head;
      return { by: 'clerk', command: importBy(dice, { year, head: spent, amount, on }) };
    }
    case 12:
      return chief(passImportBy(dice, registers));
    case 9:
      return {
        by: 'clerk',
        command: {
          do: 'make-commitment',
          commitment: { head: head === 'A03303' ? 'A03303-01' : head, amount, on, party: 'P', about: 'A' },
        },
      };
    default: {
      const commitment = bound[dice(Math.max(1, bound.length))]?.commitment ?? 'commitment:none';
      return chief(
        dice(2) === 0
          ? { do: 'reduce-commitment', commitment, amount, reason: 'paid' }
          : { do: 'close-commitment', commitment, reason: 'done' },
      );
    }
  }
}

const founding = (cast: Cast): readonly ActDraft[] => [
  ...Object.entries(powers).map(([post, all], n) => ({ v: 1, ...postCreated(post, all, n + 1) })),
  { v: 1, ...certified(cast, 'clerk', 'p-clerk', [held('clerk')]) },
  { v: 1, ...certified(cast, 'chief', 'p-chief', [held('chief')]) },
  draft(chartPublished, `chart:${office}`, {
    from: '2000-07-01',
    source: 'test',
    heads: heads.map((code) => ({ code, name: `Head ${code}` })),
  }),
  draft(policySet, `policy:${office}`, {
    from: '2000-07-01',
    releases: [{ heads: 'A', quarters: [2000, 2500, 2500, 3000] }],
    employeeHeads: ['A01'],
    fundHead: 'H01101',
  }),
  draft(accountOpened, 'account:bank0001', {
    title: 'Bank',
    sort: 'bank',
    head: 'F01406',
    on: '2026-07-01',
    opening,
  }),
  ...budgeted.map((head, n) => ({
    kind: 'budget.sanctioned',
    v: 1,
    subject: `budget:${year}.${head}`,
    body: { year, head, amount: 100_000 * (n + 1) + 33 },
  })),
];

/** Carries out random commands by the same rules, folds and registers as the program does. */
export async function performedBy(cast: Cast, dice: (most: number) => number, commands: number) {
  const journal = new Map<string, Act>();
  const registers = await openRegisters({
    place: 'memory',
    newName: () => 'born',
    office,
    root: cast.root,
    actsOf: async (kept) => kept.flatMap(({ id }) => journal.get(id) ?? []),
  });
  const take = async (acts: readonly Act[]): Promise<void> => {
    for (const act of acts) journal.set(act.id, act);
    await registers.absorb(acts, [], journal.size);
  };
  const province = createTestDevice('KP-0000', 'PPPPPP');
  const device = createTestDevice(office, 'AAAAAA');
  await take(await province.write(cast.root, 'province', founding(cast), morning - 60_000));
  const identity = { office, device: 'AAAAAA', series: 'A' } as Parameters<typeof createContext>[0]; // the rules look at these
  const counted = { done: 0, refused: 0 };
  for (let n = 0; n < commands; n++) {
    const { by, command } = commandBy(dice, registers);
    const now = morning + n * 60_000;
    const key: TestKey = cast[by];
    const context = createContext(
      identity,
      registers,
      by,
      now,
      () => `name${String(n).padStart(8, '0')}`,
      key.key,
    );
    const decision = decide(command, context);
    if (!decision.ok) counted.refused++;
    else {
      counted.done++;
      await take(await device.write(key, by, decision.value.drafts, now));
    }
  }
  return { registers, acts: [...journal.values()], ...counted };
}

type Body = {
  readonly year: string;
  readonly head: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly released: number;
  readonly date: string;
  readonly lines: readonly { readonly head: string; readonly debit: number; readonly credit: number }[];
  readonly vouchers: readonly Pick<Body, 'date' | 'lines'>[];
};
type Line = Record<
  'sanctioned' | 'supplementary' | 'moved' | 'surrendered' | 'released' | 'committed',
  number
>;
export type Books = {
  readonly heads: readonly string[];
  readonly opening: number;
  readonly postings: readonly (Body['lines'][number] & { readonly voucher: string; readonly date: string })[];
  readonly lines: ReadonlyMap<string, Line>;
};

/** The books worked out from the raw acts alone, in the plainest way: no fold, no register, no view of the program. */
export function booksOf(acts: readonly Act[]): Books {
  const lines = new Map<string, Line>();
  const of = (head: string): Line => {
    const found = lines.get(head) ?? {
      sanctioned: 0,
      supplementary: 0,
      moved: 0,
      surrendered: 0,
      released: 0,
      committed: 0,
    };
    lines.set(head, found);
    return found;
  };
  const prepared = new Map<string, Body>();
  const postings: Books['postings'][number][] = [];
  const settled = new Set<string>();
  const open = new Map<string, { head: string; open: number }>();
  for (const { kind, subject, body: raw } of acts) {
    const body = raw as unknown as Body; // each kind reads only what it has
    const commitment = open.get(subject);
    if (kind === 'budget.sanctioned') of(body.head).sanctioned = body.amount;
    if (kind === 'release.issued') of(body.head).released += body.amount;
    if (kind === 'supplementary.granted') of(body.head).supplementary += body.amount;
    if (kind === 'budget.surrendered') {
      of(body.head).surrendered += body.amount;
      of(body.head).released -= body.released;
    }
    if (kind === 'budget.reappropriated') {
      of(body.from).moved -= body.amount;
      of(body.from).released -= body.released;
      of(body.to).moved += body.amount;
      of(body.to).released += body.released;
    }
    if (kind === 'import.prepared') prepared.set(subject, body);
    if (kind === 'import.passed')
      for (const [n, past] of (prepared.get(subject)?.vouchers ?? []).entries())
        for (const one of past.lines) postings.push({ ...one, voucher: `${subject}.${n}`, date: past.date });
    if (kind === 'voucher.prepared') prepared.set(subject, body);
    if ((kind === 'voucher.posted' || kind === 'voucher.returned') && !settled.has(subject)) {
      const voucher = prepared.get(subject);
      if (voucher) settled.add(subject);
      if (voucher && kind === 'voucher.posted')
        for (const one of voucher.lines) postings.push({ ...one, voucher: subject, date: voucher.date });
    }
    if (kind === 'commitment.made') open.set(subject, { head: body.head, open: body.amount });
    if (kind === 'commitment.reduced' && commitment)
      commitment.open -= Math.min(commitment.open, body.amount);
    if (kind === 'commitment.closed' && commitment) commitment.open = 0;
  }
  for (const one of open.values()) of(one.head).committed += one.open;
  return { heads, opening, postings, lines };
}
