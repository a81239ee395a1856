import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tableOn, type RateTable } from '#shared/domain/ledger/bills/withholding';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { shortDay } from '#ui/format';
import { DayText } from '#ui/moment';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import { percentText, rateHeads } from './rates-form';
import { PublishRates } from './publish-rates';
import { RatesTable } from './rates-table';

/** The tables of withholding: the one that holds today, those before and to come, and publishing a new one. */
export function RatesPage() {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const found = useQuery('billTables', ['ledger']).data;
  const mayPublish = useOfficer().powers.includes('keep-accounts');
  const [publishing, setPublishing] = useState(false);
  const [chosen, setChosen] = useState('');
  if (!found) return null;
  if (publishing) return <PublishRates tables={found.tables} onDone={() => setPublishing(false)} />;
  const holds = tableOn({ tables: found.tables }, today);
  const shown = found.tables.find((one) => one.from === chosen) ?? holds ?? found.tables.at(-1);
  return (
    <Section
      title={t('settings-rates')}
      tight
      actions={
        <>
          {found.tables.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={t('settings-tables')}
              value={shown?.from ?? ''}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={found.tables.map((one) => ({
                value: one.from,
                label: `${shortDay(one.from)} · ${t(standing(one.from, holds, today))}`,
              }))}
            />
          )}
          {mayPublish && (
            <ActionButton
              size="compact-sm"
              label={t('settings-publish-rates')}
              keys="Alt+W"
              act={() => setPublishing(true)}
            />
          )}
        </>
      }
    >
      {shown ? <Table table={shown} /> : <EmptyState text={t('settings-no-rates')} />}
    </Section>
  );
}

/** Whether a table holds, held once, or is still to come. */
const standing = (from: string, holds: RateTable | undefined, today: string): string =>
  from === holds?.from ? 'settings-holds' : from > today ? 'settings-comes' : 'settings-held';

function Table({ table }: { readonly table: RateTable }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <div style={{ padding: '0.6rem 0.9rem' }}>
        <Facts
          facts={[
            [t('control-valid-from'), <DayText key="from" day={table.from} />],
            [t('settings-source'), <bdi key="source">{table.source}</bdi>],
            [
              t('settings-standard'),
              <bdi key="standard" dir="ltr">
                {percentText(table.standard)} %
              </bdi>,
            ],
            [
              t('settings-heads'),
              <Text key="heads" span size="sm">
                {rateHeads.map((name) => (
                  <span key={name} style={{ marginInlineEnd: '1.2rem' }}>
                    {t(`settings-head-${name}`)} <bdi dir="ltr">{table.heads[name]}</bdi>
                  </span>
                ))}
              </Text>,
            ],
          ]}
        />
      </div>
      <RatesTable table={table} />
    </>
  );
}
