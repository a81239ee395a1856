import type { BodyOf } from '#shared/acts/kind';
import type { importPrepared } from '#shared/acts/kinds/import-prepared';

/** What a screen can ask of a batch of past vouchers. Amounts are paisa. */
export type ImportCommand =
  /** Takes a whole file's vouchers in, to be passed by another officer; a batch that was cut off half-way is completed. */
  | {
      readonly do: 'prepare-import';
      readonly batch: Pick<
        BodyOf<typeof importPrepared>,
        'file' | 'sha256' | 'digest' | 'year' | 'mapping' | 'vouchers'
      >;
    }
  | { readonly do: 'pass-import'; readonly import: string; readonly remark?: string }
  | { readonly do: 'return-import'; readonly import: string; readonly reason: string };

const names: Readonly<Record<ImportCommand['do'], true>> = {
  'prepare-import': true,
  'pass-import': true,
  'return-import': true,
};

/** Whether a command is about a batch of past vouchers. */
export const isImportCommand = (command: { readonly do: string }): command is ImportCommand =>
  Object.hasOwn(names, command.do);
