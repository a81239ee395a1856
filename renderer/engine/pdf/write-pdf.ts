import type { PagePicture } from './page-picture';
import type { PageLines } from './page-words';
import { createPdfFile, deflated, figure, latin, pdfText, type PdfFile } from './pdf-file';
import { putFont } from './unseen-font';
import { unseenText } from './unseen-text';

/** One page: its picture, the turn (clockwise) that makes it upright, and its words in pixels of the upright page. */
export type PdfPage = {
  readonly picture: PagePicture;
  readonly turn: 0 | 90 | 180 | 270;
  readonly read?: { readonly lines: PageLines; readonly width: number; readonly height: number };
};

/** A document among those of the PDF: its title in the list of contents, and its pages, made one at a time. */
export type PdfPart = {
  readonly title: string;
  readonly pages: readonly (() => Promise<PdfPage>)[];
};

/** What the PDF says of itself. `made` is milliseconds since 1970. */
export type PdfAbout = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly made: number;
};

/** Points of the longer side of A4: the size of a page whose picture does not say how large its paper was. */
const longerSide = 842;

const turns = {
  0: (w: number, h: number) => [w, 0, 0, h, 0, 0],
  90: (w: number, h: number) => [0, -h, w, 0, 0, h],
  180: (w: number, h: number) => [-w, 0, 0, -h, w, h],
  270: (w: number, h: number) => [0, h, -w, 0, w, 0],
} as const;

/** Writes one page; only its packed picture and its words are in memory meanwhile. */
async function putPage(file: PdfFile, tree: number, font: number, { picture, turn, read }: PdfPage) {
  const page = file.reserve();
  const contents = file.reserve();
  const image = file.reserve();
  const points = picture.dpi ? 72 / picture.dpi : longerSide / Math.max(picture.width, picture.height);
  const lies = turn === 90 || turn === 270;
  const width = (lies ? picture.height : picture.width) * points;
  const height = (lies ? picture.width : picture.height) * points;
  const drawn = `q ${turns[turn](width, height).map(figure).join(' ')} cm /P Do Q`;
  const words = read && unseenText(read.lines, { points: width / read.width, height }, 'F');
  file.putStream(image, picture.entries, picture.bytes);
  file.putStream(
    contents,
    '/Filter /FlateDecode',
    await deflated(latin(words ? `${drawn}\n${words}` : drawn)),
  );
  file.put(
    page,
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${figure(width)} ${figure(height)}] /Contents ${contents} 0 R /Resources << /XObject << /P ${image} 0 R >> /Font << /F ${font} 0 R >> >> >>`,
  );
  return page;
}

/** The list of contents: each document's title and its first page. */
function putContents(
  file: PdfFile,
  entries: readonly { readonly title: string; readonly page: number }[],
): number {
  const list = file.reserve();
  const numbers = entries.map(() => file.reserve());
  entries.forEach(({ title, page }, n) => {
    const [before, after] = [numbers[n - 1], numbers[n + 1]];
    const links = `${before ? ` /Prev ${before} 0 R` : ''}${after ? ` /Next ${after} 0 R` : ''}`;
    file.put(
      numbers[n] ?? 0,
      `<< /Title ${pdfText(title)} /Parent ${list} 0 R /Dest [${page} 0 R /Fit]${links} >>`,
    );
  });
  const [first, last] = [numbers[0], numbers.at(-1)];
  file.put(
    list,
    first && last
      ? `<< /Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${numbers.length} >>`
      : '<< /Type /Outlines /Count 0 >>',
  );
  return list;
}

const dayOf = (made: number): string =>
  `(D:${new Date(made).toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;

/**
 * Writes documents as one PDF: upright pictures, their words unseen over them, a list of contents. One page at a time
 * is made, written and let go. `onPage` is told the pages done and says whether to go on. Answers nothing when stopped.
 */
export async function writePdf(
  parts: readonly PdfPart[],
  about: PdfAbout,
  onPage: (done: number) => boolean,
): Promise<Blob | undefined> {
  const file = createPdfFile();
  const [catalogue, tree, info] = [file.reserve(), file.reserve(), file.reserve()];
  const font = await putFont(file);
  const pages: number[] = [];
  const entries: { title: string; page: number }[] = [];
  for (const part of parts) {
    for (const [n, make] of part.pages.entries()) {
      const page = await putPage(file, tree, font, await make());
      pages.push(page);
      if (n === 0) entries.push({ title: part.title, page });
      if (!onPage(pages.length)) return undefined;
    }
  }
  const contents = putContents(file, entries);
  file.put(
    tree,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
  );
  file.put(
    catalogue,
    `<< /Type /Catalog /Pages ${tree} 0 R /Outlines ${contents} 0 R${entries.length > 1 ? ' /PageMode /UseOutlines' : ''} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  file.put(
    info,
    `<< /Title ${pdfText(about.title)} /Author ${pdfText(about.author)} /Subject ${pdfText(about.subject)} /Creator (Daftar) /CreationDate ${dayOf(about.made)} >>`,
  );
  return file.end(catalogue, info);
}
