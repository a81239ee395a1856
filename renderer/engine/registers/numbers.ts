import type { Act } from '#shared/acts/act';
import { insertRows } from './rows';
import type { Params, Sql } from './sql';

/** Acts that take a voucher's or a dispatch number, and the register it is from when the body does not say it. */
const registerOf: Readonly<Record<string, string>> = {
  'voucher.prepared': '',
  'bill.passed': 'journal',
  'bill.paid': 'payment',
  'draft.issued': 'dispatch',
};

/** Notes the numbers that acts take, whether the acts have effect or not. */
export const noteNumbers = (sql: Sql, acts: readonly Act[]): void =>
  insertRows(
    sql,
    'numbers',
    acts.flatMap((act) => numberOf(act) ?? []),
  );

function numberOf(act: Act): readonly [Params] | undefined {
  const register = registerOf[act.kind];
  if (register === undefined) return undefined;
  const isOwn = register === '' || register === 'dispatch';
  const body = (isOwn ? act.body : act.body.voucher) as Readonly<Record<string, unknown>> | undefined; // JSON; every field is looked at below
  const { type, year, series, serial } = body ?? {};
  const name = register === '' ? type : register;
  if (
    typeof name !== 'string' ||
    (typeof year !== 'string' && register !== 'dispatch') ||
    typeof series !== 'string'
  )
    return undefined;
  if (typeof serial !== 'number' || !Number.isSafeInteger(serial)) return undefined;
  return [[act.id, name, String(year), series, serial, act.subject, act.device]];
}
