import { describe, expect, it } from 'vitest';
import { openOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import type { WrappedKey } from '#shared/base/wrapped-key';
import { rollOffice } from './rollup/office';
import { rotateOfficer } from './rotate-officer';
import { hubs } from './testing/hubs';
import { morning } from './testing/rollup-office';
import { rollupPlace } from './testing/rollup-place';

const passphrase = 'his own words';

describe.each(hubs)('the new key of an officer, by a certificate of the root, at $name', ({ start }) => {
  const place = rollupPlace(start);
  const spent = async (): Promise<number> => {
    await rollOffice(place.rollup, place.at.office);
    return (await place.sum(5))?.rows.find(([measure]) => measure === 'spent')?.[2] ?? 0;
  };
  /** Replaces the chief's key a moment after what was written so far. */
  const rotate = async (minutes: number, kept: WrappedKey[] = []): Promise<WrappedKey> => {
    await rotateOfficer(place.hub.admin, 'p-chief', {
      ...{ root: place.root, office: place.at.office, iterations: 1000 },
      passphrase: () => Promise.resolve(passphrase),
      signer: () => Promise.resolve(place.root.signer),
      now: () => morning + minutes * 60_000,
      keep: async (key) => void kept.push(key),
    });
    const [made] = kept;
    if (!made) throw new Error('no key was kept');
    return made;
  };
  const open = async (key: WrappedKey) => {
    const opened = await openOfficerKey(crypto as unknown as KeyCrypto, key, passphrase); // Node's WebCrypto
    if (!opened.ok) throw new Error(opened.refusal);
    return { key: key.key, publicKey: key.publicKey, signer: opened.value };
  };

  it('leaves what the old key signed, takes nothing more of it, and signs in its place', async () => {
    const { at } = place;
    await at.put(at.database, [...(await at.openAccount()), ...(await at.voucher(1, 700))]);
    expect(await spent()).toBe(700);
    const made = await rotate(4.5); // after the fourth minute's act
    expect(made).toMatchObject({ person: 'p-chief', name: 'p-chief' });
    await at.put(at.database, await at.voucher(2, 30)); // the old key, afterwards
    expect(await spent()).toBe(700);
    expect(await place.faults()).toEqual({ revoked: 1 });
    await at.put(at.database, await at.voucher(3, 5, { by: await open(made) }));
    expect(await spent()).toBe(705);
    expect(await place.faults()).toEqual({ revoked: 1 });
  });

  it('is learnt late: what the old key signed meanwhile is taken back then', async () => {
    const { at } = place;
    await at.put(at.database, [...(await at.openAccount()), ...(await at.voucher(1, 700))]);
    await at.put(at.database, await at.voucher(2, 30));
    expect(await spent()).toBe(730);
    await rotate(4.5); // said before the second voucher was passed, and heard after it
    expect(await spent()).toBe(700);
    expect(await place.faults()).toEqual({ revoked: 1 });
  });

  it('is not made for a stranger, nor where the root key does not open', async () => {
    const { root, hub, at } = place;
    const kept: WrappedKey[] = [];
    const asked = {
      ...{ root, office: at.office, iterations: 1000, now: () => morning + 600_000 },
      passphrase: () => Promise.resolve(passphrase),
      keep: async (key: WrappedKey) => void kept.push(key),
    };
    const signer = () => Promise.resolve(root.signer);
    await expect(rotateOfficer(hub.admin, 'p-nobody', { ...asked, signer })).rejects.toThrow(/no officer/);
    const closed = () => Promise.reject(new Error('The passphrase of the root key is wrong.'));
    await expect(rotateOfficer(hub.admin, 'p-chief', { ...asked, signer: closed })).rejects.toThrow(/wrong/);
    expect(kept).toEqual([]);
  });
});
