import { fromBase64Url } from '#shared/base/bytes';
import type { Signer } from '#shared/base/crypto';
import { ok, refuse } from '#shared/base/result';
import type { Identity } from '#shared/contract/methods';
import { refusal } from '#shared/domain/refusals';
import { addOfficer } from './add-officer';
import type { Registers } from './registers/registers';
import type { EngineApi, QueryName, Topic } from './api';
import { createBackupTaking } from './backup/take-backup';
import { checkJournal } from './check-journal';
import { createContext } from './commands/context';
import { createPerform } from './commands/perform';
import { createControlWatch } from './control-watch';
import { createCourierDesk, recallConfirmed } from './courier/courier-desk';
import { openParcels } from './parcels/open-parcels';
import { createSenders } from './courier/senders';
import { createFollowers } from './followers';
import type { HostClient } from './host';
import { createIntake } from './intake/intake';
import { watchScanner } from './intake/scanner';
import { openReadingQueue } from './ocr/reading-queue';
import { openBooks } from './open-books';
import { mendTape } from './mend-tape';
import { openPageImage } from './page-images';
import { createPdfDesk } from './pdf/pdf-desk';
import { createAuditor } from './province/audit';
import { createDrill } from './province/drill';
import { createOfficeReturns } from './province/office-returns';
import { createQueries } from './queries';
import { createSession } from './session';
import type { Surroundings } from './surroundings';
import { openAhead } from './sync/ahead';
import { startLine } from './sync/line';
import { openMarks } from './sync/marks';
import { createRound } from './sync/round';
import { takeKey } from './take-key';
import { topicsOf } from './topics';
import { createImportDesk } from './workbook/import-desk';

/** An open engine: the window's interface, the registers behind it, and a way to close everything. */
export type Engine = {
  readonly api: Omit<EngineApi, 'open'>;
  readonly registers: Registers;
  close(): Promise<void>;
};

const machineSigner = (host: HostClient, identity: Identity): Signer => ({
  key: identity.deviceKey,
  sign: async (bytes) =>
    fromBase64Url((await host.call('device.sign', { text: new TextDecoder().decode(bytes) })).sig),
});

const topicsOfNews: Readonly<Record<'acts' | 'objects' | 'province', readonly Topic[]>> = {
  acts: ['line', 'files', 'ledger', 'letters', 'aside'],
  objects: ['line', 'documents'],
  province: ['line', 'province'],
};

/** Builds the parts of an engine over opened books and starts OCR, the scanner folder and the line. */
async function startParts(
  around: Surroundings,
  opened: Awaited<ReturnType<typeof openBooks>>,
  tell: (...topics: readonly Topic[]) => void,
) {
  const { host, crypto, now } = around;
  const { identity, newName, journal, registers, books } = opened;
  const { office, device } = identity;
  // Certificates are judged by the hybrid clock, so a wall clock that was set back locks nobody out.
  const clock = (): number => Math.max(now(), books.head().clock.milliseconds);
  const session = createSession({
    ...{ host, crypto, authority: registers.authority, now: clock },
    changed: () => tell('session'),
  });
  const machine = machineSigner(host, identity);
  const officeReturns = createOfficeReturns({
    ...{ host, registers, journal, subtle: crypto.subtle, seat: session.seat, now: clock },
    marks: () => marks.view(),
    isCut: () => line.state().cutByUser,
  });
  const perform = createPerform({
    ...{ identity, books, registers, session, machine, now, newName },
    abroad: identity.province === true ? officeReturns.abroad : undefined,
  });
  const control = createControlWatch(registers, perform);
  const imports = createImportDesk({
    registers,
    subtle: crypto.subtle,
    perform,
    context: () => createContext(identity, registers, '', now(), newName, ''),
    now,
  });
  const marks = await openMarks(journal, device);
  const { faults } = await host.call('host.faults', {});
  if (faults.some(({ fault }) => fault === 'tape-line' || fault === 'tape-segment')) await marks.askAgain();
  const store = around.openChunkStore();
  const { subtle } = crypto;
  const intake = createIntake({
    ...{ host, subtle, registers, perform, openPaper: around.openPaper, now },
    changed: () => tell('intake'),
  });
  const queue = await openReadingQueue({
    registers,
    journal,
    device,
    readPage: around.readPage,
    record: (command) => perform(command, 'machine'),
    ...around.ocr,
    now,
    changed: () => tell('ocr', 'documents'),
  });
  const progressed = (what: keyof typeof topicsOfNews): void => tell(...topicsOfNews[what]);
  const ahead = await openAhead({
    ...{ journal, registers, device },
    posts: async () => (await session.officers()).flatMap((one) => one.posts.map(({ post }) => post)),
    changed: () => tell('line'),
  });
  const senders = createSenders({ registers, journal, office, device });
  const { inbox, postOffice } = await openParcels({
    ...{ host, journal, registers, senders, session, intake, perform, subtle, marks, office, device, now },
    drawLetter: around.drawLetter,
  });
  const sync = createRound({
    inbox,
    host,
    books,
    journal,
    registers,
    marks,
    store,
    ahead,
    office,
    device,
    province: identity.province === true,
    progressed,
    wait: around.wait,
    now,
  });
  await recallConfirmed({ host, registers, marks, office, device, books });
  const newest = (): number => books.head().counter;
  const taking = { host, books, journal, registers, marks, senders, office, device, progressed };
  const courier = createCourierDesk({ ...taking, newest, announced: inbox.take });
  const backup = createBackupTaking(taking);
  const line = startLine({ round: sync.round, changed: () => tell('line'), now, random: around.random });
  const isCut = (): boolean => line.state().cutByUser;
  const drill = createDrill({ host, registers, journal, subtle, isCut });
  const answers = createQueries({
    drill,
    auditor: createAuditor({ host, registers, journal, subtle, isCut }),
    officeReturns,
    subtle,
    office,
    device,
    province: identity.province === true,
    registers,
    journal,
    marks,
    session,
    queue,
    intake,
    line,
    ahead,
    courier: courier.view,
    postOffice,
    newest,
    now,
  });
  return {
    ...opened,
    ...{ session, perform, control, imports, store, intake, queue, sync, ahead },
    ...{ courier, backup, postOffice },
    line,
    answers,
    drill,
    drawLetter: around.drawLetter,
  };
}
type Parts = Awaited<ReturnType<typeof startParts>>;

function createApi(
  { host, crypto, now }: Surroundings,
  parts: Parts,
  followers: ReturnType<typeof createFollowers>,
  tell: (...topics: readonly Topic[]) => void,
): Engine['api'] {
  const { session, perform, intake, queue, sync, line, answers, journal, registers, books } = parts;
  const pageImage: EngineApi['pageImage'] = async (page, whole) =>
    (await parts.drill.image(page)) ??
    openPageImage(
      {
        host,
        registers,
        fetch: sync.fetch,
        isCut: () => line.state().cutByUser,
        fetched: () => tell('documents'),
      },
      page,
      whole,
    );
  const pdfs = createPdfDesk({
    ...{ registers, document: answers.document, pageImage, now },
    drawLetter: parts.drawLetter,
  });
  return {
    query: (async (name: QueryName, ...args: never[]) =>
      (answers[name] as (...given: never[]) => unknown)(...args)) as EngineApi['query'], // `answers` has the very types of Queries
    perform: (command) => perform(command),
    follow: async (follower) => followers.add(follower),
    async signIn(key, passphrase) {
      const signed = await session.signIn(key, passphrase);
      if (signed.ok) await journal.adoptDrafts(key);
      tell('drafts');
      return signed;
    },
    lock: async () => session.lock(),
    actAs: async (post) => (session.actAs(post) ? ok(session.view()) : refuse(refusal('not-certified'))),
    async addOfficer(officer, passphrase) {
      if (!session.seat()) return refuse(refusal('locked'));
      return addOfficer({ host, crypto, perform, now }, officer, passphrase);
    },
    async takeKey(text) {
      const taken = await takeKey(host, text);
      if (taken.ok) tell('registry');
      return taken;
    },
    async bringIn(files, document) {
      if (!session.seat()) return refuse(refusal('locked'));
      const papers = files.map((file) => ({ blob: file, name: file.name }));
      return intake.bringIn(papers, document, 'officer');
    },
    pageImage,
    ...parts.courier.api,
    ...parts.backup,
    ...parts.postOffice.api,
    writePdf: (asked, progress) => pdfs.write(asked, progress),
    stopPdf: async () => pdfs.stop(),
    ocrControl: (what) => queue.control(what),
    readDraft: async (officer, key) => (await journal.draft(officer, key))?.value,
    async saveDraft(officer, key, title, value) {
      await journal.saveDraft(officer, { key, title, value, savedAt: new Date(now()).toISOString() });
      tell('drafts');
    },
    async dropDraft(officer, key) {
      await journal.dropDraft(officer, key);
      tell('drafts');
    },
    readImport: (file, asked) => parts.imports.read(file, asked),
    takeImportIn: async () => parts.imports.takeIn(),
    async writeWorkbook(sheet) {
      const { writeWorkbook } = await import('./workbook/write-workbook'); // loaded when it is first needed
      return writeWorkbook(sheet);
    },
    cutLine: async (cut) => line.cut(cut),
    syncNow: async () => line.nudge(),
    async fetchAhead(megabytes) {
      await parts.ahead.limit(megabytes);
      line.nudge();
    },
    checkJournal: (told) => {
      const mend = (onTape: ReadonlySet<string>) =>
        books.alone(() => mendTape({ host, journal, registers }, onTape));
      return checkJournal(host, crypto.subtle, books.publicKeys, parts.identity.office, mend, told);
    },
  };
}

/** Opens the engine: brings journal and registers up to the tape, then starts everything that runs by itself. */
export async function openEngine(
  around: Surroundings,
  progress: Parameters<EngineApi['open']>[0],
): Promise<Engine> {
  const followers = createFollowers();
  const tell = (...topics: readonly Topic[]): void => followers.tell(topics);
  const started: { parts?: Parts } = {};
  const opened = await openBooks(around, progress, (subjects) => {
    followers.tell(topicsOf(subjects));
    started.parts?.line.nudge();
    started.parts?.queue.nudge();
    started.parts?.control.changed(subjects);
  });
  const parts = await startParts(around, opened, tell);
  started.parts = parts;
  parts.control.changed(['period:']); // what was found before it could be put on record
  parts.queue.nudge();
  const stopScanner = watchScanner(around.host, parts.intake, (error) => {
    throw error;
  });
  return {
    api: createApi(around, parts, followers, tell),
    registers: parts.registers,
    async close() {
      stopScanner();
      parts.queue.stop();
      await parts.control.stop();
      await parts.line.stop();
      await parts.journal.close();
      await parts.store.close();
      parts.registers.close();
    },
  };
}
