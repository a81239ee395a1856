import { documentArranged } from '#shared/acts/kinds/document-arranged';
import { letterDiarised } from '#shared/acts/kinds/letter-diarised';
import { pageRead } from '#shared/acts/kinds/page-read';
import { pageRemoved } from '#shared/acts/kinds/page-removed';
import { pageScanned } from '#shared/acts/kinds/page-scanned';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import type { CommandOf } from '../commands';
import { decided, draft, type Context, type Decided } from '../context';
import { refusal } from '../refusals';
import { diaryNumber } from './letter';

/** A page comes in, into a new document unless one is named. */
export function scanPage(command: CommandOf<'scan-page'>, context: Context): Decided {
  const document = command.document ?? subjectId('document', context.newName());
  return decided(document, [draft(pageScanned, document, command.page)]);
}

/** Sets the order and turn of a document's pages. A page left out must be removed with a reason instead. */
export function arrangeDocument(command: CommandOf<'arrange-document'>, context: Context): Decided {
  const document = context.document(command.document);
  if (!document) return refuse(refusal('unknown-subject'));
  const before = document.order.map((page) => page.page).sort();
  const after = command.pages.map((page) => page.page).sort();
  if (before.length !== after.length || before.some((page, n) => page !== after[n]))
    return refuse(refusal('page-not-here'));
  const same = document.order.every(
    (page, n) => page.page === command.pages[n]?.page && page.rotation === command.pages[n]?.rotation,
  );
  if (same && (command.title ?? document.title) === document.title) return refuse(refusal('no-change'));
  const pages = command.pages.map((page) => ({
    ...page,
    from: document.order.find((old) => old.page === page.page)?.from,
  }));
  return decided(command.document, [
    draft(documentArranged, command.document, { pages, title: command.title }),
  ]);
}

/** Moves some pages of a document into a new one: both are arranged anew, in one go. */
export function splitDocument(command: CommandOf<'split-document'>, context: Context): Decided {
  const document = context.document(command.document);
  if (!document) return refuse(refusal('unknown-subject'));
  const moved = document.order.filter((page) => command.pages.includes(page.page));
  const kept = document.order.filter((page) => !command.pages.includes(page.page));
  if (moved.length === 0 || moved.length !== command.pages.length) return refuse(refusal('page-not-here'));
  if (kept.length === 0) return refuse(refusal('no-change'));
  const subject = subjectId('document', context.newName());
  const pages = moved.map((page) => ({ ...page, from: page.from ?? command.document }));
  return decided(subject, [
    draft(documentArranged, subject, { pages, title: command.title }),
    draft(documentArranged, command.document, { pages: kept }),
  ]);
}

/** Takes a page out of a document, with the reason. */
export const removePage = (command: CommandOf<'remove-page'>): Decided =>
  decided(command.document, [
    draft(pageRemoved, command.document, { page: command.page, reason: command.reason }),
  ]);

/** Keeps what OCR read on a page. */
export function recordReading(command: CommandOf<'record-reading'>): Decided {
  const subject = subjectId('page', command.reading.page);
  return decided(subject, [draft(pageRead, subject, command.reading)]);
}

/** Enters a letter in the diary of the calendar year, with the next number of this device's series. */
export function diariseLetter(command: CommandOf<'diarise-letter'>, context: Context): Decided {
  const year = Number(context.today.slice(0, 4));
  const serial = context.nextSerial('letter', String(year));
  const letter = { ...command.letter, year, series: context.series, serial };
  const subject = subjectId('letter', context.newName());
  return decided(subject, [draft(letterDiarised, subject, letter)], diaryNumber(letter));
}
