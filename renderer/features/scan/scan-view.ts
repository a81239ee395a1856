import { refusalReasons } from '#shared/domain/refusals';
import type { CaptureRefusal } from '#engine/capture/paper';
import type { IntakeResult, OcrView, PageView } from '#engine/views';

export type Turn = PageView['rotation'];

/** The turn after a quarter to the right (`1`) or to the left (`-1`). */
export const turned = (rotation: Turn, quarters: 1 | -1): Turn =>
  ((rotation + quarters * 90 + 360) % 360) as Turn; // quarters of a quarter are quarters

type Arranged = { readonly page: string; readonly rotation: Turn };

/** The pages as an arrangement that can be signed. */
export const arrangementOf = (pages: readonly PageView[]): readonly Arranged[] =>
  pages.map(({ page, rotation }) => ({ page, rotation }));

/** A list with the item at `from` now standing at `to`; places outside the list change nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || to === from) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** The pages that a new document gets when it starts at `page`; empty for the first page, which splits nothing off. */
export function pagesFrom(pages: readonly PageView[], page: string): readonly string[] {
  const at = pages.findIndex((one) => one.page === page);
  return at < 1 ? [] : pages.slice(at).map((one) => one.page);
}

/** Milliseconds as the one unit in which a person would say them, rounded up. */
export function spoken(milliseconds: number): {
  readonly unit: 'seconds' | 'minutes' | 'hours';
  readonly count: number;
} {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 90) return { unit: 'seconds', count: seconds };
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90
    ? { unit: 'minutes', count: minutes }
    : { unit: 'hours', count: Math.ceil(minutes / 60) };
}

/** How much of the OCR queue is done, 0 to 100, counting the page that is being read by its part. */
export function ocrPercent(ocr: Pick<OcrView, 'done' | 'total' | 'current'>): number {
  if (ocr.total === 0) return 0;
  return Math.min(100, Math.round(((ocr.done + (ocr.current?.progress ?? 0)) / ocr.total) * 100));
}

const captureWhys: { readonly [W in CaptureRefusal]: true } = {
  empty: true,
  'not-an-image': true,
  corrupt: true,
  truncated: true,
  'password-protected': true,
  'too-large': true,
  'no-pages': true,
};

/**
 * The key of the words for an intake refusal: why a paper cannot be taken in, or a refusal that any command can meet.
 * A reason from a newer version is `why-other`, and its detail is shown.
 */
export function intakeWordsKey(why: string): string {
  if (Object.hasOwn(captureWhys, why)) return `why-${why}`;
  return refusalReasons.some((one) => one === why) ? `app:refusal.${why}` : 'why-other';
}

/** The keys of the words for why pages could not be read, each once; a reason that nobody foresaw has no words. */
export const ocrReasons = (failed: OcrView['failed']): readonly string[] => [
  ...new Set(
    failed.flatMap(({ reason }) => {
      if (reason === 'disk-full') return ['ocr-disk-full'];
      return refusalReasons.some((one) => one === reason) ? [`app:refusal.${reason}`] : [];
    }),
  ),
];

/** Sums of what came in: pages kept, pages that were here before, files refused, sheets, pages to look at. */
export const intakeTally = (results: readonly IntakeResult[]) =>
  results.reduce(
    (sum, one) => ({
      pages: sum.pages + one.pages,
      duplicates: sum.duplicates + one.duplicates,
      refused: sum.refused + (one.refusal ? 1 : 0),
      sheets: sum.sheets + (one.sheets ?? 0),
      faulty: sum.faulty + (one.faulty ?? 0),
      blank: sum.blank + (one.blank ?? 0),
    }),
    { pages: 0, duplicates: 0, refused: 0, sheets: 0, faulty: 0, blank: 0 },
  );

type FileSource = { readonly files: Iterable<File> | ArrayLike<File> };

/** The files that were dropped or pasted; pasted text gives none. */
export const filesIn = (source: FileSource | null): readonly File[] =>
  source ? Array.from(source.files) : [];
