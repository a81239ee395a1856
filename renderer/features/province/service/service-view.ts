import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import {
  serviceRowsBy,
  type ServiceAsked,
  type ServiceBoard,
  type ServiceMember,
} from '#engine/service-views';

const month = (text: string | null): number | undefined => {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && value >= 1 && value <= 12 ? value : undefined;
};

/** What an address asks for; what it does not say, or says wrongly, is left to the engine. */
export function serviceFrom(code: string | undefined, query: URLSearchParams): ServiceAsked {
  const [year, kind, district] = [query.get('year'), query.get('kind'), query.get('district')];
  const [from, to] = [month(query.get('from')), month(query.get('to'))];
  const by = serviceRowsBy.find((one) => one === query.get('by'));
  return {
    ...(code === undefined ? {} : { code, by: by ?? 'office' }),
    ...(year && /^\d{4}-\d{2}$/.test(year) ? { year } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(kind ? { kind } : {}),
    ...(district ? { district } : {}),
  };
}

/** The address of a question. */
export function servicePath({ code, ...asked }: ServiceAsked): string {
  const said = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(said).toString();
  return `/province/service${code === undefined ? '' : `/${code}`}${query === '' ? '' : `?${query}`}`;
}

/** The words of the table as it is kept. */
export type ServiceWords = {
  readonly title: string;
  readonly rows: string;
  readonly total: string;
  readonly columns: readonly [
    numerator: string,
    denominator: string,
    value: string,
    unit: string,
    baseline: string,
    target: string,
    met: string,
    reports: string,
  ];
  name(row: ServiceMember): string;
  unit(row: ServiceMember): string;
  figure(value: number | null | undefined): string;
  /** "171 of 183". */
  part(part: { readonly here: number; readonly of: number }): string;
  readonly notReported: string;
};

/** The indicators as a table to be kept; a figure that was not reported is said so, and is no zero. */
export function serviceSheet(
  board: ServiceBoard,
  words: ServiceWords,
  head: Pick<Sheet, 'about' | 'rightToLeft'>,
): Sheet {
  const cells = (row: ServiceMember, name: string) => [
    name,
    words.figure(row.numerator),
    words.figure(row.denominator),
    row.reports.here === 0 ? words.notReported : words.figure(row.value),
    words.unit(row),
    words.figure(row.baseline),
    words.figure(row.target),
    row.met.of > 0 ? words.part(row.met) : '',
    words.part(row.reports),
  ];
  return {
    ...head,
    title: words.title,
    columns: [words.rows, ...words.columns].map((title) => ({ title, kind: 'text' as const })),
    rows: [
      ...board.rows.map((row) => ({ level: 'line' as const, cells: cells(row, words.name(row)) })),
      ...(board.total ? [{ level: 'total' as const, cells: cells(board.total, words.total) }] : []),
    ],
  };
}
