import { ok, refuse } from '#shared/base/result';
import type { EngineApi, Queries, QueryName, Topic } from '#engine/api';
import type { DeskView, LineView, SessionView } from '#engine/views';
import * as data from './fake-data';
import { noProvince } from './fake-province';

type Answers = { readonly [Q in QueryName]: (...args: Parameters<Queries[Q]>) => ReturnType<Queries[Q]> };

const noDemands = {
  ...{
    arrears: 0,
    demanded: 0,
    remitted: 0,
    collected: 0,
    penalty: 0,
    waiting: 0,
    balance: 0,
    efficiency: null,
  },
  ageing: { current: 0, '1-30': 0, '31-60': 0, '61-90': 0, '91-180': 0, 'over-180': 0 },
};
const emptyDesk: DeskView = {
  filesWithMe: [],
  filesSent: [],
  lettersForMe: [],
  vouchersToApprove: [],
  vouchersReturned: [],
  documentsLoose: [],
  exceptions: [],
  drafts: [],
};

/** Sample answers; with `isEmpty` the office has nothing in it yet. */
const noAgreement: Pick<Answers, 'agreement' | 'spending'> = { agreement: () => null, spending: () => [] };

const sampleAnswers = (isEmpty: boolean): Omit<Answers, 'session' | 'line'> => ({
  office: () => data.office,
  officers: () => data.officers,
  desk: () => (isEmpty ? emptyDesk : data.desk),
  documents: () => (isEmpty ? [] : data.documents),
  document: () => null,
  reading: () => null,
  printsOn: () => [],
  printNamed: () => null,
  signedPrints: () => [],
  printsToBind: () => [],
  paperWork: () => ({
    days: [],
    loose: { documents: 0, pages: 0 },
    unread: 0,
    forPerson: 0,
    faults: [],
    pages: 0,
    accuracy: [],
  }),
  letters: () => (isEmpty ? [] : data.letters),
  letter: (letter) => data.letters.find((one) => one.letter === letter) ?? null,
  files: () => (isEmpty ? [] : data.files),
  file: () => null,
  courier: () => ({ places: [], recipients: [], made: [], taken: [], waitingActs: 0, waitingObjects: 0 }),
  parcels: () => [],
  parcelsForMe: () => ({ toDiarise: [], underWay: [] }),
  parcel: () => null,
  otherOffices: () => [],
  fileDrafts: () => [],
  draftPaper: () => null,
  dispatches: () => [],
  heads: () => [],
  accounts: () => [],
  vouchers: () => (isEmpty ? [] : data.vouchers),
  voucher: () => null,
  cashBook: () => null,
  payees: () => [],
  payee: () => null,
  bills: () => [],
  bill: () => null,
  billsForMe: () => [],
  billTerms: () => ({ table: null, rule: null }),
  billTables: () => ({ tables: [], rules: [] }),
  billsAlike: () => [],
  payers: () => [],
  payerNames: () => [],
  payer: () => null,
  holdings: () => [],
  tariff: () => [],
  demands: () => [],
  demand: () => null,
  demandPlan: () => [],
  counters: () => [],
  feeTable: () => [],
  feesOfDay: () => [],
  tallies: () => [],
  tally: () => null,
  claims: () => [],
  claim: () => null,
  receivables: () => ({
    on: '2026-11-21',
    rows: [],
    total: { count: 0, outstanding: 0, approved: 0, ageing: noDemands.ageing },
  }),
  demandRegister: () => ({ on: '2026-11-21', rows: [], total: noDemands }),
  budget: () => [],
  loans: () => [],
  loan: () => null,
  loanSplit: () => null,
  guarantees: () => [],
  guarantee: () => null,
  debtStatement: () => [],
  maturities: () => [],
  debtFund: (year) => ({ year, due: null, paid: 0, moves: [] }),
  baseRates: () => [],
  debtRules: () => [],
  debtAlarms: () => [],
  ...{ beginning: () => null, returns: () => [] },
  return: () => null,
  indicatorMonth: () => null,
  indicator: () => null,
  flags: () => [],
  flagRules: () => [],
  chart: () => [],
  ownHeads: () => [],
  commitments: () => [],
  reappropriations: () => [],
  exceptions: () => [],
  periods: (year) => ({ year, months: [], carried: false }),
  policies: () => [],
  bookFaults: () => [],
  policy: () => ({ control: 'stop', releases: [], employeeHeads: [], lapse: true }),
  statement: () => null,
  plainJournal: () => '',
  ...noAgreement,
  chequebooks: () => [],
  chequeExceptions: () => [],
  nextLeaf: () => null,
  imprests: () => [],
  imprest: () => null,
  numbering: () => [],
  cashBookState: () => ({ closings: [], waiting: 0, writers: [] }),
  bankStatements: () => [],
  statementMapping: () => null,
  knownLines: () => [],
  reconcile: () => null,
  voucherSeal: () => null,
  actSeal: () => null,
  imports: () => [],
  import: () => null,
  search: (text) => (text.toLowerCase().startsWith('x') ? data.hits : []),
  ocr: () => ({ state: 'idle', done: 0, total: 0, failed: [] }),
  intake: () => ({ running: false, done: 0, total: 0, results: [] }),
  people: () => [],
  charges: () => [],
  leaves: () => [],
  delegations: () => [],
  review: () => [],
  lost: () => [],
  pendency: () => [],
  paperless: () => null,
  recordRoom: () => [],
  roomFile: () => null,
  ...noProvince,
  stages: () => [],
  aside: () =>
    isEmpty
      ? []
      : [
          {
            act: 'KP-0123.ABCDEF.00000029',
            kind: 'voucher.posted',
            subject: 'voucher:KP-0123.ABCDEF.00000029',
            at: data.ago(2),
            reason: 'the certificate of the signer is not known at the hub',
            own: true,
          },
        ],
});

/**
 * An engine in memory with sample answers, for looking at screens without a host. The gallery's address may say
 * `?empty` (nothing on the desk), `?signed-in`, `?opening` (stays on the progress screen), `?second-window`, `?host-gone`.
 * `more` replaces answers, so that a room can bring its own samples.
 */
export function createFakeEngine(flags: ReadonlySet<string>, more: Partial<Answers> = {}): EngineApi {
  const drafts = new Map<string, unknown>();
  const followers = new Set<(topics: readonly Topic[]) => void>();
  const tell = (...topics: Topic[]): void => followers.forEach((follower) => follower(topics));
  let session: SessionView = { state: 'locked' };
  let line: LineView = data.line;

  const open = (key: string, post?: string): SessionView => {
    const officer = data.officers.find((one) => one.key === key);
    if (!officer) return { state: 'locked' };
    const powers = data.office.posts.flatMap((one) => one.powers);
    const { person, name, nameUrdu, posts } = officer;
    return {
      state: 'open',
      key,
      person,
      name,
      ...(nameUrdu ? { nameUrdu } : {}),
      post: post ?? posts[0]?.post ?? '',
      posts,
      powers,
    };
  };
  if (flags.has('signed-in')) session = open(data.officers[0]?.key ?? '');

  const answers: Answers = {
    ...sampleAnswers(flags.has('empty')),
    session: () => session,
    line: () => line,
    ...more,
  };

  return {
    open: async (progress) => {
      progress({ stage: 'registers', done: 4200, total: 18_344 });
      if (flags.has('second-window')) return refuse({ fault: 'second-window', detail: 'lock held' });
      if (flags.has('host-gone')) return refuse({ fault: 'host-gone', detail: 'fetch failed' });
      if (flags.has('opening')) return new Promise(() => undefined);
      return ok({ office: data.office });
    },
    query: async (name, ...args) => answers[name](...args),
    perform: async () =>
      refuse({ why: 'over-release', detail: { head: 'A03303', available: 125_000, short: 4_000_050 } }),
    follow: async (changed) => {
      followers.add(changed);
      return () => followers.delete(changed);
    },
    signIn: async (key, passphrase) => {
      if (passphrase !== 'demo') return refuse('wrong-passphrase');
      session = open(key);
      tell('session');
      return ok(session);
    },
    lock: async () => {
      session = { state: 'locked' };
      tell('session');
    },
    actAs: async (post) => {
      if (session.state === 'open') session = open(session.key, post);
      tell('session');
      return ok(session);
    },
    addOfficer: async () => ok({ subject: 'registry:KP-0123', acts: ['KP-0123.ABCDEF.00000051'] }),
    takeKey: async () => refuse('not-a-key'),
    bringIn: async () => ok([]),
    pageImage: async () => refuse('not-here'),
    ocrControl: async () => undefined,
    readDraft: async (officer, key) => drafts.get(`${officer} ${key}`),
    saveDraft: async (officer, key, _title, value) => void drafts.set(`${officer} ${key}`, value),
    dropDraft: async (officer, key) => void drafts.delete(`${officer} ${key}`),
    writeWorkbook: async () => new Blob([]),
    writePdf: async () => refuse({ why: 'no-pages' }),
    stopPdf: async () => undefined,
    readImport: async () => refuse('no-file'),
    takeImportIn: async () => refuse({ why: 'locked' }),
    cutLine: async (cut) => {
      line = { ...line, state: cut ? 'cut' : 'down', cutByUser: cut, since: new Date().toISOString() };
      tell('line');
    },
    fetchAhead: async (megabytes) => {
      line = { ...line, ahead: { ...line.ahead, megabytes } };
      tell('line');
    },
    syncNow: async () => {
      line = { ...line, state: 'sending' };
      tell('line');
    },
    sendParcel: async () => refuse({ why: 'locked' }),
    diariseParcel: async () => refuse({ why: 'locked' }),
    courierMake: async () => refuse({ why: 'no-folder', detail: '' }),
    courierLook: async () => ok({ bundles: [], strays: [] }),
    courierTake: async () => ok([]),
    courierStop: async () => undefined,
    takeBackup: async () => refuse({ why: 'no-folder', detail: '' }),
    checkJournal: async (progress) => {
      progress(9000, 18_344);
      await new Promise((resolve) => setTimeout(resolve, 600));
      return { acts: 18_344, mended: 0, faults: [{ fault: 'bad-signature', id: 'KP-0123.ABCDEF.00000029' }] };
    },
  };
}
