import { sha256Hex, type Subtle } from '#shared/base/crypto';
import type { Result } from '#shared/base/result';
import { ok, refuse } from '#shared/base/result';
import { refusal, type Refusal } from '#shared/domain/refusals';
import type { CaptureRefusal, PageImage, Paper } from '../capture/paper';
import type { Perform } from '../commands/perform';
import { HostError, type HostClient } from '../host';
import type { Registers } from '../registers/registers';
import { markHere } from '../sync/objects';
import type { IntakeResult, IntakeView } from '../views';
import { findAlike } from './find-alike';
import { ownReading } from './own-reading';

export type OpenPaper = (file: Blob, name: string) => Promise<Result<Paper, CaptureRefusal>>;

/** Papers on their way in: one file after another, one page after another, each page saved before the next is opened. */
export type Intake = {
  view(): IntakeView;
  /** Takes files in; each becomes a document, or its pages join `document`. */
  bringIn(
    files: readonly { readonly blob: Blob; readonly name: string }[],
    document: string | undefined,
    as: 'officer' | 'machine',
    batch?: Batch,
  ): Promise<Result<readonly IntakeResult[], Refusal>>;
};

/** Papers that come in one after another: the document that the last separator sheet opened takes single pages. */
export type Batch = { open?: string | undefined };

type Needs = {
  readonly host: HostClient;
  readonly subtle: Subtle;
  readonly registers: Registers;
  readonly perform: Perform;
  readonly openPaper: OpenPaper;
  /** The wall clock, milliseconds since 1970. */
  readonly now: () => number;
  readonly changed: () => void;
};

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());

/** What happened to one page: it is in, it was in already, or it could not be saved. */
type PageOutcome = { readonly document: string | undefined; readonly duplicate: boolean };

/** The small picture for reading, kept in the vault beside the page, as the act names it. */
async function readableOf(
  { readable }: PageImage,
  store: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>,
): Promise<{ readonly readable?: { object: string; mime: 'image/webp'; bytes: number } }> {
  if (!readable) return {};
  const bytes = await bytesOf(readable);
  return { readable: { object: await store(bytes), mime: 'image/webp', bytes: bytes.length } };
}

const withPage = (result: IntakeResult, { signs }: PageImage): IntakeResult => ({
  ...result,
  pages: result.pages + 1,
  ...(signs?.faults ? { faulty: (result.faulty ?? 0) + 1 } : {}),
  ...(signs?.blank ? { blank: (result.blank ?? 0) + 1 } : {}),
});

/** Whether nothing of a file came in. */
export const isNothing = ({ pages, duplicates, sheets = 0 }: IntakeResult): boolean =>
  pages + duplicates + sheets === 0;

/** The intake of this computer. */
export function createIntake({ host, subtle, registers, perform, openPaper, now, changed }: Needs): Intake {
  let view: IntakeView = { running: false, done: 0, total: 0, results: [] };
  let line: Promise<unknown> = Promise.resolve();
  const show = (next: Partial<IntakeView>): void => {
    view = { ...view, ...next };
    changed();
  };

  /** Puts bytes into the vault and answers with their name. The vault refuses bytes that do not have that name. */
  const store = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const name = await sha256Hex(subtle, bytes);
    await host.putObject(name, bytes);
    markHere(registers, name);
    return name;
  };

  const isThere = (page: string): boolean =>
    registers.sql.get('SELECT 1 AS one FROM document_pages WHERE page = ?', [page]) !== undefined;

  const savePage = async (
    image: PageImage,
    source: string,
    sourcePage: number,
    document: string | undefined,
    as: 'officer' | 'machine',
  ): Promise<Result<PageOutcome, Refusal>> => {
    const bytes = await bytesOf(image.blob);
    const thumbnail = await bytesOf(image.thumbnail);
    const page = await store(bytes);
    if (isThere(page)) return ok({ document, duplicate: true });
    const alike = image.signs?.likeness && findAlike(registers, image.signs.likeness, now());
    const body = {
      page,
      mime: image.mime,
      bytes: bytes.length,
      width: image.width,
      height: image.height,
      thumbnail: await store(thumbnail),
      thumbnailBytes: thumbnail.length,
      source: source.slice(0, 200),
      sourcePage,
      ...(await readableOf(image, store)),
      ...(image.signs ? { signs: { ...image.signs, ...(alike ? { alike } : {}) } } : {}),
    };
    if (image.text) await perform(ownReading(page, image, image.text), as); // before the page, so that nobody reads it
    const done = await perform({ do: 'scan-page', page: body, ...(document ? { document } : {}) }, as);
    return done.ok ? ok({ document: done.value.subject, duplicate: false }) : done;
  };

  /** A separator sheet: a new document begins with it, and it leaves that document at once. */
  const takeSheet = async (
    image: PageImage,
    source: string,
    sourcePage: number,
    as: 'officer' | 'machine',
  ): Promise<Result<PageOutcome, Refusal>> => {
    const saved = await savePage(image, source, sourcePage, undefined, as);
    if (!saved.ok || saved.value.document === undefined) return saved;
    const page = await sha256Hex(subtle, await bytesOf(image.blob));
    const command = { do: 'remove-page', document: saved.value.document, page, reason: 'separator' } as const;
    const removed = await perform(command, as);
    return removed.ok ? saved : removed;
  };

  const takeFile = async (
    blob: Blob,
    name: string,
    into: string | undefined,
    as: 'officer' | 'machine',
    batch: Batch,
  ): Promise<Result<IntakeResult, Refusal>> => {
    const paper = await openPaper(blob, name);
    if (!paper.ok) return ok({ name, pages: 0, duplicates: 0, refusal: { why: paper.refusal } });
    let document = into ?? (paper.value.pages === 1 ? batch.open : undefined);
    let result: IntakeResult = { name, pages: 0, duplicates: 0 };
    show({ total: view.total + paper.value.pages - 1 });
    try {
      for (let n = 1; n <= paper.value.pages; n++) {
        const image = await paper.value.page(n);
        if (image.ok && image.value.signs?.sheet !== undefined) {
          const sheet = await takeSheet(image.value, name, n, as);
          if (!sheet.ok) return sheet;
          batch.open = document = sheet.value.document;
          result = { ...result, sheets: (result.sheets ?? 0) + 1 };
        } else if (image.ok) {
          const saved = await savePage(image.value, name, n, document, as);
          if (!saved.ok) return saved;
          document = saved.value.document ?? document;
          result = saved.value.duplicate
            ? { ...result, duplicates: result.duplicates + 1 }
            : withPage(result, image.value);
        } else result = { ...result, refusal: { why: image.refusal, page: n } };
        show({ done: view.done + 1 });
      }
    } finally {
      paper.value.close();
    }
    return ok(result);
  };

  const bringIn = async (
    files: Parameters<Intake['bringIn']>[0],
    document: string | undefined,
    as: 'officer' | 'machine',
    batch: Batch,
  ): ReturnType<Intake['bringIn']> => {
    const results: IntakeResult[] = [];
    show({
      running: true,
      done: view.running ? view.done : 0,
      total: (view.running ? view.total : 0) + files.length,
      results: view.running ? view.results : [],
    });
    try {
      for (const { blob, name } of files) {
        show({ current: name });
        const taken = await takeFile(blob, name, document, as, batch);
        if (!taken.ok) return taken;
        if (isNothing(taken.value)) show({ done: view.done + 1 });
        results.push(taken.value);
        show({ results: [...view.results, taken.value] });
      }
      return ok(results);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return refuse(
        error.fault === 'disk-full'
          ? refusal('disk-full')
          : error.fault === 'gone'
            ? refusal('host-gone')
            : refusal('io', { detail: error.message }),
      );
    } finally {
      show({ running: false });
    }
  };

  return {
    view: () => view,
    bringIn(files, document, as, batch = {}) {
      const next = line.then(() => bringIn(files, document, as, batch));
      line = next.catch(() => undefined);
      return next;
    },
  };
}
