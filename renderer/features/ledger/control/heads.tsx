import { Badge, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fiscalYearOf } from '#shared/base/calendar';
import type { ChartRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import { statementPath } from '../statements/statement-view';
import { DeedDialog } from './deed-dialog';
import { optionalOf, textOf, type DeedField, type DeedValues } from './deed-form';
import { useHeadChoices } from './use-head-choices';

type Deed = 'divide' | 'close' | 'map';

/** The chart of accounts: heads with their days, local sub-heads, and the entity's own receipt heads. */
export function Heads() {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const language = useLanguage();
  const go = useGo();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 150);
  const rows = useQuery('chart', ['ledger'], asked).data;
  const own = useQuery('ownHeads', ['ledger']).data;
  const mayKeep = useOfficer().powers.includes('keep-accounts');
  const [deed, setDeed] = useState<Deed>();
  return (
    <>
      <Section
        title={t('control-part-heads')}
        tight
        actions={
          mayKeep && (
            <Group gap="xs">
              {(['divide', 'map', 'close'] as const).map((name) => (
                <Button key={name} size="compact-sm" variant="default" onClick={() => setDeed(name)}>
                  {t(`control-do-${name}`)}
                </Button>
              ))}
            </Group>
          )
        }
      >
        <RegisterTable
          label={t('control-part-heads')}
          rows={rows}
          keyOf={(row) => row.code}
          filter={{ text, onChange: setText, most: 1000 }}
          onOpen={(row) =>
            go(statementPath({ name: 'general-ledger', year: fiscalYearOf(today), head: row.code }))
          }
          empty={<EmptyState text={t('headNone')} />}
          maxHeight={own && own.length > 0 ? 'calc(100vh - 27rem)' : 'calc(100vh - 17rem)'}
          columns={[
            {
              name: 'code',
              title: t('control-code'),
              width: '8rem',
              cell: (row) => <bdi dir="ltr">{row.code}</bdi>,
            },
            {
              name: 'name',
              title: t('head'),
              cell: (row) => (
                <Group gap="xs">
                  <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>
                  <HeadState row={row} today={today} />
                </Group>
              ),
            },
            {
              name: 'first',
              title: t('control-valid-from'),
              width: '9rem',
              cell: (row) => <DayText day={row.first} />,
            },
            {
              name: 'closed',
              title: t('control-valid-to'),
              width: '9rem',
              cell: (row) => row.closed && <DayText day={row.closed} />,
            },
          ]}
        />
      </Section>
      {own && own.length > 0 && (
        <Section title={t('control-own-heads')} count={own.length} tight>
          <RegisterTable
            label={t('control-own-heads')}
            rows={own}
            keyOf={(row) => row.own}
            empty={null}
            maxHeight="10rem"
            columns={[
              { name: 'own', title: t('control-own'), width: '12rem', cell: (row) => <bdi>{row.own}</bdi> },
              {
                name: 'name',
                title: t('control-name'),
                cell: (row) => <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>,
              },
              {
                name: 'head',
                title: t('control-booked-under'),
                cell: (row) => (
                  <>
                    <bdi dir="ltr">{row.head}</bdi> <bdi>{row.headName}</bdi>
                  </>
                ),
              },
            ]}
          />
        </Section>
      )}
      {deed && <HeadDeed deed={deed} today={today} onClose={() => setDeed(undefined)} />}
    </>
  );
}

function HeadState({ row, today }: { readonly row: ChartRow; readonly today: string }) {
  const { t } = useTranslation('ledger');
  if (row.closed !== undefined && row.closed < today)
    return (
      <Badge size="xs" color="red" variant="light">
        {t('control-head-closed')}
      </Badge>
    );
  return row.divided ? (
    <Badge size="xs" color="yellow" variant="light">
      {t('control-head-divided')}
    </Badge>
  ) : null;
}

function HeadDeed({
  deed,
  today,
  onClose,
}: {
  readonly deed: Deed;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const choices = useHeadChoices((code) =>
    deed === 'map' ? /^[BCE]/.test(code) : deed === 'close' || !code.includes('-'),
  );
  const head: DeedField = { name: 'head', label: t('head'), kind: 'select', choices };
  const names: readonly DeedField[] = [
    { name: 'name', label: t('control-name'), kind: 'text' },
    { name: 'nameUrdu', label: t('control-name-urdu'), kind: 'text', optional: true },
  ];
  const from: DeedField = { name: 'from', label: t('control-valid-from'), kind: 'day' };
  const fields: Readonly<Record<Deed, readonly DeedField[]>> = {
    divide: [head, ...names, from],
    map: [{ name: 'own', label: t('control-own'), kind: 'text' }, ...names, head, from],
    close: [
      head,
      { name: 'to', label: t('control-valid-to'), kind: 'day' },
      { name: 'reason', label: t('control-reason'), kind: 'area' },
    ],
  };
  const act = async (values: DeedValues): Promise<boolean> => {
    const code = textOf(values, 'head');
    const named = {
      name: textOf(values, 'name'),
      ...optionalOf(values, 'nameUrdu'),
      from: textOf(values, 'from'),
    };
    const done = await perform(
      deed === 'divide'
        ? { do: 'open-sub-head', parent: code, head: named }
        : deed === 'map'
          ? { do: 'map-head', head: { own: textOf(values, 'own'), head: code, ...named } }
          : {
              do: 'close-head',
              closing: { head: code, to: textOf(values, 'to'), reason: textOf(values, 'reason') },
            },
    );
    if (done.ok)
      notifications.show({
        color: 'daftar',
        message: done.value.number
          ? t('control-head-opened', { head: done.value.number })
          : t('control-saved'),
      });
    return done.ok;
  };
  return (
    <DeedDialog
      title={t(`control-do-${deed}`)}
      verb={t('control-enter-verb')}
      says={t(`control-says-${deed}`)}
      fields={fields[deed]}
      initial={{ from: today, to: today }}
      draft={`ledger/settings/heads#${deed}`}
      onDo={act}
      onClose={onClose}
    />
  );
}
