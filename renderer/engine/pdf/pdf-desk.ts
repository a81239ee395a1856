import { ok, refuse, type Result } from '#shared/base/result';
import { sortOf } from '#shared/base/ids';
import type { Draft } from '#shared/domain/drafts/draft';
import { issuedOf } from '#shared/domain/drafts/issued-letter';
import type { File } from '#shared/domain/files/file';
import type { Page } from '#shared/domain/records/page';
import type { Registers } from '../registers/registers';
import { pageText } from '#shared/domain/records/page-text';
import type { DrawLetter } from '../letters/draw-letter';
import { layIssued } from '../letters/lay-issued';
import { bindingsOf } from '../prints/found-prints';
import type { DocumentView, PageView } from '../views';
import { pictureForPdf } from './draw-anew';
import { linesOfReading, linesOfTyped } from './page-words';
import type { PdfPage, PdfPart } from './write-pdf';

/** What is wanted as a PDF: one document, or all correspondence of a file in its order, and its signed prints. */
export type PdfAsked = { readonly document: string } | { readonly file: string };

/** How far a PDF has come, in pages. */
export type PdfProgress = (done: number, total: number) => void;

/** A PDF for the user to keep, and a name for it without an ending. */
export type MadePdf = { readonly blob: Blob; readonly name: string; readonly pages: number };

/**
 * Why there is no PDF: stopped by the user; nothing to put into it; a page that is not on this computer and could not be
 * fetched; a page whose picture is damaged. `page` counts through the whole PDF, from 1.
 */
export type NoPdf =
  | { readonly why: 'stopped' | 'no-pages' | 'busy' }
  | { readonly why: 'page-not-here' | 'page-damaged'; readonly page: number };

type Needs = {
  readonly registers: Registers;
  readonly document: (document: string) => DocumentView | null | Promise<DocumentView | null>;
  readonly pageImage: (page: string, whole: boolean) => Promise<Result<Blob, unknown>>;
  readonly drawLetter: DrawLetter;
  readonly now: () => number;
};

/** Text read with less confidence is junk and stays out, as it does in the search. */
const trusted = 50;

type MakePage = PdfPart['pages'][number];

class Unusable extends Error {
  constructor(readonly why: 'page-not-here' | 'page-damaged') {
    super(why);
  }
}

/** Makes PDFs of what is in the registers, one at a time. */
export function createPdfDesk({ registers, document, pageImage, drawLetter, now }: Needs) {
  let running: { stopped: boolean } | undefined;

  /** The words of a page as they stand, if they were read in the turn in which the page lies. */
  const readOf = ({ page, rotation }: PageView): PdfPage['read'] => {
    const state = registers.folded<Page>(`page:${page}`)?.state;
    const { typed, text, words } = pageText(state);
    const reading = state?.reading;
    if (typed) return { lines: linesOfTyped(text, { width: 1000, height: 1400 }), width: 1000, height: 1400 };
    if (!reading || reading.rotation !== rotation || reading.imageOnly) return undefined;
    if (reading.confidence < trusted && words.size === 0) return undefined;
    const fresh = new Map([...words.values()].map((word) => [word.at, word.new]));
    return { lines: linesOfReading(reading, fresh), width: reading.width, height: reading.height };
  };

  const makePage = async (page: PageView): Promise<PdfPage> => {
    const whole = await pageImage(page.page, true);
    const image = whole.ok ? whole : await pageImage(page.page, false);
    if (!image.ok) throw new Unusable('page-not-here');
    const picture = await pictureForPdf(image.value).catch(() => {
      throw new Unusable('page-damaged');
    });
    const read = readOf(page);
    return { picture, turn: page.rotation, ...(read ? { read } : {}) };
  };

  /** The office copy of an issued letter, drawn as it left. It has no picture of its own. */
  const copyPages = async (draft: string, fileNumber: string): Promise<readonly MakePage[]> => {
    const state = registers.folded<Draft>(draft)?.state;
    const letter = state && issuedOf(state);
    if (!letter) return [];
    const drawn = await drawLetter(layIssued(registers.authority(), letter, fileNumber));
    return drawn.map(({ blob, ...read }) => async () => {
      const picture = await pictureForPdf(blob);
      return { picture, turn: 0 as const, read };
    });
  };

  const collect = async (asked: PdfAsked) => {
    const file = 'file' in asked ? registers.folded<File>(asked.file)?.state : undefined;
    const named =
      'document' in asked ? [{ document: asked.document, title: undefined }] : (file?.correspondence ?? []);
    const papers: { title: string; pages: readonly MakePage[]; usedIn: DocumentView['usedIn'] }[] = [];
    for (const one of named) {
      if (sortOf(one.document) === 'draft') {
        const pages = await copyPages(one.document, file?.number ?? '');
        if (pages.length > 0) papers.push({ title: one.title ?? '', pages, usedIn: [] });
        continue;
      }
      const found = await document(one.document);
      if (!found || found.pageList.length === 0) continue;
      const pages = found.pageList.map((page) => () => makePage(page));
      papers.push({ title: one.title ?? found.title, pages, usedIn: found.usedIn });
    }
    const prints = 'file' in asked ? bindingsOf(registers, asked.file) : [];
    for (const { document: scanned, pages: bound } of prints) {
      if (named.some((one) => one.document === scanned)) continue;
      const found = await document(scanned);
      const pages = (found?.pageList ?? []).filter((page) => bound.includes(page.page));
      const made = pages.map((page) => () => makePage(page));
      if (made.length > 0) papers.push({ title: found?.title ?? '', pages: made, usedIn: [] });
    }
    const title = file?.about ?? papers[0]?.title ?? '';
    const subject = file?.number ?? papers[0]?.usedIn.map((use) => use.title).join(', ') ?? '';
    return { papers, title, subject, name: file ? `${file.number} ${file.about}` : title };
  };

  const make = async (
    asked: PdfAsked,
    progress: PdfProgress,
    run: { stopped: boolean },
  ): Promise<Result<MadePdf, NoPdf>> => {
    const { papers, title, subject, name } = await collect(asked);
    const total = papers.reduce((sum, paper) => sum + paper.pages.length, 0);
    if (total === 0) return refuse({ why: 'no-pages' });
    progress(0, total);
    let done = 0;
    const parts: PdfPart[] = papers.map(({ title: heading, pages }) => ({ title: heading, pages }));
    const author = registers.authority().entity?.name ?? '';
    const { writePdf } = await import('./write-pdf'); // loaded when it is first needed
    try {
      const blob = await writePdf(parts, { title, author, subject, made: now() }, (count) => {
        done = count;
        progress(count, total);
        return !run.stopped;
      });
      return blob ? ok({ blob, name, pages: total }) : refuse({ why: 'stopped' });
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      return refuse({ why: error.why, page: done + 1 });
    }
  };

  return {
    /** Makes a PDF; `progress` is told the pages. */
    async write(asked: PdfAsked, progress: PdfProgress): Promise<Result<MadePdf, NoPdf>> {
      if (running) return refuse({ why: 'busy' });
      const run = { stopped: false };
      running = run;
      try {
        return await make(asked, progress, run);
      } finally {
        running = undefined;
      }
    },
    /** Stops the PDF that is being made, after the page in hand. */
    stop: (): void => void (running && (running.stopped = true)),
  };
}
