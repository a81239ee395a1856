// Runs in a worker of a page, as the program's engine does: the pipeline that is evaluated. Bundled by `bench/ocr/program.ts`.
import { openPaper } from '#engine/capture/open-paper';
import { createReader } from '#engine/ocr/reader';

export type Asked = { readonly addresses: readonly string[]; readonly workers: 1 | 2 };
export type PageRead = {
  readonly file: number;
  /** From 1, for a file of several pages. */
  readonly page: number;
  readonly took: number;
  readonly reading?: Awaited<ReturnType<ReturnType<typeof createReader>['read']>>;
  readonly failure?: string;
};
export type Answer = { readonly pages: readonly PageRead[]; readonly took: number };

type Page = { readonly file: number; readonly page: number; readonly picture: () => Promise<Blob> };

/** The pages of the files, each opened as the program opens it when it is scanned. */
async function pagesOf(addresses: readonly string[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const [file, address] of addresses.entries()) {
    const paper = await openPaper(await (await fetch(address)).blob(), address);
    if (!paper.ok) {
      pages.push({ file, page: 1, picture: () => Promise.reject(new Error(paper.refusal)) });
      continue;
    }
    for (let page = 1; page <= paper.value.pages; page++) {
      const made = await paper.value.page(page); // what scanning does is not what is timed
      const picture = (): Promise<Blob> =>
        made.ok ? Promise.resolve(made.value.blob) : Promise.reject(new Error(made.refusal));
      pages.push({ file, page, picture });
    }
    paper.value.close();
  }
  return pages;
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void (async () => {
    const pages = await pagesOf(data.addresses);
    const reader = createReader({ workers: data.workers, assetBase: '/' });
    postMessage({ done: 0, of: pages.length });
    const start = performance.now();
    const read = async ({ file, page, picture }: Page): Promise<PageRead> => {
      const began = performance.now();
      try {
        const reading = await reader.read(await picture());
        return { file, page, took: performance.now() - began, reading };
      } catch (error) {
        return { file, page, took: performance.now() - began, failure: String(error) };
      }
    };
    const results: PageRead[] = [];
    const queue = [...pages];
    // As many in hand as the program’s own queue has: two are made ready while others are read.
    const lane = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        results.push(await read(next));
        postMessage({ done: results.length, of: pages.length });
      }
    };
    await Promise.all(Array.from({ length: data.workers + 2 }, lane));
    const answer: Answer = { pages: results, took: performance.now() - start };
    reader.close();
    postMessage({ answer });
  })();
});
