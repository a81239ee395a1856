import type { Pack } from '#shared/domain/audit/make-pack';
import type { Asked } from '#shared/domain/audit/sample';
import type { Fetched } from './province-views';

/** An auditor's pack: the folder as a zip, and what it has not got. */
export type AuditPack = Omit<Pack, 'files'> & { readonly zip: Blob };

export type AuditQueries = {
  /** Asks the hub for everything that it has of some vouchers. It takes as long as there is to fetch. */
  provinceAuditPack(sample: readonly Asked[]): Fetched<AuditPack>;
};
