import { z } from 'zod';
import { parseAct, written, type Act, type Written } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { parcelSent } from '#shared/acts/kinds/parcel-sent';
import { createSignatureCheck } from '#shared/acts/verify';
import { canonicalJson } from '#shared/base/canonical';
import type { Subtle } from '#shared/base/crypto';
import { officePattern, province, sha256Pattern } from '#shared/base/ids';
import { ok, refuse, type Result } from '#shared/base/result';
import { foldAuthority, mayWork, publicKeysOf, type Actor, type Authority } from '../people/authority';
import { registrySubject } from '../people/decide';
import { contentsOf, type ParcelContents } from './contents';

/**
 * A parcel: everything that another office needs to believe a file, or one letter, without asking anybody. `acts` are
 * the file's, its documents' and its issued letters' acts, `registry` those that certify their signers up to the
 * province's root, all as they stand on the tape; `objects` are the pages, which travel as scans do, each under its own
 * hash.
 */
const manifest = z.strictObject({
  v: z.literal(1),
  office: z.string().regex(officePattern),
  about: z.string(),
  registry: z.array(z.string()),
  acts: z.array(z.string()),
  objects: z.array(
    z.strictObject({ object: z.string().regex(sha256Pattern), bytes: z.number().int().min(1) }),
  ),
});
export type Manifest = z.infer<typeof manifest>;

export const writeManifest = (value: Manifest): string => canonicalJson(value);

/** The manifest in a text, if it is one. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A parcel that was checked, and who sent it. */
export type OpenedParcel = ParcelContents & { readonly sender: Actor; readonly objects: Manifest['objects'] };

function readActs(office: string, texts: readonly string[]): readonly Written[] | undefined {
  const read: Written[] = [];
  for (const text of texts) {
    try {
      const act = parseAct(JSON.parse(text));
      const one = act && written(act);
      if (one?.text !== text || (one.act.office !== office && one.act.office !== province)) return undefined;
      read.push(one);
    } catch {
      return undefined;
    }
  }
  return read;
}

/** The authority that registry acts give, each checked with what those before it certified. `bad` names one that is wrong. */
async function checkedAuthority(
  subtle: Subtle,
  office: string,
  root: Authority['root'],
  registry: readonly Written[],
): Promise<{ readonly authority: Authority; readonly bad?: string }> {
  const check = createSignatureCheck(subtle);
  let authority = foldAuthority(office, root, []);
  const good: Act[] = [];
  let left = registry.filter(({ act }) => act.subject === registrySubject(office));
  for (let before = -1; left.length !== before && left.length > 0;) {
    before = left.length;
    const unknown: Written[] = [];
    for (const one of left) {
      const fault = await check(one, publicKeysOf(authority));
      if (!fault) good.push(one.act);
      else if (fault.fault === 'unknown-key') unknown.push(one);
      else return { authority, bad: one.act.id };
    }
    authority = foldAuthority(office, root, good);
    left = unknown;
  }
  return { authority };
}

/**
 * Checks a parcel with nothing but the province's root key: the certificates, every signature, the announcement's too, and
 * that its sender might send it. Answers with the file, folded with its own office's authority, or with what is wrong.
 */
export async function openParcel(
  subtle: Subtle,
  root: Authority['root'],
  text: string,
  announcement: Act,
): Promise<Result<OpenedParcel, string>> {
  const found = readManifest(text);
  const sent = bodyOf(parcelSent, announcement);
  if (!found || !sent || found.office !== announcement.office || found.about !== sent.about)
    return refuse('not-a-parcel');
  const [registry, acts] = [readActs(found.office, found.registry), readActs(found.office, found.acts)];
  if (!registry || !acts) return refuse('not-a-parcel');
  const { authority, bad } = await checkedAuthority(subtle, found.office, root, registry);
  if (bad !== undefined) return refuse(`bad-signature ${bad}`);
  const check = createSignatureCheck(subtle);
  for (const one of [written(announcement), ...acts]) {
    const fault = await check(one, publicKeysOf(authority));
    if (fault) return refuse(`${fault.fault} ${one.act.id}`);
  }
  const sender = mayWork(authority, announcement, parcelSent);
  if (!sender.ok) return refuse(`${sender.refusal} ${announcement.id}`);
  const contents = contentsOf(authority, found.about, acts);
  return contents
    ? ok({ ...contents, sender: sender.value, objects: found.objects })
    : refuse('not-a-parcel');
}

/** What a parcel holds that was checked when it came, and has been kept under its own hash since. */
export function readContents(root: Authority['root'], text: string): ParcelContents | undefined {
  const found = readManifest(text);
  const [registry, acts] = [
    readActs(found?.office ?? '', found?.registry ?? []),
    readActs(found?.office ?? '', found?.acts ?? []),
  ];
  if (!found || !registry || !acts) return undefined;
  const about = registrySubject(found.office);
  const authority = foldAuthority(
    found.office,
    root,
    registry.map(({ act }) => act).filter((act) => act.subject === about),
  );
  return contentsOf(authority, found.about, acts);
}
