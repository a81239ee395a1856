import { createSignatureCheck } from '#shared/acts/verify';
import type { Subtle } from '#shared/base/crypto';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Voucher } from '#shared/domain/ledger/voucher';
import { documentsOf, vouchersOf } from '#shared/domain/ledger/vouchers-of';
import type { Document } from '#shared/domain/records/document';
import { viewPaths } from '#shared/hub/views';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import type {
  BehindAsked,
  BehindRow,
  BehindView,
  Fetched,
  OfficePaper,
  OfficeVoucher,
} from '../province-views';
import type { Registers } from '../registers/registers';
import { chunkCount, chunkId, joinChunks } from '../scans/chunks';
import { LineFault } from '../sync/fault';
import { actorView, isoOf, present } from '../views/shape';
import { readChunks, readView } from './ask-hub';
import { measuresOf } from './columns';
import { fetchSubjects, type FetchedSubjects } from './fetch-subjects';

/** The way from a figure to the scanned page: everything is fetched when it is asked for, and kept until the engine closes. */
export type Drill = {
  behind(asked: BehindAsked): Promise<Fetched<BehindView>>;
  paper(office: string, subject: string): Promise<Fetched<OfficePaper>>;
  /** The image of a page or thumbnail that stood in a paper; nothing if none did. */
  image(object: string): Promise<Result<Blob, 'not-here' | 'no-line' | 'damaged'> | undefined>;
};

/** What fetching from other offices' databases needs. */
export type FetchNeeds = {
  readonly host: HostClient;
  readonly registers: Registers;
  readonly journal: Journal;
  readonly subtle: Subtle;
  /** The officer works offline by his own wish: nothing is asked. */
  readonly isCut: () => boolean;
};

/** At most so many subjects are looked up for a list; the others are in its total. */
const mostRows = 150;
/** Chunks that one request asks for. */
const chunksAtOnce = 60;

const voucherView = (voucher: string, state: Voucher): OfficeVoucher => ({
  ...{ voucher, number: state.number, type: state.type, date: state.date },
  ...{ payee: state.payee, about: state.about, state: state.state },
  lines: state.lines.map(({ head, name, debit, credit }) => ({ head, name, debit, credit })),
  preparedBy: actorView(state.preparedBy),
  preparedAt: isoOf(state.at),
  ...(state.settled
    ? present({
        settledBy: actorView(state.settled.by),
        settledAt: isoOf(state.settled.at),
        remark: state.settled.remark,
      })
    : {}),
});

function rowOf(subject: string, amount: number, { folded }: FetchedSubjects): BehindRow {
  const state = folded.get(subject)?.state;
  const [first] = vouchersOf(subject, state);
  const { number, date, payee, about } = first?.state ?? {};
  return {
    ...{ subject, amount, papers: new Set(documentsOf(subject, state)).size },
    ...present({ number, date, payee, about }),
  };
}

/** Opens the way for one device. */
export function createDrill({ host, registers, journal, subtle, isCut }: FetchNeeds): Drill {
  const needs = { host, registers, journal, check: createSignatureCheck(subtle) };
  const kept = new Map<string, unknown>();
  const where = new Map<string, { readonly office: string; readonly bytes: number }>();
  const images = new Map<string, Blob>();

  /** Asks the hub; when that cannot be, answers with what was fetched before. */
  const fetched = async <T>(key: string, ask: () => Promise<T | undefined>): Promise<Fetched<T>> => {
    try {
      if (isCut()) throw new LineFault('line', 'cut by the officer');
      const value = await ask();
      if (value === undefined) return { state: 'not-there' };
      kept.set(key, value);
      return { state: 'here', value };
    } catch (error) {
      if (!(error instanceof LineFault)) throw error;
      const before = kept.get(key) as T | undefined; // kept under the same key
      return before === undefined ? { state: 'no-line' } : { state: 'here', value: before };
    }
  };

  const behind = async ({ office, year, from, to, column, head }: BehindAsked): Promise<BehindView> => {
    const measures = measuresOf(column);
    const months = Array.from({ length: to - from + 1 }, (_, n) => from + n);
    const asked =
      head === undefined
        ? { startkey: [office, year, from], endkey: [office, year, to, {}] }
        : { keys: months.flatMap((n) => Object.keys(measures).map((one) => [office, year, n, one, head])) };
    const amounts = new Map<string, number>();
    for (const { id, key, value } of await readView(host, 'facts', viewPaths.sums, asked)) {
      const sign = Array.isArray(key) ? measures[String(key[3])] : undefined;
      if (sign === undefined || typeof value !== 'number') continue;
      const subject = id.slice(office.length + 1);
      amounts.set(subject, (amounts.get(subject) ?? 0) + sign * value);
    }
    const all = [...amounts].toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1));
    const listed = all.slice(0, mostRows);
    const found = await fetchSubjects(
      needs,
      office,
      listed.map(([subject]) => subject),
    );
    return {
      rows: listed.map(([subject, amount]) => rowOf(subject, amount, found)),
      total: all.reduce((sum, [, amount]) => sum + amount, 0),
      unlisted: all.length - listed.length,
    };
  };

  const paper = async (office: string, subject: string): Promise<OfficePaper | undefined> => {
    const found = await fetchSubjects(needs, office, [subject]);
    const state = found.folded.get(subject)?.state;
    const documents = [...new Set(documentsOf(subject, state))];
    const papers = documents.length > 0 ? await fetchSubjects(needs, office, documents) : undefined;
    const problems = (one: FetchedSubjects | undefined) => [
      ...(one?.faults ?? []).map(({ act, why }) => ({ act, why })),
      ...[...(one?.folded.values() ?? [])].flatMap((folded) =>
        folded.problems.map(({ act, why }) => ({ act, why: String(why) })),
      ),
    ];
    const faults = [...problems(found), ...problems(papers)];
    if (state === undefined && faults.length === 0) return undefined;
    const pages = documents.flatMap((document) => {
      const folded = papers?.folded.get(document)?.state as Document | undefined; // of the document's own sort
      return (folded?.order ?? []).flatMap(({ page, rotation }) => {
        const scan = folded?.scans.find((one) => one.page === page);
        if (!scan) return [];
        where.set(page, { office, bytes: scan.bytes });
        where.set(scan.thumbnail, { office, bytes: scan.thumbnailBytes });
        return [{ page, rotation, thumbnail: scan.thumbnail, width: scan.width, height: scan.height }];
      });
    });
    const { entity } = found.authority;
    return {
      ...{ office, subject, name: entity?.name ?? office, pages, faults },
      ...present({ nameUrdu: entity?.nameUrdu }),
      vouchers: vouchersOf(subject, state).map((one) => voucherView(one.voucher, one.state)),
      acts: found.acts.get(subject) ?? 0,
    };
  };

  return {
    behind: (asked) => fetched(`behind ${JSON.stringify(asked)}`, () => behind(asked)),
    paper: (office, subject) => fetched(`paper ${office} ${subject}`, () => paper(office, subject)),
    async image(object) {
      const place = where.get(object);
      if (!place) return undefined;
      const before = images.get(object);
      if (before) return ok(before);
      if (isCut()) return refuse('no-line');
      const ids = Array.from({ length: chunkCount(place.bytes) }, (_, n) => chunkId(object, n));
      try {
        const chunks = [];
        for (let at = 0; at < ids.length; at += chunksAtOnce)
          chunks.push(
            ...(await readChunks(host, `office/${place.office}/scans`, ids.slice(at, at + chunksAtOnce))),
          );
        if (chunks.length < ids.length) return refuse('not-here');
        const bytes = await joinChunks(object, chunks, subtle as never); // WebCrypto's, by a narrower name
        if (!bytes) return refuse('damaged');
        const blob = new Blob([bytes]);
        images.set(object, blob);
        return ok(blob);
      } catch (error) {
        if (error instanceof LineFault) return refuse('no-line');
        throw error;
      }
    },
  };
}
