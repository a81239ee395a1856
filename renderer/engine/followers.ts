import type { Topic } from './api';

/** Tells followers which topics changed, gathered so that a burst of changes is one call. */
export type Followers = {
  add(follower: (topics: readonly Topic[]) => void): () => void;
  tell(topics: readonly Topic[]): void;
};

/** Milliseconds for which changes are gathered: hardly any after a pause, longer while they keep coming in. */
const gathering = { first: 60, further: 400 };

/** An empty set of followers. */
export function createFollowers(): Followers {
  const followers = new Set<(topics: readonly Topic[]) => void>();
  let gathered = new Set<Topic>();
  let isRecent = false;
  return {
    add(follower) {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    tell(topics) {
      if (topics.length === 0) return;
      if (gathered.size === 0)
        setTimeout(
          () => {
            const all = [...gathered];
            gathered = new Set();
            isRecent = true;
            setTimeout(() => void (isRecent = gathered.size > 0), gathering.further);
            for (const follower of followers) follower(all);
          },
          isRecent ? gathering.further : gathering.first,
        );
      for (const topic of topics) gathered.add(topic);
    },
  };
}
