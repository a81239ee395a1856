import type { HubOfficeLine, HubOfficePeople } from '#shared/contract/hub-admin';
import type { OfficeCode } from '#shared/base/ids';
import { accountName, factsDatabase, officeOfActs, provinceDatabase } from '#shared/hub/databases';
import type { HubAdmin, HubConnection } from './admin';
import { authoritiesOf } from './registrar';
import { createActReader, type Root } from './rollup/acts';
import { officeLines } from './rollup/health';

type Rows = { readonly rows: readonly { readonly id: string }[] };

const accountPrefix = 'org.couchdb.user:';

/** The names of all accounts of devices at the hub: "kp-0123.abcdef". */
async function accountsOf(hub: HubConnection): Promise<readonly string[]> {
  const page = await hub.ask<Rows>('GET', '_users/_all_docs');
  return (page?.rows ?? []).flatMap(({ id }) =>
    id.startsWith(accountPrefix) ? [id.slice(accountPrefix.length)] : [],
  );
}

/** Every office that the hub has databases of or the registry names: what is there of it, and when it was heard. */
export async function lookAtOffices(
  admin: HubAdmin,
  hub: HubConnection,
  root: Root,
): Promise<readonly HubOfficeLine[]> {
  const databases = new Set(
    ((await hub.ask<readonly string[]>('GET', '_all_dbs')) ?? []).flatMap((name) => officeOfActs(name) ?? []),
  );
  const accounts = await accountsOf(hub);
  const hasProvince = (await hub.ask('GET', provinceDatabase)) && (await hub.ask('GET', factsDatabase));
  const lines = new Map((hasProvince ? await officeLines(hub) : []).map((line) => [line.office, line]));
  const known = new Map(
    [...(await authoritiesOf(admin, root))].map(([office, { entity }]) => [office, entity] as const),
  );
  return [...new Set([...databases, ...lines.keys(), ...known.keys()])].toSorted().map((office) => {
    const [line, entity] = [lines.get(office), known.get(office)];
    return {
      ...{ office, databases: databases.has(office) },
      ...(entity ? { name: entity.name, kind: entity.type, district: entity.district } : {}),
      ...(entity?.nameUrdu === undefined ? {} : { nameUrdu: entity.nameUrdu }),
      accounts: accounts.filter((name) => name.startsWith(`${office.toLowerCase()}.`)).length,
      ...(line?.lastActAt === undefined ? {} : { lastActAt: line.lastActAt }),
      ...(line?.heardAt === undefined ? {} : { heardAt: line.heardAt }),
      faults: Object.values(line?.faults ?? {}).reduce((sum, one) => sum + one, 0),
    };
  });
}

/** An office's devices and officers as the registry certifies them, and the accounts that the hub has for it. */
export async function lookAtOffice(
  hub: HubConnection,
  root: Root,
  office: OfficeCode,
): Promise<HubOfficePeople> {
  const { authority } = await createActReader(hub, root).authorityOf(office);
  const own = (await accountsOf(hub)).filter((name) => name.startsWith(`${office.toLowerCase()}.`));
  const byCode = new Map<string, HubOfficePeople['devices'][number]>();
  for (const { device, title, series, revokedAt } of Object.values(authority.devices)) {
    const before = byCode.get(device);
    if (before && !before.revoked) continue; // a key that was replaced is no device
    const account = own.includes(accountName(office, device));
    byCode.set(device, { device, title, series, revoked: revokedAt !== undefined, account });
  }
  const names = new Set([...byCode.keys()].map((device) => accountName(office, device)));
  return {
    devices: [...byCode.values()].toSorted((a, b) => (a.series < b.series ? -1 : 1)),
    officers: Object.values(authority.certificates)
      .map(({ key, person, name, nameUrdu, posts, revokedAt }) => ({
        ...{ key, person, name, posts: posts.map(({ post }) => post), revoked: revokedAt !== undefined },
        ...(nameUrdu === undefined ? {} : { nameUrdu }),
      }))
      .toSorted((a, b) => (`${a.person} ${a.key}` < `${b.person} ${b.key}` ? -1 : 1)),
    strays: own.filter((name) => !names.has(name)),
  };
}
