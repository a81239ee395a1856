import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnrolment } from './enrolment-file';
import { takeEnrolment } from './take-enrolment';
import { makeEnrolment } from './testing/acts';
import { temporaryFolder } from './testing/folder';

async function carried(text: string): Promise<{ from: string; to: string; folder: string }> {
  const folder = temporaryFolder();
  await mkdir(join(folder, 'stick'));
  const from = join(folder, 'stick', 'accounts-room.json');
  await writeFile(from, text);
  return { from, to: join(folder, 'data', 'enrolment.json'), folder };
}

test('a file from a stick makes the computer a device, for its owner only', async () => {
  const { from, to } = await carried(JSON.stringify(makeEnrolment()));
  expect((await takeEnrolment(from, to)).ok).toBe(true);
  if (process.platform !== 'win32') expect((await stat(to)).mode & 0o777).toBe(0o600);
  expect((await readEnrolment(to)).ok).toBe(true);
  expect(await readFile(to, 'utf8')).toBe(await readFile(from, 'utf8'));
});

test('a computer that is enrolled stays what it is', async () => {
  const { from, to } = await carried(JSON.stringify(makeEnrolment()));
  await takeEnrolment(from, to);
  const before = await readFile(to, 'utf8');
  await writeFile(from, JSON.stringify(makeEnrolment()));
  const again = await takeEnrolment(from, to);
  expect(again).toMatchObject({ ok: false, refusal: { refusal: 'there' } });
  expect(await readFile(to, 'utf8')).toBe(before);
});

test.each([
  ['a letter', 'Dear Sir', 'not-an-enrolment'],
  ['half a file', JSON.stringify(makeEnrolment()).slice(0, 200), 'not-an-enrolment'],
  [
    'a changed key',
    JSON.stringify({ ...makeEnrolment(), root: { key: 'k'.repeat(26), publicKey: 'A'.repeat(43) } }),
    'wrong-key',
  ],
])('%s makes it nothing, and leaves nothing behind', async (_name, text, refusal) => {
  const { from, to, folder } = await carried(text);
  expect(await takeEnrolment(from, to)).toMatchObject({ ok: false, refusal: { refusal } });
  expect(await readdir(folder)).toEqual(['stick']);
});

test('a file that is not there is named', async () => {
  const { from, to } = await carried('');
  const answer = await takeEnrolment(`${from}.lost`, to);
  expect(answer).toMatchObject({ ok: false, refusal: { refusal: 'unreadable' } });
  if (!answer.ok) expect(answer.refusal.detail).toContain('accounts-room.json.lost');
});
