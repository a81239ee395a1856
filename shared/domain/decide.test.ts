import { expect, test } from 'vitest';
import type { Command } from './commands';
import { malformed } from './context';
import { decide } from './decide';
import { kindNamed } from '../acts/kinds';
import { a, b, budget, c, context, note, pages, payment } from './testing/decision-context';

const post = { post: 'registrar', title: 'Registrar', rank: 2, powers: ['note' as const] };
const scan = {
  page: a,
  mime: 'image/png' as const,
  bytes: 1,
  width: 1,
  height: 1,
  thumbnail: b,
  thumbnailBytes: 1,
};
const reading = {
  page: a,
  engine: 'e',
  languages: ['eng' as const],
  rotation: 0 as const,
  width: 1,
  height: 1,
  confidence: 9,
  text: 't',
  words: [],
};
const cover = { about: 'Purchase', urgency: 'ordinary' as const, classification: 'open' as const };
const mail = { received: '2026-11-20', from: 'DAO', about: 'Bill', urgency: 'ordinary' as const };
const certificate = {
  key: 'k'.repeat(26),
  publicKey: 'p'.repeat(43),
  person: 'new',
  name: 'New',
  posts: [{ post: 'clerk', from: '2026-07-01' }],
};

test.each<[Command, string, readonly string[]]>([
  [{ do: 'scan-page', page: scan }, 'document:newname', ['page.scanned']],
  [{ do: 'scan-page', page: scan, document: 'document:abcd' }, 'document:abcd', ['page.scanned']],
  [
    { do: 'arrange-document', document: 'document:abcd', pages: pages([c, 0], [b, 90], [a, 0]) },
    'document:abcd',
    ['document.arranged'],
  ],
  [
    { do: 'split-document', document: 'document:abcd', pages: [b] },
    'document:newname',
    ['document.arranged', 'document.arranged'],
  ],
  [
    { do: 'remove-page', document: 'document:abcd', page: a, reason: 'Blank' },
    'document:abcd',
    ['page.removed'],
  ],
  [{ do: 'record-reading', reading }, `page:${a}`, ['page.read']],
  [{ do: 'diarise-letter', letter: mail }, 'letter:newname', ['letter.diarised']],
  [{ do: 'open-file', file: cover }, 'file:newname', ['file.opened']],
  [
    { do: 'file-paper', file: 'file:abcd', document: 'document:abcd', title: 'Bill' },
    'file:abcd',
    ['paper.filed'],
  ],
  [{ do: 'write-note', file: 'file:abcd', note }, 'file:abcd', ['note.written']],
  [
    { do: 'move-file', file: 'file:abcd', move: { to: 'chief', move: 'put-up' } },
    'file:abcd',
    ['file.moved'],
  ],
  [
    { do: 'move-file', file: 'file:abcd', note, move: { to: 'chief', move: 'put-up' } },
    'file:abcd',
    ['note.written', 'file.moved'],
  ],
  [
    { do: 'decide-file', file: 'file:abcd', decision: { decision: 'approved' } },
    'file:abcd',
    ['file.decided'],
  ],
  [
    { do: 'decide-file', file: 'file:abcd', note, decision: { decision: 'declined' }, sendTo: 'clerk' },
    'file:abcd',
    ['note.written', 'file.decided', 'file.moved'],
  ],
  [payment(1000), 'voucher:newname', ['voucher.prepared']],
  [{ do: 'post-voucher', voucher: 'voucher:abcd' }, 'voucher:abcd', ['voucher.posted']],
  [
    { do: 'return-voucher', voucher: 'voucher:abcd', reason: 'No bill' },
    'voucher:abcd',
    ['voucher.returned'],
  ],
  [
    {
      do: 'publish-chart',
      chart: { from: '2026-07-01', source: 's', heads: [{ code: 'A03901', name: 'n' }] },
    },
    'chart:KP-0123',
    ['chart.published'],
  ],
  [
    {
      do: 'open-account',
      account: { title: 'Bank', sort: 'bank', head: 'F01406', on: '2026-07-01', opening: 0 },
    },
    'account:newname',
    ['account.opened'],
  ],
  [
    { do: 'sanction-budget', budget: { year: '2026-27', head: 'A03901', amount: 5 } },
    'budget:2026-27.A03901',
    ['budget.sanctioned'],
  ],
  [
    {
      do: 'issue-release',
      release: { year: '2026-27', quarter: 1, head: 'A03901', amount: 5, on: '2026-07-01' },
    },
    'budget:2026-27.A03901',
    ['release.issued'],
  ],
  [{ do: 'create-post', post }, 'registry:KP-0123', ['post.created']],
  [{ do: 'certify-officer', certificate }, 'registry:KP-0123', ['officer.certified']],
  [{ do: 'revoke-officer', key: 'k'.repeat(26), reason: 'Left' }, 'registry:KP-0123', ['officer.revoked']],
])('$do becomes well-formed acts about its subject', (command, subject, kinds) => {
  const decision = decide(command, context());
  if (!decision.ok) throw new Error(decision.refusal.why);
  expect(decision.value.subject).toBe(subject);
  expect(decision.value.drafts.map((draft) => draft.kind)).toEqual(kinds);
  for (const draft of decision.value.drafts) {
    const kind = kindNamed(draft.kind);
    expect(kind && malformed(kind, draft.body)).toBeUndefined();
    expect(draft.v).toBe(kind?.v);
  }
});

test('numbers come from the next serial of the device’s series, in the right year', () => {
  expect(decide({ do: 'diarise-letter', letter: mail }, context())).toMatchObject({
    value: { number: 'A-12/2026' },
  });
  expect(decide({ do: 'open-file', file: cover }, context())).toMatchObject({
    value: { number: 'A-7/2026' },
  });
  expect(decide({ do: 'open-file', file: { ...cover, number: 'HD-3/44' } }, context())).toMatchObject({
    value: { number: 'HD-3/44' },
  });
  expect(decide(payment(5), context())).toMatchObject({ value: { number: 'PV/2026-27/A-00007' } });
  const june = payment(5, { date: '2026-06-30' });
  const opened = { title: 'Bank', sort: 'bank', head: 'F01406', on: '2025-07-01', opening: 0 } as const;
  expect(decide(june, context({ budget: () => budget(1000), account: () => opened }))).toMatchObject({
    value: { number: 'PV/2025-26/A-00007' },
  });
});

test('a voucher keeps the name that the head had on its day', () => {
  const decision = decide(payment(5), context());
  expect(decision.ok && decision.value.drafts[0]?.body).toMatchObject({
    lines: [
      { head: 'A03901', name: 'Stationery' },
      { head: 'F01406', name: 'Bank' },
    ],
  });
});

test('pages that are split off name the document that they came in with, and the others stay', () => {
  const decision = decide({ do: 'split-document', document: 'document:abcd', pages: [b, c] }, context());
  expect(decision.ok && decision.value.drafts.map((draft) => draft.body)).toEqual([
    {
      pages: [
        { page: b, rotation: 90, from: 'document:abcd' },
        { page: c, rotation: 0, from: 'document:older' },
      ],
    },
    { pages: [{ page: a, rotation: 0 }] },
  ]);
});

test('a paper is filed with the number of pages that it has now', () => {
  const decision = decide(
    { do: 'file-paper', file: 'file:abcd', document: 'document:abcd', title: 'Bill' },
    context(),
  );
  expect(decision.ok && decision.value.drafts[0]?.body).toMatchObject({ pages: 3 });
});
