import { expect, test } from 'vitest';
import type { Act, ActDraft } from '#shared/acts/act';
import { accountOpened } from '#shared/acts/kinds/account-opened';
import { balancesCarried } from '#shared/acts/kinds/balances-carried';
import { policySet } from '#shared/acts/kinds/policy-set';
import { voucherPosted } from '#shared/acts/kinds/voucher-posted';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import { createTestDevice } from '#shared/acts/testing/writers';
import { draft } from '#shared/domain/context';
import { carriedLines } from '#shared/domain/ledger/control/decide-periods';
import { createControlContext } from './commands/control-context';
import { openRegisters } from './registers/registers';
import { certified, held, office, postCreated, powers } from './testing/deeds';
import { makeCast } from './testing/histories';
import { createStatementViews } from './views/statements';

const line = (head: string, debit: number, credit: number) => ({ head, name: head, debit, credit });

test('what a year ended with is what the next begins with, before and after it is carried', async () => {
  const cast = await makeCast();
  const journal = new Map<string, Act>();
  const registers = await openRegisters({
    place: 'memory',
    newName: () => 'born',
    office,
    root: cast.root,
    actsOf: async (kept) => kept.flatMap(({ id }) => journal.get(id) ?? []),
  });
  const [province, device] = [createTestDevice('KP-0000', 'PPPPPP'), createTestDevice(office, 'AAAAAA')];
  let minute = Date.UTC(2026, 10, 20, 5);
  const by = async (who: 'root' | 'clerk' | 'chief', ...drafts: readonly ActDraft[]): Promise<void> => {
    const acts =
      who === 'root'
        ? await province.write(cast.root, 'province', drafts, (minute += 60_000))
        : await device.write(cast[who], who, drafts, (minute += 60_000));
    for (const act of acts) journal.set(act.id, act);
    await registers.absorb(acts, [], journal.size);
  };
  const account = (name: string, on: string, opening: number): ActDraft =>
    draft(accountOpened, `account:${name}`, { title: name, sort: 'bank', head: 'F01406', on, opening });
  const voucher = (name: string, date: string, lines: readonly ReturnType<typeof line>[]): ActDraft =>
    draft(voucherPrepared, `voucher:${name}`, {
      type: 'payment',
      year: date < '2026-07-01' ? '2025-26' : '2026-27',
      series: 'A',
      serial: 1,
      number: name,
      date,
      payee: 'P',
      about: 'A',
      account: 'account:bank0001',
      lines: [...lines],
      documents: [],
    });
  await by(
    'root',
    ...Object.entries(powers).map(([post, all], n) => ({ v: 1, ...postCreated(post, all, n + 1) })),
    { v: 1, ...certified(cast, 'clerk', 'p-clerk', [held('clerk')]) },
    { v: 1, ...certified(cast, 'chief', 'p-chief', [held('chief')]) },
    draft(policySet, `policy:${office}`, { from: '2000-07-01', fundHead: 'H01101' }),
    account('bank0001', '2025-07-01', 1000),
    account('bank0002', '2026-09-01', 50),
  );
  await by(
    'clerk',
    voucher('aaaa', '2026-05-10', [line('A03901', 300, 0), line('G01204', 0, 20), line('F01406', 0, 280)]),
    voucher('bbbb', '2026-08-10', [line('G01204', 20, 0), line('F01406', 0, 20)]),
  );
  await by('chief', draft(voucherPosted, 'voucher:aaaa', {}), draft(voucherPosted, 'voucher:bbbb', {}));
  const opening = (year: string, month: string) => {
    const asked = { name: 'trial-balance', year, month } as const;
    const made = createStatementViews(registers, office).statement(asked);
    const rows = (made?.rows ?? []).filter((row) => row.key !== 'total');
    return {
      notes: made?.notes,
      net: Object.fromEntries(
        rows.map((row) => [row.key, Number(row.cells.openingDebit) - Number(row.cells.openingCredit)]),
      ),
    };
  };
  const expected = { F01406: 770, G01204: -20, H01101: -750 };
  expect(opening('2026-27', '2026-11')).toEqual({ notes: ['openingProvisional'], net: expected });
  const control = createControlContext(registers, office, cast.chief.key);
  const lines = carriedLines(control.closing('2025-26'), 'H01101').map((one) => ({ ...one }));
  expect(lines).toEqual([
    { head: 'F01406', debit: 720, credit: 0 },
    { head: 'G01204', debit: 0, credit: 20 },
    { head: 'H01101', debit: 0, credit: 700 },
  ]);
  await by('chief', draft(balancesCarried, 'opening:2026-27', { year: '2026-27', lines }));
  expect(opening('2026-27', '2026-11')).toEqual({ notes: [], net: expected });
  expect(opening('2027-28', '2027-07')).toEqual({
    notes: ['openingProvisional'],
    net: { F01406: 750, H01101: -750 },
  });
  registers.close();
});
