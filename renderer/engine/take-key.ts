import { wrappedKey } from '#shared/base/wrapped-key';
import { ok, refuse, type Result } from '#shared/base/result';
import type { TakeKeyRefusal } from './api';
import { HostError, type HostClient } from './host';

/** Keeps the sealed key in a file's text on this computer. Without its certificate and its passphrase it opens nothing. */
export async function takeKey(
  host: HostClient,
  text: string,
): Promise<Result<{ readonly key: string }, TakeKeyRefusal>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('not-a-key');
  }
  const read = wrappedKey.safeParse(value);
  // The province's root key is sealed in the same way and has no place on an office's computer.
  if (!read.success || read.data.person === 'province') return refuse('not-a-key');
  try {
    await host.call('keys.put', { key: read.data });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refuse(
      error.fault === 'disk-full' ? 'disk-full' : error.fault === 'bad-input' ? 'not-a-key' : 'host-gone',
    );
  }
  return ok({ key: read.data.key });
}
