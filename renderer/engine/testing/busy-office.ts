import fc from 'fast-check';
import type { Act } from '#shared/acts/act';
import { openRegisters, type Registers } from '../registers/registers';
import { office, type Cast, type Deed, type Name } from './deeds';

/** Deeds of officers who mostly may do them, in the order in which they happened, so that bills and loans come about. */
export const busyDeeds = (
  draft: fc.Arbitrary<ReturnType<Deed['what']>>,
  length: { readonly minLength: number; readonly maxLength: number },
) =>
  fc.array(
    fc
      .record({ who: fc.constantFrom<Name>('clerk', 'clerk', 'chief'), device: fc.nat(2), draft })
      .map(({ who, device, draft: made }): Deed => ({
        who,
        post: 'own',
        device,
        off: 0,
        sees: true,
        what: () => made,
      })),
    length,
  );

/** Registers in memory that have taken these acts in. */
export async function registersOf(cast: Cast, acts: readonly Act[]): Promise<Registers> {
  const journal = new Map(acts.map((act) => [act.id, act]));
  const registers = await openRegisters({
    place: 'memory',
    newName: () => 'born',
    office,
    root: cast.root,
    actsOf: async (kept) => kept.flatMap(({ id }) => journal.get(id) ?? []),
  });
  await registers.absorb(acts, [], acts.length);
  return registers;
}
