import fc from 'fast-check';

const pick = fc.constantFrom;
const sha256 = 'a'.repeat(64);

/** What may be noted of parcels between offices in the random histories, by whoever. */
export const parcelDeeds = fc
  .record({ subject: pick('parcel:aaaaaaaa', 'parcel:bbbbbbbb'), n: fc.nat(2) })
  .chain(({ subject, n }) => {
    const made = (kind: string, body: object) => ({ kind: `parcel.${kind}`, subject, body });
    const common = { sha256, bytes: 10, title: `Fuel ${n}` };
    const arrival = { ...common, from: 'KP-0456', fromName: 'LGD', sentAt: n };
    return pick(
      made('sent', { ...common, to: 'KP-0456', about: 'file:aaaa' }),
      made('arrived', arrival),
      made('arrived', { ...arrival, fault: 'not-a-parcel' }),
      made('diarised', { from: 'KP-0456', letter: 'letter:aaaa', number: `A-${n}/2026` }),
      made('answered', { what: 'arrived', on: n }),
      made('answered', { what: 'refused', on: n, fault: 'not-a-parcel' }),
      made('answered', { what: 'diarised', on: n, number: `A-${n}/2026` }),
    );
  });
