import fc from 'fast-check';
import { dispatchWays } from '#shared/acts/kinds/draft-issued';

const pick = fc.constantFrom;
/** The acts that a history's acts name are not known beforehand: these are the first few of the devices. */
const acts = [1, 2, 3, 4, 5].flatMap((n) =>
  ['AAAAAA', 'BBBBBB'].map((device) => `KP-0123.${device}.${String(n).padStart(8, '0')}`),
);

/** What may happen to drafts for approval in the random histories, by whoever. */
export const draftDeeds = fc
  .record({
    subject: pick('draft:aaaa', 'draft:aaaa', 'draft:bbbb'),
    file: pick('file:aaaa', 'file:bbbb'),
    version: pick(...acts),
    n: fc.nat(2),
    way: pick(...dispatchWays),
  })
  .chain(({ subject, file, version, n, way }) => {
    const written = {
      kind: 'draft.written',
      subject,
      body: {
        ...{
          file: subject === 'draft:aaaa' ? 'file:aaaa' : file,
          form: 'letter',
          language: n === 1 ? 'ur' : 'en',
        },
        ...{ about: `About ${n}`, to: `To ${n}`, text: `Text ${n}`, signatory: 'chief', copies: [] },
        ...(n === 2 ? { notice: { office: 'KP-0124', rung: 'reminder', items: [{ step: 'closed' }] } } : {}),
      },
    };
    return pick(
      written,
      written,
      written,
      { kind: 'draft.approved', subject, body: { version } },
      { kind: 'draft.approved', subject, body: { version, remark: 'Issue' } },
      { kind: 'draft.returned', subject, body: { version, remark: `Change ${n}` } },
      {
        kind: 'draft.issued',
        subject,
        body: { version, year: 2026, series: 'A', serial: n + 1, on: '2026-11-20', way },
      },
      { kind: 'draft.acknowledged', subject, body: { on: `2026-11-2${n}`, receiver: `Clerk ${n}` } },
      { kind: 'draft.answered', subject, body: { on: `2026-11-2${n}`, settles: n === 1 } },
      { kind: 'copy.filed', subject: file, body: { draft: subject, title: `A-${n}`, pages: 1 } },
    );
  });
