import { describe, expect, it } from 'vitest';
import type { PageView } from '#engine/views';
import { refusalReasons } from '#shared/domain/refusals';
import { createI18n } from '#app/i18n';
import {
  intakeTally,
  intakeWordsKey,
  moved,
  ocrPercent,
  ocrReasons,
  pagesFrom,
  spoken,
  turned,
} from './scan-view';

const page = (name: string): PageView => ({
  page: name,
  thumbnail: name,
  mime: 'image/png',
  width: 100,
  height: 140,
  bytes: 10,
  rotation: 0,
  here: true,
  tick: { state: 'saved' },
  reading: 'waiting',
});

describe('the pages of a document', () => {
  it('turn a quarter both ways and come round', () => {
    expect(turned(270, 1)).toBe(0);
    expect(turned(0, -1)).toBe(270);
  });
  it('move to another place and stay when the place is outside', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
  it('split from a page on, but never at the first', () => {
    const pages = [page('a'), page('b'), page('c')];
    expect(pagesFrom(pages, 'b')).toEqual(['b', 'c']);
    expect(pagesFrom(pages, 'a')).toEqual([]);
    expect(pagesFrom(pages, 'unknown')).toEqual([]);
  });
});

describe('what the room says', () => {
  it('tells times in one unit', () => {
    expect(spoken(400)).toEqual({ unit: 'seconds', count: 1 });
    expect(spoken(90_000)).toEqual({ unit: 'minutes', count: 2 });
    expect(spoken(2 * 3_600_000)).toEqual({ unit: 'hours', count: 2 });
  });
  it('counts the page being read by its part and an empty queue as nothing', () => {
    expect(ocrPercent({ done: 1, total: 4, current: { page: 'a', progress: 0.5 } })).toBe(38);
    expect(ocrPercent({ done: 0, total: 0 })).toBe(0);
  });
  it('sums what came in and knows a reason it has no words for', () => {
    expect(
      intakeTally([
        { name: 'a.pdf', pages: 3, duplicates: 1, sheets: 2, faulty: 1, blank: 1 },
        { name: 'b.pdf', pages: 0, duplicates: 0, refusal: { why: 'corrupt' } },
      ]),
    ).toEqual({ pages: 3, duplicates: 1, refused: 1, sheets: 2, faulty: 1, blank: 1 });
    expect(intakeWordsKey('corrupt')).toBe('why-corrupt');
    expect(intakeWordsKey('disk-full')).toBe('app:refusal.disk-full');
    expect(intakeWordsKey('of the future')).toBe('why-other');
  });
  it('says in both languages why pages could not be read, each reason once and never as a code', () => {
    const failed = ['disk-full', 'disk-full', ...refusalReasons, 'Aborted(OOM)'];
    const keys = ocrReasons(failed.map((reason, index) => ({ page: `p${index}`, reason })));
    expect(keys).toHaveLength(refusalReasons.length);
    expect(keys[0]).toBe('ocr-disk-full');
    for (const language of ['en', 'ur'] as const) {
      const { t } = createI18n(language);
      for (const key of keys)
        expect(t(key.includes(':') ? key : `scan:${key}`, { head: '' })).not.toContain(
          key.replace(/^app:/, ''),
        );
    }
  });
});
