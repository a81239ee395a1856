import { parseAct, written, type Act } from '#shared/acts/act';
import type { createSignatureCheck } from '#shared/acts/verify';
import { groupBy } from '#shared/base/group-by';
import { province } from '#shared/base/ids';
import { fold, type Folded } from '#shared/domain/fold';
import { foldAuthority, publicKeysOf, type Authority } from '#shared/domain/people/authority';
import { registrySubject } from '#shared/domain/people/decide';
import { sortNamed } from '#shared/domain/sorts';
import { fromHubDocument } from '#shared/hub/document';
import { viewPaths } from '#shared/hub/views';
import type { Journal } from '../journal/journal';
import type { HostClient } from '../host';
import { actsOfSubject } from '../registers/acts-table';
import type { Registers } from '../registers/registers';
import { readView } from './ask-hub';

type Needs = {
  readonly host: HostClient;
  readonly registers: Registers;
  readonly journal: Journal;
  readonly check: ReturnType<typeof createSignatureCheck>;
};

/** Subjects of another office as this computer folds them itself. */
export type FetchedSubjects = {
  readonly authority: Authority;
  readonly folded: ReadonlyMap<string, Folded<unknown>>;
  /** How many acts of each subject had good signatures. */
  readonly acts: ReadonlyMap<string, number>;
  /** Those acts. */
  readonly good: ReadonlyMap<string, readonly Act[]>;
  /** Acts that count in nothing, as their signature is bad, their key unknown, or they are no acts. */
  readonly faults: readonly { readonly subject: string; readonly act: string; readonly why: string }[];
};

async function actsAtHub({ host }: Needs, office: string, subjects: readonly string[]) {
  const found = await readView(host, `office/${office}/acts`, viewPaths.subjects, {
    keys: subjects,
    include_docs: true,
  });
  return found.map(({ id, key, doc }) => ({ id, subject: String(key), act: parseAct(fromHubDocument(doc)) }));
}

/** Those whose signatures are good by what is certified so far. */
async function signed(needs: Needs, authority: Authority, acts: readonly Act[]): Promise<readonly Act[]> {
  const faults = await Promise.all(acts.map((act) => needs.check(written(act), publicKeysOf(authority))));
  return acts.filter((_, n) => faults[n] === undefined);
}

/**
 * Fetches an office's acts of some subjects, checks each signature against what the province and the office itself have
 * certified, and folds them as the office's own devices do. Throws `LineFault`.
 */
export async function fetchSubjects(
  needs: Needs,
  office: string,
  subjects: readonly string[],
): Promise<FetchedSubjects> {
  const { registers, journal } = needs;
  const registry = registrySubject(office);
  const given = await actsAtHub(needs, office, [registry, ...subjects]);
  const here = await journal.get(actsOfSubject(registers.sql, registry).map(({ place }) => place));
  const { root } = registers.authority();
  // The office's own certifiers are known by the province's acts; whom they certified, by theirs.
  const own = given.flatMap(({ act }) => (act?.subject === registry && act.office === office ? [act] : []));
  let authority = foldAuthority(office, root, here);
  for (let known = -1, good: readonly Act[] = []; good.length > known;) {
    known = good.length;
    good = await signed(needs, authority, own);
    authority = foldAuthority(office, root, [...here, ...good]);
  }
  const faults: { subject: string; act: string; why: string }[] = [];
  const acts: Act[] = [];
  for (const { id, subject, act } of given) {
    if (subject === registry) continue;
    const isForeign = act && act.office !== office && act.office !== province;
    const fault =
      !act || act.id !== id || isForeign
        ? 'malformed'
        : (await needs.check(written(act), publicKeysOf(authority)))?.fault;
    if (fault || !act) faults.push({ subject, act: id, why: fault ?? 'malformed' });
    else acts.push(act);
  }
  const bySubject = groupBy(acts, (act) => act.subject);
  const folded = new Map<string, Folded<unknown>>();
  for (const [subject, group] of bySubject) {
    const sort = sortNamed(subject);
    if (sort) folded.set(subject, fold(sort, authority, group));
  }
  const counts = new Map([...bySubject].map(([subject, group]) => [subject, group.length]));
  return { authority, folded, acts: counts, good: bySubject, faults };
}
