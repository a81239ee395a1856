import { ok, refuse, type Result } from '#shared/base/result';
import type { CourierProgress, CourierRefusal } from '../courier-views';
import { refusalOf } from '../courier/courier-desk';
import { newSum, takeTexts, type TakeNeeds } from '../courier/take-bundle';
import { markHere } from '../sync/objects';

/** What came from the backup of another computer of this office. */
export type BackupTaken = {
  readonly acts: number;
  /** Acts that were here already. */
  readonly known: number;
  readonly objects: number;
  /** Officers who can sign in here now with the passphrase that they had there. */
  readonly keys: number;
  /** Lines and objects that the stick has spoilt: none of them is counted above. */
  readonly spoiltLines: number;
  readonly spoiltObjects: number;
  /** Acts that were set aside, each with its reason. */
  readonly aside: readonly { readonly id: string; readonly reason: string }[];
};

export type BackupApi = {
  /**
   * Takes in the backup of a lost computer of this office, from a folder that `backup.look` found. Every act is checked as
   * if it came over the line; this computer goes on as itself. May be cut and asked again: what is here is passed over.
   */
  takeBackup(
    folder: string,
    progress: (progress: CourierProgress) => void,
  ): Promise<Result<BackupTaken, CourierRefusal>>;
};

type Needs = Omit<TakeNeeds, 'announced'>;

/** Text of a copy's tape that is read at once. */
const pieceBytes = 1_000_000;
const shelves = 256;
const objectsAtOnce = 50;

/** Takes backups in, one at a time. */
export function createBackupTaking(needs: Needs): BackupApi {
  let isBusy = false;
  return {
    async takeBackup(folder, progress) {
      if (isBusy) return refuse({ why: 'busy', detail: folder });
      isBusy = true;
      try {
        return ok(await takeBackup(needs, folder, progress));
      } catch (error) {
        return refuse(refusalOf(error));
      } finally {
        isBusy = false;
        needs.progressed('acts');
      }
    },
  };
}

/** Acts stand on a tape behind the certificates that they need, so one reading from the front to the end is enough. */
async function takeBackup(
  needs: Needs,
  folder: string,
  progress: (progress: CourierProgress) => void,
): Promise<BackupTaken> {
  const { host, office, device } = needs;
  const sum = newSum();
  const came = new Map<string, number>();
  let [spoiltLines, end] = [0, Infinity];
  for (let from = 0; from < end;) {
    const piece = await host.call('backup.read', { folder, from, bytes: pieceBytes });
    end = piece.count;
    spoiltLines = piece.spoilt;
    for (const text of piece.lines) {
      const act = JSON.parse(text) as { office: string; device: string; counter: number }; // a tape takes nothing else
      if (act.office !== office || act.device === device) continue;
      const chain = `${act.office}.${act.device}`;
      came.set(chain, Math.max(came.get(chain) ?? 0, act.counter));
    }
    await takeTexts(needs, piece.lines, folder, sum);
    if (piece.next <= from) break;
    from = piece.next;
    progress({ done: from, total: end + shelves });
  }
  const { keys } = await host.call('backup.keys', { folder });
  const { fresh, spoilt } = await takeObjects(needs, folder, (shelf) =>
    progress({ done: end + shelf + 1, total: end + shelves }),
  );
  await host.call('backup.came', { acts: Object.fromEntries(came), objects: [...fresh] });
  return {
    ...{ acts: sum.acts, known: sum.known, objects: fresh.length, keys },
    ...{ spoiltLines, spoiltObjects: spoilt },
    aside: [...sum.aside].map(([id, reason]) => ({ id, reason })),
  };
}

async function takeObjects(
  { host, registers, progressed }: Needs,
  folder: string,
  shelfDone: (shelf: number) => void,
): Promise<{ readonly fresh: readonly string[]; readonly spoilt: number }> {
  const fresh: string[] = [];
  let spoilt = 0;
  for (let shelf = 0; shelf < shelves; shelf++) {
    const bad = new Set<string>();
    const { names } = await host.call('backup.shelf', { folder, shelf });
    const { missing } = await host.call('vault.missing', { names });
    for (let at = 0; at < missing.length; at += objectsAtOnce) {
      const some = missing.slice(at, at + objectsAtOnce);
      for (const name of (await host.call('backup.fetch', { folder, names: some })).spoilt) bad.add(name);
      fresh.push(...some.filter((name) => !bad.has(name)));
    }
    spoilt += bad.size;
    for (const name of names) if (!bad.has(name)) markHere(registers, name);
    shelfDone(shelf);
  }
  if (fresh.length > 0) progressed('objects');
  return { fresh, spoilt };
}
