import { afterEach, expect, test } from 'vitest';
import { openRegisters, type Registers } from '../registers/registers';
import { writeEntries, type Entry } from '../registers/search-tables';
import { createSearchView } from './search';
import { skeletonOf } from './spellings';

let registers: Registers | undefined;
afterEach(() => registers?.close());

const clock = (day: string, hour = '08') => `${day.replace(/-/g, '')}T${hour}0000000Z-0000-AAAAAA`;
const page = (part: string, body: string, day = '2026-11-20', hour?: string): readonly [string, Entry] => [
  `page:${part}`,
  { sort: 'page', part, title: '', body, at: clock(day, hour) },
];

/** The search over these entries, answering with what was found as "sort subject". */
async function over(entries: readonly (readonly [string, Entry])[], more?: (made: Registers) => void) {
  const made = await openRegisters({
    place: 'memory',
    newName: () => 'name',
    office: 'KP-0123',
    root: { key: 'R'.repeat(26), publicKey: 'R'.repeat(43) },
    actsOf: async () => [],
  });
  registers = made;
  const bySubject = new Map<string, Entry[]>();
  for (const [subject, entry] of entries) bySubject.set(subject, [...(bySubject.get(subject) ?? []), entry]);
  for (const [subject, all] of bySubject) writeEntries(made.sql, subject, all);
  more?.(made);
  const search = createSearchView(made);
  return { search, found: (typed: string) => search(typed).map((hit) => hit.subject) };
}

const papers = [
  page('a', 'Supply of gauze and bandages by the stationer, Rs 24,500'),
  page('b', 'The generator of the hospital was repaired', '2026-07-02'),
  page('c', 'منظوری برائے خریداری گوز'),
  page('d', 'Gauze of another year', '2025-03-01'),
] as const;

test.each([
  ['gauze', ['page:d', 'page:a']],
  ['GAUZE bandages', ['page:a']],
  ['"gauze and bandages"', ['page:a']],
  ['"bandages and gauze"', []],
  ['gau', ['page:d', 'page:a']],
  ['banda', ['page:a']],
  ['gau* stationer', ['page:a']],
  ['24,500', ['page:a']],
  ['منظوري', ['page:c']],
  ['گوز خريداري', ['page:c']],
  ['kind:page gauze', ['page:d', 'page:a']],
  ['kind:letter gauze', []],
  ['from:2026 gauze', ['page:a']],
  ['to:2025-12-31 gauze', ['page:d']],
  ['from:2026-07-01 to:2026-07-31', ['page:b']],
  ['M/s gauze', ['page:d', 'page:a']], // Messrs finds nothing by itself
  ['', []],
  ['"', []],
])('%s finds %j', async (typed, subjects) => {
  const { found } = await over(papers);
  expect(found(typed)).toEqual(subjects);
});

test('a day begins at midnight in Pakistan', async () => {
  const { found } = await over([
    page('late', 'gauze', '2026-11-20', '18'),
    page('early', 'gauze', '2026-11-20', '19'),
  ]);
  expect(found('from:2026-11-21 gauze')).toEqual(['page:early']);
  expect(found('to:2026-11-20 gauze')).toEqual(['page:late']);
});

test('what is misread or mistyped is found by what is spelt like it, and that is said', async () => {
  const { search } = await over(papers);
  expect(search('stationer').map((hit) => hit.similar)).toEqual([undefined]);
  for (const typed of ['stati0ner', 'statiomer', 'generat0r', 'bandaqes', 'gaurze', 'منظورٹی'])
    expect(
      search(typed).map((hit) => hit.similar),
      typed,
    ).toContain(true);
  expect(search('completely different')).toEqual([]);
});

test('a letter stands before a hundred pages that have the same word', async () => {
  const many = Array.from({ length: 300 }, (_, n) => page(`p${n}`, 'rent of the shops'));
  const letter = (subject: string, title: string, body: string): readonly [string, Entry] => [
    subject,
    { sort: 'letter', part: '', title, body, at: clock('2020-01-01') },
  ];
  const { search } = await over([
    letter('letter:body', 'Shops', 'about their rent'),
    letter('letter:title', 'Rent', 'shops'),
    ...many,
  ]);
  const subjects = search('rent').map((hit) => hit.subject);
  expect(subjects.slice(0, 2)).toEqual(['letter:title', 'letter:body']);
  expect(subjects[2]).toBe('page:p299');
  expect(subjects).toHaveLength(22);
});

test.each([3, 60])(
  'what has the words in its title stands before %i newer letters that do not',
  async (count) => {
    const letter = (n: number, title: string, body: string): readonly [string, Entry] => [
      `letter:${String(n).padStart(3, '0')}`,
      { sort: 'letter', part: '', title, body, at: clock('2026-01-01') },
    ];
    const newer = Array.from({ length: count }, (_, n) =>
      letter(n + 2, 'Shops', 'monthly rent of the shops'),
    );
    const { found } = await over([
      letter(0, 'Rent, monthly', 'for the year'),
      letter(1, 'Monthly rents', 'of the rent'),
      ...newer,
    ]);
    const [first, second] = found('"monthly rent"');
    expect(first).toBe(`letter:${String(count + 1).padStart(3, '0')}`); // no title has the words in this order
    expect(second).toBe(`letter:${String(count).padStart(3, '0')}`);
    expect(found('monthly rent').slice(0, 2)).toEqual(['letter:001', 'letter:000']);
    expect(found('rent monthly')[0]).toBe('letter:000');
  },
);

test('pages on a file are found by its number, and a page names the words to be marked on it', async () => {
  const { search } = await over(papers, ({ sql }) => {
    sql.run("INSERT INTO papers (file, document, letter) VALUES ('file:x', 'document:x', NULL)");
    sql.run(
      "INSERT INTO document_pages (document, page, position, rotation) VALUES ('document:x', 'a', 0, 0)",
    );
    sql.run(
      "INSERT INTO documents (document, title, pages, scanned_at, actor) VALUES ('document:x', 'Bill', 1, '', '{}')",
    );
    const columns = sql.all<{ name: string; type: string }>(
      "SELECT name, type FROM pragma_table_info('files')",
    );
    const values = columns.map(({ name, type }) =>
      name === 'file' ? 'file:x' : name === 'number' ? 'DHQ/GB/A-1/2026' : type === 'INTEGER' ? 1 : '',
    );
    sql.run(
      `INSERT INTO files (${columns.map(({ name }) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      values,
    );
  });
  expect(search('file:A-1 gauze')).toMatchObject([{ document: 'document:x', title: 'Bill', find: 'gauze' }]);
  expect(search('file:B-9 gauze')).toEqual([]);
});

test.each([
  ['corner', 'comer'],
  ['bil1', 'bill'],
  ['0ffice', 'office'],
  ['پتر', 'بثر'],
  ['گور', 'کوژ'],
])('OCR takes %s for %s', (read, meant) => {
  expect(skeletonOf(read)).toBe(skeletonOf(meant));
});
