import { z } from 'zod';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { actIdPattern, devicePattern, keyIdPattern, officePattern } from '#shared/base/ids';
import { isClockReading } from '#shared/base/clock';

/** The largest act, in bytes of canonical JSON. Larger things (scans) go into the vault and are named by hash. */
export const maximumActBytes = 512 * 1024;

const envelope = z.strictObject({
  id: z.string().regex(actIdPattern),
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/),
  subject: z
    .string()
    .min(3)
    .max(120)
    .regex(/^[a-z]+:/),
  office: z.string().regex(officePattern),
  device: z.string().regex(devicePattern),
  counter: z.number().int().min(1).max(99_999_999),
  at: z.string().refine(isClockReading),
  wall: z.number().int().min(0),
  by: z.string().regex(keyIdPattern),
  post: z.string().min(1).max(60),
  body: z.record(z.string(), z.unknown()),
  prev: z.string().max(43),
  sig: z.string().length(86),
  v: z.number().int().min(1),
});

/**
 * One official deed: immutable, signed by the officer's key `by`, chained to the device's previous act by `prev`
 * (SHA-256 of that act's canonical JSON, base64url; empty for the first).
 * `at` is the hybrid clock that orders acts; `wall` is the device's own clock in milliseconds since 1970.
 * `post` is the designation acted for, and `v` the version of the kind's body.
 */
export type Act = Omit<z.infer<typeof envelope>, 'body'> & {
  readonly body: { readonly [key: string]: Json };
};

/** An act before it is sealed: who did what to which subject. */
export type ActDraft = Pick<Act, 'kind' | 'subject' | 'body' | 'v'>;

/** Parses an act that came from outside (tape, hub, courier). Returns nothing if it is no act at all. */
export function parseAct(value: unknown): Act | undefined {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return undefined;
  const act = parsed.data as Act; // body holds JSON: it came out of JSON.parse or is rejected by canonicalJson
  if (act.id !== `${act.office}.${act.device}.${String(act.counter).padStart(8, '0')}`) return undefined;
  return act;
}

/** The text that is hashed into the next act's `prev`: everything, signature included. */
export const actText = (act: Act): string => canonicalJson(act);

/** The text that the officer signs: the act without its signature. */
export const signedText = (act: Omit<Act, 'sig'> | Act): string => canonicalJson({ ...act, sig: undefined });

/** An act and its canonical text, which tape, journal and signature all need and which costs to make. */
export type Written = { readonly act: Act; readonly text: string };

export const written = (act: Act): Written => ({ act, text: actText(act) });

/**
 * The text that the officer signed, cut out of the canonical text of the whole act. The last `"sig":"` of the text is
 * the act's own: only `subject`, `v` and `wall` follow it, and inside a JSON text a quotation mark has a backslash.
 */
export function signedPartOf({ act, text }: Written): string {
  const field = `"sig":"${act.sig}",`;
  const at = text.lastIndexOf(field);
  return text.slice(0, at) + text.slice(at + field.length);
}

/** The order in which a subject's acts are folded: by hybrid clock, then by id. */
export const byClock = (a: Pick<Act, 'at' | 'id'>, b: Pick<Act, 'at' | 'id'>): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
