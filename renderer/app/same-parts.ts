type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * `after`, with every part that equals its counterpart in `before` replaced by that counterpart: what shows an unchanged
 * part then knows by identity that there is nothing to draw. Lists are compared place by place, records field by field.
 */
export function sameParts(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const parts = after.map((part, n) => sameParts(before[n], part));
    return parts.length === before.length && parts.every((part, n) => part === before[n]) ? before : parts;
  }
  if (!isPlain(before) || !isPlain(after)) return after;
  const parts = Object.entries(after).map(([name, part]) => [name, sameParts(before[name], part)] as const);
  const isSame =
    parts.length === Object.keys(before).length &&
    parts.every(([name, part]) => name in before && Object.is(part, before[name]));
  return isSame ? before : Object.fromEntries(parts);
}
