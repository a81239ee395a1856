import type { BudgetLine } from '#shared/domain/ledger/control/context';
import { revised } from '#shared/domain/ledger/control/context';
import { budgetSubject, type Budget } from '#shared/domain/ledger/budget';
import type { Statement } from '#shared/domain/ledger/statements/statement';
import { percent } from '#shared/domain/ledger/statements/statement';
import type { ReturnTemplate } from '#shared/domain/oversight/oversight';
import type { ReturnPart } from '#shared/domain/oversight/return';
import { daysOfPeriod, monthOfPeriod } from '#shared/domain/oversight/templates';
import { readLines, readMoved } from '../registers/control-rows';
import type { Registers } from '../registers/registers';
import { spentUnder } from '../registers/spent-under';
import { createDebtParts } from './return-debt';
import { createMoneyParts } from './return-money';
import { headNamer, line, money, withTotal, type PeriodAsked } from './return-rows';
import { createStatementViews } from './statements';

type Maker = (asked: PeriodAsked) => ReturnPart;

/** A statement of the books as a part of a return. */
function partOf(part: string, statement: Statement | null): ReturnPart {
  const { columns = [], rows = [] } = statement ?? {};
  return {
    part,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map(({ key, level, label, code, name, nameUrdu, cells }) => ({
      ...{ key, level, label, code, name: name || undefined, nameUrdu: nameUrdu || undefined },
      cells: { ...cells },
    })),
  };
}

/** Works out what the registers say of a period, part by part: nothing of it is typed. Amounts are paisa. */
export function createReturnFigures(registers: Registers, office: string) {
  const { sql, folded } = registers;
  const statements = createStatementViews(registers, office);
  const nameOf = headNamer(registers, office);
  const movedBetween = (first: string, last: string) =>
    sql.all<{ head: string; debit: number; credit: number }>(
      'SELECT head, SUM(debit) AS debit, SUM(credit) AS credit FROM months WHERE month >= ? AND month <= ? GROUP BY head ORDER BY head',
      [first.slice(0, 7), last.slice(0, 7)],
    );
  /** What was released through a day: later releases are not yet this period's. */
  const releasedThrough = (budget: BudgetLine, day: string): number =>
    budget.released -
    (folded<Budget>(budgetSubject(budget.year, budget.head))?.state?.releases ?? [])
      .filter((one) => one.on > day)
      .reduce((sum, one) => sum + one.amount, 0);

  const heads: Maker = ({ year, month, first, last }) => {
    const lines = readLines(sql, year).filter((one) => one.head.startsWith('A'));
    const [moved, own] = [readMoved(sql, year, month), movedBetween(first, last)];
    const rows = lines.map((budget) => {
      const released = releasedThrough(budget, last);
      const progressive = spentUnder(lines, moved, budget.head);
      return line(budget.head, nameOf(budget.head), {
        ...{ budget: budget.sanctioned, revised: revised(budget), released },
        ...{ period: spentUnder(lines, own, budget.head), progressive, balance: released - progressive },
        share: percent(progressive, released),
      });
    });
    const columns = money('budget', 'revised', 'released', 'period', 'progressive', 'balance');
    const part = withTotal('heads', columns, rows);
    const total = part.rows.find((row) => row.level === 'total');
    if (total)
      total.cells['share'] = percent(Number(total.cells['progressive']), Number(total.cells['released']));
    return { ...part, columns: [...part.columns, { name: 'share', kind: 'percent' }] };
  };

  const receipts: Maker = ({ year, month, first, last }) => {
    const lines = readLines(sql, year);
    const [moved, own] = [readMoved(sql, year, month), movedBetween(first, last)];
    const codes = [...moved.map((one) => one.head), ...lines.map((one) => one.head)];
    const rows = [...new Set(codes.filter((head) => /^[BC]/.test(head)))].sort().map((head) => {
      const net = (sums: typeof own) =>
        sums.reduce((sum, one) => (one.head === head ? sum + one.credit - one.debit : sum), 0);
      const target = lines.find((one) => one.head === head);
      return line(head, nameOf(head), {
        ...{ target: target ? revised(target) : null, period: net(own), progressive: net(moved) },
      });
    });
    return withTotal('receipts', money('target', 'period', 'progressive'), rows);
  };

  /** What was spent on heads that begin so, in the period and in the year so far. */
  const spentOn =
    (part: string, ...majors: readonly string[]): Maker =>
    ({ year, month, first, last }) => {
      const [moved, own] = [readMoved(sql, year, month), movedBetween(first, last)];
      const rows = moved
        .filter(({ head }) => majors.some((major) => head.startsWith(major)))
        .map(({ head, debit, credit }) => {
          const period = own.find((one) => one.head === head);
          return line(head, nameOf(head), {
            ...{ period: (period?.debit ?? 0) - (period?.credit ?? 0), progressive: debit - credit },
          });
        });
      return withTotal(part, money('period', 'progressive'), rows);
    };

  /** Budget and actual by major object: A01, A03 and so on. */
  const classes: Maker = ({ year, month }) => {
    const lines = readLines(sql, year).filter((one) => one.head.startsWith('A'));
    const moved = readMoved(sql, year, month);
    const majors = [...new Set(lines.map((one) => one.head.slice(0, 3)))].sort();
    const rows = majors.map((major) => {
      const own = lines.filter((one) => one.head.startsWith(major));
      const sum = (pick: (budget: BudgetLine) => number) => own.reduce((total, one) => total + pick(one), 0);
      const actual = sum((one) => spentUnder(lines, moved, one.head));
      const cells = { original: sum((one) => one.sanctioned), final: sum(revised), actual };
      return line(major, nameOf(major), { ...cells, difference: cells.final - actual });
    });
    return withTotal('classes', money('original', 'final', 'actual', 'difference'), rows);
  };

  const makers: Readonly<Record<string, Maker>> = {
    heads,
    receipts,
    classes,
    pension: spentOn('pension', 'A04'),
    assets: spentOn('assets', 'A09', 'A12'),
    'receipts-payments': ({ year, month }) =>
      partOf('receipts-payments', statements.statement({ name: 'receipts-payments', year, month })),
    ...createMoneyParts(registers, office),
    ...createDebtParts(registers, office),
  };
  return (template: ReturnTemplate, year: string, period: number): readonly ReturnPart[] => {
    const month = monthOfPeriod(year, period);
    const asked = { year, month, ...daysOfPeriod(template, year, period) };
    return template.parts.flatMap((part) => makers[part]?.(asked) ?? []);
  };
}
