import { newOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { fromBase64Url } from '#shared/base/bytes';
import { dayInPakistan } from '#shared/base/calendar';
import type { Signer } from '#shared/base/crypto';
import { ok, refuse } from '#shared/base/result';
import type { Identity } from '#shared/contract/methods';
import { refusal } from '#shared/domain/refusals';
import type { EngineApi, QueryName, Topic } from './api';
import { checkJournal } from './check-journal';
import { createBooks } from './commands/books';
import { createPerform } from './commands/perform';
import { createFollowers } from './followers';
import { HostError, type HostClient } from './host';
import { createIntake, type OpenPaper } from './intake/intake';
import { watchScanner } from './intake/scanner';
import type { Journal } from './journal/journal';
import { openReadingQueue, type ReadPage } from './ocr/reading-queue';
import { createQueries } from './queries';
import { openRegisters, type Registers } from './registers/registers';
import type { Place } from './registers/sql';
import type { ChunkStore } from './scans/chunk-store';
import { createSession } from './session';
import { startLine } from './sync/line';
import { openMarks } from './sync/marks';
import { markHere } from './sync/objects';
import { createRound } from './sync/round';
import { topicsOf } from './topics';

/** Everything that the engine needs from the place where it runs: the worker's, or a test's. */
export type Surroundings = {
  readonly host: HostClient;
  readonly crypto: KeyCrypto;
  readonly openJournal: () => Promise<Journal>;
  readonly registersPlace: Place;
  readonly openChunkStore: () => ChunkStore;
  readonly openPaper: OpenPaper;
  readonly readPage: ReadPage;
  /** The OCR engine's name and the number of pages it reads at once. */
  readonly ocr: { readonly engine: string; readonly lanes: number };
  readonly now: () => number;
  readonly random: () => number;
  /** How long a round waits for news, in milliseconds. */
  readonly wait: number;
};

/** An open engine: the window's interface, and a way to close everything. */
export type Engine = { readonly api: Omit<EngineApi, 'open'>; close(): Promise<void> };

const nameLetters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Sixteen letters of base32: 80 random bits, enough for every subject that the province will ever name. */
const randomName = (crypto: KeyCrypto): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => nameLetters[byte & 31]).join('');

const machineSigner = (host: HostClient, identity: Identity): Signer => ({
  key: identity.deviceKey,
  sign: async (bytes) =>
    fromBase64Url((await host.call('device.sign', { text: new TextDecoder().decode(bytes) })).sig),
});

/** Notes which scanned objects the vault holds, for those that are not noted yet (after registers were rebuilt). */
async function lookIntoVault(host: HostClient, registers: Registers): Promise<void> {
  const unknown = registers.sql
    .all<{ object: string }>(
      'SELECT page AS object FROM scans UNION SELECT thumbnail FROM scans EXCEPT SELECT object FROM objects_here',
    )
    .map((row) => row.object);
  for (let at = 0; at < unknown.length; at += 5000) {
    const names = unknown.slice(at, at + 5000);
    const missing = new Set((await host.call('vault.missing', { names })).missing);
    registers.sql.transaction(() =>
      names.forEach((name) => void (missing.has(name) || markHere(registers, name))),
    );
  }
}

/** Opens the engine: reads the tape's news into journal and registers, then starts OCR, the scanner folder and the line. */
export async function openEngine(
  around: Surroundings,
  progress: Parameters<EngineApi['open']>[0],
): Promise<Engine> {
  const { host, crypto, now } = around;
  progress({ stage: 'host', done: 0, total: 1 });
  const identity = await host.call('host.identity', {});
  const newName = (): string => randomName(crypto);
  progress({ stage: 'journal', done: 0, total: 1 });
  const journal = await around.openJournal();
  const registers = await openRegisters({
    place: around.registersPlace,
    newName,
    office: identity.office,
    root: identity.root,
    actsOf: (ids) => journal.get(ids),
  });
  const followers = createFollowers();
  const tell = (...topics: readonly Topic[]): void => followers.tell(topics);
  const changed = (subjects: readonly string[]): void => {
    followers.tell(topicsOf(subjects));
    line?.nudge();
    queue?.nudge();
  };
  let line: ReturnType<typeof startLine> | undefined;
  let queue: Awaited<ReturnType<typeof openReadingQueue>> | undefined;

  const books = createBooks({ identity, host, journal, registers, subtle: crypto.subtle, now, changed });
  await books.catchUp(progress);
  await lookIntoVault(host, registers);
  const session = createSession({
    host,
    crypto,
    authority: registers.authority,
    now,
    changed: () => tell('session'),
  });
  const machine = machineSigner(host, identity);
  const perform = createPerform({ identity, books, registers, session, machine, now, newName });
  const marks = await openMarks(journal, identity.device);
  const store = around.openChunkStore();
  const intake = createIntake({
    host,
    subtle: crypto.subtle,
    registers,
    perform,
    openPaper: around.openPaper,
    changed: () => tell('intake'),
  });
  const reading = await openReadingQueue({
    registers,
    journal,
    device: identity.device,
    readPage: around.readPage,
    record: (command) => perform(command, 'machine'),
    engine: around.ocr.engine,
    lanes: around.ocr.lanes,
    now,
    changed: () => tell('ocr'),
  });
  queue = reading;
  const { office, device } = identity;
  const progressed = (what: 'acts' | 'objects'): void =>
    tell(
      'line',
      ...(what === 'acts' ? (['files', 'ledger', 'letters', 'aside'] as const) : (['documents'] as const)),
    );
  const sync = createRound({
    host,
    books,
    journal,
    registers,
    marks,
    store,
    office,
    device,
    progressed,
    wait: around.wait,
  });
  const started = startLine({ round: sync.round, changed: () => tell('line'), now, random: around.random });
  line = started;
  reading.nudge();
  const stopScanner = watchScanner(host, intake, (error) => {
    throw error;
  });
  const answers = createQueries({
    office,
    device,
    registers,
    journal,
    marks,
    session,
    queue: reading,
    intake,
    line: started,
    newest: () => books.head().counter,
  });

  const addOfficer: EngineApi['addOfficer'] = async (officer, passphrase) => {
    if (!session.seat()) return refuse(refusal('locked'));
    const wrapped = await newOfficerKey(crypto, officer, passphrase);
    const today = dayInPakistan(now());
    const { key, publicKey, person, name, nameUrdu } = wrapped;
    const posts = officer.posts.map((post) => ({ post, from: today }));
    try {
      await host.call('keys.put', { key: wrapped }); // first the key, then its certificate: a lone key can do nothing
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return refuse(
        refusal(
          error.fault === 'disk-full' ? 'disk-full' : error.fault === 'gone' ? 'host-gone' : 'bad-input',
          { field: 'officer' },
        ),
      );
    }
    const done = await perform({
      do: 'certify-officer',
      certificate: { key, publicKey, person, name, ...(nameUrdu ? { nameUrdu } : {}), posts },
    });
    tell('registry');
    return done;
  };

  const pageImage: EngineApi['pageImage'] = async (page) => {
    const there = await host.getObject(page);
    if (there) return ok(there);
    const scan = registers.sql.get<{ bytes: number }>(
      'SELECT bytes FROM scans WHERE page = ? UNION SELECT thumbnail_bytes FROM scans WHERE thumbnail = ?',
      [page, page],
    );
    if (!scan) return refuse('not-here');
    if (started.state().cutByUser) return refuse('no-line');
    try {
      const fetched = await sync.fetch(page, scan.bytes);
      const blob = fetched ? await host.getObject(page) : undefined;
      tell('documents');
      return blob ? ok(blob) : refuse('not-here');
    } catch {
      return refuse('no-line');
    }
  };

  const api: Engine['api'] = {
    query: (async (name: QueryName, ...args: never[]) =>
      (answers[name] as (...given: never[]) => unknown)(...args)) as EngineApi['query'], // `answers` has the very types of Queries
    perform: (command) => perform(command),
    follow: async (follower) => followers.add(follower),
    signIn: (key, passphrase) => session.signIn(key, passphrase),
    lock: async () => session.lock(),
    actAs: async (post) => (session.actAs(post) ? ok(session.view()) : refuse(refusal('not-certified'))),
    addOfficer,
    async bringIn(files, document) {
      const view = session.view();
      if (view.state === 'locked') return refuse(refusal('locked'));
      return intake.bringIn(
        files.map((file) => ({ blob: file, name: file.name })),
        document,
        'officer',
      );
    },
    pageImage,
    ocrControl: (what) => reading.control(what),
    readDraft: async (key) => (await journal.draft(key))?.value,
    async saveDraft(key, title, value) {
      await journal.saveDraft({ key, title, value, savedAt: new Date(now()).toISOString() });
      tell('drafts');
    },
    async dropDraft(key) {
      await journal.dropDraft(key);
      tell('drafts');
    },
    cutLine: async (cut) => started.cut(cut),
    syncNow: async () => started.nudge(),
    checkJournal: (told) => checkJournal(host, crypto.subtle, books.publicKeys, told),
  };

  return {
    api,
    async close() {
      stopScanner();
      reading.stop();
      await started.stop();
      await journal.close();
      await store.close();
      registers.close();
    },
  };
}
