import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestOffice, type TestOffice } from '../testing/office';
import { hubAddress, makeBundle, newStick, partsIn, setLine, takeAll } from '../testing/courier';
import { courier } from '#main/cli/courier';

let office: TestOffice;
let enrolment: string;
let said: string[];
beforeEach(async () => {
  office = await createTestOffice();
  enrolment = join(await newStick(), 'hub-enrolment.json');
  await writeFile(enrolment, JSON.stringify(office.made.hubDevice));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await office.close();
});

const run = async (...args: readonly string[]) => {
  said = [];
  const code = await courier([...args, '--hub', office.hub.admin, '--enrolment', enrolment]);
  return { code, said: said.join('\n') };
};

test('an office’s stick goes in, another goes back, and the status tells both, confirmed when it is answered', async () => {
  const { office: desk } = office.devices;
  await desk.open();
  await setLine(desk, false);
  await desk.signIn('superintendent');
  await desk.does({ do: 'open-file', file: { about: 'x', urgency: 'ordinary', classification: 'open' } });
  const stick = await newStick();
  await makeBundle(desk, stick, hubAddress);
  expect(await run('import', stick)).toMatchObject({
    code: 0,
    said: expect.stringContaining('1 of 1 part read: 1 new act'),
  });
  const back = await newStick();
  expect(await run('export', back, '--office', 'KP-0123', '--part', '1')).toMatchObject({ code: 0 });
  expect((await run('status')).said).toMatch(/made for KP-0123\.[A-Z2-7]{6}: 1 part, 0 acts, 0 confirmed/);
  await takeAll(desk, back);
  await makeBundle(desk, stick, hubAddress);
  await run('import', stick);
  expect((await run('status')).said).toMatch(/0 acts, confirmed/);
});

test('a damaged file is named, and the exit code says that something is missing', async () => {
  const { office: desk } = office.devices;
  await desk.open();
  await setLine(desk, false);
  const stick = await newStick();
  const { place } = await makeBundle(desk, stick, hubAddress);
  const [part = ''] = await partsIn(place);
  await writeFile(part, 'DAFTAR COURIER 1\nspoilt');
  expect(await run('import', stick)).toMatchObject({
    code: 1,
    said: expect.stringContaining(`Part 1 of 1 is damaged: ${part}`),
  });
});

test('an empty stick, an office that the hub does not have and a wrong enrolment are said in words', async () => {
  expect(await run('import', await newStick())).toMatchObject({
    code: 1,
    said: expect.stringContaining('no bundle'),
  });
  await expect(run('export', await newStick(), '--office', 'KP-9999')).rejects.toThrow(
    'This hub has no office KP-9999',
  );
  await writeFile(enrolment, JSON.stringify(office.made.devices[0]?.enrolment));
  await expect(run('status')).rejects.toThrow('not the hub');
  expect(await courier(['import'])).toBe(2);
});
