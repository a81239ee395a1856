import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnrolment } from './enrolment-file';
import { makeEnrolment, makeKey } from './testing/acts';
import { temporaryFolder } from './testing/folder';

async function write(value: unknown): Promise<string> {
  const path = join(temporaryFolder(), 'enrolment.json');
  await fs.writeFile(path, typeof value === 'string' ? value : JSON.stringify(value), { mode: 0o644 });
  return path;
}

describe("a computer's enrolment", () => {
  it('is read, and closed to other users', async () => {
    const enrolment = makeEnrolment('https://hub.example');
    const path = await write(enrolment);
    expect(await readEnrolment(path)).toEqual({ ok: true, value: enrolment });
    const { key, publicKey } = makeKey();
    const later = { successors: [{ key, publicKey, from: 1 }], recovery: { key, publicKey } };
    const after = { ...enrolment, root: { ...enrolment.root, ...later } };
    expect(await readEnrolment(await write(after))).toEqual({ ok: true, value: after });
    if (process.platform !== 'win32') expect((await fs.stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is refused in words when it is missing, damaged, or its keys do not fit', async () => {
    const good = makeEnrolment();
    const { privateKey, ...key } = good.deviceKey;
    const other = makeKey();
    const cases: [unknown, string][] = [
      ['', 'not-an-enrolment'],
      ['{', 'not-an-enrolment'],
      [{ ...good, office: 'Peshawar' }, 'not-an-enrolment'],
      [{ ...good, extra: 1 }, 'not-an-enrolment'],
      [{ ...good, deviceKey: { ...key, privateKey: other.pkcs8 } }, 'wrong-key'],
      [{ ...good, deviceKey: { ...key, privateKey: 'A'.repeat(64) } }, 'wrong-key'],
      [{ ...good, deviceKey: { ...key, privateKey, key: other.key } }, 'wrong-key'],
      [{ ...good, root: { ...good.root, key: other.key } }, 'wrong-key'],
      [
        { ...good, root: { ...good.root, successors: [{ ...good.root, key: other.key, from: 1 }] } },
        'wrong-key',
      ],
      [{ ...good, root: { ...good.root, recovery: { ...good.root, key: other.key } } }, 'wrong-key'],
    ];
    for (const [value, refusal] of cases) {
      const read = await readEnrolment(await write(value));
      expect(read).toMatchObject({ ok: false, refusal: { refusal } });
      expect(JSON.stringify(read)).toContain('Ask for a new one');
      expect(JSON.stringify(read)).not.toContain(good.deviceKey.privateKey);
    }
    const missing = await readEnrolment(join(temporaryFolder(), 'none.json'));
    expect(missing).toMatchObject({ refusal: { refusal: 'missing' } });
    const folder = await readEnrolment(temporaryFolder());
    expect(folder).toMatchObject({ refusal: { refusal: 'unreadable' } });
  });
});
