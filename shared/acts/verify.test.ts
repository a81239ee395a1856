import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { maximumActBytes, actText, parseAct, type Act } from './act';
import { createTestDevice, newTestKey, type TestKey } from './testing/writers';
import { verifyChains, type PublicKeys } from './verify';

const subtle = crypto.subtle as never; // Node's WebCrypto
const runs = { numRuns: 200 };
let clerk: TestKey;
let chief: TestKey;
let acts: readonly Act[];
let keys: PublicKeys;

const note = (n: number) => ({
  kind: 'note.written',
  subject: 'file:abcd',
  v: 1,
  body: { text: `پیرا ${n}`, language: 'ur' },
});

beforeAll(async () => {
  [clerk, chief] = [await newTestKey(), await newTestKey()];
  const one = createTestDevice('KP-0123', 'ABCDEF');
  const two = createTestDevice('KP-0123', 'BBCDEF');
  for (let n = 1; n <= 6; n++) {
    await one.write(n % 2 ? clerk : chief, 'clerk', [note(n)], 1_795_222_095_000 + n);
    await two.write(chief, 'chief', [note(n), note(n + 10)], 1_795_222_095_000 - n);
  }
  acts = [...one.acts, ...two.acts];
  keys = (key) => [clerk, chief].find((known) => known.key === key)?.publicKey;
});

const faultsOf = (changed: readonly Act[]) => verifyChains(subtle, changed, keys);
/** The acts that a verifier may name for a deed done to act `n`: itself, or the next one of its chain. */
const around = (n: number): readonly string[] => {
  const { office, device, counter } = acts[n] as Act;
  return [counter, counter + 1].map((c) => `${office}.${device}.${String(c).padStart(8, '0')}`);
};
const place = fc.integer({ min: 0, max: 17 });

test('chains of several devices and officers are accepted, in any order of delivery', async () => {
  expect(await faultsOf(acts)).toEqual([]);
  expect(await faultsOf([...acts].reverse())).toEqual([]);
  expect(await faultsOf([])).toEqual([]);
});

test('changing any one character of any act names that act', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(place, fc.nat(), fc.integer({ min: 0x20, max: 0x7e }), async (n, at, code) => {
      const text = actText(acts[n] as Act);
      const where = at % text.length;
      const changed = text.slice(0, where) + String.fromCharCode(code) + text.slice(where + 1);
      if (changed === text) return;
      const act = readBack(changed);
      seen.add(act ? 'act' : 'no act');
      if (!act) return; // not canonical JSON of an act any more: the reader of the tape names it
      const faults = await faultsOf(acts.map((old, k) => (k === n ? act : old)));
      const named = faults.map((fault) => fault.id);
      expect(named.some((id) => around(n).includes(id) || id === act.id)).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect([...seen].sort()).toEqual(['act', 'no act']);
});

test('changing any one letter of a signature, also the last bits of the last act, names that act', async () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
  await fc.assert(
    fc.asyncProperty(
      place,
      fc.oneof(fc.constant(85), fc.nat(85)),
      fc.constantFrom(...letters),
      async (n, at, letter) => {
        const act = acts[n] as Act;
        const sig = act.sig.slice(0, at) + letter + act.sig.slice(at + 1);
        if (sig === act.sig) return;
        const faults = await faultsOf(acts.map((old) => (old === act ? { ...act, sig } : old)));
        expect(faults).toContainEqual({ fault: 'bad-signature', id: act.id });
      },
    ),
    runs,
  );
});

test('an act that is changed and hashed again is named: nobody can sign for the officer', async () => {
  await fc.assert(
    fc.asyncProperty(place, async (n) => {
      const act = acts[n] as Act;
      const forged = { ...act, body: { ...act.body, text: 'forged' } };
      const faults = await faultsOf(acts.map((old) => (old === act ? forged : old)));
      expect(faults).toContainEqual({ fault: 'bad-signature', id: act.id });
    }),
    { numRuns: 18 },
  );
});

test('removing any act but the newest of its device names it as missing', async () => {
  await fc.assert(
    fc.asyncProperty(place, async (n) => {
      const act = acts[n] as Act;
      const isNewest = !acts.some((other) => other.device === act.device && other.counter > act.counter);
      const faults = await faultsOf(acts.filter((old) => old !== act));
      expect(faults).toEqual(isNewest ? [] : [{ fault: 'missing-act', id: act.id }]);
    }),
    { numRuns: 18 },
  );
});

test('an act put in between, or put in twice, is named', async () => {
  await fc.assert(
    fc.asyncProperty(place, fc.boolean(), async (n, isCopy) => {
      const act = acts[n] as Act;
      const extra = isCopy ? act : { ...act, body: { text: 'another', language: 'en' } };
      expect((await faultsOf([...acts, extra])).map((fault) => fault.id)).toContain(act.id);
    }),
    runs,
  );
});

test('swapping the contents of two acts names both', async () => {
  await fc.assert(
    fc.asyncProperty(place, place, async (n, k) => {
      const [a, b] = [acts[n] as Act, acts[k] as Act];
      fc.pre(n !== k && actText({ ...a, body: b.body }) !== actText(a));
      const swapped = acts.map((act) =>
        act === a ? { ...a, body: b.body } : act === b ? { ...b, body: a.body } : act,
      );
      const named = (await faultsOf(swapped)).map((fault) => fault.id);
      expect(named).toEqual(expect.arrayContaining([a.id, b.id]));
    }),
    runs,
  );
});

test('an act of another chain cannot take the place of one, nor can a whole chain be spliced', async () => {
  const other = createTestDevice('KP-0123', 'ABCDEF');
  for (let n = 1; n <= 6; n++) await other.write(clerk, 'clerk', [note(n + 50)], 1_795_222_095_000 + n);
  const spliced = acts.map((act) =>
    act.device === 'ABCDEF' && act.counter === 4 ? (other.acts[3] as Act) : act,
  );
  expect((await faultsOf(spliced)).map((fault) => fault.id)).toEqual([
    'KP-0123.ABCDEF.00000004',
    'KP-0123.ABCDEF.00000005',
  ]);
});

test('a key without a certificate is named with the act', async () => {
  const faults = await verifyChains(subtle, acts, (key) => (key === clerk.key ? undefined : keys(key)));
  expect(faults).toHaveLength(3);
  expect(faults[0]).toEqual({ fault: 'unknown-key', id: 'KP-0123.ABCDEF.00000001', key: clerk.key });
});

test('a certificate that gives a key name to another public key verifies nothing', async () => {
  const thief = await newTestKey();
  const device = createTestDevice('KP-0123', 'CBCDEF');
  await device.write(
    { ...thief, key: clerk.key, signer: { ...thief.signer, key: clerk.key } },
    'clerk',
    [note(1)],
    1,
  );
  const faults = await verifyChains(subtle, device.acts, () => thief.publicKey);
  expect(faults).toEqual([{ fault: 'unknown-key', id: 'KP-0123.CBCDEF.00000001', key: clerk.key }]);
});

test('an act that is larger than an act may be is not sealed', async () => {
  const device = createTestDevice('KP-0123', 'ABCDEF');
  const large = { ...note(1), body: { text: 'x'.repeat(maximumActBytes), language: 'en' } };
  await expect(device.write(clerk, 'clerk', [large], 1)).rejects.toThrow('act too large');
  expect(device.acts).toEqual([]);
});

/** An act only if the text is the canonical form of one, as the tape's readers ask. */
function readBack(text: string): Act | undefined {
  try {
    const act = parseAct(JSON.parse(text));
    return act && actText(act) === text ? act : undefined;
  } catch {
    return undefined;
  }
}
