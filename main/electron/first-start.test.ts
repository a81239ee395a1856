import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeEnrolment } from '#main/host/testing/acts';
import { temporaryFolder } from '#main/host/testing/folder';
import { createFakeElectron } from './testing/fake-electron';

vi.mock('electron', () => ({}));

let fake = createFakeElectron();
beforeEach(() => {
  fake = createFakeElectron();
  vi.resetModules();
  vi.doMock('electron', () => fake.module);
});

async function stick() {
  const folder = temporaryFolder();
  await mkdir(join(folder, 'stick'));
  const good = join(folder, 'stick', 'good.json');
  const bad = join(folder, 'stick', 'bad.json');
  await writeFile(good, JSON.stringify(makeEnrolment()));
  await writeFile(bad, 'a letter');
  const { askForEnrolment } = await import('./first-start');
  const { dialog } = fake.module;
  const choose = (...paths: readonly (string | undefined)[]): void => {
    for (const path of paths) {
      dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
      dialog.showOpenDialog.mockResolvedValueOnce(
        path === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] },
      );
    }
  };
  return { good, bad, to: join(folder, 'data', 'enrolment.json'), askForEnrolment, choose, dialog };
}

test('the first start asks for the enrolment file, in both languages, until a good one is chosen', async () => {
  const { good, bad, to, askForEnrolment, choose, dialog } = await stick();
  choose(undefined, bad, good);
  expect(await askForEnrolment(to)).toBe(true);
  expect(await readFile(to, 'utf8')).toBe(await readFile(good, 'utf8'));
  expect(dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith('Daftar', expect.stringContaining('bad.json'));
  const [asked] = dialog.showMessageBox.mock.calls[0] as unknown as [{ message: string }];
  expect(asked.message).toMatch(/does not belong to an office yet/);
  expect(asked.message).toMatch(/دفتر/);
});

test('who has no file gives up, and nothing is made', async () => {
  const { to, askForEnrolment } = await stick();
  expect(await askForEnrolment(to)).toBe(false);
  await expect(readFile(to)).rejects.toThrow();
});
