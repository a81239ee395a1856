import { expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { utf8 } from '#shared/base/bytes';
import { canonicalJson } from '#shared/base/canonical';
import { sha256Hex } from '#shared/base/crypto';
import { fileSort } from '#shared/domain/files/file';
import { noteSheetFigures } from '#shared/domain/files/print-figures';
import { fold } from '#shared/domain/fold';
import { printedHash } from '#shared/domain/seal-text';
import { authorityWith, createPaper, keyOf } from '#shared/domain/testing/paper-office';
import { compareFilePrint } from './file-print';

const subtle = crypto.subtle as never; // Node's WebCrypto
const act = createPaper('file:abcdefgh');
const clerk = { by: keyOf('clerk'), post: 'clerk' };
const opened = act({
  kind: 'file.opened',
  body: {
    ...{ year: 2026, series: 'A', serial: 1, number: 'A-1/2026', about: 'Fuel "Euro 5"' },
    ...{ urgency: 'ordinary', classification: 'open' },
  },
  ...{ ...clerk, minute: 1 },
});
const note = (minute: number, text: string, device = 'ABCDEF') =>
  act({ kind: 'note.written', body: { text, language: 'en' }, ...clerk, minute, device });

/** What the code on the note sheet says that is printed on a computer which knows these acts. */
async function printOf(acts: readonly Act[]): Promise<string> {
  const file = fold(fileSort, authorityWith(), acts).state;
  if (!file) throw new Error('no file');
  const hash = await sha256Hex(subtle, utf8(canonicalJson(noteSheetFigures(file))));
  return hash.slice(0, printedHash);
}
const byClock = (acts: readonly Act[]) => [...acts].sort((a, b) => (a.at < b.at ? -1 : 1));
const compare = (placed: readonly Act[], hash: string) =>
  compareFilePrint(subtle, authorityWith(), { acts: byClock(placed), placed, links: () => [] }, hash);

test('a print that was made before an earlier paragraph of another computer arrived is known, and its numbers are told', async () => {
  const [first, late, last] = [note(5, 'Mine'), note(3, 'From the laptop', 'LAPTOP'), note(9, 'After')];
  const hash = await printOf([opened, first]);
  expect(await compare([opened, first, late, last], hash)).toMatchObject({
    ...{ verdict: 'older', what: 'sheet' },
    paragraphs: { printed: 1, missing: [1, 3], renumbered: true },
  });
  expect(await compare(byClock([opened, first, late, last]), hash)).toEqual({ verdict: 'differs' });
});

test('each of the note sheets that a file ever had is known by its hash', async () => {
  const acts = [opened, ...Array.from({ length: 12 }, (_, n) => note(10 + n, `Paragraph ${n} — "ہاں"`))];
  for (let upTo = 1; upTo < acts.length; upTo += 4) {
    const state = await compare(acts, await printOf(acts.slice(0, upTo)));
    expect(state).toMatchObject({ verdict: 'older', paragraphs: { printed: upTo - 1, renumbered: false } });
    expect(state.paragraphs?.missing[0]).toBe(upTo);
  }
  expect(await compare(acts, await printOf(acts))).toMatchObject({ verdict: 'agrees' });
});

test('a long file whose hash is unknown is looked through and said to differ', async () => {
  const acts = [opened, ...Array.from({ length: 300 }, (_, n) => note(10 + n, `Paragraph ${n}`))];
  expect(await compare(acts, '0'.repeat(32))).toEqual({ verdict: 'differs' });
});
