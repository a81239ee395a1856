import type { Sender } from '#shared/acts/courier/bundle';
import type { FoundBundleView } from '#shared/contract/courier';
import type { MadeBundle, TakenBundle } from '#shared/acts/courier/history';
import type { Result } from '#shared/base/result';

/**
 * Whom a bundle can be made for: the hub, another computer of the office, or another office that parcels went to or came
 * from (`waiting` of those that went have no answer yet); and whether he was heard of by courier.
 */
export type CourierRecipient = {
  readonly office: string;
  readonly device?: string;
  readonly title: string;
  readonly sort: 'hub' | 'computer' | 'office';
  readonly heard: boolean;
  /** Of another office. */
  readonly titleUrdu?: string;
  readonly waiting?: number;
};

/** A bundle's maker, with the name of his computer where it is known. */
export type CourierSender = Sender & { readonly title?: string };

/** What was exchanged by courier, newest first, and what waits. */
export type CourierView = {
  readonly places: readonly string[];
  readonly recipients: readonly CourierRecipient[];
  readonly made: readonly (MadeBundle & { readonly title: string })[];
  readonly taken: readonly (TakenBundle & { readonly title: string })[];
  /** What the hub is not known to have of this computer. */
  readonly waitingActs: number;
  readonly waitingObjects: number;
};

export type CourierOrder = {
  readonly folder: string;
  readonly to: { readonly office: string; readonly device?: string };
  /** The most that one file may hold, in bytes. */
  readonly partBytes: number;
};
export type CourierProgress = { readonly done: number; readonly total: number };
export type CourierMade = {
  readonly bundle: string;
  readonly place: string;
  readonly parts: number;
  readonly acts: number;
  readonly objects: number;
  /** To another office: parcels that it has not answered for, and pages of theirs that are not on this computer. */
  readonly parcels: number;
  readonly lacking: number;
};

/**
 * Why nothing was exchanged. `no-reader`, of another office `no-office-reader`: no certificate of the recipient is here yet. `stopped`: by the user; what was
 * written stays good.
 */
export type CourierRefusal = {
  readonly why:
    'no-folder' | 'disk-full' | 'no-reader' | 'no-office-reader' | 'io' | 'stopped' | 'busy' | 'host-gone';
  readonly detail: string;
};

export type CourierFound = {
  readonly bundles: readonly (FoundBundleView & { readonly title: string })[];
  readonly strays: readonly string[];
};

/**
 * What became of one bundle. `refused` says why nothing of it was taken in. The numbers are of parts; `aside` are acts
 * that did not go in, each with its reason; the rest did.
 */
export type CourierTaken = {
  readonly bundle: string;
  readonly from: Sender;
  readonly title: string;
  readonly to: FoundBundleView['to'];
  readonly at: number;
  readonly refused?: 'other-office' | 'other-computer' | 'own' | 'for-others' | 'revoked' | 'unknown-sender';
  readonly parts: number;
  readonly read: number;
  readonly acts: number;
  readonly known: number;
  readonly objects: number;
  /** Parcels of another office that are here now and were not. */
  readonly parcels: number;
  /** Acts of this computer that are at the hub now, as this bundle says. */
  readonly confirmed: number;
  readonly missing: readonly number[];
  readonly damaged: readonly { readonly part?: number; readonly file: string }[];
  readonly aside: readonly { readonly id: string; readonly reason: string }[];
};

/** Exchanges by courier. One thing at a time; nothing here throws for what a user can cause. */
export type CourierApi = {
  courierMake(
    order: CourierOrder,
    progress: (done: CourierProgress) => void,
  ): Promise<Result<CourierMade, CourierRefusal>>;
  courierLook(folder: string): Promise<Result<CourierFound, CourierRefusal>>;
  /** Takes in these bundles of the folder that was looked into last. */
  courierTake(
    bundles: readonly string[],
    progress: (done: CourierProgress) => void,
  ): Promise<Result<readonly CourierTaken[], CourierRefusal>>;
  courierStop(): Promise<void>;
};
export type CourierQueries = { courier(): CourierView };
