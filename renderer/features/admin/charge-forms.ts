import type { Power } from '#shared/acts/kind';
import { powers } from '#shared/acts/kind';
import type { PostView } from '#engine/views';

/** A post as it is typed. */
export type PostForm = {
  readonly post: string;
  readonly title: string;
  readonly titleUrdu: string;
  readonly rank: number;
  readonly powers: Power[];
};

/** The form of a post, empty for a new one. */
export const postFormOf = (post: PostView | undefined): PostForm => ({
  post: post?.post ?? '',
  title: post?.title ?? '',
  titleUrdu: post?.titleUrdu ?? '',
  rank: post?.rank ?? 1,
  powers: powers.filter((one) => post?.powers.includes(one)),
});

/** What is wrong with a new post's short name; nothing while it is empty. */
export function postFault(
  form: Pick<PostForm, 'post'>,
  posts: readonly Pick<PostView, 'post'>[],
): 'post-code-wrong' | 'post-code-taken' | undefined {
  if (form.post === '') return undefined;
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(form.post)) return 'post-code-wrong';
  return posts.some((one) => one.post === form.post) ? 'post-code-taken' : undefined;
}

/** Whether a post can be recorded. */
export const isPostComplete = (form: PostForm): boolean => form.title.trim() !== '' && form.post !== '';

export type RunState = 'runs' | 'coming' | 'over' | 'withdrawn';

/** Whether something with a first day runs, has not begun, or is over. */
export const runStateOf = (
  row: {
    readonly runs: boolean;
    readonly from: string;
    readonly ended?: boolean;
    readonly withdrawn?: boolean;
  },
  today: string,
): RunState =>
  row.withdrawn ? 'withdrawn' : row.runs ? 'runs' : !row.ended && row.from > today ? 'coming' : 'over';

/** Powers of a post that it may lend: all of its own but certifying officers. */
export const lendableOf = (posts: readonly PostView[], post: string): readonly Power[] =>
  powers.filter(
    (one) => one !== 'certify' && posts.some((row) => row.post === post && row.powers.includes(one)),
  );
