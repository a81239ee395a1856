import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { newTestKey } from '#shared/acts/testing/writers';
import { methods } from '#shared/contract/methods';
import { makeEnrolment } from '#main/host/testing/acts';
import { createHost } from '#main/host/host';
import { connectHub } from '#main/hub/admin';
import { createActReader } from '#main/hub/rollup/acts';
import { readRootKey } from '#main/hub/root-key';
import { hub } from '../hub';
import { layGround } from '../testing/command-ground';

it('gives an officer a new key that his computer finds, and ends the old one', async () => {
  const { file, printed, admin } = await layGround();
  vi.stubEnv('DAFTAR_OFFICER_PASSPHRASE', 'short');
  const old = await newTestKey();
  const subject = 'registry:KP-0101';
  const certified = { key: old.key, publicKey: old.publicKey, person: 'p-accountant', name: 'Accountant' };
  const post = { post: 'accountant', title: 'Accountant', rank: 1, powers: ['note'] };
  await writeFile(file('list.csv'), 'name,type,district\nTMA Bannu,TMA,Bannu\n');
  await writeFile(
    file('acts.json'),
    JSON.stringify([
      { kind: 'post.created', subject, body: post },
      {
        ...{ kind: 'officer.certified', subject },
        body: { ...certified, posts: [{ post: 'accountant', from: '2026-07-01' }] },
      },
    ]),
  );
  expect(await hub(['root', '--out', file('root.json')])).toBe(0);
  expect(await hub(['provision', '--entities', file('list.csv')])).toBe(0);
  expect(await hub(['publish', file('acts.json')])).toBe(0);
  await mkdir(file('data/keys'), { recursive: true });
  const words = ['rotate', 'KP-0101', 'p-accountant', '--officer', '--out', file('data/keys/new.json')];
  expect(await hub(words)).toBe(1);
  expect(printed.at(-1)).toMatch(/too short: at least 8 characters. Nothing was changed/);
  await expect(stat(file('data/keys/new.json'))).rejects.toThrow();
  vi.stubEnv('DAFTAR_OFFICER_PASSPHRASE', 'his own words');
  expect(await hub(words)).toBe(0);
  expect(printed.at(-1)).toContain('folder keys');
  const root = readRootKey(await readFile(file('root.json'), 'utf8'), 'root.json');
  const { authority } = await createActReader(connectHub(admin), root).authorityOf('KP-0101');
  expect(authority.certificates[old.key]?.revokedAt).toBeDefined();
  const host = await createHost({
    ...{ dataDirectory: file('data'), enrolment: makeEnrolment(), shell: 'browser', version: 'test' },
  });
  const asked = new Request('http://daftar/api/keys.list', { method: 'POST', body: '{}' });
  const { keys } = methods['keys.list'].output.parse(await (await host.handle(asked)).json());
  await host.close();
  expect(keys.map((one) => one.person)).toEqual(['p-accountant']);
  const made = authority.certificates[keys[0]?.key ?? ''];
  expect(made).toMatchObject({ person: 'p-accountant', posts: [{ post: 'accountant' }] });
  expect(made?.revokedAt).toBeUndefined();
});
