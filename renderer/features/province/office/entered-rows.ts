import { enteredPart, type ReturnForm } from '#shared/domain/oversight/entered-part';
import type { EnteredRows } from '#shared/domain/oversight/oversight-commands';

export type Entered = Readonly<Record<string, EnteredRows>>;

/** Whether a saved draft still is typed rows by part. */
export const areEntered = (saved: unknown): saved is Entered =>
  typeof saved === 'object' &&
  saved !== null &&
  Object.values(saved).every(
    (rows) => Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null),
  );

/** The first cell that is missing or wrong: its row (1 is the first) and its column; nothing if all are well. */
export function firstFault(
  forms: readonly ReturnForm[],
  entered: Entered,
): { readonly row: number; readonly column: ReturnForm['columns'][number] } | undefined {
  for (const form of forms) {
    const made = enteredPart(form, entered[form.part] ?? []);
    if (made.ok) continue;
    const [, row, name] = made.refusal.split('.');
    const column = form.columns.find((one) => one.name === name);
    if (column) return { row: Number(row), column };
  }
  return undefined;
}
