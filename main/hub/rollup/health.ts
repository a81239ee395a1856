import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { factsDatabase, provinceDatabase } from '#shared/hub/databases';
import { viewPaths } from '#shared/hub/views';
import type { EntityDocument } from '#shared/domain/oversight/province-documents';
import type { HubConnection } from '../admin';
import type { Health } from './daemon';
import type { OfficeHealth } from './rounds';

/** One office on the health page: what the daemon did and what the hub has of it. Times are milliseconds since 1970. */
export type OfficeLine = Partial<OfficeHealth> & {
  readonly office: string;
  readonly name?: string;
  readonly heardAt?: number;
  readonly lastActAt?: number;
  /** How many acts count in nothing, by reason. */
  readonly faults: Readonly<Record<string, number>>;
};

type FaultRows = {
  readonly rows: readonly { readonly key: readonly [string, string]; readonly value: number }[];
};
type EntityRows = { readonly rows: readonly { readonly doc?: EntityDocument | null }[] };

/** What the hub's own documents say of each office, joined with what a daemon says of its work. */
export async function officeLines(
  hub: HubConnection,
  worked: readonly OfficeHealth[] = [],
): Promise<readonly OfficeLine[]> {
  const range = `startkey=${encodeURIComponent('"entity:"')}&endkey=${encodeURIComponent('"entity:~"')}`;
  const entities = await hub.ask<EntityRows>(
    'GET',
    `${provinceDatabase}/_all_docs?include_docs=true&${range}`,
  );
  const counted = await hub.ask<FaultRows>('GET', `${factsDatabase}/${viewPaths.faults}?group=true`);
  if (!entities || !counted) throw new Error('The hub has no province: run `daftar hub provision` first.');
  const lines = new Map<string, OfficeLine>(worked.map((one) => [one.office, { ...one, faults: {} }]));
  for (const { doc } of entities.rows) {
    if (!doc) continue;
    const last = doc.devices.reduce((most, one) => Math.max(most, one.lastActAt ?? 0), 0);
    lines.set(doc.office, {
      ...lines.get(doc.office),
      ...{ office: doc.office, name: doc.name, faults: {} },
      ...(doc.heardAt === undefined ? {} : { heardAt: doc.heardAt }),
      ...(last > 0 ? { lastActAt: last } : {}),
    });
  }
  for (const { key, value } of counted.rows) {
    const [office, reason] = key;
    const line = lines.get(office) ?? { office, faults: {} };
    lines.set(office, { ...line, faults: { ...line.faults, [reason]: value } });
  }
  return [...lines.values()].sort((a, b) => (a.office < b.office ? -1 : 1));
}

/** A time as it is printed: "2026-11-21 10:05" in Pakistan, or "never". */
export const timeText = (milliseconds: number | undefined): string =>
  milliseconds === undefined
    ? 'never'
    : new Date(milliseconds + 5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

export const faultsText = (faults: OfficeLine['faults']): string =>
  Object.entries(faults)
    .map(([reason, count]) => `${count} ${reason}`)
    .join(', ');

const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function page(health: Health, lines: readonly OfficeLine[], problem: string | undefined): string {
  const cell = (text: string): string => `<td>${escape(text)}</td>`;
  const row = (line: OfficeLine): string =>
    `<tr>${[
      line.office,
      line.name ?? (line.isRegistered === false ? 'not in the registry' : ''),
      timeText(line.lastActAt),
      timeText(line.heardAt),
      line.took === undefined ? '' : `${line.took} ms`,
      faultsText(line.faults),
      line.error ?? '',
    ]
      .map(cell)
      .join('')}</tr>`;
  const troubles = [
    health.error,
    problem,
    ...[...health.refused, ...health.parcels].map((one) => `${one.id}: ${one.reason}`),
  ];
  const head = [
    'Office',
    'Name',
    'Last act',
    'Last heard',
    'Last round',
    'Acts that count in nothing',
    'Trouble',
  ];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Daftar hub</title>
<style>body{font:14px system-ui;margin:2em}td,th{text-align:left;padding:.2em .8em;border-bottom:1px solid #ddd}</style>
<h1>Daftar hub</h1>
<p>Up to date at ${timeText(health.upToDateAt)}; ${health.waiting} offices waiting; ${health.carried} replies carried, ${health.announced} parcels announced.</p>
${troubles.map((text) => (text ? `<p><strong>${escape(text)}</strong></p>` : '')).join('')}
<table><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr>${lines.map(row).join('')}</table></html>`;
}

/**
 * Serves the health page on 127.0.0.1: `/` for people, `/health.json` for machines (status 503 while something is wrong).
 * `port` 0 takes a free one. Throws when the port is taken.
 */
export async function startHealthPage(
  hub: HubConnection,
  health: () => Health,
  port: number,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      const now = health();
      let problem: string | undefined;
      const lines = await officeLines(hub, now.offices).catch((error: unknown) => {
        problem = error instanceof Error ? error.message : String(error);
        return now.offices.map((one): OfficeLine => ({ ...one, faults: {} }));
      });
      const isWrong = now.error !== undefined || problem !== undefined;
      const isJson = request.url?.startsWith('/health.json') ?? false;
      response.writeHead(isWrong ? 503 : 200, {
        'content-type': isJson ? 'application/json' : 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      const { offices: _offices, ...rest } = now;
      response.end(
        isJson
          ? JSON.stringify({ ...rest, ...(problem ? { error: problem } : {}), offices: lines })
          : page(now, lines, problem),
      );
    })();
  });
  await listen(server, port);
  const address = server.address() as AddressInfo; // a TCP server that listens
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error(`Port ${port} is taken: choose another with --port.`)));
    server.listen(port, '127.0.0.1', resolve);
  });
