import { newOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { dayInPakistan } from '#shared/base/calendar';
import { refuse, type Result } from '#shared/base/result';
import { refusal, type Refusal } from '#shared/domain/refusals';
import type { Done, EngineApi } from './api';
import type { Perform } from './commands/perform';
import { HostError, type HostClient } from './host';

type Needs = {
  readonly host: HostClient;
  readonly crypto: KeyCrypto;
  readonly perform: Perform;
  readonly now: () => number;
};

/** Makes a key for a new officer and certifies it as the officer who is signed in. */
export async function addOfficer(
  { host, crypto, perform, now }: Needs,
  officer: Parameters<EngineApi['addOfficer']>[0],
  passphrase: string,
): Promise<Result<Done, Refusal>> {
  const wrapped = await newOfficerKey(crypto, officer, passphrase);
  const today = dayInPakistan(now());
  const { key, publicKey, person, name, nameUrdu } = wrapped;
  const posts = officer.posts.map((post) => ({ post, from: today }));
  try {
    await host.call('keys.put', { key: wrapped }); // first the key, then its certificate: a lone key can do nothing
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refuse(
      refusal(
        error.fault === 'disk-full' ? 'disk-full' : error.fault === 'gone' ? 'host-gone' : 'bad-input',
        { field: 'officer' },
      ),
    );
  }
  return perform({
    do: 'certify-officer',
    certificate: { key, publicKey, person, name, ...(nameUrdu ? { nameUrdu } : {}), posts },
  });
}
