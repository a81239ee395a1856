import { parseAct, type Act } from '#shared/acts/act';
import { bytesOfChunks, chunkIds } from '#shared/hub/chunks';
import { databasesOf } from '#shared/hub/databases';
import { fromHubDocument } from '#shared/hub/document';
import { viewPaths } from '#shared/hub/views';
import type { AuditSource } from '#shared/domain/audit/collect';
import type { HubConnection } from '../admin';
import { createActReader, type Root } from '../rollup/acts';
import { subjectsFrom } from '../rollup/entity';

type Chunks = { readonly rows: readonly { readonly doc?: { readonly data: string } | null }[] };
type Rows = { readonly rows: readonly { readonly id: string; readonly doc?: unknown }[] };
type Named = { readonly rows: readonly { readonly value: string }[] };
const actsAtOnce = 1000;

/** The hub with its administrator's rights, as an auditor's pack is collected from it. */
export function hubSource(hub: HubConnection, root: Root): AuditSource {
  const reader = createActReader(hub, root);
  return {
    subtle: crypto.subtle as never, // Node's WebCrypto
    authorityOf: async (office) => (await reader.authorityOf(office)).authority,
    subjectsOf: (office, sort) => subjectsFrom(hub, office, sort),
    async subjectsNamed(office, names) {
      const path = `${databasesOf(office).acts}/${viewPaths.named}`;
      const found = await hub.ask<Named>('POST', path, { keys: names, reduce: false });
      return found && [...new Set(found.rows.map((row) => row.value))].sort();
    },
    actsOf: reader.actsOf,
    async pageOf(office, page, size) {
      const keys = chunkIds(page, size);
      const path = `${databasesOf(office).scans}/_all_docs?include_docs=true`;
      const found = await hub.ask<Chunks>('POST', path, { keys });
      const chunks = (found?.rows ?? []).flatMap(({ doc }) => (doc ? [doc.data] : []));
      return chunks.length < keys.length ? undefined : bytesOfChunks(chunks);
    },
    async chainOf(office, device) {
      const acts: Act[] = [];
      const path = `${databasesOf(office).acts}/_all_docs`;
      for (let startkey = `${office}.${device}.`; ;) {
        const endkey = `${office}.${device}.~`;
        const page = await hub.ask<Rows>('POST', path, {
          ...{ startkey, endkey, limit: actsAtOnce, include_docs: true },
        });
        const rows = page?.rows ?? [];
        acts.push(...rows.flatMap((row) => parseAct(fromHubDocument(row.doc)) ?? []));
        const last = rows.at(-1);
        if (!last || rows.length < actsAtOnce) return acts;
        startkey = `${last.id}\u0000`;
      }
    },
  };
}
