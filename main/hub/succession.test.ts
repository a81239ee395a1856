import { describe, expect, it } from 'vitest';
import { officerRevoked } from '#shared/acts/kinds/officer-revoked';
import { newTestKey, type TestKey } from '#shared/acts/testing/writers';
import type { Enrolment } from '#shared/contract/enrolment';
import { draft } from '#shared/domain/context';
import { rootKeys } from '#shared/domain/people/roots';
import { enrolOfficeDevice } from './devices';
import { publishByRoot } from './registrar';
import { createActReader } from './rollup/acts';
import { rollOffice } from './rollup/office';
import { rotateOfficer } from './rotate-officer';
import { nameRecovery, nameSuccessor } from './succession';
import { random, hubs } from './testing/hubs';
import { morning } from './testing/rollup-office';
import { rollupPlace } from './testing/rollup-place';
import { trustAt } from './trust';

const minutes = (n: number): number => morning + n * 60_000;
const signerOf = (key: TestKey) => () => Promise.resolve(key.signer);

describe.each(hubs)('the successor of the root key, at $name', ({ start }) => {
  const place = rollupPlace(start);
  const root = () => ({ key: place.root.key, publicKey: place.root.publicKey });
  const succeed = (by: TestKey, next: TestKey, more: object = {}) =>
    nameSuccessor(place.hub.admin, {
      ...{ root: root(), next, by: by.key, signer: signerOf(by), now: () => minutes(30), ...more },
    });
  const recover = (by: TestKey, next: TestKey) =>
    nameRecovery(place.hub.admin, {
      ...{ root: root(), next, by: by.key, signer: signerOf(by), now: () => minutes(20) },
    });
  const spent = async (): Promise<number> => {
    await rollOffice(place.rollup, place.at.office);
    return (await place.sum(5))?.rows.find(([measure]) => measure === 'spent')?.[2] ?? 0;
  };

  it('is named once for every office; the old key signs nothing more, the new one all', async () => {
    const { at, hub } = place;
    const [second, third, safe, stranger] = await Promise.all([1, 2, 3, 4].map(() => newTestKey()));
    if (!second || !third || !safe || !stranger) throw new Error('no keys');
    await at.put(at.database, [...(await at.openAccount()), ...(await at.voucher(1, 700))]);
    expect(await spent()).toBe(700);
    await expect(succeed(stranger, second)).rejects.toThrow(/neither the root key of now/);
    await expect(succeed(place.root, place.root)).rejects.toThrow(/make a new one/);
    await expect(succeed(place.root, second, { since: minutes(1) })).rejects.toThrow(/Only the recovery key/);
    await recover(place.root, safe);
    await expect(recover(place.root, third)).rejects.toThrow(/only it names another/);

    const dry = await succeed(place.root, second, { dryRun: true });
    expect(dry.at(0)).toBe('published root.succeeded of registry:KP-0000 in registry');
    expect(dry.some((change) => change.includes(at.office))).toBe(true);
    expect(rootKeys(await trustAt(place.ask, root()))).toEqual([place.root.key]);
    expect(await succeed(place.root, second)).toEqual(dry);
    expect(await succeed(place.root, second)).toEqual([]);
    expect(rootKeys(await trustAt(place.ask, root()))).toEqual([place.root.key, second.key]);
    await expect(succeed(place.root, third)).rejects.toThrow(/neither the root key of now/);
    expect(await spent()).toBe(700);

    // The old key is told so, and what it signs all the same counts in nothing.
    const asked = {
      ...{ root: root(), office: at.office, iterations: 1000, now: () => minutes(40) },
      passphrase: () => Promise.resolve('his own words'),
      keep: () => Promise.resolve(),
    };
    const old = rotateOfficer(hub.admin, 'p-chief', { ...asked, signer: signerOf(place.root) });
    await expect(old).rejects.toThrow(/not the root key that counts now/);
    const [chief] = Object.values(
      (await createActReader(place.ask, root()).authorityOf(at.office)).authority.certificates,
    ).filter((one) => one.person === 'p-chief');
    const revokes = draft(officerRevoked, `registry:${at.office}`, {
      key: chief?.key ?? '',
      reason: 'forged',
    });
    await publishByRoot(hub.admin, root(), [{ drafts: [revokes] }], {
      ...{ signer: signerOf(place.root), signedBy: place.root.key, now: () => minutes(35) },
    });
    await at.put(at.database, await at.voucher(2, 30));
    expect(await spent()).toBe(730);
    const problems = (await createActReader(place.ask, root()).authorityOf(at.office)).authority.problems;
    expect(problems).toMatchObject([{ kind: 'officer.revoked', why: 'revoked', by: place.root.key }]);

    // The new one signs for the office, and computers enrolled now know both.
    const kept: Enrolment[] = [];
    await enrolOfficeDevice(hub.admin, {
      ...{ root: root(), office: at.office, title: 'New', random: random as never, now: () => minutes(50) },
      ...{ signer: signerOf(second), keep: async (made: Enrolment) => void kept.push(made) },
    });
    expect(kept[0]?.root).toMatchObject({
      ...{ key: place.root.key, successors: [{ key: second.key }], recovery: { key: safe.key } },
    });
    const { authority } = await createActReader(place.ask, root()).authorityOf(at.office);
    expect(Object.keys(authority.devices)).toContain(kept[0]?.deviceKey.key);

    // The second key is stolen: the key in the safe names a third, since before the theft.
    await succeed(safe, third, { since: minutes(55), now: () => minutes(60) });
    expect(rootKeys(await trustAt(place.ask, root()))).toEqual([place.root.key, second.key, third.key]);
    const stolen = rotateOfficer(hub.admin, 'p-chief', { ...asked, signer: signerOf(second) });
    await expect(stolen).rejects.toThrow(/sign with/);
    await rotateOfficer(hub.admin, 'p-chief', { ...asked, signer: signerOf(third), now: () => minutes(70) });
    expect(await spent()).toBe(730);
  });
});
