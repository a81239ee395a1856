import type { ActDraft } from '#shared/acts/act';
import { province, type OfficeCode } from '#shared/base/ids';
import type { HubAdmin } from './admin';
import { anyOffice, draftsFor } from './drafts';
import { authoritiesOf, type Publication } from './registrar';
import type { Root } from './rollup/acts';

/** Whether a list names `{office}` and so is for single offices. */
export const isForOffices = (drafts: readonly ActDraft[]): boolean =>
  drafts.some(({ subject }) => subject.includes(anyOffice));

/**
 * Where drafts are published: with one office in its own acts, with `every` in those of each office that the registry
 * names, `{office}` replaced by its code, and otherwise once, for all, in the registry.
 */
export async function publicationsOf(
  admin: HubAdmin,
  root: Root,
  drafts: readonly ActDraft[],
  to: OfficeCode | 'every' | undefined,
): Promise<readonly Publication[]> {
  if (to === undefined) return [{ drafts }];
  const offices =
    to === 'every'
      ? [...(await authoritiesOf(admin, root))]
          .flatMap(([office, { entity }]) => (entity && office !== province ? [office] : []))
          .toSorted()
      : [to];
  return offices.map((office) => ({ of: office, drafts: draftsFor(drafts, office) }));
}
