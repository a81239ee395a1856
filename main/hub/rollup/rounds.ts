import type { OfficeCode } from '#shared/base/ids';
import { rollOffice, type Rollup } from './office';

/** What the daemon knows of an office. Times are milliseconds since 1970. */
export type OfficeHealth = {
  readonly office: OfficeCode;
  readonly doneAt?: number;
  /** How long the last round took, milliseconds. */
  readonly took?: number;
  /** Acts taken in since the daemon began. */
  readonly acts: number;
  readonly isRegistered?: boolean;
  readonly error?: string;
};

export type RoundsOptions = {
  readonly rollup: Rollup;
  readonly offices?: readonly OfficeCode[] | undefined;
  readonly log: (line: string) => void;
  /** Told of each office whose round is done. */
  readonly done: (office: OfficeCode) => void;
};

const atOnce = 3;

export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** Which offices wait for a round, and how the last one of each went. An office that fails waits again. */
export function createRounds({ rollup, offices: only, log, done }: RoundsOptions) {
  const { now } = rollup;
  const health = new Map<OfficeCode, OfficeHealth>();
  const dirty = new Map<OfficeCode, Set<string>>();

  const mark = (office: OfficeCode, subjects: Iterable<string> = []): void => {
    if (only && !only.includes(office)) return;
    const open = dirty.get(office) ?? new Set<string>();
    for (const subject of subjects) open.add(subject);
    dirty.set(office, open);
  };
  const note = (office: OfficeCode, change: Partial<OfficeHealth>): void => {
    const { error: _error, ...before } = health.get(office) ?? { office, acts: 0 };
    health.set(office, { ...before, ...change });
  };
  const roll = async (office: OfficeCode): Promise<void> => {
    const also = dirty.get(office) ?? new Set<string>();
    dirty.delete(office);
    const from = now();
    try {
      const { acts, written, isRegistered } = await rollOffice(rollup, office, [...also]);
      const took = now() - from;
      note(office, { doneAt: now(), took, acts: (health.get(office)?.acts ?? 0) + acts, isRegistered });
      done(office);
      if (written > 0) log(`${office}: ${acts} acts, ${written} documents, ${took} ms`);
    } catch (thrown) {
      mark(office, also);
      note(office, { error: messageOf(thrown) });
      log(`${office}: ${messageOf(thrown)}`);
    }
  };
  return {
    /** The office waits for a round, which also looks at these subjects. */
    mark,
    /** Something else that went wrong at an office. */
    failed: (office: OfficeCode, error: string): void => note(office, { error }),
    /** One round over each office that waits, a few at a time. */
    async run(signal: AbortSignal): Promise<void> {
      const open = [...dirty.keys()].sort();
      const worker = async (): Promise<void> => {
        for (let office = open.shift(); office !== undefined && !signal.aborted; office = open.shift())
          await roll(office);
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
    },
    waiting: (): number => dirty.size,
    health: (): readonly OfficeHealth[] =>
      [...health.values()].sort((a, b) => (a.office < b.office ? -1 : 1)),
  };
}
