import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import { vendorPaths } from '#engine/vendor-files';
import { ok, refuse, type Result } from '#shared/base/result';
import { bytesOf, createCanvas } from './canvas';
import { finishPage } from './finish-page';
import { type CaptureRefusal, type PageImage, type Paper, requirePage } from './paper';
import { NoFilterFactory, WorkerCanvasFactory } from './pdf-canvas';
import { createPdfThread, DamagedPdf, type PdfThread } from './pdf-thread';
import { ownText } from './pdf-text';
import { hasPdfEnd } from './soundness';

const dpi = 200;
const longestSide = 4000;
const jpegQuality = 0.85;
const tailLength = 2048;

/**
 * A PDF, parsed in a worker of its own and drawn here, one page at a time, at 200 dpi (4000 pixels at most).
 * `base` is the absolute address of the folder that holds `vendor/`. Throws when the worker's file is missing there.
 */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  base: string,
): Promise<Result<Paper, CaptureRefusal>> {
  if (!hasPdfEnd(bytes.subarray(-tailLength))) return refuse('truncated');
  const thread = createPdfThread(base + vendorPaths.pdfWorker);
  const task = getDocument({ ...settings(base), data: bytes, worker: thread.worker });
  const close = () => {
    // A parser that is stuck never says goodbye.
    void Promise.race([task.destroy(), pause(2000)]).finally(thread.end);
  };
  try {
    const document = await thread.answer(task.promise);
    if (document.numPages === 0) {
      close();
      return refuse('no-pages');
    }
    return ok({ pages: document.numPages, page: (n) => drawPage(document, n, thread), close });
  } catch (error) {
    close();
    const refusal = refusalOf(error);
    if (refusal) return refuse(refusal);
    throw error;
  }
}

const settings = (base: string) => ({
  cMapUrl: base + vendorPaths.pdfCharacterMaps,
  standardFontDataUrl: base + vendorPaths.pdfFonts,
  wasmUrl: base + vendorPaths.pdfWasm,
  iccUrl: base + vendorPaths.pdfColours,
  useWorkerFetch: true,
  // There is no document to hang fonts on: letters are drawn as outlines.
  disableFontFace: true,
  useSystemFonts: false,
  isEvalSupported: false,
  // Chromium's own decoder turns some JPEGs in PDFs black.
  isImageDecoderSupported: false,
  CanvasFactory: WorkerCanvasFactory,
  FilterFactory: NoFilterFactory,
  verbosity: 0,
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the file is guilty of, by pdf.js's names for its errors; `undefined` if it is not the file. */
function refusalOf(error: unknown): CaptureRefusal | undefined {
  if (error instanceof DamagedPdf) return 'corrupt';
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'password-protected';
  const damaged = ['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'ResponseException'];
  return damaged.includes(name) ? 'corrupt' : undefined;
}

/** The page's own text; a page whose text cannot be taken out comes in without it and is read like any other. */
const textOf = (page: PDFPageProxy, drawn: Parameters<typeof ownText>[1], thread: PdfThread) =>
  thread
    .answer(page.getTextContent())
    .then((content) => ownText(content, drawn))
    .catch(() => undefined);

async function drawPage(
  document: PDFDocumentProxy,
  n: number,
  thread: PdfThread,
): Promise<Result<PageImage, CaptureRefusal>> {
  requirePage(n, document.numPages);
  let page: PDFPageProxy | undefined;
  try {
    page = await thread.answer(document.getPage(n));
    const full = page.getViewport({ scale: dpi / 72 });
    const scale = Math.min(1, longestSide / Math.max(full.width, full.height));
    const viewport = page.getViewport({ scale: (scale * dpi) / 72 });
    if (!(viewport.width >= 1 && viewport.height >= 1)) return refuse('corrupt');
    const size = { width: Math.round(viewport.width), height: Math.round(viewport.height) };
    const drawn = createCanvas(size);
    await thread.answer(
      page.render({
        // pdf.js asks for a page's canvas but draws on any context.
        canvas: null,
        canvasContext: drawn.context as unknown as CanvasRenderingContext2D,
        viewport,
        intent: 'print',
      }).promise,
    );
    const finished = await finishPage(await bytesOf(drawn, jpegQuality, dpi * scale), drawn.canvas);
    const text = await textOf(page, { ...size, scale: viewport.transform }, thread);
    return ok({ ...finished, ...(text ? { text } : {}) });
  } catch {
    return refuse('corrupt');
  } finally {
    page?.cleanup();
  }
}
