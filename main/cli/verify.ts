import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAct, type Act } from '#shared/acts/act';
import { verifyChains, type Fault, type PublicKeys } from '#shared/acts/verify';
import { canonicalJson } from '#shared/base/canonical';
import { actId } from '#shared/base/ids';
import { slotsOf } from '#main/host/tape-lines';
import { comesInParts } from '#shared/domain/oversight/replies';
import { foldAuthority } from '#shared/domain/people/authority';
import { learnRoots, rootKeys, rootPublicKey, type Root } from '#shared/domain/people/roots';
import { enrolment } from '#shared/contract/enrolment';

type Finding = { readonly fault: string; readonly id: string };
type Read = { readonly acts: Act[]; readonly findings: Finding[] };

/** The acts in the tape's segment files, in order, and what is wrong with its lines and files. */
export async function readTape(folder: string): Promise<Read> {
  const read: Read = { acts: [], findings: [] };
  const names = (await readdir(folder)).filter((name) => /^\d{8}\.ndjson$/.test(name)).sort();
  const there = new Set(names);
  for (let n = 1; n <= Number(names.at(-1)?.slice(0, 8) ?? 1); n++) {
    const name = `${String(n).padStart(8, '0')}.ndjson`;
    if (there.has(name)) readSegment(name, await readFile(join(folder, name)), read);
    else read.findings.push({ fault: 'missing-file', id: name });
  }
  return read;
}

/** A damaged line can still hold a good act: only its checksum was hit. Both are said. */
function readSegment(name: string, bytes: Buffer, { acts, findings }: Read): void {
  let line = 0;
  let end = 0;
  for (const slot of slotsOf(bytes)) {
    const text = slot.text ?? bytes.toString('utf8', slot.start + 9, slot.end - 1); // after the checksum and a blank
    const place = `${name}, line ${++line}`;
    end = slot.end;
    if (slot.text === undefined) findings.push({ fault: 'damaged-line', id: idIn(text) ?? place });
    if (line === 1) continue; // the segment's header
    const act = readAct(text);
    if (act) acts.push(act);
    else if (slot.text !== undefined) findings.push({ fault: 'not-an-act', id: idIn(text) ?? place });
  }
  const rest = bytes.toString('utf8', end);
  if (rest !== '') findings.push({ fault: 'damaged-line', id: idIn(rest) ?? `${name}, line ${line + 1}` });
}

/**
 * This device's own acts that stand on the tape before an older one. Acts of others come in as the line brings them, and
 * an own act that damage made unreadable may come back at the end: then the damaged line is named instead.
 */
function outOfOrder({ acts, findings }: Read, own: string | undefined): Finding[] {
  if (findings.length > 0) return [];
  const chain = acts.filter((act) => `${act.office}.${act.device}` === own);
  return chain
    .filter((act, n) => act.counter < (chain[n - 1]?.counter ?? 0))
    .map((act) => ({ fault: 'out-of-order', id: act.id }));
}

/** An act only if the text is its canonical form: another spelling of the same act is a change too. */
function readAct(text: string): Act | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? parseAct(value) : undefined;
  } catch {
    return undefined;
  }
}

/** The id in a damaged line, if office, device and counter agree with it: the damage may have hit the id itself. */
function idIn(text: string): string | undefined {
  const field = (name: string): string => new RegExp(`"${name}":"?([^",]+)"?,`).exec(text)?.[1] ?? '';
  const id = actId(field('office'), field('device'), Number(field('counter')));
  return field('id') === id ? id : undefined;
}

/** Every public key that a certificate among the acts names, valid or revoked, and the root's and its successors'. */
function keysOf(acts: readonly Act[], root: Root): PublicKeys {
  const trust = learnRoots(
    root,
    acts.filter((act) => act.subject.startsWith('registry:')),
  );
  const keys = new Map<string, string>();
  for (const key of [...rootKeys(trust), trust.recovery?.key ?? root.key])
    keys.set(key, rootPublicKey(trust, key) ?? '');
  const offices = new Set(
    acts
      .filter((act) => act.subject.startsWith('registry:'))
      .map((act) => act.subject.slice('registry:'.length)),
  );
  for (const office of offices) {
    const authority = foldAuthority(
      office,
      trust,
      acts.filter((act) => act.subject === `registry:${office}`),
    );
    for (const one of [...Object.values(authority.certificates), ...Object.values(authority.devices)])
      keys.set(one.key, one.publicKey);
  }
  return (key) => keys.get(key);
}

/**
 * Checks a device's data folder: the tape's files, lines, acts, signatures and chains, from nothing but the tape and the
 * root key. `own` is the device's own chain, `<office>.<device>`, if it is known: its acts must stand in their order.
 */
export async function verifyFolder(
  folder: string,
  root: Root,
  own?: string,
): Promise<{ acts: number; findings: readonly Finding[] }> {
  const read = await readTape(join(folder, 'tape'));
  const { acts, findings } = read;
  const comes = own === undefined ? undefined : comesInParts(own.slice(0, own.indexOf('.')));
  const keys = keysOf(acts, root);
  const faults: readonly Fault[] = await verifyChains(crypto.subtle as never, acts, keys, comes); // Node's WebCrypto
  const named = new Set(findings.map((finding) => finding.id));
  return {
    acts: acts.length,
    findings: [
      ...findings,
      ...outOfOrder(read, own),
      ...faults.filter((fault) => fault.fault !== 'missing-act' || !named.has(fault.id)),
    ],
  };
}

const words: Readonly<Record<string, string>> = {
  'bad-signature': 'was changed after it was signed',
  'unknown-key': 'is signed with a key that nobody certified',
  'broken-chain': 'does not follow the act before it: that one was changed, or one was removed or put in',
  'missing-act': 'is missing',
  'not-an-act': 'is damaged',
  'damaged-line': 'is damaged on the tape',
  'missing-file': 'is missing from the tape',
  'out-of-order': 'stands on the tape after a newer act: lines were moved',
};

/** `daftar verify FOLDER`: prints what is wrong with a device's acts, by name; exit code 1 if anything is. */
export async function verify([folder]: readonly string[]): Promise<number> {
  if (!folder) {
    console.error("Name the device's data folder: daftar verify FOLDER");
    return 2;
  }
  const parsed = enrolment.safeParse(
    JSON.parse(await readFile(join(folder, '..', 'enrolment.json'), 'utf8')),
  );
  if (!parsed.success)
    throw new Error(`There is no enrolment file beside ${folder}: it names the root key to check against.`);
  const { root, office, device } = parsed.data;
  const { acts, findings } = await verifyFolder(folder, root, `${office}.${device}`);
  for (const finding of findings) console.log(`${finding.id} ${words[finding.fault] ?? finding.fault}.`);
  console.log(
    findings.length === 0
      ? `All ${acts} acts are signed, chained and unchanged.`
      : `${findings.length} faults in ${acts} acts.`,
  );
  return findings.length === 0 ? 0 : 1;
}
