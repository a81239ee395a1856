/** Signatures to be checked, in one message: Chromium checks on the thread that asks, a tenth of a millisecond each. */
export type Questions = readonly {
  readonly id: number;
  readonly algorithm: string;
  readonly key: CryptoKey;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}[];

/** What came of each; `good` is missing when WebCrypto threw. */
export type Answers = readonly { readonly id: number; readonly good?: boolean }[];
