import { dayInPakistan, isDay } from '#shared/base/calendar';
import type { Subtle } from '#shared/base/crypto';
import type { Queries } from './api';
import type { CourierView } from './courier-views';
import type { Intake } from './intake/intake';
import type { Journal } from './journal/journal';
import type { ReadingQueue } from './ocr/reading-queue';
import type { Registers } from './registers/registers';
import type { Session } from './session';
import type { Ahead } from './sync/ahead';
import type { Line } from './sync/line';
import type { Marks } from './sync/marks';
import { pagesWaiting } from './sync/objects';
import type { LineView, OfficeView } from './views';
import { createBillViews } from './views/bills';
import { createFileViews } from './views/files';
import { createDraftViews } from './views/drafts';
import { createDebtViews } from './views/debt';
import { createBudgetViews } from './views/budget';
import { createControlViews } from './views/control';
import type { createPostOffice } from './parcels/post-office';
import { createStatementViews } from './views/statements';
import { createBankViews } from './views/bank';
import { createBookFaults } from './views/book-faults';
import { createChequeViews } from './views/cheques';
import { createImportViews } from './views/imports';
import { createImprestViews } from './views/imprests';
import { createNumberingView } from './views/numbering';
import { createSealViews } from './views/seal';
import { createCashBookViews } from './views/cash-book';
import { createVoucherViews } from './views/vouchers';
import { createChargeViews } from './views/charges';
import { createClaimViews } from './views/claims';
import { createPeopleViews } from './views/people';
import { createPaperlessView } from './views/paperless';
import { createPendencyViews } from './views/pendency';
import { createReviewViews } from './views/review';
import { createBeginningView } from './views/beginning';
import { createReturnViews } from './views/returns';
import { createIndicatorViews } from './views/indicators';
import { createFlagViews } from './views/flags';
import { createReceiptViews } from './views/receipts';
import { createPaperWork } from './views/paper-work';
import { createPrintViews } from './prints/prints';
import { createRoomViews } from './views/record-room';
import { createRecordViews } from './views/records';
import { createSearchView } from './views/search';
import { createSealSearch } from './views/search-seal';
import { present } from './views/shape';
import { createTicks } from './views/ticks';
import type { Auditor } from './province/audit';
import type { Drill } from './province/drill';
import type { OfficeReturns } from './province/office-returns';
import { createProvinceViews } from './province/queries';

type Needs = {
  readonly office: string;
  readonly device: string;
  /** Whether this is a device of the province. */
  readonly province: boolean;
  readonly drill: Drill;
  readonly auditor: Auditor;
  readonly officeReturns: OfficeReturns;
  readonly registers: Registers;
  readonly journal: Journal;
  readonly marks: Marks;
  readonly session: Session;
  readonly queue: ReadingQueue;
  readonly intake: Intake;
  readonly line: Line;
  readonly ahead: Ahead;
  readonly courier: () => Promise<CourierView>;
  readonly postOffice: ReturnType<typeof createPostOffice>;
  readonly subtle: Subtle;
  readonly newest: () => number;
  /** The wall clock, milliseconds since 1970. */
  readonly now: () => number;
};

/** The same questions, some answered at once and some after a look at the disk. */
export type Answers = {
  [Q in keyof Queries]: (
    ...args: Parameters<Queries[Q]>
  ) => ReturnType<Queries[Q]> | Promise<ReturnType<Queries[Q]>>;
};

/** Answers every question that screens ask. */
export function createQueries(needs: Needs): Answers {
  const {
    office,
    device,
    subtle,
    registers,
    journal,
    marks,
    session,
    queue,
    intake,
    line,
    ahead,
    courier,
    postOffice,
    newest,
    now,
  } = needs;
  const ticks = createTicks(registers, () => marks.view());
  const { lettersFor, ...records } = createRecordViews(registers, ticks, (page) => queue.state(page));
  const files = createFileViews(registers, ticks);
  const vouchers = createVoucherViews(registers, ticks);
  const cashBook = createCashBookViews(registers, office);
  const seals = createSealViews(registers, journal, subtle);
  const bySeal = createSealSearch(registers, seals.actSeal);
  const search = createSearchView(registers);
  const budget = createBudgetViews(registers, () => dayInPakistan(now()));
  const control = createControlViews(registers, ticks, office);
  const bills = createBillViews(registers, ticks, office, () => {
    const [seat, view] = [session.seat(), session.view()];
    return seat && view.state === 'open' ? { person: seat.person, powers: view.powers } : undefined;
  });

  const people = createPeopleViews(registers, now);
  const officeView = (): OfficeView => {
    const { entity, posts } = registers.authority();
    return {
      ...present({ nameUrdu: entity?.nameUrdu }),
      office,
      name: entity?.name ?? office,
      type: entity?.type ?? '',
      district: entity?.district ?? '',
      // Whoever may only review is the province's: nobody here sends him a paper.
      posts: Object.values(posts)
        .filter(({ powers }) => powers.length === 0 || powers.some((power) => power !== 'review'))
        .sort((a, b) => a.rank - b.rank)
        .map(({ post, title, titleUrdu, rank, powers }) => ({
          ...present({ post, title, titleUrdu, rank, powers }),
          holders: people.holders(post),
        })),
    };
  };

  const lineView = (): LineView => {
    const state = line.state();
    const waitingActs = Math.max(0, newest() - marks.pushed());
    const waitingPages = pagesWaiting(registers, device);
    const refusedActs = marks.aside().length;
    const sending = state.state === 'up' && waitingActs + waitingPages > 0;
    return {
      ...{ ...state, state: sending ? 'sending' : state.state, waitingActs, waitingPages, refusedActs },
      ahead: ahead.view(),
    };
  };

  const desk: Answers['desk'] = async () => {
    const seat = session.seat();
    const prepared = vouchers.vouchers({ state: 'prepared' });
    const person = (voucher: string) => vouchers.voucher(voucher)?.preparedBy?.person;
    const view = session.view();
    const mayPass = view.state === 'open' && view.powers.includes('approve-voucher');
    return {
      filesWithMe: seat ? files.waitingWith(seat.post) : [],
      filesSent: seat ? files.sentBy(seat.post, 50) : [],
      lettersForMe: seat ? lettersFor(seat.post) : [],
      vouchersToApprove: seat && mayPass ? prepared.filter((row) => person(row.voucher) !== seat.person) : [],
      vouchersReturned: seat
        ? vouchers
            .vouchers({ state: 'returned', limit: 50 })
            .filter((row) => person(row.voucher) === seat.person)
        : [],
      documentsLoose: records.documents({ loose: true, limit: 20 }),
      exceptions: view.state === 'open' && view.powers.includes('decide') ? control.exceptions('open') : [],
      drafts: (seat ? await journal.drafts(seat.signer.key) : []).map(({ key, title, savedAt }) => ({
        key,
        title,
        savedAt,
      })),
    };
  };

  const cheques = createChequeViews(registers);
  return {
    office: officeView,
    officers: () => session.officers(),
    session: () => session.view(),
    line: lineView,
    desk,
    ...records,
    files: files.files,
    file: files.file,
    ...createDraftViews(registers, ticks),
    ...vouchers,
    ...bills,
    ...createDebtViews(registers, ticks, office),
    ...budget,
    ...control,
    ...createReceiptViews(registers, ticks, office, () => dayInPakistan(now())),
    ...createChargeViews(registers, ticks, office, () => dayInPakistan(now())),
    ...createClaimViews(registers, ticks, () => dayInPakistan(now())),
    ...createStatementViews(registers, office, () => dayInPakistan(now())),
    ...createBeginningView({ registers, journal, office, now }),
    ...createReturnViews(registers, ticks, office, () => dayInPakistan(now())),
    ...createFlagViews(registers, ticks, office, () => dayInPakistan(now())),
    ...createIndicatorViews(registers, ticks, office, () => dayInPakistan(now())),
    ...{ accounts: cashBook.accounts, cashBookState: cashBook.cashBookState },
    cashBook: (account, month) => (isDay(`${month}-01`) ? cashBook.cashBook(account, month) : null),
    ...cheques,
    ...createBookFaults(registers, office, cheques, now),
    ...createImprestViews(registers, ticks),
    ...createImportViews(registers, ticks),
    ...createNumberingView(registers),
    ...createPaperWork(registers, now),
    ...createPrintViews({
      ...{ office, registers, journal, subtle, ticks, actSeal: seals.actSeal },
      linksOf: (file) => files.file(file)?.links.map((one) => one.file) ?? [],
      officeNamed: async (other) =>
        (await postOffice.answers.otherOffices()).find((one) => one.office === other),
    }),
    ...createRoomViews(registers, now),
    ...createProvinceViews({ ...needs, ticks }),
    ...createPendencyViews(registers, office, people.holders, now),
    ...createPaperlessView(registers, office, now),
    ...people.queries,
    ...createReviewViews(registers, journal, session),
    ...createBankViews(registers, office),
    ...seals,
    search: async (text) => (await bySeal(text)) ?? search(text),
    ocr: () => queue.view(),
    intake: () => intake.view(),
    aside: () => marks.aside(),
    courier,
    ...postOffice.answers,
  };
}
