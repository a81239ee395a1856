import { beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '#shared/acts/act';
import { verifyChains } from '#shared/acts/verify';
import { groupBy } from '#shared/base/group-by';
import { fold } from '#shared/domain/fold';
import type { File } from '#shared/domain/files/file';
import { foldAuthority, type Authority } from '#shared/domain/people/authority';
import { registrySubject } from '#shared/domain/people/decide';
import { sortNamed } from '#shared/domain/sorts';
import { makeDemoOffice } from './make';
import { demoOffice } from './plan';
import { makeDemoWork } from './work';

describe('the work of the demo office', () => {
  let acts: readonly Act[];
  let authority: Authority;

  beforeAll(async () => {
    const now = Date.now();
    const heads = [{ code: 'A03901', name: 'Stationery' }];
    const made = await makeDemoOffice({
      crypto: crypto as never, // Node's WebCrypto
      ...{ now, heads, withCheques: true, iterations: 1000 },
    });
    acts = await makeDemoWork(crypto as never, made, now); // as above
    const registry = made.acts.filter((act) => act.subject === registrySubject(demoOffice.office));
    authority = foldAuthority(demoOffice.office, made.root, registry);
  });

  const stateOf = (subject: string) => {
    const sort = sortNamed(subject);
    if (!sort) throw new Error(`no sort for ${subject}`);
    return fold(
      sort,
      authority,
      acts.filter((act) => act.subject === subject),
    );
  };

  it('is a chain of good signatures, and every act has its effect', async () => {
    const keys = (key: string) => authority.certificates[key]?.publicKey;
    expect(await verifyChains(crypto.subtle as never, acts, keys)).toEqual([]);
    for (const subject of groupBy(acts, (act) => act.subject).keys())
      expect([subject, stateOf(subject).problems]).toEqual([subject, []]);
  });

  it('leaves something for every officer to do', () => {
    const holders = [1, 2, 3, 4].map((n) => (stateOf(`file:demofile0000000${n}`).state as File).holder);
    expect(holders).toEqual([
      'medical-superintendent',
      'dealing-assistant',
      'dealing-assistant',
      'medical-superintendent',
    ]);
    expect(stateOf('voucher:demovoucher00002').state).toMatchObject({ state: 'prepared' });
  });
});
