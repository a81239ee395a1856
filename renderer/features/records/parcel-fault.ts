const known = ['bad-signature', 'unknown-key', 'not-a-parcel', 'no-power'] as const;

/** What was wrong with a parcel, as a key of the words and the act that it names: "bad-signature KP-0123.ABCDEF.00000001". */
export function readFault(fault: string): { readonly key: (typeof known)[number]; readonly act: string } {
  const [what = '', act = ''] = fault.split(' ');
  // Whatever else the sender's own rules say against him (no charge, on leave, revoked): he might not send it.
  return { key: known.find((one) => one === what) ?? 'no-power', act };
}
