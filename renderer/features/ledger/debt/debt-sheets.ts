import type { InstalmentState } from '#shared/domain/ledger/debt/position';
import { debtLineNames, sumLines, type DebtLine, type Maturity } from '#shared/domain/ledger/debt/statement';
import type { Sheet, SheetCell } from '#shared/domain/ledger/statements/sheet';
import type { DebtStatementRow, GuaranteeRow, LoanRow } from '#engine/views';
import { rateText } from './debt-form';

type Head = Pick<Sheet, 'title' | 'about' | 'rightToLeft'>;
type Say = (key: string) => string;
type Made<Row> = {
  readonly title: string;
  readonly kind: Sheet['columns'][number]['kind'];
  readonly of: (row: Row) => SheetCell;
};

/** Rows as a table to be kept, with a line of sums below them. */
function sheetOf<Row>(
  head: Head,
  columns: readonly Made<Row>[],
  rows: readonly Row[],
  total?: readonly SheetCell[],
): Sheet {
  return {
    ...head,
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: [
      ...rows.map((row) => ({ level: 'line' as const, cells: columns.map(({ of }) => of(row)) })),
      ...(total && rows.length > 0 ? [{ level: 'total' as const, cells: total }] : []),
    ],
  };
}

/** The register of loans, with everything that the return on debt asks for (lender, rate, due days, security). */
export function loansSheet(rows: readonly LoanRow[], say: Say, head: Head): Sheet {
  const money = (title: string, of: (row: LoanRow) => number | null): Made<LoanRow> => ({
    ...{ title: say(title), kind: 'money', of },
  });
  const text = (title: string, of: (row: LoanRow) => string): Made<LoanRow> => ({
    ...{ title: say(title), kind: 'text', of },
  });
  const sum = (of: (row: LoanRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return sheetOf(
    head,
    [
      text('debt-number', (row) => row.number),
      text('debt-lender', (row) => row.lender),
      text('debt-purpose', (row) => row.purpose),
      { title: say('debt-agreed'), kind: 'day', of: (row) => row.agreed },
      text('debt-rate', (row) => (row.rate === null ? '' : rateText(row.rate))),
      money('debt-sanctioned', (row) => row.sanctioned),
      money('debt-undrawn', (row) => row.position.undrawn),
      money('debt-outstanding', (row) => row.position.outstanding),
      money('debt-mark-up-due', (row) => row.position.markUpDue),
      { title: say('debt-next-due'), kind: 'day', of: (row) => row.position.next?.due ?? null },
      text('debt-security', (row) => row.security ?? ''),
    ],
    rows,
    [
      ...[say('total'), null, null, null, null, sum((row) => row.sanctioned)],
      ...[sum((row) => row.position.undrawn), sum((row) => row.position.outstanding)],
      ...[sum((row) => row.position.markUpDue), null, null],
    ],
  );
}

/** The register of guarantees. */
export function guaranteesSheet(rows: readonly GuaranteeRow[], say: Say, head: Head): Sheet {
  const names = ['amount', 'called', 'callsPaid', 'released', 'contingent', 'fee', 'feeReceived'] as const;
  const sum = (name: (typeof names)[number]) => rows.reduce((total, row) => total + row[name], 0);
  return sheetOf<GuaranteeRow>(
    head,
    [
      { title: say('debt-number'), kind: 'text', of: (row) => row.number },
      { title: say('debt-beneficiary'), kind: 'text', of: (row) => row.beneficiary },
      { title: say('debt-borrower'), kind: 'text', of: (row) => row.borrower },
      { title: say('debt-given'), kind: 'day', of: (row) => row.from },
      { title: say('debt-expires'), kind: 'day', of: (row) => row.expires },
      ...names.map((name): Made<GuaranteeRow> => ({
        ...{ title: say(`debt-g-${name}`), kind: 'money', of: (row) => row[name] },
      })),
    ],
    rows,
    [say('total'), null, null, null, null, ...names.map(sum)],
  );
}

/** The statement of debt for some days. */
export const statementSheet = (rows: readonly DebtStatementRow[], say: Say, head: Head): Sheet =>
  sheetOf<DebtStatementRow>(
    head,
    [
      { title: say('debt-lender'), kind: 'text', of: (row) => row.lender },
      { title: say('debt-number'), kind: 'text', of: (row) => row.number },
      ...debtLineNames.map((name: keyof DebtLine): Made<DebtStatementRow> => ({
        ...{ title: say(`debt-line-${name}`), kind: 'money', of: (row) => row[name] },
      })),
    ],
    rows,
    [say('total'), null, ...debtLineNames.map((name) => sumLines(rows)[name])],
  );

/** What falls due year by year; mark-up that nobody can know yet stays empty. */
export const maturitiesSheet = (rows: readonly Maturity[], say: Say, head: Head): Sheet =>
  sheetOf<Maturity>(
    head,
    [
      {
        ...{ title: say('year'), kind: 'text' },
        of: (row) => (row.year === 'overdue' ? say('debt-overdue') : row.year),
      },
      { title: say('debt-principal'), kind: 'money', of: (row) => row.principal },
      { title: say('debt-mark-up'), kind: 'money', of: (row) => row.markUp },
      {
        ...{ title: say('total'), kind: 'money' },
        of: (row) => (row.markUp === null ? null : row.principal + row.markUp),
      },
    ],
    rows,
    maturitySums(rows, say('total')),
  );

function maturitySums(rows: readonly Maturity[], total: string): readonly SheetCell[] {
  const principal = rows.reduce((sum, row) => sum + row.principal, 0);
  const known = rows.every((row) => row.markUp !== null);
  const markUp = rows.reduce((sum, row) => sum + (row.markUp ?? 0), 0);
  return [total, principal, known ? markUp : null, known ? principal + markUp : null];
}

/** The schedule of a loan. */
export const scheduleSheet = (rows: readonly InstalmentState[], say: Say, head: Head): Sheet =>
  sheetOf<InstalmentState>(
    head,
    [
      { title: say('debt-instalment'), kind: 'text', of: (row) => String(row.n) },
      { title: say('debt-due-day'), kind: 'day', of: (row) => row.due },
      { title: say('debt-principal'), kind: 'money', of: (row) => row.principal },
      { title: say('debt-mark-up'), kind: 'money', of: (row) => row.markUp },
      { title: say('debt-principal-paid'), kind: 'money', of: (row) => row.paid },
      { title: say('debt-balance-after'), kind: 'money', of: (row) => row.balance },
    ],
    rows,
  );
