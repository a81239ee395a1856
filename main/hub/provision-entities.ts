import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import type { Signer } from '#shared/base/crypto';
import { province, type OfficeCode } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import type { Authority } from '#shared/domain/people/authority';
import type { Change, HubAdmin } from './admin';
import { planEntities, type ListedEntity } from './entities';
import { provisionOffice, provisionProvince, provisionRegistry } from './provision';
import { authoritiesOf, publishByRoot, type Publication } from './registrar';
import type { Root } from './rollup/acts';

export type ProvisionEntities = {
  readonly root: Root;
  readonly entities: readonly ListedEntity[];
  readonly dryRun?: boolean;
  /** Opens the root key; asked only when something is to be published. */
  readonly signer?: () => Promise<Signer>;
  readonly now: () => number;
};

const atOnce = 4;

/**
 * Makes a hub the hub of these entities: the registry, the province's databases and those of every office, and the
 * entities in the registry, signed by the root key. Answers what was changed, nothing the second time; with `dryRun`
 * what would be. Throws as `provisionOffice` does.
 */
export async function provisionEntities(
  admin: HubAdmin,
  { root, entities, dryRun = false, signer, now }: ProvisionEntities,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  changes.push(...(await provisionRegistry(admin, { dryRun })));
  changes.push(...(await provisionProvince(admin, { dryRun })));
  const registry = new Map<OfficeCode, Authority['entity']>();
  for (const [office, { entity }] of await authoritiesOf(admin, root)) registry.set(office, entity);
  const planned = planEntities(entities, registry);
  const offices = [province, ...planned.map((one) => one.office)];
  const results: (readonly Change[])[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < offices.length; n = next++)
      results[n] = await provisionOffice(admin, offices[n] ?? province, { dryRun });
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  changes.push(...results.flat());
  const publications = planned
    .filter((one) => one.isNew)
    .map(({ office, body }): Publication => ({
      drafts: [draft(entityRegistered, `registry:${office}`, body)],
    }));
  const published = await publishByRoot(admin, root, publications, {
    ...{ dryRun, now, again: true }, // what the registry says now was compared above
    ...(signer ? { signer } : {}),
  });
  return [...changes, ...published];
}
