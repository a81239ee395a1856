import { importPassed } from '#shared/acts/kinds/import-passed';
import { importPrepared } from '#shared/acts/kinds/import-prepared';
import { importReturned } from '#shared/acts/kinds/import-returned';
import { utf8 } from '#shared/base/bytes';
import { assertNever, refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { importSubject, type PastVoucher } from './batch';
import { batchFaults } from './check';
import { importFacts } from './facts';
import type { ImportCommand } from './import-commands';

type CommandOf<N extends ImportCommand['do']> = Extract<ImportCommand, { do: N }>;

/** About how large an act of a batch gets, in bytes: a line that is cut costs no more than that. */
const partBytes = 100_000;

/** The vouchers in parts of about `partBytes`; the same vouchers give the same parts. */
export function partsOf(vouchers: readonly PastVoucher[]): readonly (readonly PastVoucher[])[] {
  const parts: PastVoucher[][] = [];
  let bytes = partBytes;
  for (const voucher of vouchers) {
    const size = utf8(JSON.stringify(voucher)).length;
    if (bytes + size > partBytes) {
      parts.push([]);
      bytes = 0;
    }
    bytes += size;
    parts.at(-1)?.push(voucher);
  }
  return parts;
}

/**
 * Takes a file's vouchers in, all or none. The same file a second time is refused; one whose parts did not all reach the
 * disk is completed, or begun anew if it is read differently now.
 */
function prepareImport({ batch }: CommandOf<'prepare-import'>, context: Context): Decided {
  const { vouchers, ...whole } = batch;
  const subject = importSubject(batch.sha256);
  const known = context.imports.batch(subject);
  if (known?.state === 'prepared' || known?.state === 'passed')
    return refuse(refusal('import-known', { file: known.file, state: known.state }));
  const faults = batchFaults(vouchers, importFacts(context, batch.year));
  const first = faults[0];
  if (first) return refuse(refusal('import-faults', { count: faults.length, line: first.line }));
  if (vouchers.length === 0) return refuse(refusal('bad-input', { field: 'vouchers' }));
  const resumed = known?.state === 'coming' && known.digest === batch.digest ? known : undefined;
  const attempt = resumed?.attempt ?? (known?.attempt ?? 0) + 1;
  const parts = partsOf(vouchers);
  const drafts = parts.flatMap((some, n) =>
    resumed?.have.includes(n + 1)
      ? []
      : [
          draft(importPrepared, subject, {
            ...whole,
            attempt,
            part: n + 1,
            parts: parts.length,
            count: vouchers.length,
            vouchers: [...some],
          }),
        ],
  );
  const begunAnew =
    known?.state === 'coming' && !resumed
      ? [draft(importReturned, subject, { reason: `read anew: ${batch.digest.slice(0, 16)}` })]
      : [];
  return decided(subject, [...begunAnew, ...drafts]);
}

/** Passes a whole batch into the books. It is checked again: others may have written since it was prepared. */
function passImport(command: CommandOf<'pass-import'>, context: Context): Decided {
  const subject = command.import;
  const batch = context.imports.batch(subject);
  if (!batch) return refuse(refusal('unknown-subject'));
  const faults = batchFaults(batch.vouchers, importFacts(context, batch.year));
  const first = faults[0];
  if (batch.state === 'prepared' && first)
    return refuse(refusal('import-faults', { count: faults.length, line: first.line }));
  const { remark } = command;
  return decided(subject, [draft(importPassed, subject, { remark })]);
}

/** The rule for a command about a batch of past vouchers. */
export function decideImport(command: ImportCommand, context: Context): Decided {
  switch (command.do) {
    case 'prepare-import':
      return prepareImport(command, context);
    case 'pass-import':
      return passImport(command, context);
    case 'return-import':
      return decided(command.import, [draft(importReturned, command.import, { reason: command.reason })]);
    default:
      return assertNever(command, 'command');
  }
}
