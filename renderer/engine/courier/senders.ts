import type { Act } from '#shared/acts/act';
import { province } from '#shared/base/ids';
import { hubSeries, type Sender } from '#shared/acts/courier/bundle';
import { foldAuthority, type Authority, type EnrolledDevice } from '#shared/domain/people/authority';
import { registrySubject } from '#shared/domain/people/decide';
import type { Journal } from '../journal/journal';
import { actsOfSubject } from '../registers/acts-table';
import type { Registers } from '../registers/registers';

/** Whether a bundle's maker may be believed: he is enrolled, was revoked, or nobody here knows him. */
export type Standing = 'enrolled' | 'revoked' | 'unknown';

/** Who may be written to and believed, from the registry acts that this computer has. */
export type Senders = {
  /** The authority of any office, as far as its registry acts are here. */
  authorityOf(office: string): Promise<Authority>;
  standing(from: Sender): Promise<Standing>;
  /** Whether a maker is the hub itself: only the hub says what is at the hub. */
  isHub(from: Sender): Promise<boolean>;
  /** The hub's devices (one, as a rule). */
  hubs(): Promise<readonly EnrolledDevice[]>;
  /** The computers of this office, this one left out. */
  others(): readonly EnrolledDevice[];
};

type Needs = {
  readonly registers: Registers;
  readonly journal: Journal;
  readonly office: string;
  readonly device: string;
};

const isGood = (device: EnrolledDevice): boolean => device.revokedAt === undefined;

/** Reads the registry of this computer whenever it is asked: it may have changed. */
export function createSenders({ registers, journal, office, device }: Needs): Senders {
  const authorityOf = async (of: string): Promise<Authority> => {
    if (of === office) return registers.authority();
    const kept = actsOfSubject(registers.sql, registrySubject(of));
    const acts: readonly Act[] = await journal.get(kept.map(({ place }) => place));
    return foldAuthority(of, registers.authority().root, acts);
  };
  const deviceOf = async (from: Sender): Promise<EnrolledDevice | undefined> => {
    const known = (await authorityOf(from.office)).devices[from.key];
    return known?.device === from.device && known.publicKey === from.publicKey ? known : undefined;
  };
  const hubs = async (): Promise<readonly EnrolledDevice[]> =>
    Object.values((await authorityOf(province)).devices).filter(
      (one) => one.series === hubSeries && isGood(one),
    );
  return {
    authorityOf,
    hubs,
    async standing(from) {
      const known = await deviceOf(from);
      if (!known) return 'unknown';
      return isGood(known) ? 'enrolled' : 'revoked';
    },
    isHub: async (from) => from.office === province && (await hubs()).some((one) => one.key === from.key),
    others: () =>
      Object.values(registers.authority().devices).filter((one) => one.device !== device && isGood(one)),
  };
}
