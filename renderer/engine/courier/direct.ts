import { actText } from '#shared/acts/act';
import { parcelArrived } from '#shared/acts/kinds/parcel-arrived';
import { parcelDiarised } from '#shared/acts/kinds/parcel-diarised';
import { parcelSent } from '#shared/acts/kinds/parcel-sent';
import { readManifest } from '#shared/domain/parcels/manifest';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import type { CourierRecipient } from '../courier-views';
import type { Registers } from '../registers/registers';
import { present } from '../views/shape';
import type { Senders } from './senders';

type Needs = {
  readonly host: HostClient;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly senders: Senders;
};

/** What goes straight to another office: announcements and answers (acts), and what the parcels are made of. */
export type DirectCargo = {
  readonly announced: readonly string[];
  readonly objects: readonly string[];
  /** Parcels that the other office has not answered for. */
  readonly parcels: number;
  /** Pages of theirs that are not on this computer: they stay behind. */
  readonly lacking: number;
};

/** Answers that are given again each time: the other office passes over what it knows. */
const mostAnswers = 1000;

const announcements = `
  SELECT a.place FROM parcels p JOIN acts a ON a.subject = p.parcel AND a.kind = '${parcelSent.kind}'
  WHERE p.way = 'out' AND p.office = ?1 AND p.state = 'sent' ORDER BY p.at`;
const answers = `
  SELECT a.place FROM parcels p JOIN acts a ON a.subject = p.parcel
  AND a.kind IN ('${parcelArrived.kind}', '${parcelDiarised.kind}')
  WHERE p.way = 'in' AND p.office = ?1 ORDER BY a.at DESC LIMIT ${mostAnswers}`;

/** What offices give to one another without the hub: the same announcements, answers and pages that it would carry. */
export function createDirect({ host, journal, registers, senders }: Needs) {
  const { sql } = registers;

  const textsOf = async (query: string, office: string): Promise<readonly string[]> => {
    const places = sql.all<{ place: number }>(query, [office]).map((row) => row.place);
    return (await journal.get(places)).map(actText);
  };

  return {
    /** Other offices that parcels went to or came from, and how many of those sent to each wait for a word. */
    async recipients(): Promise<readonly CourierRecipient[]> {
      const offices = sql.all<{ office: string; waiting: number }>(
        `SELECT office, SUM(way = 'out' AND state = 'sent') AS waiting FROM parcels
         GROUP BY office ORDER BY waiting DESC, MAX(at) DESC LIMIT 100`,
      );
      return Promise.all(
        offices.map(async ({ office, waiting }) => {
          const { entity } = await senders.authorityOf(office);
          const names = { title: entity?.name ?? office, ...present({ titleUrdu: entity?.nameUrdu }) };
          return { ...names, office, sort: 'office' as const, waiting, heard: false };
        }),
      );
    },

    async cargoFor(office: string): Promise<DirectCargo> {
      const sent = sql.all<{ sha256: string }>(
        "SELECT sha256 FROM parcels WHERE way = 'out' AND office = ? AND state = 'sent' ORDER BY at",
        [office],
      );
      const objects = new Set<string>();
      for (const { sha256 } of sent) {
        objects.add(sha256);
        const manifest = readManifest((await (await host.getObject(sha256))?.text()) ?? '');
        for (const { object } of manifest?.objects ?? []) objects.add(object);
      }
      const { missing } = await host.call('vault.missing', { names: [...objects] });
      const announced = [...(await textsOf(announcements, office)), ...(await textsOf(answers, office))];
      return { announced, objects: [...objects], parcels: sent.length, lacking: missing.length };
    },
  };
}
