/** What a change at the hub is, so that it can be said in the reader's language: the key of its words, and what it is about. */
export type ChangeWords = { readonly key: string; readonly what: string };

const patterns: readonly (readonly [RegExp, key: string])[] = [
  [/^created database (.+)$/, 'database'],
  [/^updated guard of (.+)$/, 'guard'],
  [/^updated views of (.+)$/, 'views'],
  [/^updated security of (.+)$/, 'security'],
  [/^created account (.+)$/, 'account'],
  [/^updated account (.+)$/, 'account-changed'],
  [/^removed account (.+)$/, 'account-removed'],
  [/^published (.+) of (.+) in .+$/, 'act'],
];

/** Takes a change apart: "created database kp-0123-acts", as the hub's own code writes it. */
export function changeWords(change: string): ChangeWords {
  for (const [pattern, key] of patterns) {
    const found = pattern.exec(change);
    if (found) return { key, what: found.slice(1).join(' · ') };
  }
  return { key: 'other', what: change };
}

/** Changes by their sort, in the order in which they are made. */
export function changesBySort(changes: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const { key, what } of changes.map(changeWords)) groups.set(key, [...(groups.get(key) ?? []), what]);
  return [...groups];
}
