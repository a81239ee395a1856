import fc from 'fast-check';

const pick = fc.constantFrom;
/** The acts that a history's acts name are not known beforehand: these are the first few of the devices. */
const acts = [1, 2, 3, 4, 5, 6].flatMap((n) =>
  ['AAAAAA', 'BBBBBB'].map((device) => `KP-0123.${device}.${String(n).padStart(8, '0')}`),
);

/** What may happen to files in the record room in the random histories, by whoever. */
export const roomDeeds = fc
  .record({ subject: pick('file:aaaa', 'file:bbbb'), request: pick(...acts), n: fc.nat(1) })
  .chain(({ subject, request, n }) => {
    const place = { room: 'R1', rack: String(n), shelf: '2', bundle: '14' };
    const recorded = { kind: 'file.recorded', subject, body: { retention: 'D', keepUntil: '2025-12-31' } };
    const signed = { kind: 'weeding.signed', subject, body: { order: `DC/${n}`, dated: '2026-11-01' } };
    return pick(
      recorded,
      recorded,
      { kind: 'file.reopened', subject, body: { reason: 'x' } },
      {
        kind: 'file.classified',
        subject,
        body: { retention: 'D', closedOn: '2020-01-01', keepUntil: `202${n + 5}-12-31` },
      },
      { kind: 'file.shelved', subject, body: place },
      { kind: 'file.requested', subject, body: { purpose: `Inquiry ${n}` } },
      { kind: 'file.issued', subject, body: { request, due: '2026-12-01' } },
      { kind: 'file.replaced', subject, body: { request } },
      { kind: 'hold.placed', subject, body: { reason: `Writ ${n}` } },
      { kind: 'hold.lifted', subject, body: { reason: 'x' } },
      signed,
      signed,
    );
  });
