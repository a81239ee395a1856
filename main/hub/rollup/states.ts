import type { OfficeCode } from '#shared/base/ids';
import { fold } from '#shared/domain/fold';
import type { Authority } from '#shared/domain/people/authority';
import { sortNamed } from '#shared/domain/sorts';
import type { ActFault, ActReader } from './acts';

/** What a subject's acts add up to, and those that count in nothing. `newest`: milliseconds since 1970. */
export type SubjectState = {
  readonly state: unknown;
  readonly faults: readonly ActFault[];
  readonly newest: number;
};

/**
 * An office's subjects, folded with the folds of its own devices. `begin` forgets what was folded and reads the office's
 * authority anew: what is written afterwards must not rest on anything older than the revision that it replaces.
 */
export function createStates(reader: ActReader, office: OfficeCode) {
  const states = new Map<string, SubjectState>();
  let authority: Authority | undefined;
  return {
    async begin(subjects: readonly string[]): Promise<void> {
      states.clear();
      ({ authority } = await reader.authorityOf(office));
      await this.load(subjects);
    },
    async load(subjects: readonly string[]): Promise<void> {
      if (!authority) throw new Error('load before begin');
      const missing = [...new Set(subjects)].filter((subject) => !states.has(subject));
      for (const [subject, { acts, faults, newest }] of await reader.actsOf(office, authority, missing)) {
        const sort = sortNamed(subject);
        const folded = sort && fold(sort, authority, acts);
        const ignored = (folded?.problems ?? []).map(({ why, act }): ActFault => [why, act]);
        states.set(subject, { state: folded?.state, faults: [...faults, ...ignored], newest });
      }
    },
    of: (subject: string): SubjectState => states.get(subject) ?? { state: undefined, faults: [], newest: 0 },
  };
}
export type States = ReturnType<typeof createStates>;
