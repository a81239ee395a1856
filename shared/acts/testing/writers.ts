import { newKeyPair, openSigner, type KeyCrypto } from '#shared/acts/officer-key';
import { sealActs, type ChainHead } from '#shared/acts/seal';
import type { Act, ActDraft } from '#shared/acts/act';
import { toBase64Url } from '#shared/base/bytes';
import { observe, startOfTime } from '#shared/base/clock';
import type { Signer } from '#shared/base/crypto';

const platform = crypto as unknown as KeyCrypto; // Node's WebCrypto

/** Somebody with a key: its name, public half (base64url) and signer. */
export type TestKey = { readonly key: string; readonly publicKey: string; readonly signer: Signer };

/** A fresh Ed25519 key. */
export async function newTestKey(): Promise<TestKey> {
  const { key, publicKey, privateKey } = await newKeyPair(platform);
  return { key, publicKey: toBase64Url(publicKey), signer: await openSigner(platform, key, privateKey) };
}

/** One device's chain: seals drafts one after another and remembers where it stands. */
export type TestDevice = {
  readonly code: string;
  readonly acts: readonly Act[];
  write(by: TestKey, post: string, drafts: readonly ActDraft[], now: number): Promise<readonly Act[]>;
  /** Takes note of another device's act, as sync does. */
  see(act: Act): void;
};

/** A device that has made no act yet. */
export function createTestDevice(office: string, code: string): TestDevice {
  let head: ChainHead = { office, device: code, counter: 0, prev: '', clock: startOfTime };
  const acts: Act[] = [];
  return {
    code,
    acts,
    async write(by, post, drafts, now) {
      const sealed = await sealActs(platform.subtle, head, drafts, by.signer, post, now);
      head = sealed.at(-1)?.head ?? head;
      acts.push(...sealed.map((one) => one.act));
      return sealed.map((one) => one.act);
    },
    see(act) {
      head = { ...head, clock: observe(head.clock, act.at) };
    },
  };
}
