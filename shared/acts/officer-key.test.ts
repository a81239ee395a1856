import { expect, test } from 'vitest';
import { fromBase64Url, utf8 } from '#shared/base/bytes';
import { createVerifier } from '#shared/base/crypto';
import { newOfficerKey, openOfficerKey, type KeyCrypto } from './officer-key';

const platform = crypto as unknown as KeyCrypto;

test('a key opens with its passphrase and signs what its public half verifies', async () => {
  const wrapped = await newOfficerKey(platform, { person: 'clerk', name: 'Clerk' }, 'دفتر 1', 1000);
  const opened = await openOfficerKey(platform, wrapped, 'دفتر 1');
  if (!opened.ok) throw new Error('not opened');
  const bytes = utf8('act');
  const signature = await opened.value.sign(bytes);
  expect(
    await createVerifier(platform.subtle)(wrapped.publicKey, signature as never, bytes, fromBase64Url),
  ).toBe(true);
  expect(JSON.stringify(wrapped)).not.toContain('دفتر');
});

test('a wrong passphrase is refused and does no harm', async () => {
  const wrapped = await newOfficerKey(platform, { person: 'clerk', name: 'Clerk' }, 'right', 1000);
  expect(await openOfficerKey(platform, wrapped, 'wrong')).toEqual({
    ok: false,
    refusal: 'wrong-passphrase',
  });
  expect((await openOfficerKey(platform, wrapped, 'right')).ok).toBe(true);
});
