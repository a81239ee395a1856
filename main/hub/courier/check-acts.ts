import { actText, parseAct, written, type Act, type Written } from '#shared/acts/act';
import { createSignatureCheck } from '#shared/acts/verify';
import { foldAuthority, publicKeysOf, type Authority } from '#shared/domain/people/authority';
import { registrySubject } from '#shared/domain/people/decide';
import { parseJson } from '#main/host/tape-state';

type Refused = { readonly id: string; readonly reason: string };

/** What may be published of a part's acts, what is refused for good, and how many wait for a certificate. */
export type CheckedActs = {
  readonly good: readonly Act[];
  readonly refused: readonly Refused[];
  readonly waiting: number;
  /** The authority with the certificates that came. */
  readonly authority: Authority;
};

function readTexts(office: string, texts: readonly string[]): { read: Written[]; refused: Refused[] } {
  const read: Written[] = [];
  const refused: Refused[] = [];
  for (const text of texts) {
    const act = parseAct(parseJson(text));
    if (!act || actText(act) !== text) refused.push({ id: act?.id ?? '', reason: 'malformed' });
    else if (act.office === office) read.push(written(act));
    else refused.push({ id: act.id, reason: `wrong office: these are the acts of ${office}` });
  }
  return { read, refused };
}

/**
 * Checks acts that came by courier: each must be canonical, of the office that sent it, and signed. An act by a key that
 * nobody certified yet is published if it is the sending device's own, as it would be over the line; another device's
 * waits for a bundle with its certificate.
 */
export async function checkActs(
  office: string,
  device: string,
  authority: Authority,
  registry: readonly Act[],
  texts: readonly string[],
): Promise<CheckedActs> {
  const check = createSignatureCheck(crypto.subtle as never); // Node's WebCrypto
  const { read, refused } = readTexts(office, texts);
  const isRegistry = ({ act }: Written): boolean => act.subject === registrySubject(office);
  let known = authority;
  const keyOf = (key: string): string | undefined => publicKeysOf(known)(key);
  const good: Act[] = [];
  const judge = async (acts: readonly Written[]): Promise<Written[]> => {
    const unknown: Written[] = [];
    for (const one of acts) {
      const fault = await check(one, keyOf);
      if (!fault) good.push(one.act);
      else if (fault.fault === 'unknown-key') unknown.push(one);
      else refused.push({ id: one.act.id, reason: fault.fault });
    }
    return unknown;
  };
  let left = read.filter(isRegistry);
  for (let before = -1; left.length !== before && left.length > 0;) {
    before = left.length;
    left = await judge(left);
    known = foldAuthority(office, known.root, [
      ...registry,
      ...good.filter((act) => act.subject === registrySubject(office)),
    ]);
  }
  const unknown = [...left, ...(await judge(read.filter((one) => !isRegistry(one))))];
  const own = unknown.filter(({ act }) => act.device === device).map(({ act }) => act);
  return { good: [...good, ...own], refused, waiting: unknown.length - own.length, authority: known };
}
