import { monthsOf } from '#shared/domain/ledger/control/decide-budget';
import type { Exception } from '#shared/domain/ledger/control/exception';
import type { Period } from '#shared/domain/ledger/control/period';
import { policyOn, policySubject, type Policy } from '#shared/domain/ledger/control/policy';
import { fiscalYearOf } from '#shared/base/calendar';
import { foldText } from '#shared/domain/records/fold-text';
import { readLine, readMonthTotal } from '../registers/control-rows';
import type { Registers } from '../registers/registers';
import type { ControlQueries, ExceptionRow } from '../control-views';
import { createAgreementViews } from './agreement';
import { actorView, anywhere, isoOf, present } from './shape';
import type { Ticks } from './ticks';

type NameRow = { name: string; name_urdu: string | null };

/** Exceptions as the desk and the ledger see them. */
function createExceptionViews({ sql, folded }: Registers, ticks: Ticks) {
  const row = (exception: string): readonly ExceptionRow[] => {
    const state = folded<Exception>(exception)?.state;
    if (!state) return [];
    const { about, answers } = state;
    const answer = state.state === 'resolved' ? answers.at(-1) : undefined;
    const base = {
      exception,
      what: about.what,
      raisedAt: isoOf(state.raisedAt),
      state: state.state,
      ...(answer
        ? {
            answer: { by: actorView(answer.by), at: isoOf(answer.at), reason: answer.reason },
            tick: ticks.act(answer.act),
          }
        : {}),
    };
    if (about.what === 'late-posting') {
      const voucher = sql.get<{ number: string; amount: number }>(
        'SELECT number, amount FROM vouchers WHERE voucher = ?',
        [about.voucher],
      );
      return [{ ...base, month: about.month, voucher: about.voucher, ...voucher }];
    }
    const name = sql.get<NameRow>('SELECT name, name_urdu FROM heads WHERE code = ?', [about.head]);
    const line = readLine(sql, about.year, about.head);
    return [
      {
        ...base,
        ...present({ headName: name?.name, headNameUrdu: name?.name_urdu ?? undefined }),
        year: about.year,
        head: about.head,
        short: about.used - about.released,
        shortNow: line ? Math.max(0, line.spent + line.committed - line.released) : 0,
      },
    ];
  };
  return {
    exceptions: (state: 'open' | 'all'): readonly ExceptionRow[] =>
      sql
        .all<{ exception: string }>(
          `SELECT exception FROM exceptions WHERE ? = 'all' OR state = 'open' ORDER BY state, raised_at DESC, exception`,
          [state],
        )
        .flatMap(({ exception }) => row(exception)),
  };
}

/** Heads of account, commitments and orders as screens see them. */
function createListViews(
  { sql }: Registers,
  ticks: Ticks,
): Pick<ControlQueries, 'chart' | 'ownHeads' | 'commitments' | 'reappropriations'> {
  return {
    chart(text) {
      const words = foldText(text)
        .split(/\s+/)
        .filter((word) => word !== '');
      const where = words.map(() => "h.folded LIKE ? ESCAPE '\\'").join(' AND ') || '1';
      return sql
        .all<
          NameRow & {
            code: string;
            first: string;
            closed: string | null;
            parent: string | null;
            divided: number;
          }
        >(
          `SELECT h.code, h.name, h.name_urdu, h.first, h.closed, h.parent,
             EXISTS (SELECT 1 FROM heads s WHERE s.parent = h.code AND s.closed IS NULL) AS divided
           FROM heads h WHERE ${where} ORDER BY h.code LIMIT 1000`,
          words.map(anywhere),
        )
        .map(({ code, name, name_urdu, first, closed, parent, divided }) => ({
          ...present({
            nameUrdu: name_urdu ?? undefined,
            closed: closed ?? undefined,
            parent: parent ?? undefined,
          }),
          code,
          name,
          first,
          divided: divided === 1,
        }));
    },
    ownHeads: () =>
      sql
        .all<NameRow & { own: string; head: string; head_name: string | null }>(
          'SELECT o.own, o.name, o.name_urdu, o.head, h.name AS head_name FROM own_heads o LEFT JOIN heads h ON h.code = o.head ORDER BY o.own',
        )
        .map(({ own, name, name_urdu, head, head_name }) => ({
          ...present({ nameUrdu: name_urdu ?? undefined }),
          own,
          name,
          head,
          headName: head_name ?? head,
        })),
    commitments: (year) =>
      sql
        .all<{
          commitment: string;
          date: string;
          head: string;
          party: string;
          about: string;
          reference: string | null;
          amount: number;
          open: number;
          act: string;
        }>('SELECT * FROM commitments WHERE year = ? ORDER BY date DESC, commitment', [year])
        .map(({ commitment, date, head, party, about, reference, amount, open, act }) => ({
          ...present({ order: reference ?? undefined }),
          commitment,
          date,
          head,
          party,
          about,
          amount,
          open,
          tick: ticks.act(act),
        })),
    reappropriations: (year) =>
      sql
        .all<{
          reappropriation: string;
          date: string;
          from_head: string;
          to_head: string;
          amount: number;
          released: number;
          reference: string;
          act: string;
        }>('SELECT * FROM reappropriations WHERE year = ? ORDER BY date DESC, reappropriation', [year])
        .map(({ reappropriation, date, from_head, to_head, amount, released, reference, act }) => ({
          reappropriation,
          date,
          from: from_head,
          to: to_head,
          amount,
          released,
          order: reference,
          tick: ticks.act(act),
        })),
  };
}

/** Heads, commitments, orders, exceptions, periods and the policy as screens see them. Amounts are paisa. */
export function createControlViews(
  registers: Registers,
  ticks: Ticks,
  office: string,
): Omit<ControlQueries, 'statement' | 'plainJournal'> {
  const { sql, folded } = registers;
  return {
    ...createExceptionViews(registers, ticks),
    ...createListViews(registers, ticks),
    ...createAgreementViews(registers, ticks),
    periods(year) {
      const months = monthsOf(year).map((month) => {
        const state = folded<Period>(`period:${month}`)?.state;
        const waiting = sql.get<{ n: number }>(
          "SELECT COUNT(*) AS n FROM vouchers WHERE state = 'prepared' AND date >= ? AND date < ?",
          [`${month}-01`, `${month}-99`],
        );
        return {
          month,
          ...readMonthTotal(sql, month),
          waiting: waiting?.n ?? 0,
          state: !state ? ('open' as const) : state.closed ? ('closed' as const) : ('reopened' as const),
          ...(state ? { closedBy: actorView(state.closing.by), closedAt: isoOf(state.closing.at) } : {}),
          ...(state?.reopened
            ? { reopenedBy: actorView(state.reopened.by), reason: state.reopened.reason }
            : {}),
        };
      });
      const next = fiscalYearOf(`${Number(year.slice(0, 4)) + 1}-07-01`);
      const carried = sql.get('SELECT 1 AS one FROM openings WHERE year = ? LIMIT 1', [next]) !== undefined;
      return { year, months, carried };
    },
    policies: () => folded<Policy>(policySubject(office))?.state?.sets ?? [],
    policy(day) {
      const policy = folded<Policy>(policySubject(office))?.state;
      return {
        ...present({ fundHead: policyOn(policy, 'fundHead', day) }),
        control: policyOn(policy, 'control', day) ?? 'stop',
        releases: policyOn(policy, 'releases', day) ?? [],
        employeeHeads: policyOn(policy, 'employeeHeads', day) ?? [],
        lapse: policyOn(policy, 'lapse', day) ?? true,
      };
    },
  };
}
