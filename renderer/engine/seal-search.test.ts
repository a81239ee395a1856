import { afterEach, expect, test } from 'vitest';
import { dayInPakistan } from '#shared/base/calendar';
import { sealText } from '#shared/domain/seal-text';
import { createTestOffice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

test('the code and the id on a printed voucher lead to it, and a code with another hash to nothing', async () => {
  office = await createTestOffice();
  const desk = office.devices.office;
  await desk.open();
  await desk.signIn('dealing-assistant');
  const { api } = desk.engine();
  const account = (await api.query('accounts')).find((one) => one.head === 'F01406')?.account ?? '';
  const { subject } = await desk.does({
    do: 'prepare-voucher',
    voucher: {
      type: 'receipt',
      date: dayInPakistan(Date.now()),
      ...{ payee: 'Consumers', about: 'Water rates', account, documents: [] },
      lines: [
        { head: 'F01406', debit: 18_200_00, credit: 0 },
        { head: 'C03431', debit: 0, credit: 18_200_00 },
      ],
    },
  });
  const seal = await api.query('voucherSeal', subject);
  const code = sealText({ office: 'KP-0123', id: seal?.act ?? '', hash: seal?.hash ?? '' });
  const found = async (text: string) =>
    (await api.query('search', text)).map((hit) => [hit.sort, hit.subject]);
  for (const text of [code, ` ${code} `, seal?.act ?? '', subject])
    expect([text, await found(text)]).toEqual([text, [['voucher', subject]]]);
  expect(await found(`${code.slice(0, -4)}0000`)).toEqual([]);
  expect(await found('KP-0123.ABCDEF.00009999')).toEqual([]);
  expect(await found('consumers')).toEqual([['voucher', subject]]);
});
