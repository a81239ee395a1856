import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import type { NoticeRow } from '#engine/notice-views';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { shortDay } from '#ui/format';

/** Records what the office answered to a notice, by which letter, and whether that settles the matter. */
export function AnswerDialog({ row, onClose }: { readonly row: NoticeRow; readonly onClose: () => void }) {
  const { t } = useTranslation('province');
  const perform = usePerform();
  const letters = useQuery('lettersOfOffice', ['letters'], row.office, row.on ?? '').data ?? [];
  const [on, setOn] = useState<Day | undefined>(() => dayInPakistan(Date.now()));
  const [chosen, setChosen] = useState<string>();
  const [settles, setSettles] = useState(false);
  const [remark, setRemark] = useState('');
  const letter = chosen ?? letters[0]?.letter ?? '';
  const record = async (): Promise<void> => {
    if (on === undefined) return;
    const text = remark.trim();
    const done = await perform({
      ...{ do: 'record-answer', draft: row.draft },
      answer: { on, settles, ...(letter === '' ? {} : { letter }), ...(text === '' ? {} : { remark: text }) },
    });
    if (done.ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('notice-record-answer')}
      closeButtonProps={{ 'aria-label': t('ret-cancel') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('notice-answer-says', { number: `\u2066${row.number ?? ''}\u2069` })}</Text>
        <NativeSelect
          data-autofocus
          label={t('notice-answer-letter')}
          value={letter}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            ...letters.map((one) => ({
              value: one.letter,
              label: `${one.number} · ${shortDay(one.received)} · ${one.about}`,
            })),
            { value: '', label: t('notice-answer-no-letter') },
          ]}
        />
        <DayField label={t('notice-answer-on')} value={on} onChange={setOn} />
        <SegmentedControl
          size="sm"
          aria-label={t('notice-settles')}
          value={settles ? 'yes' : 'no'}
          onChange={(value) => setSettles(value === 'yes')}
          data={[
            { value: 'no', label: t('notice-settles-no') },
            { value: 'yes', label: t('notice-settles-yes') },
          ]}
        />
        <TextInput
          label={t('notice-answer-remark')}
          maxLength={500}
          dir="auto"
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ret-cancel')}
          </Button>
          <ActionButton
            label={t('notice-record-answer')}
            keys="Ctrl+Enter"
            disabled={on === undefined}
            act={record}
          />
        </Group>
      </Stack>
    </Modal>
  );
}
