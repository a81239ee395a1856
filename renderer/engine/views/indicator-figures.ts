import { dayInPakistan } from '#shared/base/calendar';
import { budgetSubject, type Budget } from '#shared/domain/ledger/budget';
import type { Claim } from '#shared/domain/ledger/receipts/claim';
import { claimStanding } from '#shared/domain/ledger/receipts/claim-standing';
import { oversightSubject, type Oversight } from '#shared/domain/oversight/oversight';
import type { Counted } from '#shared/domain/oversight/rates';
import type { Return } from '#shared/domain/oversight/return';
import { returnSubject } from '#shared/domain/oversight/returns';
import { daysOfPeriod, dueOn, periodsOf, templatesOn, yearsShown } from '#shared/domain/oversight/templates';
import { createAccountBook } from '../registers/account-book';
import { readClaimReceipts } from '../registers/charge-rows';
import { readLines } from '../registers/control-rows';
import type { Registers } from '../registers/registers';

/** Figures of indicators are thousandths: of a rupee for money, of one for what is counted. */
const ofPaisa = (amount: number): number => amount * 10;
const ofCount = (count: number): number => count * 1000;

type Net = { readonly head: string; readonly net: number };
const sumOf = (rows: readonly Net[], ...majors: readonly string[]): number =>
  rows.reduce((sum, { head, net }) => (majors.some((one) => head.startsWith(one)) ? sum + net : sum), 0);

/**
 * The indicators that the books themselves can say, for one month (a quarter's for its last month): nothing of them is
 * typed. Kept as flows, so that months can be added up.
 */
export function createDrawnIndicators(registers: Registers, office: string) {
  const { sql, folded, authority } = registers;
  const book = createAccountBook(sql);
  /** Net debits by head from one month through another. */
  const netOf = (from: string, through: string): readonly Net[] =>
    sql.all<Net>(
      'SELECT head, SUM(debit) - SUM(credit) AS net FROM months WHERE month >= ? AND month <= ? GROUP BY head',
      [from, through],
    );
  const releasedIn = (year: string, month: string): number =>
    readLines(sql, year)
      .filter((one) => one.head.startsWith('A'))
      .flatMap(({ head }) => folded<Budget>(budgetSubject(year, head))?.state?.releases ?? [])
      .reduce((sum, one) => (one.on.startsWith(month) ? sum + one.amount : sum), 0);

  /** Claims that were submitted in a month: what is outstanding of them on its last day, and what was claimed. */
  const claimsOf = (first: string, last: string): Counted => {
    let [outstanding, claimed] = [0, 0];
    for (const { claim } of sql.all<{ claim: string }>(
      'SELECT claim FROM claims WHERE submitted >= ? AND submitted <= ?',
      [first, last],
    )) {
      const state = folded<Claim>(claim)?.state;
      if (!state || state.withdrawn) continue;
      outstanding += claimStanding(state, readClaimReceipts(sql, claim), last).outstanding;
      claimed += state.amount;
    }
    return { numerator: ofPaisa(outstanding), denominator: ofPaisa(claimed) };
  };

  /** Returns whose due day was in a month, and those of them that were signed by then. */
  const returnsIn = (month: string): Counted => {
    const body = authority().entity?.type ?? '';
    const asked = folded<Oversight>(oversightSubject(office))?.state;
    let [due, inTime] = [0, 0];
    for (const year of yearsShown(`${month}-01`))
      for (const code of new Set((asked?.templates ?? []).map((one) => one.code)))
        for (const period of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
          const { last } = daysOfPeriod({ every: 'month' }, year, period);
          const template = templatesOn(asked, last, body).find((one) => one.code === code);
          if (!template || !periodsOf(template).includes(period)) continue;
          const day = dueOn(template, year, period);
          if (!day.startsWith(month)) continue;
          const state = folded<Return>(returnSubject(office, code, year, period))?.state;
          if (state?.state === 'exempt') continue;
          due++;
          const first = state?.events.find((event) => event.what === 'submitted');
          if (first && dayInPakistan(first.wall) <= day) inTime++;
        }
    return { numerator: ofCount(inTime), denominator: ofCount(due) };
  };

  /** What was scanned from one day through another and is still in use: pages, days of persons, pages with a reading. */
  const scannedIn = (first: string, last: string) =>
    sql.get<{ pages: number; shifts: number; seen: number }>(
      `SELECT COUNT(DISTINCT s.page) AS pages, COUNT(DISTINCT s.day || s.person) AS shifts, COUNT(DISTINCT r.page) AS seen
       FROM scans s LEFT JOIN readings r ON r.page = s.page WHERE s.day >= ? AND s.day <= ?
         AND EXISTS (SELECT 1 FROM document_pages p WHERE p.page = s.page)`,
      [first, last],
    ) ?? { pages: 0, shifts: 0, seen: 0 };
  /** Characters that officers corrected in a month, of those that were read on the pages they looked through. */
  const charactersIn = (month: string): Counted => {
    const checks = sql.get<{ read: number; corrected: number }>(
      'SELECT COALESCE(SUM(read), 0) AS read, COALESCE(SUM(corrected), 0) AS corrected FROM page_checks WHERE month = ?',
      [month],
    );
    return { numerator: ofCount(checks?.corrected ?? 0), denominator: ofCount(checks?.read ?? 0) };
  };

  return (year: string, period: number): Readonly<Record<string, Counted>> => {
    const { first, last } = daysOfPeriod({ every: 'month' }, year, period);
    const month = last.slice(0, 7);
    const own = netOf(month, month);
    const banks = book.accounts().filter((account) => account.sort === 'bank' && account.opened <= last);
    const locked = banks.filter((one) => (book.lockedThrough(one.account) ?? '') >= month).length;
    const scanned = scannedIn(first, last);
    const quarter = netOf(daysOfPeriod({ every: 'quarter' }, year, period).first.slice(0, 7), month);
    return {
      'F-BUD-01': { numerator: ofPaisa(sumOf(own, 'A')), denominator: ofPaisa(releasedIn(year, month)) },
      'F-DEF-01': { numerator: ofPaisa(-sumOf(own, 'B', 'C') - sumOf(own, 'A')) },
      'F-PEN-01': { numerator: ofPaisa(sumOf(own, 'A04')) },
      'F-REC-01': { numerator: ofCount(locked), denominator: ofCount(banks.length) },
      'F-REP-01': returnsIn(month),
      'H-FIN-01': claimsOf(first, last),
      'R-DIG-01': { numerator: ofCount(scanned.pages), denominator: ofCount(scanned.shifts) },
      'R-DIG-02': { numerator: ofCount(scanned.seen), denominator: ofCount(scanned.pages) },
      'R-DIG-03': charactersIn(month),
      ...(period % 3 === 0
        ? {
            'F-SAL-01': {
              numerator: ofPaisa(sumOf(quarter, 'A01', 'A04')),
              denominator: ofPaisa(sumOf(quarter, 'A')),
            },
          }
        : {}),
    };
  };
}
