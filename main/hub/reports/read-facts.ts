import { province } from '#shared/base/ids';
import { databasesOf, provinceDatabase } from '#shared/hub/databases';
import { chartSubject, type Chart } from '#shared/domain/ledger/chart';
import { oversightSubject, type Oversight } from '#shared/domain/oversight/oversight';
import { provinceDocument, type ProvinceDocument } from '#shared/domain/oversight/province-documents';
import { createFacts, type ReportAsked } from '#shared/domain/oversight/reports/facts';
import { makeReport } from '#shared/domain/oversight/reports/make-report';
import type { Report } from '#shared/domain/oversight/reports/report';
import type { HubConnection } from '../admin';
import { createActReader, type Root } from '../rollup/acts';
import { createStates } from '../rollup/states';

/** What the province itself has published that reports rest on. */
export type ReportKnown = {
  readonly oversight: Oversight | undefined;
  readonly chart: Chart | undefined;
};

const pageSize = 500;
const types = ['entity', 'flag', 'indicator', 'return', 'sum'] as const;

/** What the province publishes, folded from its acts; nothing at a hub that has no office of the province. */
export async function readKnown(hub: HubConnection, root: Root): Promise<ReportKnown> {
  if (!(await hub.ask('GET', databasesOf(province).acts))) return { oversight: undefined, chart: undefined };
  const states = createStates(createActReader(hub, root), province);
  await states.begin([oversightSubject(province), chartSubject(province)]);
  return {
    oversight: states.of(oversightSubject(province)).state as Oversight | undefined, // its own fold's
    chart: states.of(chartSubject(province)).state as Chart | undefined, // its own fold's
  };
}

type Page = { readonly rows: readonly { readonly id: string; readonly doc?: unknown }[] };

/** The province's documents, of all offices or of one, page by page. What is no document of the province is passed over. */
async function* documentsOf(
  hub: HubConnection,
  office: string | undefined,
): AsyncGenerator<readonly ProvinceDocument[]> {
  for (const type of types) {
    const begin = office === undefined ? `${type}:` : `${type}:${office}`;
    let start = begin;
    for (;;) {
      const page = await hub.ask<Page>('POST', `${provinceDatabase}/_all_docs`, {
        ...{ startkey: start, endkey: `${begin}\ufff0`, limit: pageSize, include_docs: true },
      });
      if (!page)
        throw new Error(`The hub has no database ${provinceDatabase}: run \`daftar hub provision\` first.`);
      yield page.rows.flatMap(({ doc }) => {
        const { _rev: _, ...made } = (doc ?? {}) as Record<string, unknown>; // a document of CouchDB
        const parsed = provinceDocument.safeParse(made);
        return parsed.success ? [parsed.data] : [];
      });
      const last = page.rows.at(-1);
      if (!last || page.rows.length < pageSize) break;
      start = `${last.id}\u0000`;
    }
  }
}

/**
 * Makes several reports in one reading of the hub's documents, in the order in which they are asked for. All are of the
 * whole province, or all of one office.
 */
export async function makeReports(
  hub: HubConnection,
  known: ReportKnown,
  all: readonly ReportAsked[],
): Promise<readonly Report[]> {
  const making = all.map((asked) => createFacts(asked));
  const [office] = new Set(all.map((asked) => asked.office));
  for await (const documents of documentsOf(hub, office))
    for (const doc of documents) for (const one of making) one.add(doc);
  return making.map((one) => makeReport(one.facts(known)));
}
