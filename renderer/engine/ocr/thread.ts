import type { Grey } from './grey';

/** A worker that reads pictures with Tesseract in one language; see `bench/ocr/engine/thread.js` for its side. */
export type Thread = {
  /** Tesseract's TSV of a picture, its lines looked for as `mode` (Tesseract's page segmentation mode) says. Rejects when it failed. */
  read(picture: Grey, mode: number): Promise<string>;
  /** Ends the worker at once; what it was doing is never answered. */
  end(): void;
};

/** Tesseract's settings, which hold for all pictures. */
const settings = {
  user_defined_dpi: '170',
  tessedit_do_invert: '0', // white on black is rare, and looking for it doubles the time of doubtful lines
};

type Asked =
  | {
      readonly model: Uint8Array;
      readonly language: string;
      readonly settings: Readonly<Record<string, string>>;
    }
  | (Grey & { readonly mode: number });
type Answer = { readonly tsv?: string; readonly failed?: string };

/**
 * Starts a worker from the script at `script` with the model (gzip) at `model`. Rejects when one of them is missing or
 * is none.
 */
export async function startThread(script: string, model: string, language: string): Promise<Thread> {
  const answer = await fetch(model);
  if (!answer.ok || !answer.body) throw new Error(`${model}: ${answer.status}`);
  const unpacked = answer.body.pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(unpacked).arrayBuffer());
  const worker = new Worker(script);
  let settle: ((answer: Answer) => void) | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle?.(data));
  worker.addEventListener('error', ({ message }) =>
    settle?.({ failed: message || `${script} does not run` }),
  );
  /** One question at a time: a lane asks the next one when it was answered. */
  const ask = async (asked: Asked): Promise<Answer> => {
    const answered = new Promise<Answer>((resolve) => (settle = resolve));
    worker.postMessage(asked);
    const result = await answered;
    if (result.failed !== undefined) throw new Error(result.failed);
    return result;
  };
  try {
    await ask({ model: bytes, language, settings });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    read: async ({ pixels, width, height }, mode) => (await ask({ pixels, width, height, mode })).tsv ?? '',
    end: () => worker.terminate(),
  };
}
