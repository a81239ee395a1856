import { readFile, stat, writeFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { enrolment } from '#shared/contract/enrolment';
import { newRootKey } from '#main/hub/root-key';
import { hub } from '../hub';
import { layGround } from '../testing/command-ground';

it('names a successor of the root key, says first what it would sign, and enrols with the new one', async () => {
  const { file, printed, settings } = await layGround();
  const first = await newRootKey(settings.DAFTAR_ROOT_PASSPHRASE, 1000);
  await writeFile(file('root.json'), JSON.stringify(first));
  await writeFile(file('list.csv'), 'name,type,district\nTMA Bannu,TMA,Bannu\n');
  expect(await hub(['provision', '--entities', file('list.csv')])).toBe(0);
  expect(await hub(['root', '--after', file('root.json'), '--out', file('new.json')])).toBe(0);
  expect(printed.at(-1)).toContain('new.public.json goes to the holder of the root key');
  const enrol = ['enrol', 'KP-0101', '--title', 'T', '--out', file('device.json')];
  vi.stubEnv('DAFTAR_ROOT', file('new.json'));
  expect(await hub(enrol)).toBe(1); // nobody named it yet
  expect(printed.at(-1)).toContain('not the root key that counts now');
  await expect(stat(file('device.json'))).rejects.toThrow(); // nothing was changed
  vi.stubEnv('DAFTAR_ROOT', file('root.json'));
  expect(await hub(['successor', file('new.public.json'), '--dry-run'])).toBe(0);
  expect(printed).toContain('would have published root.succeeded of registry:KP-0101 in registry');
  expect(await hub(['successor', file('root.json')])).toBe(1);
  expect(printed.at(-1)).toContain('was not made for this root key');
  expect(await hub(['successor', file('new.public.json'), '--since', '2026-11-20'])).toBe(1);
  expect(printed.at(-1)).toContain('Only the recovery key');
  expect(await hub(['successor', file('new.public.json')])).toBe(0);
  expect(await hub(enrol)).toBe(1);
  vi.stubEnv('DAFTAR_ROOT', file('new.json'));
  expect(await hub(enrol)).toBe(0);
  const made = enrolment.parse(JSON.parse(await readFile(file('device.json'), 'utf8')));
  expect(made.root).toMatchObject({ key: first.key, successors: [{}] });
});
