import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import type { DelegationRow, PostView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer, usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { DayField } from '#ui/day-field';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { MoneyField } from '#ui/money-field';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { lendableOf, runStateOf } from './charge-forms';
import { Days, RunBadge } from './charges-section';
import { FormDialog } from './form-dialog';

/** What posts lend each other, and lending powers of one's own post. */
export function DelegationsSection() {
  const { t } = useTranslation('admin');
  const me = useOfficer();
  const titleOf = usePostTitle();
  const rows = useQuery('delegations', ['registry']).data;
  const posts = useQuery('office', ['registry']).data?.posts ?? [];
  const [today] = useState(() => dayInPakistan(Date.now()));
  const [adding, setAdding] = useState(false);
  const [taking, setTaking] = useState<DelegationRow>();
  const lendable = lendableOf(posts, me.post);
  const mayTake = (row: DelegationRow): boolean =>
    !row.withdrawn && row.until >= today && (row.of === me.post || me.powers.includes('certify'));
  return (
    <Section
      title={t('delegations')}
      tight
      actions={
        <Button size="xs" disabled={lendable.length === 0} onClick={() => setAdding(true)}>
          {t('delegate-add')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed" px="md" pt="xs">
        {t(lendable.length === 0 ? 'delegate-none' : 'delegations-about')}
      </Text>
      <RegisterTable
        label={t('delegations')}
        rows={rows}
        keyOf={(row) => row.act}
        textOf={(row) => `${titleOf(row.of)} ${titleOf(row.to)}`}
        empty={<EmptyState text={t('delegations-empty')} />}
        columns={[
          { name: 'of', title: t('lent-by'), cell: (row) => <bdi>{titleOf(row.of)}</bdi> },
          { name: 'to', title: t('lent-to'), cell: (row) => <bdi>{titleOf(row.to)}</bdi> },
          {
            name: 'powers',
            title: t('powers'),
            cell: (row) => row.powers.map((power) => t(`app:power.${power}`)).join(`${t('app:comma')} `),
          },
          {
            name: 'ceiling',
            title: t('ceiling'),
            width: '9rem',
            end: true,
            cell: (row) => (row.ceiling === undefined ? t('any-sum') : <Money amount={row.ceiling} />),
          },
          {
            name: 'days',
            title: t('period'),
            width: '13rem',
            cell: (row) => <Days row={{ from: row.from, to: row.until }} />,
          },
          {
            name: 'state',
            title: t('state'),
            width: '7rem',
            cell: (row) => <RunBadge state={runStateOf(row, today)} />,
          },
          {
            name: 'withdraw',
            title: '',
            width: '7rem',
            end: true,
            cell: (row) =>
              mayTake(row) && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  aria-label={t('withdraw-of', { post: titleOf(row.to) })}
                  onClick={() => setTaking(row)}
                >
                  {t('withdraw')}
                </Button>
              ),
          },
        ]}
      />
      {adding && <Delegate posts={posts} close={() => setAdding(false)} />}
      {taking && <Withdraw row={taking} close={() => setTaking(undefined)} />}
    </Section>
  );
}

function Delegate({ posts, close }: { readonly posts: readonly PostView[]; readonly close: () => void }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const me = useOfficer();
  const perform = usePerform();
  const titleOf = usePostTitle();
  const lendable = lendableOf(posts, me.post);
  const [to, setTo] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [ceiling, setCeiling] = useState<number>();
  const [from, setFrom] = useState<Day | undefined>(() => dayInPakistan(Date.now()));
  const [until, setUntil] = useState<Day>();
  const [order, setOrder] = useState('');
  const save = async (): Promise<boolean> => {
    if (!from || !until) return false;
    const rest = {
      ...(ceiling === undefined ? {} : { ceiling }),
      ...(order.trim() ? { order: order.trim() } : {}),
    };
    const powers = lendable.filter((one) => chosen.includes(one));
    const done = await perform({ do: 'delegate', delegation: { to, powers, from, until, ...rest } });
    if (done.ok) notifications.show({ color: 'daftar', message: t('delegated', { post: titleOf(to) }) });
    return done.ok;
  };
  return (
    <FormDialog
      title={t('delegate-add')}
      close={close}
      verb={t('delegate-do')}
      ready={to !== '' && chosen.length > 0 && from !== undefined && until !== undefined && until >= from}
      act={save}
    >
      <NativeSelect
        label={t('lent-to')}
        required
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: '' },
          ...posts
            .filter((one) => one.post !== me.post)
            .map((one) => ({ value: one.post, label: nameIn(language, one.title, one.titleUrdu) })),
        ]}
      />
      <Checkbox.Group label={t('powers')} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {lendable.map((power) => (
            <Checkbox key={power} value={power} label={t(`app:power.${power}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <MoneyField
        label={t('ceiling')}
        description={t('ceiling-about')}
        value={ceiling}
        onChange={setCeiling}
      />
      <Group grow align="flex-start">
        <DayField label={t('from-day')} required value={from} onChange={setFrom} />
        <DayField label={t('until-day')} required value={until} onChange={setUntil} />
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

function Withdraw({ row, close }: { readonly row: DelegationRow; readonly close: () => void }) {
  const { t } = useTranslation('admin');
  const perform = usePerform();
  const titleOf = usePostTitle();
  const [reason, setReason] = useState('');
  const withdraw = async (): Promise<boolean> => {
    const done = await perform({ do: 'withdraw-delegation', delegation: row.act, reason: reason.trim() });
    if (done.ok) notifications.show({ color: 'daftar', message: t('withdraw-done') });
    return done.ok;
  };
  return (
    <FormDialog
      title={t('withdraw-of', { post: titleOf(row.to) })}
      close={close}
      verb={t('withdraw-do')}
      red
      ready={reason.trim() !== ''}
      act={withdraw}
    >
      <TextInput
        label={t('reason')}
        required
        data-autofocus
        dir="auto"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
