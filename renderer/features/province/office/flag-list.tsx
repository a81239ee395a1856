import { Badge, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlagRuleView, RedFlagView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { isOpen } from './flag-view';
import { useFlagWords } from './use-flag-words';

const colours = { open: 'red', more: 'red', answered: 'daftar', gone: 'gray' } as const;

/** Whether a flag is answered, in words. */
export function FlagBadge({ flag }: { readonly flag: Pick<RedFlagView, 'state'> }) {
  const { t } = useTranslation('province');
  return (
    <Badge size="sm" variant="light" color={colours[flag.state]}>
      {t(`flag-state-${flag.state}`)}
    </Badge>
  );
}

/** How many flags wait for an answer: stands behind the name of the tab. */
export function FlagCount() {
  const { t } = useTranslation('province');
  const count = useQuery('flags', ['ledger', 'oversight']).data?.filter(isOpen).length ?? 0;
  if (count === 0) return null;
  return (
    <Badge size="sm" color="red" variant="filled" circle={count < 10} title={t('flag-count', { count })}>
      {count}
    </Badge>
  );
}

/** The office's red flags, the newest first, and the rules that find them. */
export function FlagList() {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const go = useGo();
  const words = useFlagWords();
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const flags = useQuery('flags', ['ledger', 'oversight', 'line']).data;
  const rules = useQuery('flagRules', ['oversight']).data;
  const rows = flags?.filter((flag) => shown === 'all' || isOpen(flag));
  return (
    <>
      <Section title={t('tab-flags')} tight>
        <Text size="sm" p="xs">
          {t('flag-says')}
        </Text>
        <RegisterTable
          label={t('tab-flags')}
          rows={rows}
          keyOf={(row) => row.flag}
          textOf={(row) => `${row.title} ${row.titleUrdu} ${words.found(row)}`}
          onOpen={(row) => go(`/province/flags/${row.flag}`)}
          empty={<EmptyState text={t(flags?.length ? 'flag-none-so' : 'flag-none')} />}
          tools={
            <SegmentedControl
              size="xs"
              aria-label={t('flag-shown')}
              value={shown}
              onChange={(value) => setShown(value === 'all' ? 'all' : 'open')}
              data={(['open', 'all'] as const).map((value) => ({ value, label: t(`flag-show-${value}`) }))}
            />
          }
          columns={[
            {
              name: 'rule',
              title: t('flag-rule'),
              width: '24%',
              cell: (row) => <bdi>{nameIn(language, row.title, row.titleUrdu)}</bdi>,
            },
            { name: 'found', title: t('flag-found'), cell: (row) => <bdi>{words.found(row)}</bdi> },
            {
              name: 'amount',
              title: t('flag-amount'),
              end: true,
              width: 150,
              cell: (row) => row.amount !== undefined && <Money amount={row.amount} />,
            },
            {
              name: 'date',
              title: t('flag-date'),
              width: 110,
              cell: (row) => row.date && <DayText day={row.date} />,
            },
            { name: 'state', title: t('flag-state'), width: 190, cell: (row) => <FlagBadge flag={row} /> },
          ]}
        />
      </Section>
      <Rules rules={rules} />
    </>
  );
}

function Rules({ rules }: { readonly rules: readonly FlagRuleView[] | undefined }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const words = useFlagWords();
  return (
    <Section title={t('flag-rules')} tight>
      <RegisterTable
        label={t('flag-rules')}
        rows={rules}
        keyOf={(row) => row.code}
        empty={<EmptyState text={t('flag-none-so')} />}
        columns={[
          {
            name: 'rule',
            title: t('flag-rule'),
            cell: (row) => (
              <>
                <bdi>{nameIn(language, row.title, row.titleUrdu)}</bdi>
                <Text size="xs" c="dimmed">
                  <bdi>{nameIn(language, row.says, row.saysUrdu)}</bdi>
                </Text>
              </>
            ),
          },
          {
            name: 'thresholds',
            title: t('flag-thresholds'),
            width: '24%',
            cell: (row) => words.thresholds(row),
          },
          { name: 'from', title: t('flag-from'), width: 110, cell: (row) => <DayText day={row.from} /> },
          {
            name: 'source',
            title: t('flag-source'),
            width: '20%',
            cell: (row) => (
              <Text size="xs" c="dimmed">
                <bdi>{row.source}</bdi>
              </Text>
            ),
          },
        ]}
      />
    </Section>
  );
}
