import { dayInPakistan } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import { sha256Hex, type Subtle } from '#shared/base/crypto';
import { refuse, type Result } from '#shared/base/result';
import { dispatchNumber } from '#shared/domain/drafts/draft';
import type { IssuedLetter } from '#shared/domain/drafts/issued-letter';
import type { ParcelContents } from '#shared/domain/parcels/contents';
import type { Parcel } from '#shared/domain/parcels/parcel';
import type { Document, Turn } from '#shared/domain/records/document';
import { diaryNumber, type Letter } from '#shared/domain/records/letter';
import { refusal, type Refusal } from '#shared/domain/refusals';
import type { Done } from '../api';
import type { Perform } from '../commands/perform';
import type { Intake } from '../intake/intake';
import type { DrawLetter } from '../letters/draw-letter';
import { layIssued } from '../letters/lay-issued';
import type { ParcelApi } from '../parcel-views';
import type { Registers } from '../registers/registers';
import { markHere } from '../sync/objects';
import { paperOf } from './parcel-pages';

type Needs = {
  readonly registers: Registers;
  readonly perform: Perform;
  readonly intake: Pick<Intake, 'bringIn'>;
  readonly drawLetter: DrawLetter;
  readonly subtle: Subtle;
  readonly device: string;
  readonly now: () => number;
};

/** What the other office calls it: its file's number and day, or those of its letter in the dispatch register. */
function theirsOf({ file, letters, about }: ParcelContents): {
  readonly number: string;
  readonly on: string;
} {
  const letter = letters.get(about);
  if (letter) return { number: dispatchNumber(letter.issued), on: letter.issued.on };
  return {
    number: file?.number ?? '',
    on: file ? dayInPakistan(readClock(file.since).milliseconds) : '',
  };
}

/**
 * Enters parcels in the diary. That the entry was made is told to the other office by an act of its own; the entry names
 * its parcel, so that what a crash left between the two is found and completed.
 */
export function createParcelDiary({ registers, perform, intake, drawLetter, subtle, device, now }: Needs) {
  const { sql, folded } = registers;

  const entryOf = (parcel: string): Done | undefined => {
    const found = sql.get<{ letter: string; number: string }>(
      'SELECT letter, number FROM letters WHERE parcel = ? ORDER BY at LIMIT 1',
      [parcel],
    );
    return found && { subject: found.letter, number: found.number, acts: [] };
  };

  const tell = async (parcel: string, { subject: letter, number = '' }: Done): Promise<void> => {
    const state = folded<Parcel>(parcel)?.state;
    if (state?.way !== 'in' || state.diarised) return;
    await perform({ do: 'tell-diarised', parcel, entry: { from: state.from, letter, number } }, 'machine');
  };

  /** The document into which the pages of an interrupted entry came already. */
  const begunWith = (page: string | undefined): string | undefined =>
    page === undefined
      ? undefined
      : sql.get<{ document: string }>(
          `SELECT document FROM scans WHERE page = ?1 AND document NOT IN (SELECT document FROM papers)
           AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.document = scans.document)`,
          [page],
        )?.document;

  /** Puts a page that is on this computer already into a document that does not have it. */
  const putPage = async (
    { act: _act, at: _at, person: _person, ...page }: Document['scans'][number],
    document: string | undefined,
  ): Promise<Result<string, Refusal>> => {
    const here = document && folded<Document>(document)?.state?.scans.some((one) => one.page === page.page);
    if (document && here) return { ok: true, value: document };
    const done = await perform({ do: 'scan-page', page, ...(document ? { document } : {}) });
    return done.ok ? { ok: true, value: done.value.subject } : done;
  };

  /** Draws a letter into the document, or into a new one. What was drawn alike before is found and not lost. */
  const bringLetter = async (
    letter: IssuedLetter,
    contents: ParcelContents,
    document: string | undefined,
  ): Promise<Result<string | undefined, Refusal>> => {
    const drawn = await drawLetter(layIssued(contents.authority, letter, contents.file?.number ?? ''));
    const name = `${dispatchNumber(letter.issued)} ${letter.version.about}`.slice(0, 200);
    let into = document;
    for (const { blob } of drawn) {
      const came = await intake.bringIn([{ blob, name }], into, 'officer');
      if (!came.ok) return came;
      const page = await sha256Hex(subtle, new Uint8Array(await blob.arrayBuffer()));
      const here = sql.get<{ document: string }>('SELECT document FROM scans WHERE page = ? LIMIT 1', [page]);
      const scan = here && folded<Document>(here.document)?.state?.scans.find((one) => one.page === page);
      if (!here || !scan) return refuse(refusal('io', { detail: came.value[0]?.refusal?.why ?? '' }));
      if (into === undefined) into = here.document;
      const put = await putPage(scan, into);
      if (!put.ok) return put;
    }
    return { ok: true, value: into };
  };

  /** Brings the parcel's papers in as a document of this office; nothing if it has none. */
  const bringPapers = async (
    contents: ParcelContents,
    title: string,
  ): Promise<Result<string | undefined, Refusal>> => {
    const papers = paperOf(contents);
    const first = papers.find((one) => one.sort === 'page');
    let document = begunWith(first?.sort === 'page' ? first.scan.page : undefined);
    const turned = new Map<string, Turn>();
    for (const paper of papers) {
      if (paper.sort === 'letter') {
        const came = await bringLetter(paper.letter, contents, document);
        if (!came.ok) return came;
        document = came.value;
        continue;
      }
      const { page, thumbnail, readable } = paper.scan;
      if (turned.has(page)) continue;
      turned.set(page, paper.rotation);
      const put = await putPage(paper.scan, document);
      if (!put.ok) return put;
      document = put.value;
      for (const object of [page, thumbnail, readable?.object]) if (object) markHere(registers, object);
    }
    if (document === undefined) return { ok: true, value: undefined };
    const order = folded<Document>(document)?.state?.order ?? [];
    const pages = order.map(({ page, rotation }) => ({ page, rotation: turned.get(page) ?? rotation }));
    const arranged = await perform({ do: 'arrange-document', document, pages, title });
    return arranged.ok || arranged.refusal.why === 'no-change' ? { ok: true, value: document } : arranged;
  };

  const diarise = async (
    parcel: string,
    contents: ParcelContents,
    entry: Parameters<ParcelApi['diariseParcel']>[1],
  ): Promise<Result<Done, Refusal>> => {
    const state = folded<Parcel>(parcel)?.state;
    if (state?.way !== 'in') return refuse(refusal('unknown-subject'));
    if (state.diarised) return refuse(refusal('no-change'));
    const before = entryOf(parcel);
    if (before) {
      await tell(parcel, before);
      return { ok: true, value: before };
    }
    const theirs = theirsOf(contents);
    const title = `${theirs.number} ${contents.file?.about ?? state.title}`.trim().slice(0, 200);
    const document = await bringPapers(contents, title);
    if (!document.ok) return document;
    const done = await perform({
      do: 'diarise-letter',
      letter: {
        ...entry,
        received: dayInPakistan(now()),
        from: `${state.fromName}${state.sender ? `: ${state.sender}` : ''}`.slice(0, 160),
        ...{ theirNumber: theirs.number.slice(0, 80), theirDate: theirs.on, about: state.title, parcel },
        ...(document.value ? { document: document.value } : {}),
      },
    });
    if (done.ok) await tell(parcel, done.value);
    return done;
  };

  return {
    diarise,
    /** Tells other offices of what this computer entered before it stopped. */
    async complete(): Promise<void> {
      const left = sql.all<{ parcel: string; letter: string }>(
        `SELECT p.parcel, l.letter FROM letters l JOIN parcels p ON p.parcel = l.parcel
         WHERE l.parcel IS NOT NULL AND p.way = 'in' AND p.state = 'arrived'`,
      );
      for (const { parcel, letter } of left) {
        const state = folded<Letter>(letter)?.state;
        if (state?.act.split('.')[1] === device)
          await tell(parcel, { subject: letter, number: diaryNumber(state), acts: [] });
      }
    },
  };
}
