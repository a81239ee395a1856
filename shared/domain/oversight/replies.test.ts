import { expect, test } from 'vitest';
import { createTestDevice, newTestKey } from '#shared/acts/testing/writers';
import { verifyChains } from '#shared/acts/verify';
import type { Subtle } from '#shared/base/crypto';
import { answeredOffice, comesInParts } from './replies';

test.each([
  ['return:KP-0123:monthly:2026-27:05', 'KP-0123'],
  ['flag:KP-0123:split-bills:x', 'KP-0123'],
  ['target:KP-0123', 'KP-0123'],
  ['indicator:KP-01234:2026-27:05', undefined],
  ['voucher:KP-0123', undefined],
  ['registry:KP-0123', undefined],
])('of %s the province answers to %s', (subject, office) => expect(answeredOffice(subject)).toBe(office));

test('an office has only its own of the province’s replies, and only there a gap between them is no fault', async () => {
  const key = await newTestKey();
  const device = createTestDevice('KP-0000', 'PROVIN');
  const word = (office: string) => ({
    ...{ kind: 'return.exempted', v: 1, subject: `return:${office}:monthly:2026-27:05` },
    body: { reason: 'Flood' },
  });
  const drafts = ['KP-0101', 'KP-0123', 'KP-0101', 'KP-0123'].map(word);
  const all = await device.write(key, 'reviewer', drafts, Date.UTC(2026, 10, 21));
  const keys = (name: string) => (name === key.key ? key.publicKey : undefined);
  const subtle = crypto.subtle as unknown as Subtle; // Node's WebCrypto
  const own = all.filter((act) => act.subject.includes('KP-0123'));
  expect(await verifyChains(subtle, own, keys, comesInParts('KP-0123'))).toEqual([]);
  expect((await verifyChains(subtle, own, keys)).map(({ fault }) => fault)).toEqual([
    ...['missing-act', 'missing-act'],
  ]);
  expect(await verifyChains(subtle, own, keys, comesInParts('KP-0000'))).toHaveLength(2);
  const changed = own.map((act, n) => (n === 1 ? { ...act, body: { reason: 'None' } } : act));
  expect(await verifyChains(subtle, changed, keys, comesInParts('KP-0123'))).toMatchObject([
    { fault: 'bad-signature', id: own[1]?.id },
  ]);
});
