import type { Act, ActDraft } from '#shared/acts/act';
import { fileDecided } from '#shared/acts/kinds/file-decided';
import { fileMoved } from '#shared/acts/kinds/file-moved';
import { fileOpened } from '#shared/acts/kinds/file-opened';
import { fileReceived } from '#shared/acts/kinds/file-received';
import { fileRecorded } from '#shared/acts/kinds/file-recorded';
import { letterDiarised } from '#shared/acts/kinds/letter-diarised';
import { noteWritten } from '#shared/acts/kinds/note-written';
import { pageScanned } from '#shared/acts/kinds/page-scanned';
import { paperFiled } from '#shared/acts/kinds/paper-filed';
import { dayInPakistan } from '#shared/base/calendar';
import { actId, subjectId } from '#shared/base/ids';
import { draft } from '#shared/domain/context';
import type { MadeOffice } from '#main/cli/demo/make';
import { createDice, english } from './make-acts';

/** Files of an office with what registers keep of them. Signatures are checked before registers see an act: here are none. */
export type MadeFiles = {
  readonly acts: Generator<readonly Act[]>;
  /** The file of 500 notes and 300 pages. */
  readonly thick: string;
  /** A subject that stands on one file in each office. */
  readonly rare: string;
};

const noSignature = 'A'.repeat(86);
const clerk = 'dealing-assistant';
const middle = 'superintendent';
const chief = 'medical-superintendent';
/** How many files lie with the middle post, and how many that it sent on lie elsewhere, in an office of any size. */
const withMe = 40;
const sentOn = 60;

const clockOf = (milliseconds: number, device: string): string =>
  `${new Date(milliseconds).toISOString().replace(/[-:.]/g, '')}-0000-${device}`;
const nameOf = (sort: string, n: number): string =>
  subjectId(sort, `bench${String(n).padStart(11, '0')}`.replace(/[^a-z0-9]/g, ''));

type Write = (person: string, made: ActDraft) => void;

function page(write: Write, document: string, n: number): void {
  const hash = n.toString(16).padStart(64, '0');
  const scan = { page: hash, mime: 'image/png' as const, bytes: 90_000, width: 1654, height: 2339 };
  write(
    clerk,
    draft(pageScanned, document, { ...scan, thumbnail: hash.replace(/^0/, 'f'), thumbnailBytes: 4000 }),
  );
}

/** A file with `notes` notes, put up to the middle post, to the chief and back, and left where `lies` says. */
function file(
  write: Write,
  { n, notes, about, lies, today }: { n: number; notes: number; about: string; lies: string; today: string },
): void {
  const subject = nameOf('file', n);
  const [document, letter] = [nameOf('document', n), nameOf('letter', n)];
  const year = Number(today.slice(0, 4));
  const numbered = { year, series: 'A', serial: n + 1 };
  page(write, document, n + 1);
  const came = { received: today, from: `Office ${n % 90}`, about, urgency: 'ordinary' as const };
  write(clerk, draft(letterDiarised, letter, { ...numbered, ...came, markedTo: clerk, document }));
  const cover = { about, urgency: 'ordinary' as const, classification: 'open' as const };
  write(clerk, draft(fileOpened, subject, { ...numbered, ...cover, number: `A-${n + 1}/${year}` }));
  write(clerk, draft(paperFiled, subject, { document, letter, title: 'Received', pages: 1 }));
  const say = (person: string, k: number): void =>
    write(
      person,
      draft(noteWritten, subject, {
        text: `${english.slice(k % 20, (k % 20) + 40).join(' ')}.`,
        language: 'en',
      }),
    );
  for (let k = 0; k < notes - 3; k++) say(clerk, k);
  write(clerk, draft(fileMoved, subject, { to: middle, move: 'put-up' }));
  if (lies === middle) return;
  write(middle, draft(fileReceived, subject, {}));
  say(middle, 1);
  write(middle, draft(fileMoved, subject, { to: chief, move: 'forwarded' }));
  say(chief, 2);
  if (lies === chief) return;
  write(chief, draft(fileDecided, subject, { decision: 'approved' }));
  write(chief, draft(fileMoved, subject, { to: clerk, move: 'marked-down' }));
  say(clerk, 3);
  write(clerk, draft(fileRecorded, subject, { retention: 'C' }));
}

/** The file that is opened: 500 notes, 300 pages in one paper. */
function thickFile(write: Write, subject: string, about: string, today: string): void {
  const document = nameOf('document', 9_000_000);
  for (let n = 0; n < 300; n++) page(write, document, 9_000_000 + n);
  const numbered = { year: Number(today.slice(0, 4)), series: 'B', serial: 1, number: 'B-1' };
  const cover = { about, urgency: 'ordinary' as const, classification: 'open' as const };
  write(clerk, draft(fileOpened, subject, { ...numbered, ...cover }));
  write(clerk, draft(paperFiled, subject, { document, title: 'Old papers', pages: 300 }));
  for (let k = 0; k < 500; k++)
    write(
      clerk,
      draft(noteWritten, subject, {
        text: `${english.slice(k % 20, (k % 20) + 40).join(' ')}.`,
        language: 'en',
      }),
    );
}

/** An office of `count` files with ten notes each, in parcels of some thousand acts. `now` is milliseconds since 1970. */
export function makeFiles(made: MadeOffice, count: number, now: number): MadeFiles {
  const [device] = made.devices;
  if (!device) throw new Error('the demo office has no device');
  const keys = new Map(device.keys.map((one) => [one.person, one.key]));
  const code = 'BENCHF';
  const { office } = device.enrolment;
  const dice = createDice(11);
  const today = dayInPakistan(now);
  const thick = nameOf('file', 9_000_000);
  const rare = 'zygomatic plate';
  let counter = 0;
  const start = now - 40 * 86_400_000;
  let batch: Act[] = [];
  const write: Write = (person, { kind, subject, body, v }) => {
    counter++;
    const wall = start + counter * 8;
    batch.push({
      ...{ id: actId(office, code, counter), kind, subject, office, device: code, counter, wall, v, body },
      ...{ at: clockOf(wall, code), by: keys.get(person) ?? '', post: person, prev: '', sig: noSignature },
    });
  };
  function* acts(): Generator<readonly Act[]> {
    thickFile(write, thick, 'The thick file', today);
    for (let n = 0; n < count; n++) {
      const words = Array.from({ length: 7 }, () => english[Math.floor(dice() * english.length)]);
      const about = n === count >> 1 ? `${words.join(' ')} ${rare}` : words.join(' ');
      const back = count - n;
      const lies = back <= withMe ? middle : back <= withMe + sentOn ? chief : 'room';
      file(write, { n, notes: 10, about, lies, today });
      if (batch.length >= 4000) {
        yield batch;
        batch = [];
      }
    }
    yield batch;
  }
  return { acts: acts(), thick, rare };
}
