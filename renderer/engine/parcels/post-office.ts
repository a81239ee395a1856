import { utf8 } from '#shared/base/bytes';
import { dayInPakistan } from '#shared/base/calendar';
import { sha256Hex, type Subtle } from '#shared/base/crypto';
import { province } from '#shared/base/ids';
import { refuse, type Result } from '#shared/base/result';
import { readClock } from '#shared/base/clock';
import type { File } from '#shared/domain/files/file';
import { readContents, type ParcelContents } from '#shared/domain/parcels/manifest';
import type { Parcel } from '#shared/domain/parcels/parcel';
import { refusal, type Refusal } from '#shared/domain/refusals';
import type { Done } from '../api';
import type { Perform } from '../commands/perform';
import type { Senders } from '../courier/senders';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import type { OtherOffice, ParcelApi, ParcelRow, ParcelView } from '../parcel-views';
import type { Registers } from '../registers/registers';
import { markHere } from '../sync/objects';
import { isoOf, present } from '../views/shape';
import type { Ticks } from '../views/ticks';
import { packFile } from './pack';

type Needs = {
  readonly host: HostClient;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly senders: Senders;
  readonly perform: Perform;
  readonly subtle: Subtle;
  readonly ticks: Ticks;
  readonly office: string;
  readonly now: () => number;
};

/** The pages of a parcel's file in the order of its correspondence, as they were scanned. */
function pagesOf({ file, documents }: ParcelContents) {
  return file.correspondence.flatMap(({ document }) => {
    const scans = new Map(documents.get(document)?.scans.map((scan) => [scan.page, scan]));
    return (documents.get(document)?.order ?? []).flatMap(({ page, rotation }) => {
      const scan = scans.get(page);
      return scan ? [{ rotation, scan }] : [];
    });
  });
}

/** The offices of the province's registry that this computer knows, this one and the province left out. */
async function otherOfficesOf({
  registers,
  senders,
  office,
}: Pick<Needs, 'registers' | 'senders' | 'office'>): Promise<readonly OtherOffice[]> {
  const subjects = registers.sql.all<{ subject: string }>(
    "SELECT DISTINCT subject FROM acts WHERE subject LIKE 'registry:%'",
  );
  const codes = subjects.map((row) => row.subject.slice('registry:'.length));
  const found: OtherOffice[] = [];
  for (const code of codes.filter((one) => one !== office && one !== province)) {
    const { entity } = await senders.authorityOf(code);
    if (entity) found.push(present({ office: code, name: entity.name, nameUrdu: entity.nameUrdu }));
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Sends files to other offices, shows what came from them, and enters it in the diary. */
export function createPostOffice(needs: Needs) {
  const { host, journal, registers, senders, perform, subtle, ticks, office, now } = needs;
  const { sql } = registers;

  /** Names of offices that were looked up for one answer: each costs a fold of that office's registry. */
  type Names = Map<string, Promise<string>>;
  const nameOf = (of: string, names: Names): Promise<string> => {
    const name = names.get(of) ?? senders.authorityOf(of).then(({ entity }) => entity?.name ?? of);
    names.set(of, name);
    return name;
  };

  const rowOf = async (parcel: string, names: Names = new Map()): Promise<ParcelRow | undefined> => {
    const state = registers.folded<Parcel>(parcel)?.state;
    const row = sql.get<{ state: ParcelRow['state'] }>('SELECT state FROM parcels WHERE parcel = ?', [
      parcel,
    ]);
    if (!state || !row) return undefined;
    const common = {
      parcel,
      title: state.title,
      at: isoOf(state.at),
      state: row.state,
      tick: ticks.act(state.act),
    };
    if (state.way === 'in') {
      const { from, fromName, fault, sender, diarised } = state;
      const entry = { number: diarised?.number, letter: diarised?.letter };
      return present({
        ...common,
        ...entry,
        way: 'in' as const,
        office: from,
        officeName: fromName,
        fault,
        sender,
      });
    }
    const { arrived, diarised, refused } = state.answers;
    const last = diarised ?? refused ?? arrived;
    const said = { number: diarised?.number, fault: refused?.fault };
    return present({
      ...{
        ...common,
        ...said,
        way: 'out' as const,
        office: state.to,
        officeName: await nameOf(state.to, names),
      },
      on: last && new Date(last.on).toISOString(),
    });
  };

  const contentsOf = async (parcel: string): Promise<ParcelContents | undefined> => {
    const state = registers.folded<Parcel>(parcel)?.state;
    if (!state || (state.way === 'in' && state.fault !== undefined)) return undefined;
    const text = await (await host.getObject(state.sha256))?.text();
    return text === undefined ? undefined : readContents(registers.authority().root, text);
  };

  const view = async (parcel: string): Promise<ParcelView | null> => {
    const [row, contents] = [await rowOf(parcel), await contentsOf(parcel)];
    if (!row || !contents) return null;
    const { file, problems } = contents;
    return {
      ...row,
      ...{ fileNumber: file.number, about: file.about, problems },
      notes: file.notes.map(({ act, paragraph, text, language, by, at }) => ({
        ...{ act, paragraph, text, language, name: by.name, post: by.postTitle, at: isoOf(at) },
      })),
      pages: pagesOf(contents).map(({ rotation, scan: { page, thumbnail, width, height } }) => ({
        ...{ page, thumbnail, width, height, rotation },
      })),
    };
  };

  const send: ParcelApi['sendParcel'] = async (file, to, title) => {
    if (!registers.folded<File>(file)?.state) return refuse(refusal('unknown-subject'));
    const bytes = utf8(await packFile({ registers, journal, office }, file));
    const sha256 = await sha256Hex(subtle, bytes);
    await host.putObject(sha256, bytes);
    return perform({ do: 'send-parcel', parcel: { to, sha256, bytes: bytes.length, title, about: file } });
  };

  /** Brings the parcel's pages in as a document of this office; nothing if it has none. */
  const bringPages = async (contents: ParcelContents): Promise<Result<string | undefined, Refusal>> => {
    let document: string | undefined;
    const pages = [...new Map(pagesOf(contents).map((one) => [one.scan.page, one])).values()];
    for (const { scan } of pages) {
      const { act: _act, at: _at, person: _person, ...page } = scan;
      const done: Result<Done, Refusal> = await perform({
        do: 'scan-page',
        page,
        ...(document ? { document } : {}),
      });
      if (!done.ok) return done;
      document = done.value.subject;
      for (const object of [page.page, page.thumbnail, page.readable?.object])
        if (object) markHere(registers, object);
    }
    if (document !== undefined) {
      const title = `${contents.file.number} ${contents.file.about}`.slice(0, 200);
      const order = pages.map(({ rotation, scan }) => ({ page: scan.page, rotation }));
      const arranged = await perform({ do: 'arrange-document', document, pages: order, title });
      if (!arranged.ok) return arranged;
    }
    return { ok: true, value: document };
  };

  const diarise: ParcelApi['diariseParcel'] = async (parcel, entry) => {
    const state = registers.folded<Parcel>(parcel)?.state;
    const contents = await contentsOf(parcel);
    if (state?.way !== 'in' || !contents) return refuse(refusal('unknown-subject'));
    if (state.diarised) return refuse(refusal('no-change'));
    const document = await bringPages(contents);
    if (!document.ok) return document;
    const theirDate = dayInPakistan(readClock(contents.file.since).milliseconds);
    const done = await perform({
      do: 'diarise-letter',
      letter: {
        ...{
          ...entry,
          received: dayInPakistan(now()),
          from: `${state.fromName}${state.sender ? `: ${state.sender}` : ''}`.slice(0, 160),
        },
        ...{ theirNumber: contents.file.number.slice(0, 80), theirDate, about: state.title },
        ...(document.value ? { document: document.value } : {}),
      },
    });
    if (!done.ok) return done;
    const { subject: letter, number = '' } = done.value;
    const told = { from: state.from, letter, number };
    await perform({ do: 'tell-diarised', parcel, entry: told }, 'machine');
    return done;
  };

  const rows = async (): Promise<readonly ParcelRow[]> => {
    const all = sql.all<{ parcel: string }>('SELECT parcel FROM parcels ORDER BY at DESC LIMIT 500');
    const names: Names = new Map();
    return (await Promise.all(all.map((one) => rowOf(one.parcel, names)))).flatMap((row) => row ?? []);
  };

  return {
    api: { sendParcel: send, diariseParcel: diarise } satisfies ParcelApi,
    answers: { parcels: rows, parcel: view, otherOffices: () => otherOfficesOf(needs) },
  };
}
