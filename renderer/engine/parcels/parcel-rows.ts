import type { Parcel } from '#shared/domain/parcels/parcel';
import type { Authority } from '#shared/domain/people/authority';
import type { Senders } from '../courier/senders';
import type { OtherOffice, ParcelRow, ParcelsForMe } from '../parcel-views';
import type { Registers } from '../registers/registers';
import type { Session } from '../session';
import { isoOf, present } from '../views/shape';
import type { Ticks } from '../views/ticks';

type Needs = {
  readonly registers: Registers;
  readonly senders: Senders;
  readonly session: Pick<Session, 'seat' | 'view'>;
  readonly ticks: Ticks;
  readonly office: string;
};

type Entity = NonNullable<Authority['entity']>;
/** Entities of offices that were looked up for one answer: each costs a fold of that office's registry. */
type Entities = Map<string, Promise<Entity | undefined>>;

/** What went to other offices and came from them, as rows of lists. */
export function createParcelRows({ registers, senders, session, ticks, office }: Needs) {
  const { sql, folded } = registers;

  const entityOf = (of: string, entities: Entities): Promise<Entity | undefined> => {
    const entity = entities.get(of) ?? senders.authorityOf(of).then((authority) => authority.entity);
    entities.set(of, entity);
    return entity;
  };

  const row = async (parcel: string, entities: Entities = new Map()): Promise<ParcelRow | undefined> => {
    const state = folded<Parcel>(parcel)?.state;
    const found = sql.get<{ state: ParcelRow['state'] }>('SELECT state FROM parcels WHERE parcel = ?', [
      parcel,
    ]);
    if (!state || !found) return undefined;
    const tick = ticks.act(state.act);
    const common = { parcel, title: state.title, at: isoOf(state.at), state: found.state, tick };
    if (state.way === 'in') {
      const { from, fromName, fromNameUrdu, fault, sender, diarised } = state;
      const names = { office: from, officeName: fromName, officeNameUrdu: fromNameUrdu };
      const entry = { number: diarised?.number, letter: diarised?.letter };
      return present({ ...common, ...names, ...entry, way: 'in' as const, fault, sender });
    }
    const { arrived, diarised, refused } = state.answers;
    const last = diarised ?? refused ?? arrived;
    const entity = await entityOf(state.to, entities);
    const names = {
      ...{ office: state.to, officeName: entity?.name ?? state.to, officeNameUrdu: entity?.nameUrdu },
    };
    const said = { number: diarised?.number, fault: refused?.fault, about: state.about };
    const on = last && new Date(last.on).toISOString();
    return present({ ...common, ...names, ...said, way: 'out' as const, on });
  };

  const rowsOf = async (found: readonly { readonly parcel: string }[]): Promise<readonly ParcelRow[]> => {
    const entities: Entities = new Map();
    return (await Promise.all(found.map((one) => row(one.parcel, entities)))).flatMap((one) => one ?? []);
  };

  /** Whether the same was sent to the same office again since. */
  const isSentAgain = ({ office: to, about, at }: ParcelRow): boolean =>
    sql
      .all<{ parcel: string }>("SELECT parcel FROM parcels WHERE way = 'out' AND office = ?", [to])
      .some(({ parcel }) => {
        const other = folded<Parcel>(parcel)?.state;
        return other?.way === 'out' && other.about === about && isoOf(other.at) > at;
      });

  return {
    row,
    rows: (): Promise<readonly ParcelRow[]> =>
      rowsOf(sql.all<{ parcel: string }>('SELECT parcel FROM parcels ORDER BY at DESC LIMIT 500')),

    async forMe(): Promise<ParcelsForMe> {
      const [seat, view] = [session.seat(), session.view()];
      if (!seat || view.state !== 'open') return { toDiarise: [], underWay: [] };
      const inState = (way: 'in' | 'out', states: string): readonly { readonly parcel: string }[] =>
        sql.all<{ parcel: string }>(
          `SELECT parcel FROM parcels WHERE way = ? AND state IN (${states}) ORDER BY at LIMIT 200`,
          [way],
        );
      const mine = inState('out', "'sent', 'arrived', 'refused'").filter(
        ({ parcel }) => folded<Parcel>(parcel)?.state?.by.post === seat.post,
      );
      const underWay = await rowsOf(mine);
      return {
        toDiarise: view.powers.includes('diarise') ? await rowsOf(inState('in', "'arrived'")) : [],
        underWay: underWay.filter((one) => one.state !== 'refused' || !isSentAgain(one)),
      };
    },

    /** The offices of the province's registry that this computer knows, this one left out; the province's own too if it is named. */
    async otherOffices(): Promise<readonly OtherOffice[]> {
      const subjects = sql.all<{ subject: string }>(
        "SELECT DISTINCT subject FROM acts WHERE subject LIKE 'registry:%'",
      );
      const codes = subjects.map((one) => one.subject.slice('registry:'.length));
      const found: OtherOffice[] = [];
      for (const code of codes.filter((one) => one !== office)) {
        const { entity } = await senders.authorityOf(code);
        if (entity) found.push(present({ office: code, name: entity.name, nameUrdu: entity.nameUrdu }));
      }
      return found.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
export type ParcelRows = ReturnType<typeof createParcelRows>;
