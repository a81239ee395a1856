import { toBase64Url, utf8 } from '#shared/base/bytes';
import { tick, writeClock, type ClockState } from '#shared/base/clock';
import { sha256Text, type Signer, type Subtle } from '#shared/base/crypto';
import { actId } from '#shared/base/ids';
import { actText, maximumActBytes, signedText, type Act, type ActDraft, type Written } from './act';

/** The end of one device's chain: what the next act must build on. */
export type ChainHead = {
  readonly office: string;
  readonly device: string;
  readonly counter: number;
  readonly prev: string;
  readonly clock: ClockState;
};

/** A sealed act (its text is one line of tape) and the head that the next act builds on. */
export type Sealed = Written & { readonly head: ChainHead };

/**
 * Seals drafts into acts: numbers, stamps, signs and chains them, in order.
 * `now` is the wall clock in milliseconds; `post` the designation acted for.
 * Throws when a draft is larger than `maximumActBytes`.
 */
export async function sealActs(
  subtle: Subtle,
  start: ChainHead,
  drafts: readonly ActDraft[],
  signer: Signer,
  post: string,
  now: number,
): Promise<readonly Sealed[]> {
  const sealed: Sealed[] = [];
  let head = start;
  for (const draft of drafts) {
    const clock = tick(head.clock, now);
    const counter = head.counter + 1;
    const unsigned = {
      ...draft,
      id: actId(head.office, head.device, counter),
      office: head.office,
      device: head.device,
      counter,
      at: writeClock(clock, head.device),
      wall: Math.max(0, now),
      by: signer.key,
      post,
      prev: head.prev,
    };
    const bytes = utf8(signedText(unsigned));
    if (bytes.length > maximumActBytes) throw new Error(`act too large: ${bytes.length} bytes`);
    const act: Act = { ...unsigned, sig: toBase64Url(await signer.sign(bytes)) };
    const text = actText(act);
    head = { ...head, counter, prev: await sha256Text(subtle, text), clock };
    sealed.push({ act, text, head });
  }
  return sealed;
}
