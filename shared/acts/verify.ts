import { fromBase64Url, utf8 } from '#shared/base/bytes';
import { createVerifier, keyIdOf, sha256Text, type Subtle } from '#shared/base/crypto';
import { signedPartOf, written, type Act, type Written } from './act';

/** What can be wrong with a chain of acts. `id` names the act to look at. */
export type Fault =
  | { readonly fault: 'bad-signature'; readonly id: string }
  | { readonly fault: 'unknown-key'; readonly id: string; readonly key: string }
  | { readonly fault: 'broken-chain'; readonly id: string }
  | { readonly fault: 'missing-act'; readonly id: string };

/** The public key (base64url, 32 bytes) of a key id, if a certificate for it is known. */
export type PublicKeys = (key: string) => string | undefined;

/**
 * Returns a function that says whether an act carries a good signature of the key that it names. A certificate that
 * gives the name to another public key certifies nothing: the name is the key's own hash.
 */
export function createSignatureCheck(subtle: Subtle) {
  const verify = createVerifier(subtle);
  const names = new Map<string, Promise<string>>();
  const nameOf = (publicKey: string): Promise<string> => {
    const name =
      names.get(publicKey) ??
      Promise.resolve(publicKey)
        .then((text) => keyIdOf(subtle, fromBase64Url(text)))
        .catch(() => '');
    names.set(publicKey, name);
    return name;
  };
  return async (one: Written, publicKeys: PublicKeys): Promise<Fault | undefined> => {
    const { act } = one;
    const publicKey = publicKeys(act.by);
    if (publicKey === undefined || (await nameOf(publicKey)) !== act.by)
      return { fault: 'unknown-key', id: act.id, key: act.by };
    try {
      const good = await verify(publicKey, fromBase64Url(act.sig), utf8(signedPartOf(one)), fromBase64Url);
      return good ? undefined : { fault: 'bad-signature', id: act.id };
    } catch {
      return { fault: 'bad-signature', id: act.id };
    }
  };
}

/**
 * Checks the chains of every device among `acts` (any order): counters without a gap from 1, each `prev` the hash of
 * the act before, every signature good. Returns the faults, named by act; empty means that nothing was changed,
 * removed or inserted. The newest acts of a device can still be missing: compare heads for that. Of chains that `comes`
 * in parts (the province's replies, of which an office has its own only) a gap is no fault.
 */
export async function verifyChains(
  subtle: Subtle,
  acts: readonly Act[],
  publicKeys: PublicKeys,
  comes: (act: Act) => 'whole' | 'in-parts' = () => 'whole',
): Promise<Fault[]> {
  const check = createSignatureCheck(subtle);
  const faults: Fault[] = [];
  const sorted = [...acts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  let previous: { readonly act: Act; readonly hash: string } | undefined;
  for (const act of sorted) {
    const last =
      previous && previous.act.device === act.device && previous.act.office === act.office
        ? previous
        : undefined;
    const expected = (last?.act.counter ?? 0) + 1;
    if (act.counter < expected) faults.push({ fault: 'broken-chain', id: act.id });
    else if (act.counter > expected) {
      if (comes(act) === 'whole')
        faults.push({
          fault: 'missing-act',
          id: act.id.replace(/\d{8}$/, String(expected).padStart(8, '0')),
        });
    } else if (act.prev !== (last?.hash ?? '')) faults.push({ fault: 'broken-chain', id: act.id });
    const one = written(act);
    const fault = await check(one, publicKeys);
    if (fault) faults.push(fault);
    previous = { act, hash: await sha256Text(subtle, one.text) };
  }
  return faults;
}
