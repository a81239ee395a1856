import type { BodyOf } from '#shared/acts/kind';
import type { fileClassified } from '#shared/acts/kinds/file-classified';
import type { fileShelved } from '#shared/acts/kinds/file-shelved';
import type { Stamp } from './file-state';

/** Where a file stands. */
export type Place = BodyOf<typeof fileShelved>;
/** A post that asked for a file: when it was given out and came back. */
export type Retrieval = Stamp & {
  readonly post: string;
  readonly purpose: string;
  readonly issued?: Stamp & { readonly due: string };
  readonly returned?: Stamp;
};
/** One signature under the weeding of a file by an order. */
export type Signature = Stamp & { readonly order: string; readonly dated: string };

/** What the record room knows of a file. Nothing of it is ever taken out. */
export type RecordRoom = {
  readonly classified?: BodyOf<typeof fileClassified> & Stamp;
  readonly place?: Place & Stamp;
  readonly retrievals: readonly Retrieval[];
  readonly holds: readonly (Stamp & {
    readonly reason: string;
    readonly lifted?: Stamp & { readonly reason: string };
  })[];
  readonly signatures: readonly Signature[];
  readonly weeded?: Signature;
};
