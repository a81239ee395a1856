import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { LostRow, ReviewRow } from '#engine/views';
import { useGo } from '#app/router';
import { useOfficer, usePerform, usePostTitle } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { Moment } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { pathOfSubject } from './desk-view';

type Row = ReviewRow & Partial<Pick<LostRow, 'holder' | 'move' | 'to' | 'again'>>;

/** What the officer himself did to no effect, why, and what to do now. */
export function LostActs({ rows }: { readonly rows: readonly LostRow[] }) {
  const { t } = useTranslation('desk');
  return <Acts title={t('lost')} about={t('lost-about')} rows={rows} />;
}

/** What was done without charge, for those who certify officers. */
export function ReviewList({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const { t } = useTranslation('desk');
  return <Acts title={t('review')} about={t('review-about')} rows={rows} withActor />;
}

function Acts({
  title,
  about,
  rows,
  withActor = false,
}: {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly Row[];
  readonly withActor?: boolean;
}) {
  const { t } = useTranslation('desk');
  const go = useGo();
  const perform = usePerform();
  const titleOf = usePostTitle();
  const me = useOfficer();
  const isBack = (row: Row): boolean => row.again !== undefined && row.holder === me.post;
  const why = (row: Row): string =>
    t([`why-${row.why}${isBack(row) ? '-back' : ''}`, `why-${row.why}`, `app:refusal.${row.why}`], {
      defaultValue: row.why,
      post: `\u2068${titleOf(row.holder ?? '')}\u2069`,
    });
  const what = (row: Row): string =>
    row.to && row.move
      ? t('lost-move', { move: t(`files:move-${row.move}`), post: `\u2068${titleOf(row.to)}\u2069` })
      : t(`app:kind.${row.kind.replace('.', '-')}`, { defaultValue: row.kind });
  const first = rows.find((row) => row.again);
  if (rows.length === 0) return null;
  return (
    <Section title={title} count={rows.length} tight>
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {about}
      </Text>
      <RegisterTable
        label={title}
        rows={rows}
        keyOf={(row) => row.act}
        textOf={(row) => `${row.title} ${what(row)} ${why(row)}`}
        onOpen={(row) => {
          const path = pathOfSubject(row.subject);
          if (path) go(path);
        }}
        empty={null}
        columns={[
          { name: 'subject', title: t('subject'), width: '17rem', cell: (row) => <bdi>{row.title}</bdi> },
          {
            name: 'what',
            title: t('deed'),
            cell: (row) => (
              <>
                <strong>{what(row)}</strong>
                {': '}
                {why(row)} {withActor ? <ActorLine actor={row.by} at={row.at} /> : <Moment at={row.at} />}
              </>
            ),
          },
          {
            name: 'seen',
            title: '',
            width: rows.some((row) => row.again) ? '17rem' : '8rem',
            end: true,
            cell: (row) => (
              <Group justify="flex-end" gap="xs" wrap="nowrap" onClick={(event) => event.stopPropagation()}>
                <Again row={row} keys={row === first ? 'Alt+U' : undefined} />
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() =>
                    void perform({ do: 'review-act', review: { act: row.act, about: row.subject } })
                  }
                >
                  {t('noted')}
                </Button>
              </Group>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Makes a lost movement again: with the same paragraph once the file is back, until then by asking for the file. */
function Again({ row, keys }: { readonly row: Row; readonly keys: string | undefined }) {
  const { t } = useTranslation('desk');
  const perform = usePerform();
  const titleOf = usePostTitle();
  const me = useOfficer();
  const { again, holder } = row;
  if (!again || !me.powers.includes('note')) return null;
  const isBack = holder === me.post;
  const act = async (): Promise<void> => {
    const done = await perform(isBack ? again : { do: 'remind-file', file: row.subject });
    if (!done.ok) return;
    const post = `\u2068${titleOf((isBack ? again.move.to : holder) ?? '')}\u2069`;
    notifications.show({ color: 'daftar', message: t(isBack ? 'again-done' : 'again-asked', { post }) });
  };
  return (
    <ActionButton
      size="compact-xs"
      variant={isBack ? 'filled' : 'default'}
      label={t(isBack ? 'again' : 'again-ask')}
      act={act}
      {...(keys ? { keys } : {})}
    />
  );
}
