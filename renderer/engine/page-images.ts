import { ok, refuse, type Result } from '#shared/base/result';
import type { HostClient } from './host';
import type { Registers } from './registers/registers';
import { markHere } from './sync/objects';

/** Notes which scanned objects the vault holds, for those that are not noted yet (after registers were rebuilt). */
export async function lookIntoVault(host: HostClient, registers: Registers): Promise<void> {
  const unknown = registers.sql
    .all<{ object: string }>(
      'SELECT page AS object FROM scans UNION SELECT thumbnail FROM scans EXCEPT SELECT object FROM objects_here',
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

/** A page's (or thumbnail's) image: from the vault, or fetched from the hub into the vault first. */
export async function openPageImage(
  { host, registers, fetch, isCut, fetched }: Needs,
  page: string,
): Promise<Result<Blob, 'not-here' | 'no-line' | 'damaged'>> {
  const there = await host.getObject(page);
  if (there) return ok(there);
  const scan = registers.sql.get<{ bytes: number }>(
    'SELECT bytes FROM scans WHERE page = ? UNION SELECT thumbnail_bytes FROM scans WHERE thumbnail = ?',
    [page, page],
  );
  if (!scan) return refuse('not-here');
  if (isCut()) return refuse('no-line');
  try {
    const came = await fetch(page, scan.bytes);
    const blob = came ? await host.getObject(page) : undefined;
    fetched();
    return blob ? ok(blob) : refuse('not-here');
  } catch {
    return refuse('no-line');
  }
}
