import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Act, ActDraft } from '#shared/acts/act';
import { createTestDevice } from '#shared/acts/testing/writers';
import { accountOpened } from '#shared/acts/kinds/account-opened';
import { chartPublished } from '#shared/acts/kinds/chart-published';
import { tariffSet } from '#shared/acts/kinds/tariff-set';
import type { Command } from '#shared/domain/commands';
import { draft } from '#shared/domain/context';
import { decide } from '#shared/domain/decide';
import { createContext } from './commands/context';
import { openRegisters, type Registers } from './registers/registers';
import { certified, held, office, postCreated, powers, type Cast } from './testing/deeds';
import { makeCast } from './testing/histories';
import { createDemandRegister } from './views/demand-register';

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const heads = ['C02701', 'C03841', 'F01403'];
const account = 'account:cash0001';
const terms = { graceDays: 2, rate: 1000, cap: 1000 };
const morning = Date.UTC(2026, 10, 20, 5);
const payers = ['payer:aaaaaaaa', 'payer:bbbbbbbb'];
const founding = (who: Cast): readonly ActDraft[] => [
  ...Object.entries(powers).map(([post, all], n) => ({ v: 1, ...postCreated(post, all, n + 1) })),
  { v: 1, ...certified(who, 'clerk', 'p-clerk', [held('clerk')]) },
  { v: 1, ...certified(who, 'chief', 'p-chief', [held('chief')]) },
  draft(chartPublished, `chart:${office}`, {
    ...{ from: '2000-07-01', source: 'test' },
    heads: heads.map((code) => ({ code, name: code })),
  }),
  draft(accountOpened, account, {
    title: 'Cash',
    sort: 'cash',
    head: 'F01403',
    on: '2026-07-01',
    opening: 0,
  }),
  draft(tariffSet, `tariff:${office}`, {
    ...{ from: '2026-07-01', source: 's', code: 'RENT', name: 'Rent', head: 'C02701', penaltyHead: 'C03841' },
    ...{ amount: 2_345_67, dueDay: 10, terms },
  }),
  ...payers.flatMap((payer, n): readonly ActDraft[] => [
    { kind: 'payer.registered', v: 1, subject: payer, body: { name: `Shop ${n}` } },
    {
      ...{ kind: 'holding.registered', v: 1, subject: `holding:${'abcdefgh'[n] ?? ''}aaa` },
      body: {
        ...{ kind: 'property', type: 'Shop', place: `${n}`, status: 'rented-out', payer },
        charges: [{ item: 'RENT', from: '2026-07-01' }],
      },
    },
  ]),
];

/** One command at random, sensible or not: the clerk issues and collects, the chief waives, cancels and passes. */
function commandBy(
  dice: (most: number) => number,
  { sql }: Registers,
): { readonly by: 'clerk' | 'chief'; readonly command: Command } {
  const one = <T>(rows: readonly T[]): T | undefined => rows[dice(Math.max(1, rows.length))];
  const demand =
    one(sql.all<{ demand: string }>('SELECT demand FROM demands ORDER BY demand'))?.demand ?? 'demand:none';
  const waiting = one(
    sql.all<{ voucher: string }>("SELECT voucher FROM vouchers WHERE state = 'prepared' ORDER BY voucher"),
  );
  const posted = one(
    sql.all<{ voucher: string }>(
      "SELECT voucher FROM vouchers WHERE state = 'posted' AND type = 'receipt' ORDER BY voucher",
    ),
  );
  const month = `2026-${['09', '10', '11'][dice(3)] ?? '11'}`;
  const day = `${month}-${10 + dice(10)}`;
  const chief = (command: Command) => ({ by: 'chief' as const, command });
  switch (dice(9)) {
    case 0:
      return { by: 'clerk', command: { do: 'issue-demands', month, issued: `${month}-0${1 + dice(9)}` } };
    case 1:
      return chief(
        dice(2) === 0
          ? { do: 'waive-demand', demand, what: dice(2) === 0 ? 'penalty' : 'demand', reason: 'r' }
          : { do: 'cancel-demand', demand, reason: 'r' },
      );
    case 2: {
      const voucher = posted?.voucher ?? 'voucher:none';
      return { by: 'clerk', command: { do: 'reverse-voucher', voucher, date: day, reason: 'Bounced' } };
    }
    case 3:
    case 4:
    case 5: {
      const voucher = waiting?.voucher ?? 'voucher:none';
      const pass = chief({ do: 'post-voucher', voucher });
      return dice(6) === 0 ? chief({ do: 'return-voucher', voucher, reason: 'No' }) : pass;
    }
    default: {
      const [amount, penalty] = [dice(2_500_00), dice(3) === 0 ? dice(200_00) : 0];
      const receipt = { date: day, instrument: 'cash' as const, account };
      return { by: 'clerk', command: { do: 'collect-demand', demand, amount, penalty, receipt } };
    }
  }
}

async function performedBy(dice: (most: number) => number, commands: number) {
  const journal = new Map<string, Act>();
  const registers = await openRegisters({
    ...{ place: 'memory', newName: () => 'born', office, root: cast.root },
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
  for (let n = 0; n < commands; n++) {
    const { by, command } = commandBy(dice, registers);
    const now = morning + n * 60_000;
    const name = () => `name${String(n).padStart(8, '0')}`;
    const decision = decide(command, createContext(identity, registers, by, now, name, cast[by].key));
    if (decision.ok) await take(await device.write(cast[by], by, decision.value.drafts, now));
  }
  return { registers, acts: [...journal.values()] };
}

type Body = Readonly<Record<string, string>> & { readonly amount: number; readonly penalty: number };
type Entry = {
  readonly day: string;
  readonly owed: number;
  readonly collected: number;
  readonly penalty: number;
};

/** Every change of what is owed, worked out from the raw acts alone: no fold, no register, no rule of the program. */
function entriesOf(acts: readonly Act[]): readonly Entry[] {
  const entries: Entry[] = [];
  const issued = new Map<string, Body>();
  const letOff = new Map<string, number>();
  const receipts = new Map<string, Body>();
  const vouchers = new Map<string, Body & { readonly reverses?: { readonly voucher: string } }>();
  const fate = new Map<string, 'posted' | 'returned'>();
  const push = (day: string, owed: number, collected = 0, penalty = 0) =>
    entries.push({ day, owed, collected, penalty });
  for (const { kind, subject, body: raw } of acts) {
    const body = raw as unknown as Body; // each kind reads only what it has
    if (kind === 'voucher.prepared') vouchers.set(subject, body as never);
    if (kind === 'voucher.posted' || kind === 'voucher.returned')
      if (!fate.has(subject)) fate.set(subject, kind === 'voucher.posted' ? 'posted' : 'returned');
    if (kind === 'demand.collected') receipts.set(body.voucher ?? '', body);
    if (kind === 'demand.issued' && !issued.has(subject)) {
      issued.set(subject, body);
      push(body.issued ?? '', body.amount);
    }
    if (kind === 'demand.waived' && body.what === 'demand') {
      letOff.set(subject, body.amount);
      push(body.on ?? '', -body.amount);
    }
    if (kind === 'demand.cancelled') push(body.on ?? '', -(issued.get(subject)?.amount ?? 0));
  }
  for (const [voucher, { date = '', amount, penalty }] of receipts) {
    if (fate.get(voucher) === 'returned') continue;
    push(date, 0, amount, penalty);
    const undone = [...vouchers].find(
      ([name, one]) => one.reverses?.voucher === voucher && fate.get(name) === 'posted',
    );
    if (undone) push(undone[1].date ?? '', 0, -amount, -penalty);
  }
  return entries;
}

test('the demand and collection register is what the raw acts add up to, and its money is in the books', async () => {
  const seen = { collected: 0, undone: 0, letOff: 0 };
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
      const dice = (most: number) => (stream.next().value ?? 0) % most;
      const { registers, acts } = await performedBy(dice, 45);
      const entries = entriesOf(acts);
      const sum = (field: 'owed' | 'collected' | 'penalty', fits: (day: string) => boolean): number =>
        entries.filter(({ day }) => fits(day)).reduce((total, one) => total + one[field], 0);
      const register = createDemandRegister(registers, () => '2026-11-30');
      for (const month of ['2026-09', '2026-10', '2026-11']) {
        const [first, last] = [`${month}-01`, `${month}-31`];
        const { total } = register.demandRegister({ from: month, to: month, by: 'head' });
        const before = (day: string) => day < first;
        const within = (day: string) => day >= first && day <= last;
        expect(total).toMatchObject({
          arrears: sum('owed', before) - sum('collected', before),
          collected: sum('collected', within),
          penalty: sum('penalty', within),
          balance: sum('owed', (day) => day <= last) - sum('collected', (day) => day <= last),
        });
        expect(total.demanded - total.remitted).toBe(sum('owed', within));
      }
      const all = register.demandRegister({ from: '2026-07', to: '2026-11', by: 'payer' }).total;
      const booked = registers.sql.get<{ net: number }>(
        "SELECT COALESCE(SUM(credit - debit), 0) AS net FROM postings WHERE head IN ('C02701', 'C03841')",
      );
      expect(all.collected + all.penalty - all.waiting).toBe(booked?.net);
      seen.collected += all.collected;
      seen.undone += entries.filter((one) => one.collected < 0).length;
      seen.letOff += entries.filter((one) => one.owed < 0).length;
      registers.close();
    }),
    { numRuns: 25 },
  );
  expect(seen.collected).toBeGreaterThan(0);
  expect(seen.undone).toBeGreaterThan(0);
  expect(seen.letOff).toBeGreaterThan(0);
}, 120_000);
