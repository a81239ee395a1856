import type { File } from './file-state';

/** A time that a file lay with a post; without `until` it lies there still. */
export type Stay = { readonly post: string; readonly since: string; readonly until?: string };

/**
 * Where the file lay and how long, from its opening on. A movement that was recalled never took it anywhere, and a file
 * that is recorded lies nowhere.
 */
export function staysOf(file: Pick<File, 'by' | 'openedAt' | 'movements' | 'recordings'>): readonly Stay[] {
  type Turn = { readonly at: string; readonly post: string | undefined };
  const turns: Turn[] = [
    { at: file.openedAt, post: file.by.post },
    ...file.movements.filter((one) => !one.recalled).map((one) => ({ at: one.at, post: one.to })),
    ...file.recordings.map((one) => ({
      at: one.at,
      post: one.what === 'recorded' ? undefined : one.by.post,
    })),
  ];
  turns.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return turns.flatMap(({ at, post }, n): readonly Stay[] => {
    const until = turns[n + 1]?.at;
    return post === undefined ? [] : [{ post, since: at, ...(until === undefined ? {} : { until }) }];
  });
}
