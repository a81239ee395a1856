import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { importPassed } from '#shared/acts/kinds/import-passed';
import { importPrepared } from '#shared/acts/kinds/import-prepared';
import { importReturned } from '#shared/acts/kinds/import-returned';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';
import { checkVoucher, type Voucher } from '../voucher';

type Prepared = BodyOf<typeof importPrepared>;

/** A voucher of the old books as a file says it. Paisa. */
export type PastVoucher = Prepared['vouchers'][number];

type Settled = { readonly act: string; readonly at: string; readonly by: Actor; readonly remark?: string };

/**
 * A batch of past vouchers. While its parts come in (`coming`) and while it waits (`prepared`) nothing of it is in any
 * book; when it is passed, all of it is.
 */
export type ImportBatch = Omit<Prepared, 'part' | 'vouchers'> & {
  readonly state: 'coming' | 'prepared' | 'passed' | 'returned';
  readonly device: string;
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
  readonly have: readonly number[];
  /** In the order of the file, each with the act that brought it. */
  readonly vouchers: readonly (PastVoucher & { readonly act: string })[];
  readonly settled?: Settled;
};

/** The subject of a file's batch: the same file is the same batch on every device, so it never comes in twice. */
export const importSubject = (fileHash: string): string => `import:${fileHash.slice(0, 32)}`;

/** What a voucher of the old books is known by within its year: its type and its number there. */
export const numberKey = ({ type, number }: { readonly type: string; readonly number: string }): string =>
  `${type} ${number.trim().toUpperCase()}`;

/** The vouchers of a batch that is passed, under ids of their own: `<batch>.<line>`. No other subject writes these rows. */
export function batchVouchers(
  subject: string,
  batch: ImportBatch,
): readonly { readonly voucher: string; readonly state: Voucher }[] {
  const { settled, file, sha256 } = batch;
  if (batch.state !== 'passed' || !settled) return [];
  return batch.vouchers.map(({ line, act, ...past }) => ({
    voucher: `${subject}.${String(line).padStart(6, '0')}`,
    state: {
      ...past,
      year: batch.year,
      series: importSeries,
      serial: line,
      documents: [],
      act,
      at: settled.at,
      preparedBy: batch.by,
      state: 'posted',
      settled,
      imported: { batch: subject, file, sha256, line },
    },
  }));
}

/** Imported vouchers keep the number of the old books; they take none of a device's series. */
export const importSeries = 'import';

/** The batch that a voucher's id belongs to, or nothing for any other voucher. */
export const batchOfVoucher = (voucher: string): string | undefined =>
  /^(import:[0-9a-f]+)\.\d+$/.exec(voucher)?.[1];

const started = (prepared: Prepared, device: string, by: Actor, act: string, at: string): ImportBatch => {
  const { part: _part, vouchers: _vouchers, ...whole } = prepared;
  return { ...whole, state: 'coming', device, by, act, at, have: [], vouchers: [] };
};

/** Whether a part belongs to the reading that is coming in: same device and person, same attempt, same vouchers. */
const isSame = (state: ImportBatch, part: Prepared, device: string, by: Actor): boolean =>
  state.device === device &&
  state.by.person === by.person &&
  state.attempt === part.attempt &&
  state.digest === part.digest &&
  state.parts === part.parts &&
  state.count === part.count &&
  state.year === part.year;

/** Whether the accounts fit the sort: a contra moves one sum between two accounts, and nothing else has a second one. */
const fitsType = ({ type, account, toAccount, lines }: PastVoucher): boolean =>
  type === 'contra'
    ? account !== undefined && toAccount !== undefined && account !== toAccount && lines.length === 2
    : toAccount === undefined;

/** A batch comes in whole or not at all, is passed by another person than its maker, and only once. */
export const importSort: SubjectSort<ImportBatch> = {
  sort: 'import',
  step(state, act, actor) {
    const part = bodyOf(importPrepared, act);
    if (part) {
      if (act.subject !== importSubject(part.sha256)) return refuse('bad-input');
      const isNew = !state || (state.state === 'returned' && part.attempt === state.attempt + 1);
      if (!state && part.attempt !== 1) return refuse('bad-input');
      if (!isNew && (state.state !== 'coming' || !isSame(state, part, act.device, actor)))
        return refuse('already-imported');
      const batch = isNew ? started(part, act.device, actor, act.id, act.at) : state;
      if (batch.have.includes(part.part) || part.part > part.parts) return refuse('already-imported');
      const numbers = new Set(batch.vouchers.map(numberKey));
      const lines = new Set(batch.vouchers.map((one) => one.line));
      for (const voucher of part.vouchers) {
        const sound = checkVoucher({ ...voucher, year: part.year });
        if (!sound.ok) return sound;
        if (!fitsType(voucher) || lines.has(voucher.line)) return refuse('bad-input');
        if (numbers.has(numberKey(voucher))) return refuse('number-taken');
        numbers.add(numberKey(voucher));
        lines.add(voucher.line);
      }
      const have = [...batch.have, part.part].sort((a, b) => a - b);
      const vouchers = [...batch.vouchers, ...part.vouchers.map((one) => ({ ...one, act: act.id }))].sort(
        (a, b) => a.line - b.line,
      );
      const isWhole = have.length === batch.parts && vouchers.length === batch.count;
      return ok({ ...batch, have, vouchers, state: isWhole ? 'prepared' : 'coming' });
    }
    if (!state) return refuse('unknown-subject');
    const passed = bodyOf(importPassed, act);
    const returned = bodyOf(importReturned, act);
    if (!passed && !returned) return notForThis();
    const settle = (remark: string | undefined): Settled => ({
      ...{ act: act.id, at: act.at, by: actor },
      ...(remark === undefined ? {} : { remark }),
    });
    if (passed) {
      if (state.state !== 'prepared') return refuse('not-prepared');
      if (state.by.person === actor.person) return refuse('maker-is-approver');
      return ok({ ...state, state: 'passed', settled: settle(passed.remark) });
    }
    if (state.state !== 'prepared' && state.state !== 'coming') return refuse('not-prepared');
    return ok({ ...state, state: 'returned', have: [], vouchers: [], settled: settle(returned?.reason) });
  },
};
