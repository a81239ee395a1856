import { ageingBuckets } from '#shared/domain/ledger/receipts/standing';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import type {
  DemandRegister,
  DemandRegisterRow,
  ReceivableRow,
  Receivables,
  RegisterAsked,
  RegisterBy,
} from '#engine/views';

/** The address of the register. */
export const registerPath = (asked: RegisterAsked): string =>
  `/ledger/receipts/register?${new URLSearchParams(asked).toString()}`;

const figures = ['arrears', 'demanded', 'remitted', 'collected', 'balance', 'penalty'] as const;

/** The register as a table to be kept: figures, efficiency in whole percent, and the ageing of each balance. */
export function registerSheet(
  { rows, total }: DemandRegister,
  {
    say,
    nameOf,
    by,
  }: {
    readonly say: (key: string) => string;
    readonly nameOf: (row: DemandRegisterRow) => string;
    readonly by: RegisterBy;
  },
  head: Pick<Sheet, 'title' | 'about' | 'rightToLeft'>,
): Sheet {
  const cells = (line: DemandRegister['total']) => [
    ...figures.map((name) => line[name]),
    line.efficiency === null ? null : Math.floor(line.efficiency / 100),
    ...ageingBuckets.map((bucket) => line.ageing[bucket]),
  ];
  return {
    ...head,
    columns: [
      { title: say('control-code'), kind: 'text' },
      { title: say(`rcpt-by-${by}`), kind: 'text' },
      ...figures.map((name) => ({ title: say(`rcpt-${name}`), kind: 'money' as const })),
      { title: say('rcpt-efficiency'), kind: 'percent' },
      ...ageingBuckets.map((bucket) => ({ title: say(`rcpt-age-${bucket}`), kind: 'money' as const })),
    ],
    rows: [
      ...rows.map((row) => ({
        level: 'line' as const,
        cells: [by === 'payer' ? null : row.key, nameOf(row), ...cells(row)],
      })),
      ...(rows.length === 0
        ? []
        : [{ level: 'total' as const, cells: [null, say('total'), ...cells(total)] }]),
    ],
  };
}

/** The statement of receivables as a table to be kept. */
export function receivablesSheet(
  { rows, total }: Receivables,
  { say, nameOf }: { readonly say: (key: string) => string; readonly nameOf: (row: ReceivableRow) => string },
  head: Pick<Sheet, 'title' | 'about' | 'rightToLeft'>,
): Sheet {
  const cells = (sums: Receivables['total']) => [
    ...[sums.count, sums.outstanding, sums.approved],
    ...ageingBuckets.map((bucket) => sums.ageing[bucket]),
  ];
  return {
    ...head,
    columns: [
      { title: say('rcpt-payer'), kind: 'text' },
      { title: say('rcpt-kind'), kind: 'text' },
      { title: say('rcpt-how-many'), kind: 'text' },
      { title: say('rcpt-claimed-outstanding'), kind: 'money' },
      { title: say('rcpt-of-it-approved'), kind: 'money' },
      ...ageingBuckets.map((bucket) => ({ title: say(`rcpt-age-${bucket}`), kind: 'money' as const })),
    ],
    rows: [
      ...rows.map((row) => ({
        level: 'line' as const,
        cells: [nameOf(row), say(`rcpt-owes-${row.kind}`), ...cells(row)],
      })),
      ...(rows.length === 0
        ? []
        : [{ level: 'total' as const, cells: [say('total'), null, ...cells(total)] }]),
    ],
  };
}
