import { Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import { policyOn } from '#shared/domain/ledger/control/policy';
import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import type { FileForm } from './new-file-view';

/** Section and main head of a new file, where the office numbers its files by them. */
export function NumberFields({
  form,
  onChange,
}: {
  readonly form: FileForm;
  readonly onChange: (form: FileForm) => void;
}) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const sets = useQuery('policies', ['ledger']).data;
  const rule = policyOn(sets && { sets }, 'fileNumbers', today);
  if (!rule || (rule.sections.length === 0 && rule.mainHeads.length === 0)) return null;
  const select = (name: 'section' | 'mainHead', rows: typeof rule.sections) =>
    rows.length > 0 && (
      <NativeSelect
        label={t(name)}
        value={form[name] ?? ''}
        onChange={(event) => onChange({ ...form, [name]: event.currentTarget.value })}
        data={[
          { value: '', label: t('none') },
          ...rows.map((one) => ({
            value: one.code,
            label: `${one.code} · ${nameIn(language, one.title, one.titleUrdu)}`,
          })),
        ]}
      />
    );
  return (
    <>
      <Group grow align="flex-start">
        {select('section', rule.sections)}
        {select('mainHead', rule.mainHeads)}
      </Group>
      <Text size="xs" c="dimmed">
        {t('numberedBy')} <bdi dir="ltr">{rule.template}</bdi>
      </Text>
    </>
  );
}
