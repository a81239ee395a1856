import { canonicalJson } from '#shared/base/canonical';
import type { Authority } from '#shared/domain/people/authority';
import { rootKeys } from '#shared/domain/people/roots';
import { standingOf } from '#shared/domain/people/standing';
import type { Sql } from './sql';

const plain = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as never); // without `undefined`
const differs = (a: unknown, b: unknown): boolean => a !== b && plain(a) !== plain(b);

/**
 * The subjects whose fold may come out differently under a new authority: those with an act by a key whose standing
 * (certificate, charges, leave, posts, what was lent to them, the root's own) changed and, when posts changed, those with acts that had
 * no effect before.
 */
export function subjectsToRefold(sql: Sql, before: Authority, after: Authority): readonly string[] {
  const posts = new Set([...Object.keys(before.posts), ...Object.keys(after.posts)]);
  const changedPosts = new Set([...posts].filter((post) => differs(before.posts[post], after.posts[post])));
  const keys = new Set([
    ...Object.keys(before.certificates),
    ...Object.keys(after.certificates),
    ...Object.keys(before.devices),
    ...Object.keys(after.devices),
  ]);
  const subjects = new Set<string>();
  // A root key that gave way, or came: what it signed is judged by the moment.
  const roots = differs(before.root, after.root) ? [...rootKeys(before.root), ...rootKeys(after.root)] : [];
  const changed = [...keys].filter((key) => differs(standingOf(before, key), standingOf(after, key)));
  for (const key of new Set([...changed, ...roots])) {
    for (const row of sql.all<{ subject: string }>(
      "SELECT DISTINCT subject FROM acts WHERE author = ? AND subject NOT LIKE 'registry:%'",
      [key],
    ))
      subjects.add(row.subject);
  }
  if (changedPosts.size > 0)
    for (const row of sql.all<{ subject: string }>('SELECT subject FROM subjects WHERE problems > 0'))
      subjects.add(row.subject);
  return [...subjects];
}
