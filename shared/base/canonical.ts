/** JSON values that can be signed: no fractions, no `undefined`, no numbers beyond 2^53. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical JSON (RFC 8785, restricted to integers): keys sorted by UTF-16 code units, no white space.
 * The same value gives the same bytes on every machine, so that it can be hashed and signed.
 * Properties that are `undefined` are left out. Throws on fractions, unsafe integers and lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('canonical JSON: a text with half a character');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`canonical JSON: not a safe integer: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const record = value as Record<string, unknown>; // a plain object: arrays and null are handled above
    const parts: string[] = [];
    for (const key of Object.keys(record).sort()) {
      if (record[key] !== undefined) parts.push(`${canonicalJson(key)}:${canonicalJson(record[key])}`);
    }
    return `{${parts.join(',')}}`;
  }
  throw new Error(`canonical JSON: cannot hold a ${typeof value}`);
}
