import type { Act } from '#shared/acts/act';
import type { Sql } from './sql';

/** Acts that take a voucher's number, and the register it is from when the body does not say it. */
const registerOf: Readonly<Record<string, string>> = {
  'voucher.prepared': '',
  'bill.passed': 'journal',
  'bill.paid': 'payment',
};

/** Notes the number that an act takes, whether the act has effect or not. */
export function noteNumber(sql: Sql, act: Act): void {
  const register = registerOf[act.kind];
  if (register === undefined) return;
  const body = (register === '' ? act.body : act.body.voucher) as
    Readonly<Record<string, unknown>> | undefined; // JSON; every field is looked at below
  const { type, year, series, serial } = body ?? {};
  const name = register === '' ? type : register;
  if (typeof name !== 'string' || typeof year !== 'string' || typeof series !== 'string') return;
  if (typeof serial !== 'number' || !Number.isSafeInteger(serial)) return;
  sql.run('INSERT INTO numbers VALUES (?, ?, ?, ?, ?, ?, ?)', [
    ...[act.id, name, year, series, serial],
    ...[act.subject, act.device],
  ]);
}
