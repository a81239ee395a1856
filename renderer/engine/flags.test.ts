import { afterEach, expect, test } from 'vitest';
import { flagSubject } from '#shared/domain/oversight/flag';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

/** Noon of 21 November 2026 in Pakistan: the bank account of July is unreconciled for four months. */
const noon = Date.UTC(2026, 10, 21, 7);
const bank = 'account:bankaccount00001';
const ruleOf = async (device: TestDevice, rule: string) =>
  (await device.engine().api.query('flags')).filter((flag) => flag.rule === rule);

test('the office sees its own flags with their evidence, answers one, and the answer is on its other computer', async () => {
  office = await createTestOffice({ now: () => noon });
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('superintendent');
  for (const n of [1, 2, 3])
    await desk.does({
      do: 'prepare-voucher',
      voucher: {
        ...{ type: 'payment', date: '2026-10-20', payee: 'Stationer', about: `Paper ${n}`, account: bank },
        lines: [
          { head: 'A03901', debit: 10_000_00 + n, credit: 0 },
          { head: 'F01406', debit: 0, credit: 10_000_00 + n },
        ],
        documents: [],
      },
    });
  const waiting = () => supervisor.engine().api.query('vouchers', { state: 'prepared' });
  await eventually(async () => (await waiting()).length === 3, 'the vouchers are on the laptop');
  for (const { voucher } of await waiting()) await supervisor.does({ do: 'post-voucher', voucher });

  const [open] = await ruleOf(supervisor, 'unreconciled');
  expect(open).toMatchObject({
    ...{ state: 'open', facts: { count: 4, month: '2026-07' }, answers: [] },
    evidence: [{ subject: bank }],
  });
  expect(await ruleOf(supervisor, 'back-dated')).toHaveLength(3); // 32 days after their date
  const [quick] = await ruleOf(supervisor, 'quick-pass');
  expect(quick).toMatchObject({
    ...{ amount: 30_000_06, facts: { count: 3, maker: 'dealing-assistant', passer: 'superintendent' } },
  });
  expect(quick?.evidence).toHaveLength(3);

  const flag = quick?.flag ?? '';
  expect(flag).toBe(flagSubject('KP-0123', 'quick-pass', '2026-10-dealing-assistant-superintendent'));
  const answer = {
    do: 'answer-flag',
    flag,
    text: 'Three bills of one delivery, read together.',
    seen: { evidence: 2 },
  } as const;
  expect(await desk.engine().api.perform(answer)).toMatchObject({ refusal: { why: 'no-power' } });
  await supervisor.does(answer);
  expect((await ruleOf(supervisor, 'quick-pass'))[0]?.state).toBe('more'); // it rested on two when it was answered
  await supervisor.does({ ...answer, seen: { evidence: 3, amount: 30_000_06 } });
  await eventually(
    async () => (await ruleOf(desk, 'quick-pass'))[0]?.state === 'answered',
    'the desk reads the answer',
  );
  expect((await ruleOf(desk, 'quick-pass'))[0]?.answers).toHaveLength(2);

  // An answer to what the rules find no more stays in sight.
  await supervisor.does({
    do: 'answer-flag',
    flag: flagSubject('KP-0123', 'stale-cheque', 'voucher_old'),
    text: 'The cheque was cashed.',
    seen: { evidence: 1 },
  });
  expect(await ruleOf(supervisor, 'stale-cheque')).toMatchObject([{ state: 'gone', evidence: [] }]);
}, 60_000);
