import { Button, Group, Loader, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RedFlagView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useDraft } from '#app/use-draft';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ActorLine } from '#ui/actor-line';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { PageHeader } from '#ui/page-header';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { FlagBadge } from './flag-list';
import { evidencePath } from './flag-view';
import { useFlagWords } from './use-flag-words';

const answering = ['decide', 'approve-voucher', 'keep-accounts'] as const;
const isText = (saved: unknown): saved is string => typeof saved === 'string';

/** One red flag: what was found, what it rests on, and what the office answered. */
export function FlagSheet({ flag }: { readonly flag: string }) {
  const { t } = useTranslation('province');
  const flags = useQuery('flags', ['ledger', 'oversight', 'line']);
  const found = flags.data?.find((one) => one.flag === flag);
  if (found) return <Sheet flag={found} />;
  if (flags.loading) return <Loader m="xl" aria-label={t('tab-flags')} />;
  return <EmptyState text={t('flag-gone')} action={<Link to="/province/flags">{t('flag-back')}</Link>} />;
}

function Sheet({ flag }: { readonly flag: RedFlagView }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const go = useGo();
  const words = useFlagWords();
  const { powers } = useOfficer();
  const [open, setOpen] = useState(false);
  const rule = useQuery('flagRules', ['oversight']).data?.find((one) => one.code === flag.rule);
  const mayAnswer = flag.state !== 'gone' && answering.some((power) => powers.includes(power));
  return (
    <>
      <PageHeader
        title={
          <>
            {nameIn(language, flag.title, flag.titleUrdu)} <FlagBadge flag={flag} />
          </>
        }
        about={<Link to="/province/flags">{t('flag-back')}</Link>}
        actions={
          mayAnswer && (
            <ActionButton
              label={t(flag.answers.length > 0 ? 'flag-answer-again' : 'flag-answer')}
              keys="Alt+R"
              disabled={open}
              act={() => setOpen(true)}
            />
          )
        }
      />
      <Text mb={4}>
        <bdi>{words.found(flag)}</bdi> {flag.amount !== undefined && <Money amount={flag.amount} strong />}
      </Text>
      {rule && (
        <Text size="sm" c="dimmed" mb="sm">
          <bdi>{nameIn(language, rule.says, rule.saysUrdu)}</bdi>{' '}
          {words.thresholds(rule) !== '' && (
            <bdi>
              {t('flag-thresholds')}: {words.thresholds(rule)}
            </bdi>
          )}
        </Text>
      )}
      <Section title={t('flag-evidence')} tight>
        <RegisterTable
          label={t('flag-evidence')}
          rows={flag.evidence}
          keyOf={(row) => row.subject}
          onOpen={(row) => go(evidencePath(row.subject))}
          empty={<EmptyState text={t('flag-no-evidence')} />}
          columns={[
            { name: 'number', title: t('flag-number'), cell: (row) => <bdi>{row.number}</bdi> },
            {
              name: 'amount',
              title: t('flag-amount'),
              end: true,
              cell: (row) => row.amount !== undefined && <Money amount={row.amount} />,
            },
          ]}
        />
      </Section>
      <Section title={t('flag-answers')} tight>
        <RegisterTable
          label={t('flag-answers')}
          rows={[...flag.answers].reverse()}
          keyOf={(row) => row.act}
          empty={<EmptyState text={t('flag-no-answer')} />}
          columns={[
            {
              name: 'text',
              title: t('flag-answer-text'),
              cell: (row) => <bdi style={{ whiteSpace: 'pre-wrap' }}>{row.text}</bdi>,
            },
            {
              name: 'by',
              title: t('flag-by'),
              width: '30%',
              cell: (row) => <ActorLine actor={row.by} at={row.at} />,
            },
            { name: 'tick', title: t('flag-tick'), width: 70, cell: (row) => <Tick tick={row.tick} /> },
          ]}
        />
      </Section>
      {open && <AnswerDialog flag={flag} onClose={() => setOpen(false)} />}
    </>
  );
}

function AnswerDialog({ flag, onClose }: { readonly flag: RedFlagView; readonly onClose: () => void }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const perform = usePerform();
  const title = `${t('flag-answer')}: ${nameIn(language, flag.title, flag.titleUrdu)}`;
  const { value, change, ready, drop } = useDraft(`province/flags/${flag.flag}#answer`, title, '', isText);
  const answer = async (): Promise<void> => {
    const seen = {
      evidence: flag.evidence.length,
      ...(flag.amount === undefined ? {} : { amount: flag.amount }),
    };
    const done = await perform({ do: 'answer-flag', flag: flag.flag, text: value.trim(), seen });
    if (!done.ok) return;
    await drop();
    notifications.show({ color: 'daftar', message: t('flag-answered-done') });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('flag-cancel') }}
    >
      {ready && (
        <Stack gap="sm">
          <Text size="sm">{t('flag-answer-says')}</Text>
          <Textarea
            data-autofocus
            label={t('flag-answer-text')}
            autosize
            minRows={3}
            maxLength={1000}
            dir="auto"
            value={value}
            onChange={(event) => change(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('flag-cancel')}
            </Button>
            <ActionButton
              label={t('flag-answer')}
              keys="Ctrl+Enter"
              disabled={value.trim() === ''}
              act={answer}
            />
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
