import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AsideRow } from '#engine/views';
import { hubReason } from '#app/reasons';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Moment } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';

/** Acts that the hub refused, each with its reason. */
export function RefusedTab() {
  const { t } = useTranslation('admin');
  const { t: shared } = useTranslation('app');
  const rows = useQuery('aside', ['aside', 'line']).data;
  return (
    <Section title={t('refused')} {...(rows ? { count: rows.length } : {})} tight>
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t('refused-about')}
      </Text>
      <RegisterTable<AsideRow>
        label={t('refused')}
        rows={rows}
        keyOf={(row) => row.act}
        textOf={(row) => `${row.act} ${row.kind} ${row.subject} ${row.reason}`}
        empty={<EmptyState text={t('refused-empty')} />}
        columns={[
          {
            name: 'at',
            title: t('at'),
            width: '10rem',
            cell: (row) => (row.at ? <Moment at={row.at} /> : '—'),
          },
          {
            name: 'act',
            title: t('act'),
            width: '19rem',
            cell: (row) => (
              <Group gap="xs">
                <bdi dir="ltr">{row.act}</bdi>
                {row.own && (
                  <Badge size="sm" variant="light">
                    {t('own')}
                  </Badge>
                )}
              </Group>
            ),
          },
          {
            name: 'kind',
            title: t('kind'),
            width: '13rem',
            cell: (row) => t(`app:kind.${row.kind.replace('.', '-')}`, row.kind),
          },
          { name: 'reason', title: t('why'), cell: (row) => <bdi>{hubReason(shared, row.reason)}</bdi> },
        ]}
      />
    </Section>
  );
}
