import type { BodyOf } from '#shared/acts/kind';
import type { returnPrepared } from '#shared/acts/kinds/return-prepared';

type Part = BodyOf<typeof returnPrepared>['parts'][number];
type Row = Part['rows'][number];

/** Something to look at before a return is signed. What `stops` is wrong in itself; the rest is said and may be signed. */
export type Finding = {
  readonly what: 'closing' | 'total' | 'over-release' | 'no-brs' | 'more-than-sanctioned' | 'nil';
  readonly stops: boolean;
  readonly part: string;
  /** The row that it is about, and by how much, in paisa or as a count. */
  readonly name?: string;
  readonly nameUrdu?: string;
  readonly by?: number;
};

const numberIn = (row: Row | undefined, column: string): number => Number(row?.cells[column] ?? 0);

/** What must come out in each row that has these columns: the first, plus and minus the others, is the last. */
const equations: readonly { readonly terms: readonly (readonly [string, 1 | -1])[]; readonly is: string }[] =
  [
    {
      terms: [
        ['opening', 1],
        ['receipts', 1],
        ['payments', -1],
      ],
      is: 'closing',
    },
    {
      terms: [
        ['opening', 1],
        ['drawn', 1],
        ['repaid', -1],
      ],
      is: 'closing',
    },
    {
      terms: [
        ['released', 1],
        ['progressive', -1],
      ],
      is: 'balance',
    },
  ];

const named = (row: Row): Pick<Finding, 'name' | 'nameUrdu'> => {
  const name = row.name === undefined ? row.code : row.code ? `${row.code} ${row.name}` : row.name;
  return {
    ...(name === undefined ? {} : { name }),
    ...(row.nameUrdu === undefined ? {} : { nameUrdu: row.nameUrdu }),
  };
};

function closings({ part, columns, rows }: Part): readonly Finding[] {
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  return equations
    .filter(({ terms, is }) => has(is) && terms.every(([name]) => has(name)))
    .flatMap(({ terms, is }) =>
      rows.flatMap((row): readonly Finding[] => {
        if (row.level === 'group') return [];
        const should = terms.reduce((sum, [name, sign]) => sum + sign * numberIn(row, name), 0);
        const by = numberIn(row, is) - should;
        return by === 0 ? [] : [{ what: 'closing', stops: true, part, ...named(row), by }];
      }),
    );
}

/** The statement of receipts and payments closes as a whole, not in each row. */
function statementCloses({ part, columns, rows }: Part): readonly Finding[] {
  if (part !== 'receipts-payments') return [];
  const of = (key: string, column: string): number =>
    numberIn(
      rows.find((row) => row.key === key),
      column,
    );
  return columns
    .filter((column) => column.kind === 'money')
    .flatMap(({ name }): readonly Finding[] => {
      const should =
        of('openingCash', name) +
        of('totalReceipts', name) -
        of('totalPayments', name) +
        of('totalOther', name);
      const by = of('closingCash', name) - should;
      return by === 0 ? [] : [{ what: 'closing', stops: true, part, by }];
    });
}

/** The sum of the lines is the total, wherever a part has one. */
function totals({ part, columns, rows }: Part): readonly Finding[] {
  const total = rows.find((row) => row.key === 'total' && row.level === 'total');
  if (!total) return [];
  const lines = rows.filter((row) => row.level === 'line');
  return columns
    .filter((column) => column.kind === 'money' || column.kind === 'count')
    .flatMap(({ name }): readonly Finding[] => {
      const by = numberIn(total, name) - lines.reduce((sum, row) => sum + numberIn(row, name), 0);
      return by === 0 ? [] : [{ what: 'total', stops: true, part, by }];
    });
}

/** What can be true and still has to be seen by whoever signs. */
function doubts({ part, columns, rows }: Part): readonly Finding[] {
  const lines = rows.filter((row) => row.level === 'line');
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  const over = (what: Finding['what'], more: string, less: string): readonly Finding[] =>
    lines.flatMap((row) => {
      const by = numberIn(row, more) - numberIn(row, less);
      return by > 0 ? [{ what, stops: false, part, ...named(row), by }] : [];
    });
  return [
    ...(part === 'heads' ? over('over-release', 'progressive', 'released') : []),
    ...(has('sanctioned') && has('filled') ? over('more-than-sanctioned', 'filled', 'sanctioned') : []),
    ...(part === 'cash'
      ? lines
          .filter((row) => row.cells['brs'] === 'no')
          .map((row): Finding => ({ what: 'no-brs', stops: false, part, ...named(row) }))
      : []),
  ];
}

/**
 * What is to be seen before a return is signed (domain.md A12): closing = opening + receipts - payments, the sum of the
 * heads is the total, no head above its release, every bank balance backed by a locked reconciliation.
 */
export const checkReturn = (parts: readonly Part[]): readonly Finding[] =>
  parts.flatMap((part) => [
    ...closings(part),
    ...statementCloses(part),
    ...totals(part),
    ...doubts(part),
    ...(part.rows.length === 0 ? [{ what: 'nil' as const, stops: false, part: part.part }] : []),
  ]);
