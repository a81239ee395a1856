import { Badge, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { manners } from '#shared/acts/kinds/charge-taken';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import type { OfficerName } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer, usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { DayField } from '#ui/day-field';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { runStateOf } from './charge-forms';
import { FormDialog } from './form-dialog';

/** The register of incumbents: charges given, and giving and ending one. */
export function ChargesSection() {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const titleOf = usePostTitle();
  const mayGive = useOfficer().powers.includes('certify');
  const rows = useQuery('charges', ['registry']).data;
  const [today] = useState(() => dayInPakistan(Date.now()));
  const [asking, setAsking] = useState<'give' | 'end'>();
  return (
    <Section
      title={t('charges')}
      tight
      actions={
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setAsking('end')}>
            {t('charge-end')}
          </Button>
          <Button size="xs" disabled={!mayGive} onClick={() => setAsking('give')}>
            {t('charge-give')}
          </Button>
        </Group>
      }
    >
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t('charges-about')}
      </Text>
      <RegisterTable
        label={t('charges')}
        rows={rows}
        keyOf={(row) => row.act}
        textOf={(row) => `${row.name} ${row.nameUrdu ?? ''} ${titleOf(row.post)}`}
        empty={<EmptyState text={t('charges-empty')} />}
        columns={[
          {
            name: 'officer',
            title: t('officer'),
            cell: (row) => <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>,
          },
          { name: 'post', title: t('post'), cell: (row) => <bdi>{titleOf(row.post)}</bdi> },
          { name: 'manner', title: t('manner'), width: '10rem', cell: (row) => t(`manner-${row.manner}`) },
          { name: 'days', title: t('period'), width: '13rem', cell: (row) => <Days row={row} /> },
          { name: 'order', title: t('order-no'), width: '11rem', cell: (row) => <bdi>{row.order}</bdi> },
          {
            name: 'state',
            title: t('state'),
            width: '7rem',
            cell: (row) => <RunBadge state={runStateOf(row, today)} />,
          },
        ]}
      />
      {asking === 'give' && <GiveCharge close={() => setAsking(undefined)} />}
      {asking === 'end' && <EndCharge close={() => setAsking(undefined)} />}
    </Section>
  );
}

/** Whether something runs today. */
export function RunBadge({ state }: { readonly state: 'runs' | 'coming' | 'over' | 'withdrawn' }) {
  const { t } = useTranslation('admin');
  const colour = { runs: 'daftar', coming: 'yellow', over: 'gray', withdrawn: 'gray' }[state];
  return (
    <Badge size="sm" variant="light" color={colour}>
      {t(state)}
    </Badge>
  );
}

/** From one day until another, or from a day on. */
export function Days({ row }: { readonly row: { readonly from: string; readonly to?: string } }) {
  return (
    <bdi dir="ltr" className="numbers">
      {row.to ? `${shortDay(row.from)} – ${shortDay(row.to)}` : shortDay(row.from)}
    </bdi>
  );
}

/** Officers to choose from, by the names of their certificates. */
export function PersonSelect({
  label,
  value,
  people,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly people: readonly OfficerName[];
  readonly onChange: (person: string) => void;
}) {
  const language = useLanguage();
  return (
    <NativeSelect
      label={label}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: '' },
        ...people.map((one) => ({ value: one.person, label: nameIn(language, one.name, one.nameUrdu) })),
      ]}
    />
  );
}

function PostSelect({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (post: string) => void;
}) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const posts = useQuery('office', ['registry']).data?.posts ?? [];
  return (
    <NativeSelect
      label={t('post')}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: '' },
        ...posts.map((one) => ({ value: one.post, label: nameIn(language, one.title, one.titleUrdu) })),
      ]}
    />
  );
}

function GiveCharge({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const perform = usePerform();
  const people = useQuery('people', ['registry']).data ?? [];
  const [person, setPerson] = useState('');
  const [post, setPost] = useState('');
  const [manner, setManner] = useState<(typeof manners)[number]>('additional');
  const [from, setFrom] = useState<Day | undefined>(() => dayInPakistan(Date.now()));
  const [to, setTo] = useState<Day>();
  const [order, setOrder] = useState('');
  const give = async (): Promise<boolean> => {
    if (!from) return false;
    const rest = { ...(to ? { to } : {}), ...(order.trim() ? { order: order.trim() } : {}) };
    const done = await perform({ do: 'take-charge', charge: { person, post, manner, from, ...rest } });
    const officer = people.find((one) => one.person === person);
    if (done.ok)
      notifications.show({
        color: 'daftar',
        message: t('charge-given', { name: officer && nameIn(language, officer.name, officer.nameUrdu) }),
      });
    return done.ok;
  };
  return (
    <FormDialog
      title={t('charge-give')}
      close={close}
      verb={t('charge-give-do')}
      ready={person !== '' && post !== '' && from !== undefined}
      act={give}
    >
      <Group grow>
        <PersonSelect label={t('officer')} value={person} people={people} onChange={setPerson} />
        <PostSelect value={post} onChange={setPost} />
      </Group>
      <NativeSelect
        label={t('manner')}
        value={manner}
        onChange={(event) =>
          setManner(manners.find((one) => one === event.currentTarget.value) ?? 'additional')
        }
        data={manners.map((value) => ({ value, label: t(`manner-${value}`) }))}
      />
      <Group grow align="flex-start">
        <DayField label={t('from-day')} required value={from} onChange={setFrom} />
        <DayField label={t('to-day')} value={to} onChange={setTo} />
      </Group>
      <TextInput
        label={t('order-no')}
        dir="auto"
        maxLength={160}
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function EndCharge({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('admin');
  const me = useOfficer();
  const perform = usePerform();
  const certifies = me.powers.includes('certify');
  const found = useQuery('people', ['registry']).data ?? [];
  const people = found.filter((one) => certifies || one.person === me.person);
  const [person, setPerson] = useState(certifies ? '' : me.person);
  const [post, setPost] = useState('');
  const [on, setOn] = useState<Day | undefined>(() => dayInPakistan(Date.now()));
  const end = async (): Promise<boolean> => {
    if (!on) return false;
    const done = await perform({ do: 'relinquish-charge', charge: { person, post, on } });
    if (done.ok) notifications.show({ color: 'daftar', message: t('charge-ended') });
    return done.ok;
  };
  return (
    <FormDialog
      title={t('charge-end')}
      close={close}
      verb={t('charge-end-do')}
      red
      ready={person !== '' && post !== '' && on !== undefined}
      act={end}
    >
      <Text size="sm">{t('charge-end-about')}</Text>
      <Group grow>
        <PersonSelect label={t('officer')} value={person} people={people} onChange={setPerson} />
        <PostSelect value={post} onChange={setPost} />
      </Group>
      <DayField label={t('last-day')} required value={on} onChange={setOn} />
    </FormDialog>
  );
}
