import { dayInPakistan } from '#shared/base/calendar';
import { lastReading } from '#shared/base/clock';
import { heldPosts, leaveAt, type Moment } from '#shared/domain/people/standing';
import type { Registers } from '../registers/registers';
import type {
  ChargeRow,
  DelegationRow,
  LeaveRow,
  OfficerName,
  PeopleQueries,
  PostHolder,
} from '../people-views';
import { present } from './shape';

/** The register of incumbents: who holds which post today and how, charges, leave and what posts lent each other. */
export function createPeopleViews({ authority }: Registers, now: () => number) {
  const moment = (): Moment => ({ at: lastReading, day: dayInPakistan(now()) });

  const names = (): ReadonlyMap<string, OfficerName> =>
    new Map(
      Object.values(authority().certificates).map(({ person, name, nameUrdu }) => [
        person,
        present({ person, name, nameUrdu }),
      ]),
    );
  const nameOf = (person: string): OfficerName => names().get(person) ?? { person, name: person };

  /** The posts of every person today; the first key that gives one names how. */
  const held = (person: string) =>
    Object.values(authority().certificates)
      .filter((one) => one.person === person && one.revokedAt === undefined)
      .flatMap((one) => heldPosts(authority(), one, moment()));

  const queries: Omit<PeopleQueries, 'review' | 'lost'> = {
    people: () => [...names().values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    charges: () =>
      [...authority().charges]
        .reverse()
        .map(({ act, person, post, manner, from, to, order, at }): ChargeRow => {
          const end = authority().relinquished.find(
            (one) => one.person === person && one.post === post && one.at > at,
          );
          return {
            ...nameOf(person),
            ...present({ to: end?.on ?? to, order }),
            ...{ act, post, manner, from },
            runs: held(person).some((one) => one.post === post) && from <= moment().day && !end,
          };
        }),
    leaves: () =>
      [...authority().leaves].reverse().map(({ act, person, from, to, remark, endedAt }): LeaveRow => ({
        ...nameOf(person),
        ...present({ remark }),
        ...{ act, from, to },
        runs: endedAt === undefined && from <= moment().day && moment().day <= to,
        ended: endedAt !== undefined,
      })),
    delegations: () =>
      [...authority().delegations]
        .reverse()
        .map(({ act, of, to, powers, ceiling, from, until, order, withdrawnAt }): DelegationRow => ({
          ...present({ ceiling, order }),
          ...{ act, of, to, powers, from, until },
          runs: withdrawnAt === undefined && from <= moment().day && moment().day <= until,
          withdrawn: withdrawnAt !== undefined,
        })),
  };

  return {
    queries,
    holders(post: string): readonly PostHolder[] {
      return [...names().values()].flatMap((officer): readonly PostHolder[] => {
        const one = held(officer.person).find((each) => each.post === post);
        if (!one) return [];
        const leave = leaveAt(authority(), officer.person, moment());
        return [
          {
            ...officer,
            ...(one.manner === 'regular' ? {} : { manner: one.manner }),
            ...(leave ? { leaveUntil: leave.to } : {}),
          },
        ];
      });
    },
  };
}
