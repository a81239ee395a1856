import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAct, type Act } from '#shared/acts/act';
import { verifyChains, type Fault, type PublicKeys } from '#shared/acts/verify';
import { canonicalJson } from '#shared/base/canonical';
import { foldAuthority } from '#shared/domain/people/authority';
import { enrolment } from '#shared/contract/enrolment';

type Root = { readonly key: string; readonly publicKey: string };
type Finding = { readonly fault: string; readonly id: string };

/** The acts in the tape's segment files, in order, and the lines that are no acts. */
async function readTape(folder: string): Promise<{ acts: Act[]; findings: Finding[] }> {
  const acts: Act[] = [];
  const findings: Finding[] = [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  for (const name of names) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    for (const [n, line] of lines.entries()) {
      if (n === 0 || line === '') continue; // the segment's header, and the end of the file
      const text = line.slice(9); // after the check sum and a blank
      const act = readAct(text);
      if (act) acts.push(act);
      else findings.push({ fault: 'not-an-act', id: idIn(text) ?? `${name}, line ${n + 1}` });
    }
  }
  return { acts, findings };
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

const idIn = (text: string): string | undefined =>
  /"id":"([A-Z]{2}-\d{4}\.[A-Z2-7]{6}\.\d{8})"/.exec(text)?.[1];

/** Every public key that a certificate among the acts names, valid or revoked, and the root's. */
function keysOf(acts: readonly Act[], root: Root): PublicKeys {
  const keys = new Map([[root.key, root.publicKey]]);
  const offices = new Set(
    acts
      .filter((act) => act.subject.startsWith('registry:'))
      .map((act) => act.subject.slice('registry:'.length)),
  );
  for (const office of offices) {
    const authority = foldAuthority(
      office,
      root,
      acts.filter((act) => act.subject === `registry:${office}`),
    );
    for (const one of [...Object.values(authority.certificates), ...Object.values(authority.devices)])
      keys.set(one.key, one.publicKey);
  }
  return (key) => keys.get(key);
}

/** Checks a device's data folder: the tape's acts, signatures and chains, from nothing but the tape and the root key. */
export async function verifyFolder(
  folder: string,
  root: Root,
): Promise<{ acts: number; findings: readonly Finding[] }> {
  const { acts, findings } = await readTape(join(folder, 'tape'));
  const faults: readonly Fault[] = await verifyChains(crypto.subtle as never, acts, keysOf(acts, root)); // Node's WebCrypto
  const named = new Set(findings.map((finding) => finding.id));
  return {
    acts: acts.length,
    findings: [
      ...findings,
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
  const { acts, findings } = await verifyFolder(folder, parsed.data.root);
  for (const finding of findings) console.log(`${finding.id} ${words[finding.fault] ?? finding.fault}.`);
  console.log(
    findings.length === 0
      ? `All ${acts} acts are signed, chained and unchanged.`
      : `${findings.length} faults in ${acts} acts.`,
  );
  return findings.length === 0 ? 0 : 1;
}
