import { expect, test } from 'vitest';
import ladder from '#assets/data/notice-ladder.json' with { type: 'json' };
import { noticeRung, oversightPublished } from '#shared/acts/kinds/oversight-published';
import { draftWritten } from '#shared/acts/kinds/draft-written';
import { noticeBlanks } from '#shared/domain/oversight/notice-text';
import { named, same } from '#shared/domain/oversight/reports/labels';
import type { NoticeDue } from '#engine/notice-views';
import { canDraft, draftOfPlanned, plannedOf } from './notice-draft';

const { ladder: rungs = [] } = oversightPublished.body.parse({ ladder });
const late = (n: number): NoticeDue['items'][number] => ({
  ...{
    key: `r${n}`,
    item: { return: `return:KP-0101:monthly:2026-27:0${n}` },
    due: '2026-11-10',
    lateDays: 11,
  },
  ...{ about: named(`Monthly return ${n}`, `ماہانہ ${n}`), why: same('not begun') },
});
const due: NoticeDue = {
  ...{ key: 'KP-0101 now reminder', office: 'KP-0101', name: 'TMA Swat', kind: 'TMA', district: 'Swat' },
  ...{
    items: [late(1), late(2)],
    lateDays: 11,
    next: { rung: 'reminder', from: '2026-11-11' },
    isReady: true,
  },
  ...{ standing: 'open', earlier: [] },
};
const place = {
  ...{ file: 'file:KP-0000.AAAAAA.00000001', signatory: 'director', today: '2026-11-21' },
} as const;

test('the ladder that comes with the program is sound, and no blank of it is misspelt', () => {
  for (const rung of rungs)
    for (const words of [noticeRung.parse(rung).en, rung.ur])
      for (const text of [words.about, words.text, ...words.copies])
        for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) expect(noticeBlanks).toContain(name);
  expect(rungs.map((one) => one.code)).toEqual(['reminder', 'explanation', 'show-cause']);
});

test('a reminder names what is due, since when and how many days; of earlier letters nothing where there are none', () => {
  const [planned] = plannedOf({ rungs }, [due], 'next');
  if (!planned) throw new Error('nothing planned');
  const { version } = draftOfPlanned(planned, { ...place, language: 'en' });
  expect(draftWritten.body.parse(version)).toEqual(version);
  expect(version).toMatchObject({
    ...{ form: 'letter', about: 'Reminder: returns and steps that are overdue, TMA Swat', copies: [] },
    to: 'The Head of the office,\nTMA Swat,\nSwat.',
    notice: { office: 'KP-0101', rung: 'reminder', items: due.items.map((one) => one.item) },
  });
  expect(version.text).toContain(
    '1. Monthly return 1: due on 10-11-2026, 11 days late (not begun)\n2. Monthly return 2',
  );
  expect(version.text).toContain('not later than 28-11-2026');
  expect(version.text).not.toContain('Earlier letters');
  expect(version.text).not.toMatch(/[{}]/);
});

test('a show-cause notice cites the letters before it with numbers and days, in Urdu as in English', () => {
  const earlier = [
    { draft: 'd1', title: named('Reminder', 'یاددہانی'), number: 'A-12/2026', on: '2026-11-12' },
    { draft: 'd2', title: named('Explanation', 'وضاحت'), number: 'A-19/2026', on: '2026-11-20' },
  ];
  const chosen = { ...due, earlier, department: 'Local Government', focal: 'Tehsil Municipal Officer' };
  const [planned] = plannedOf({ rungs }, [chosen], 'show-cause');
  if (!planned) throw new Error('nothing planned');
  const english = draftOfPlanned(planned, { ...place, language: 'en' }).version;
  expect(english.text).toContain(
    '1. Reminder No. A-12/2026 dated 12-11-2026\n2. Explanation No. A-19/2026 dated 20-11-2026',
  );
  expect(english.copies).toEqual(['The Secretary, Local Government']);
  expect(english.to).toContain('The Tehsil Municipal Officer,');
  const urdu = draftOfPlanned(planned, { ...place, language: 'ur' }).version;
  expect(urdu.text).toContain('یاددہانی نمبر \u2066A-12/2026\u2069 بتاریخ \u206612-11-2026\u2069');
  expect(urdu.text).not.toMatch(/[{}]/);
});

test('nothing is drafted twice, nor above the last rung unless a rung is chosen', () => {
  const { next: _next, ...rest } = due;
  const waits: NoticeDue = { ...rest, standing: 'waits-for-issue', isReady: false };
  const top: NoticeDue = { ...rest, standing: 'last-rung', isReady: false };
  expect(canDraft(waits)).toBe(false);
  expect(plannedOf({ rungs }, [waits, top], 'next')).toEqual([]);
  expect(plannedOf({ rungs }, [waits, top], 'reminder').map((one) => one.due)).toEqual([top]);
});
