import { utf8 } from '#shared/base/bytes';
import { canonicalJson } from '#shared/base/canonical';
import { sha256Hex } from '#shared/base/crypto';
import { coverFigures, historyFigures, noteSheetFigures } from '#shared/domain/files/print-figures';
import { sealText } from '#shared/domain/seal-text';
import type { FileView } from '../file-views';
import type { FoundPrint } from '../print-views';
import type { TestDevice } from './office';

const subtle = crypto.subtle as never; // Node's WebCrypto
export const ownOffice = 'KP-0123';

/** The text of the code on a print of a file, made as the screen that prints makes it. */
export async function codeOfFile(
  device: TestDevice,
  file: string,
  what: 'sheet' | 'history' | 'cover' = 'sheet',
): Promise<string> {
  const view = await device.engine().api.query('file', file);
  if (!view) throw new Error('no such file');
  const made = {
    sheet: (one: FileView) => noteSheetFigures({ ...one, notes: one.noteList }),
    history: (one: FileView) => historyFigures(one.movements),
    cover: (one: FileView) =>
      coverFigures({
        ...one,
        links: one.links.map((link) => link.file),
        openedBy: one.by.person,
      }),
  } as const;
  const hash = await sha256Hex(subtle, utf8(canonicalJson(made[what](view))));
  return sealText({ office: ownOffice, id: file, hash });
}

/** The text of the code on a print that names an act. */
export async function codeOfAct(device: TestDevice, act: string): Promise<string> {
  const seal = await device.engine().api.query('actSeal', act);
  if (!seal) throw new Error('no such act');
  return sealText({ office: ownOffice, id: act, hash: seal.hash });
}

let scans = 0;

/** A stack comes in as one document; each page with what its code says, or a code that cannot be read. */
export async function scanStack(
  device: TestDevice,
  pages: readonly (string | 'plain' | 'damaged')[],
): Promise<{ readonly document: string; readonly pages: readonly string[] }> {
  let document: string | undefined;
  const names: string[] = [];
  for (const code of pages) {
    const bytes = utf8(`page ${++scans}`);
    const page = await sha256Hex(subtle, bytes);
    const request = new Request(`http://daftar/vault/${page}`, { method: 'PUT', body: bytes });
    await device.host().handle(request);
    const signs =
      code === 'plain' ? {} : code === 'damaged' ? { unreadCode: true as const } : { seals: [code] };
    const size = { bytes: bytes.length, width: 1240, height: 1754, thumbnailBytes: bytes.length };
    const done = await device.does({
      do: 'scan-page',
      page: { page, mime: 'image/png', thumbnail: page, ...size, ...(code === 'plain' ? {} : { signs }) },
      ...(document ? { document } : {}),
    });
    document = done.subject;
    names.push(page);
  }
  if (document === undefined) throw new Error('an empty stack');
  return { document, pages: names };
}

/** Binds what was found on a document's pages, as the one key of the screen does. */
export function bind(device: TestDevice, document: string, pages: readonly string[], found: FoundPrint) {
  const { seal, target, state } = found;
  if (!seal || !target || !state) throw new Error(`not to be bound: ${found.is}`);
  const { office, id, hash } = seal;
  return device.does({
    do: 'bind-print',
    ...{ page: found.page, office, document, pages: pages.slice(found.first - 1, found.number) },
    ...{ target: target.subject, seal: { id, ...(hash ? { hash } : {}) }, verdict: state.verdict },
  });
}
