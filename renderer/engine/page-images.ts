import { ok, refuse, type Result } from '#shared/base/result';
import type { HostClient } from './host';
import type { Registers } from './registers/registers';
import { markHere } from './sync/objects';

/** Notes which scanned objects the vault holds, for those that are not noted yet (after registers were rebuilt). */
export async function lookIntoVault(host: HostClient, registers: Registers): Promise<void> {
  const unknown = registers.sql
    .all<{ object: string }>(
      'SELECT page AS object FROM scans UNION SELECT thumbnail FROM scans UNION SELECT readable FROM scans WHERE readable IS NOT NULL EXCEPT SELECT object FROM objects_here',
    )
    .map((row) => row.object);
  for (let at = 0; at < unknown.length; at += 5000) {
    const names = unknown.slice(at, at + 5000);
    const missing = new Set((await host.call('vault.missing', { names })).missing);
    registers.sql.transaction(() =>
      names.forEach((name) => void (missing.has(name) || markHere(registers, name))),
    );
  }
}

type Needs = {
  readonly host: HostClient;
  readonly registers: Registers;
  readonly fetch: (object: string, bytes: number) => Promise<boolean>;
  readonly isCut: () => boolean;
  readonly fetched: () => void;
};

/**
 * A page's (or thumbnail's) image: from the vault, or fetched from the hub into the vault first. Of a page that is not
 * here the small picture for reading is fetched, if there is one; the page itself only when the `whole` of it is asked
 * for, or the hub does not have the small one.
 */
export async function openPageImage(
  { host, registers, fetch, isCut, fetched }: Needs,
  page: string,
  whole = false,
): Promise<Result<Blob, 'not-here' | 'no-line' | 'damaged'>> {
  const there = await host.getObject(page);
  if (there) return ok(there);
  const rows = registers.sql.all<{ object: string; bytes: number }>(
    `SELECT readable AS object, readable_bytes AS bytes FROM scans WHERE page = ?1 AND readable IS NOT NULL AND NOT ?2
     UNION ALL SELECT page, bytes FROM scans WHERE page = ?1
     UNION ALL SELECT thumbnail, thumbnail_bytes FROM scans WHERE thumbnail = ?1`,
    [page, whole ? 1 : 0],
  );
  const [first] = rows;
  if (!first) return refuse('not-here');
  const small = first.object === page ? undefined : await host.getObject(first.object);
  if (small) return ok(small);
  if (isCut()) return refuse('no-line');
  try {
    for (const { object, bytes } of new Map(rows.map((row) => [row.object, row])).values()) {
      const came = await fetch(object, bytes);
      const blob = came ? await host.getObject(object) : undefined;
      fetched();
      if (blob) return ok(blob);
    }
    return refuse('not-here');
  } catch {
    return refuse('no-line');
  }
}
