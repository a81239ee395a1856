import { PDFWorker } from 'pdfjs-dist';

/** The file, not the program, is why a PDF could not be read. */
export class DamagedPdf extends Error {}

/** Milliseconds after which something that is still not there is taken for damaged. */
const patience = 90_000;

export type PdfThread = {
  readonly worker: PDFWorker;
  /**
   * Waits for the parser's answer. Rejects with `DamagedPdf` when it trips over the file or stays silent, which the
   * library itself would wait for without end, and with a plain error when its script is not there.
   */
  answer<T>(promise: Promise<T>): Promise<T>;
  end(): void;
};

/** Starts a worker for pdf.js's parser from its script's address. */
export function createPdfThread(script: string): PdfThread {
  const thread = new Worker(script, { type: 'module' });
  const waiting = new Set<(error: Error) => void>();
  let failure: Error | undefined;
  thread.onerror = (event) => {
    event.preventDefault();
    // A script that cannot be loaded gives an event without a message.
    const isRunning = event instanceof ErrorEvent && event.message !== '';
    failure = isRunning ? new DamagedPdf(event.message) : new Error(`no PDF worker at ${script}`);
    for (const reject of waiting) reject(failure);
  };
  // The library's types forget that a worker is a port.
  const worker = new PDFWorker({ port: thread as unknown as null, verbosity: 0 });
  return {
    worker,
    answer: (promise) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new DamagedPdf('no answer')), patience);
        waiting.add(reject);
        if (failure) reject(failure);
        const settle = () => {
          clearTimeout(timer);
          waiting.delete(reject);
        };
        promise.then(resolve, reject).finally(settle);
      }),
    end: () => {
      worker.destroy();
      thread.terminate();
      for (const reject of waiting) reject(new DamagedPdf('closed'));
    },
  };
}
