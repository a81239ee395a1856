import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import type { ComplianceAsked, ComplianceRow, ComplianceView, MissingReturn } from '#engine/compliance-views';
import { entitySteps } from '#engine/province-views';

/** What an address asks for. */
export function complianceFrom(query: URLSearchParams): ComplianceAsked {
  const [year, kind, district] = [query.get('year'), query.get('kind'), query.get('district')];
  const period = Number(query.get('period'));
  return {
    ...(year && /^\d{4}-\d{2}$/.test(year) ? { year } : {}),
    ...(Number.isInteger(period) && period >= 1 && period <= 12 ? { period } : {}),
    ...(kind ? { kind } : {}),
    ...(district ? { district } : {}),
  };
}

/** The address of a question; what is `undefined` is left out. */
export function compliancePath(asked: {
  readonly [K in keyof ComplianceAsked]: ComplianceAsked[K] | undefined;
}): string {
  const said = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(said).toString();
  return `/province/compliance${query === '' ? '' : `?${query}`}`;
}

/** A share in whole percents; nothing of nothing is no share. */
export const percentOf = (part: number, of: number): number | null =>
  of === 0 ? null : Math.floor((part * 100) / of);

export type ComplianceWords = {
  readonly title: string;
  readonly missing: string;
  readonly columns: Readonly<
    Record<
      'code' | 'office' | 'kind' | 'district' | 'come' | 'inTime' | 'why' | 'steps' | 'left' | 'heard',
      string
    >
  >;
  readonly missingColumns: Readonly<Record<'return' | 'period' | 'due' | 'days' | 'reason', string>>;
  name(row: { readonly name: string; readonly nameUrdu?: string }): string;
  kind(kind: string): string;
  reasons(row: ComplianceRow): string;
  reason(row: MissingReturn): string;
  returned(row: MissingReturn): string;
  period(row: MissingReturn): string;
  part(here: number, of: number): string;
  left(row: ComplianceRow): string;
  heard(row: ComplianceRow): string;
  readonly total: string;
};

/** What an office's district is called in a table that is kept. */
export const districtOf = (
  row: { readonly district: string; readonly districtUrdu?: string },
  { rightToLeft }: Pick<Sheet, 'rightToLeft'>,
): string => (rightToLeft && row.districtUrdu) || row.district;

/** Completeness, punctuality and onboarding of every office, as a table to be kept. */
export function complianceSheet(
  view: ComplianceView,
  words: ComplianceWords,
  head: Pick<Sheet, 'about' | 'rightToLeft'>,
): Sheet {
  const { columns } = words;
  const done = (row: ComplianceRow): number => entitySteps.filter((step) => row.steps[step].done).length;
  const { total, onboarded } = view;
  return {
    ...head,
    title: words.title,
    columns: Object.values(columns).map((title) => ({ title, kind: 'text' as const })),
    rows: [
      ...view.rows.map((row) => ({
        level: 'line' as const,
        cells: [
          ...[row.office, words.name(row), words.kind(row.kind), districtOf(row, head)],
          ...[words.part(row.come, row.owed), words.part(row.inTime, row.come), words.reasons(row)],
          ...[words.part(done(row), entitySteps.length), words.left(row), words.heard(row)],
        ],
      })),
      {
        level: 'total' as const,
        cells: [
          ...['', words.total, '', ''],
          ...[words.part(total.come, total.owed), words.part(total.inTime, total.come), ''],
          ...[words.part(onboarded.here, onboarded.of), '', ''],
        ],
      },
    ],
  };
}

/** Every return that is due and missing, each with its one reason, as a table to be kept. */
export const missingSheet = (
  rows: readonly MissingReturn[],
  words: ComplianceWords,
  head: Pick<Sheet, 'about' | 'rightToLeft'>,
): Sheet => ({
  ...head,
  title: words.missing,
  columns: [
    { title: words.columns.code, kind: 'text' },
    { title: words.columns.office, kind: 'text' },
    { title: words.missingColumns.return, kind: 'text' },
    { title: words.missingColumns.period, kind: 'text' },
    { title: words.missingColumns.due, kind: 'day' },
    { title: words.missingColumns.days, kind: 'count' },
    { title: words.missingColumns.reason, kind: 'text' },
  ],
  rows: rows.map((row) => ({
    level: 'line',
    cells: [
      ...[row.office, words.name(row), words.returned(row), words.period(row)],
      ...[row.due, row.lateDays, words.reason(row)],
    ],
  })),
});
