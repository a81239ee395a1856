import { expect, it } from 'vitest';
import { missingBecause, type ReturnKnown } from './missing';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 21);
const known = (change: Partial<ReturnKnown> = {}): ReturnKnown => ({
  ...{ due: '2026-11-10', today: '2026-11-21', heardAt: now - 3_600_000, silentBefore: now - 7 * day },
  ...change,
});
const prepared = { state: 'prepared' as const, preparedAt: now - day };

it.each<[string, ReturnKnown, ReturnType<typeof missingBecause>]>([
  ['a signed return is not missing', known({ document: { state: 'submitted' } }), undefined],
  ['an accepted one neither', known({ document: { state: 'accepted' } }), undefined],
  ['what is not asked for is exempt', known({ document: { state: 'exempt' } }), { why: 'exempt' }],
  [
    'a queried one waits for the office’s answer',
    known({ document: { state: 'queried', query: 'Why?' } }),
    { why: 'queried', text: 'Why?' },
  ],
  [
    'before the due day is over nothing is missing',
    known({ today: '2026-11-10', heardAt: undefined }),
    { why: 'not-due', due: '2026-11-10' },
  ],
  [
    'a return under way before it is due is in preparation, even from an office that is silent since',
    known({ today: '2026-11-10', document: prepared, heardAt: now - 30 * day }),
    { why: 'in-preparation', since: now - day },
  ],
  ['an office that is heard and has not begun', known(), { why: 'not-begun' }],
  ['a late return under way', known({ document: prepared }), { why: 'in-preparation', since: now - day }],
  [
    'an office that nobody has heard for long is silent since then',
    known({ heardAt: now - 8 * day }),
    { why: 'silent', since: now - 8 * day },
  ],
  ['an office that was never heard', known({ heardAt: undefined }), { why: 'silent' }],
  [
    'acts that are known of and not here are on their way: that is no silence',
    known({ heardAt: now - 8 * day, transit: true }),
    { why: 'in-transit' },
  ],
  [
    'acts that the hub refused say so before all guesses',
    known({ heardAt: now - 8 * day, transit: true, refused: { at: now - 9 * day, reason: 'revoked' } }),
    { why: 'refused', at: now - 9 * day, reason: 'revoked' },
  ],
])('%s', (_, given, expected) => {
  expect(missingBecause(given)).toEqual(expected);
});
