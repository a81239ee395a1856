import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeKey } from '../testing/acts';
import { readDeviceKey } from '../device-key';
import { createExchange, exchangePrivateKey, exchangePublicKey, openingKey } from './exchange-key';
import { openPart, readHeader, readPart, sealKey, writePart } from './part';

const device = () => {
  const { key, publicKey, pkcs8 } = makeKey();
  return { deviceKey: { key, publicKey, privateKey: pkcs8 } };
};
const sender = device();
const reader = device();
const stranger = device();
const object = Buffer.from('a page of the office');
const objectName = createHash('sha256').update(object).digest('hex');
const records = {
  note: '{"have":{}}',
  acts: ['{"a":1}', '{"b":"دفتر"}'],
  announced: ['{"c":1}'],
  pieces: [{ object: objectName, offset: 0, total: object.length, bytes: new Uint8Array(object) }],
};

async function sealed(part = 1, parts = 1) {
  const exchange = createExchange();
  const key = randomBytes(32);
  const { deviceKey } = sender;
  const header = {
    v: 1 as const,
    bundle: 'abcdefghijklmnop',
    from: { office: 'KP-0123', device: 'ABCDEF', key: deviceKey.key, publicKey: deviceKey.publicKey },
    to: { office: 'KP-0000' },
    at: 1_795_000_000_000,
    ...{ part, parts },
    exchange: exchange.publicKey,
    keys: [
      { key: reader.deviceKey.key, sealed: sealKey(exchange.sealingKeyFor(reader.deviceKey.publicKey), key) },
    ],
  };
  return writePart(header, records, key, readDeviceKey(sender));
}

test('both ends of an exchange find the same key, from nothing but certified Ed25519 keys', () => {
  const exchange = createExchange();
  expect(exchange.sealingKeyFor(reader.deviceKey.publicKey)).toEqual(openingKey(reader, exchange.publicKey));
  expect(openingKey(stranger, exchange.publicKey)).not.toEqual(openingKey(reader, exchange.publicKey));
  const raw = (key: ReturnType<typeof exchangePublicKey>) => key.export({ format: 'jwk' }).x;
  expect(raw(exchangePublicKey(reader.deviceKey.publicKey))).toBe(
    exchangePrivateKey(reader).export({ format: 'jwk' }).x,
  );
});

test('the computer that a part is sealed for reads what was put in, and no other can', async () => {
  const part = readPart(await sealed());
  if (!part) throw new Error('not whole');
  const opened = await openPart(part, reader);
  expect(opened).toEqual({
    ok: true,
    value: { ...records, pieces: [expect.objectContaining({ object: objectName })] },
  });
  expect(opened.ok && Buffer.from(opened.value.pieces[0]?.bytes ?? [])).toEqual(object);
  expect(await openPart(part, stranger)).toEqual({ ok: false, refusal: 'for-others' });
  expect(await openPart(part, sender)).toEqual({ ok: false, refusal: 'for-others' });
});

test('what the part holds cannot be read off its bytes', async () => {
  const bytes = await sealed();
  expect(bytes.includes(object)).toBe(false);
  expect(bytes.includes('دفتر')).toBe(false);
});

test('a part with one byte changed, left out, put in or cut off is not taken for whole', async () => {
  const good = await sealed();
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ change;
      expect(readPart(changed)).toBeUndefined();
      expect(readPart(Buffer.concat([good.subarray(0, at), good.subarray(at + 1)]))).toBeUndefined();
      expect(
        readPart(Buffer.concat([good.subarray(0, at), Buffer.from([change]), good.subarray(at)])),
      ).toBeUndefined();
      expect(readPart(good.subarray(0, at))).toBeUndefined();
    }),
    { numRuns: 300 },
  );
  expect(readPart(good)).toBeDefined();
});

test('the body of one part under the header of another is not taken for whole', async () => {
  const [one, other] = [await sealed(1, 2), await sealed(2, 2)];
  const endOf = (bytes: Buffer): number => readHeader(bytes)?.end ?? 0;
  expect(
    readPart(Buffer.concat([one.subarray(0, endOf(one)), other.subarray(endOf(other))])),
  ).toBeUndefined();
});
