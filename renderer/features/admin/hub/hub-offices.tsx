import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HubOfficeLine } from '#shared/contract/hub-admin';
import { nameIn, useLanguage } from '#app/i18n';
import { EmptyState } from '#ui/empty-state';
import { Moment } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';

const when = (at: number | undefined, never: string) =>
  at === undefined ? (
    <Text c="dimmed" inherit>
      {never}
    </Text>
  ) : (
    <Moment at={new Date(at).toISOString()} />
  );

/** Every office at the hub: its databases and accounts, when it was heard, and acts that count in nothing. */
export function HubOffices({
  offices,
  open,
}: {
  readonly offices: readonly HubOfficeLine[] | undefined;
  readonly open: (office: HubOfficeLine) => void;
}) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const never = t('hub-never');
  return (
    <Section title={t('hub-offices')} tight {...(offices ? { count: offices.length } : {})}>
      <RegisterTable
        label={t('hub-offices')}
        rows={offices}
        keyOf={(one) => one.office}
        textOf={(one) =>
          `${one.office} ${one.name ?? ''} ${one.nameUrdu ?? ''} ${one.kind ?? ''} ${one.district ?? ''}`
        }
        onOpen={open}
        maxHeight="24rem"
        empty={<EmptyState text={t('hub-offices-empty')} />}
        columns={[
          { name: 'office', title: t('hub-office'), width: '6rem', cell: (one) => <bdi>{one.office}</bdi> },
          {
            name: 'name',
            title: t('hub-name'),
            cell: (one) => <bdi>{nameIn(language, one.name ?? '', one.nameUrdu)}</bdi>,
          },
          { name: 'district', title: t('hub-district'), width: '9rem', cell: (one) => one.district ?? '' },
          {
            name: 'accounts',
            title: t('hub-accounts'),
            width: '7rem',
            end: true,
            cell: (one) =>
              one.databases ? (
                one.accounts
              ) : (
                <Badge color="red" variant="light" tt="none">
                  {t('hub-no-databases')}
                </Badge>
              ),
          },
          {
            name: 'act',
            title: t('hub-last-act'),
            width: '10rem',
            cell: (one) => when(one.lastActAt, never),
          },
          { name: 'heard', title: t('hub-heard'), width: '10rem', cell: (one) => when(one.heardAt, never) },
          {
            name: 'faults',
            title: t('hub-faults'),
            width: '7rem',
            end: true,
            cell: (one) =>
              one.faults > 0 ? (
                <Text c="red" inherit>
                  {one.faults}
                </Text>
              ) : (
                0
              ),
          },
        ]}
      />
    </Section>
  );
}
