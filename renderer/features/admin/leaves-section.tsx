import { Button, Group, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import type { LeaveRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { DayField } from '#ui/day-field';
import { EmptyState } from '#ui/empty-state';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { runStateOf } from './charge-forms';
import { Days, PersonSelect, RunBadge } from './charges-section';
import { FormDialog } from './form-dialog';

/** Leave on record; an officer records his own, who certifies officers anybody's. */
export function LeavesSection() {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const me = useOfficer();
  const perform = usePerform();
  const rows = useQuery('leaves', ['registry']).data;
  const [today] = useState(() => dayInPakistan(Date.now()));
  const [adding, setAdding] = useState(false);
  const mayEnd = (row: LeaveRow): boolean =>
    !row.ended && row.to >= today && (me.powers.includes('certify') || row.person === me.person);
  const end = async (row: LeaveRow): Promise<void> => {
    const done = await perform({ do: 'end-leave', person: row.person, leave: row.act });
    if (done.ok) notifications.show({ color: 'daftar', message: t('leave-ended') });
  };
  return (
    <Section
      title={t('leaves')}
      tight
      actions={
        <Button size="xs" onClick={() => setAdding(true)}>
          {t('leave-add')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t('leaves-about')}
      </Text>
      <RegisterTable
        label={t('leaves')}
        rows={rows}
        keyOf={(row) => row.act}
        textOf={(row) => `${row.name} ${row.nameUrdu ?? ''}`}
        empty={<EmptyState text={t('leaves-empty')} />}
        columns={[
          {
            name: 'officer',
            title: t('officer'),
            cell: (row) => <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>,
          },
          { name: 'days', title: t('period'), width: '14rem', cell: (row) => <Days row={row} /> },
          { name: 'remark', title: t('remark'), cell: (row) => <bdi>{row.remark}</bdi> },
          {
            name: 'state',
            title: t('state'),
            width: '7rem',
            cell: (row) => <RunBadge state={runStateOf(row, today)} />,
          },
          {
            name: 'end',
            title: '',
            width: '10rem',
            end: true,
            cell: (row) =>
              mayEnd(row) && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('leave-end-of', { name: nameIn(language, row.name, row.nameUrdu) })}
                  onClick={() => void end(row)}
                >
                  {t('leave-end')}
                </Button>
              ),
          },
        ]}
      />
      {adding && <AddLeave close={() => setAdding(false)} />}
    </Section>
  );
}

function AddLeave({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const me = useOfficer();
  const perform = usePerform();
  const found = useQuery('people', ['registry']).data ?? [];
  const people = found.filter((one) => me.powers.includes('certify') || one.person === me.person);
  const [person, setPerson] = useState(me.person);
  const [from, setFrom] = useState<Day | undefined>(() => dayInPakistan(Date.now()));
  const [to, setTo] = useState<Day>();
  const [remark, setRemark] = useState('');
  const save = async (): Promise<boolean> => {
    if (!from || !to) return false;
    const said = remark.trim() ? { remark: remark.trim() } : {};
    const done = await perform({ do: 'take-leave', leave: { person, from, to, ...said } });
    const officer = people.find((one) => one.person === person);
    if (done.ok)
      notifications.show({
        color: 'daftar',
        message: t('leave-done', { name: officer && nameIn(language, officer.name, officer.nameUrdu) }),
      });
    return done.ok;
  };
  return (
    <FormDialog
      title={t('leave-add')}
      close={close}
      verb={t('leave-do')}
      ready={person !== '' && from !== undefined && to !== undefined && to >= from}
      act={save}
    >
      <PersonSelect label={t('officer')} value={person} people={people} onChange={setPerson} />
      <Group grow align="flex-start">
        <DayField label={t('from-day')} required value={from} onChange={setFrom} />
        <DayField label={t('until-day')} required value={to} onChange={setTo} />
      </Group>
      <TextInput
        label={t('remark')}
        dir="auto"
        maxLength={500}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
