import { Badge, Button, Group, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerOnDevice, PostView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { AddOfficer } from './add-officer';
import { FileNumbersSection } from './file-numbers';
import { PaperlessSection } from './paperless-plan';
import { PostsSection } from './posts-section';
import { RevokeOfficer } from './revoke-officer';
import { UrgencyHoursSection } from './urgency-hours';

/** The officers who can sign in on this computer, and the posts of the office with their powers. */
export function OfficeTab() {
  const office = useQuery('office', ['registry']).data;
  return (
    <>
      <Officers posts={office?.posts ?? []} />
      <PostsSection posts={office?.posts} />
      <UrgencyHoursSection />
      <FileNumbersSection />
      <PaperlessSection posts={office?.posts ?? []} />
    </>
  );
}

function Officers({ posts }: { readonly posts: readonly PostView[] }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const me = useOfficer();
  const officers = useQuery('officers', ['registry']).data;
  const addButton = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<OfficerOnDevice>();
  const mayCertify = me.powers.includes('certify');
  const nameOf = (officer: OfficerOnDevice): string => nameIn(language, officer.name, officer.nameUrdu);
  return (
    <Section
      title={t('officers')}
      tight
      actions={
        <Button ref={addButton} size="xs" disabled={!mayCertify} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      {!mayCertify && (
        <Text size="sm" c="dimmed" px="md" pt="xs">
          {t('add-no-power')}
        </Text>
      )}
      <RegisterTable
        label={t('officers')}
        rows={officers}
        keyOf={(officer) => officer.key}
        textOf={(officer) => `${officer.name} ${officer.nameUrdu ?? ''}`}
        empty={<EmptyState text={t('officers-empty')} />}
        columns={[
          {
            name: 'name',
            title: t('officer'),
            cell: (officer) => (
              <Group gap="xs">
                <bdi>{nameOf(officer)}</bdi>
                {officer.key === me.key && <Badge size="sm">{t('you')}</Badge>}
              </Group>
            ),
          },
          {
            name: 'posts',
            title: t('post'),
            cell: (officer) =>
              officer.posts
                .map((post) => nameIn(language, post.title, post.titleUrdu))
                .join(`${t('app:comma')} `),
          },
          {
            name: 'certificate',
            title: t('certificate'),
            width: '9rem',
            cell: (officer) => (
              <Badge size="sm" variant="light" color={officer.certified ? 'daftar' : 'yellow'}>
                {t(officer.certified ? 'certified' : 'uncertified')}
              </Badge>
            ),
          },
          {
            name: 'revoke',
            title: '',
            width: '8rem',
            end: true,
            cell: (officer) =>
              mayCertify &&
              officer.certified &&
              officer.key !== me.key && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  aria-label={t('revoke-of', { name: nameOf(officer) })}
                  onClick={() => setRevoking(officer)}
                >
                  {t('revoke')}
                </Button>
              ),
          },
        ]}
      />
      {/* Its first field takes the focus before the dialog could remember who had it. */}
      <AddOfficer
        opened={adding}
        close={() => setAdding(false)}
        closed={() => addButton.current?.focus()}
        posts={posts}
      />
      <RevokeOfficer officer={revoking} close={() => setRevoking(undefined)} />
    </Section>
  );
}
