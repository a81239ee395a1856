import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostHolder, PostView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { PostDialog } from './post-dialog';

/** The posts of the office with who holds them today, and creating or changing one. */
export function PostsSection({ posts }: { readonly posts: readonly PostView[] | undefined }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const mayCreate = useOfficer().powers.includes('certify');
  const [asked, setAsked] = useState<{ readonly post?: PostView }>();
  const rows = posts && [...posts].sort((a, b) => b.rank - a.rank);
  const holder = (one: PostHolder): string =>
    [
      nameIn(language, one.name, one.nameUrdu),
      ...(one.manner ? [t(`manner-${one.manner}`)] : []),
      ...(one.leaveUntil ? [t('leave-until', { day: `\u2066${shortDay(one.leaveUntil)}\u2069` })] : []),
    ].join(' · ');
  return (
    <Section
      title={t('posts')}
      {...(posts ? { count: posts.length } : {})}
      tight
      actions={
        <Button size="xs" disabled={!mayCreate} onClick={() => setAsked({})}>
          {t('post-add')}
        </Button>
      }
    >
      <RegisterTable
        label={t('posts')}
        rows={rows}
        keyOf={(post) => post.post}
        textOf={(post) =>
          `${post.title} ${post.titleUrdu ?? ''} ${post.holders.map((one) => one.name).join(' ')}`
        }
        empty={<EmptyState text={t('posts-empty')} />}
        columns={[
          {
            name: 'title',
            title: t('post'),
            width: '16rem',
            cell: (post) => nameIn(language, post.title, post.titleUrdu),
          },
          {
            name: 'holders',
            title: t('holders'),
            width: '18rem',
            cell: (post) =>
              post.holders.length === 0 ? (
                <Text c="dimmed" inherit>
                  {t('vacant')}
                </Text>
              ) : (
                post.holders.map(holder).join(`${t('app:comma')} `)
              ),
          },
          {
            name: 'powers',
            title: t('powers'),
            cell: (post) => post.powers.map((power) => t(`app:power.${power}`)).join(`${t('app:comma')} `),
          },
          {
            name: 'change',
            title: '',
            width: '6rem',
            end: true,
            cell: (post) =>
              mayCreate && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('post-change-of', { post: nameIn(language, post.title, post.titleUrdu) })}
                  onClick={() => setAsked({ post })}
                >
                  {t('post-change')}
                </Button>
              ),
          },
        ]}
      />
      {asked && <PostDialog post={asked.post} posts={posts ?? []} close={() => setAsked(undefined)} />}
    </Section>
  );
}
