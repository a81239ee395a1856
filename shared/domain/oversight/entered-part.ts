import { isDay } from '#shared/base/calendar';
import { maximumPaisa } from '#shared/base/money';
import { refuse, ok, type Result } from '#shared/base/result';
import type { ReturnTemplate } from './oversight';
import type { EnteredRows } from './oversight-commands';
import type { ReturnPart } from './return';

export type ReturnForm = ReturnTemplate['forms'][number];
type FormColumn = ReturnForm['columns'][number];

/** A typed cell in the form in which it is frozen; nothing when it is not what its column asks for. */
function cellOf(column: FormColumn, value: string | number | undefined): string | number | null | undefined {
  const { kind, optional, choices } = column;
  if (kind === 'count' || kind === 'money') {
    if (value === undefined && optional) return null;
    const fits = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    return fits && value <= maximumPaisa ? value : undefined;
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return optional ? null : undefined;
  if (kind === 'day' && !isDay(text)) return undefined;
  if (choices && !choices.some((choice) => choice.value === text)) return undefined;
  return text.length <= 400 ? text : undefined;
}

const isSum = ({ kind }: FormColumn): boolean => kind === 'count' || kind === 'money';

/**
 * A typed table as a part of a return, its differences worked out and its columns added up. Refused with the place of
 * the first cell that is wrong: "posts.2.filled".
 */
export function enteredPart(form: ReturnForm, rows: EnteredRows): Result<ReturnPart, string> {
  const lines: ReturnPart['rows'] = [];
  for (const [n, row] of rows.entries()) {
    const cells: Record<string, string | number | null> = {};
    for (const column of form.columns) {
      const { name, less } = column;
      const [more, minus] = less ?? [];
      const value =
        more !== undefined && minus !== undefined
          ? Number(cells[more] ?? 0) - Number(cells[minus] ?? 0)
          : cellOf(column, row[name]);
      if (value === undefined) return refuse(`${form.part}.${n + 1}.${name}`);
      cells[name] = value;
    }
    const first = form.columns.find((column) => column.kind === 'text')?.name ?? '';
    const name = String(cells[first] ?? '') || String(n + 1);
    lines.push({ key: String(n + 1), level: 'line', name: name.slice(0, 200), cells });
  }
  const sums = form.columns
    .filter(isSum)
    .map(({ name }): [string, number] => [
      name,
      lines.reduce((sum, row) => sum + Number(row.cells[name] ?? 0), 0),
    ]);
  const total = { key: 'total', level: 'total' as const, label: 'total', cells: Object.fromEntries(sums) };
  return ok({
    part: form.part,
    columns: form.columns.map(({ name, kind, title, titleUrdu }) => ({ name, kind, title, titleUrdu })),
    rows: lines.length > 0 && sums.length > 0 ? [...lines, total] : lines,
  });
}
