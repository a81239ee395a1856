import { Autocomplete, Button, Group, Modal, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { separatorText, type Separator } from '#shared/domain/records/separator';
import { useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { PrintSheet } from '#ui/print-sheet';
import { Qr } from '#ui/qr';
import { paperWords } from './paper-words';
import styles from './notices.module.css';

/** Printing separator sheets: laid between papers, they tell the scanner's batch apart. */
export function SeparatorDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('scan');
  const [what, setWhat] = useState<'document' | 'file'>('document');
  const [number, setNumber] = useState('');
  const [count, setCount] = useState(5);
  const [printing, setPrinting] = useState(false);
  const [asked] = useDebouncedValue(number.trim(), 200);
  const files = useQuery('files', ['files'], { ...(asked ? { text: asked } : {}), limit: 20 }).data;
  const separator: Separator = what === 'file' ? { file: number.trim() } : {};
  const missing = what === 'file' && number.trim() === '';
  return (
    <Modal opened onClose={onClose} title={t('sheetsTitle')}>
      <Stack gap="sm">
        <Text size="sm">{t('sheetsSay')}</Text>
        <Radio.Group
          label={t('sheetsWhat')}
          value={what}
          onChange={(value) => setWhat(value === 'file' ? 'file' : 'document')}
        >
          <Stack gap={4} mt={4}>
            <Radio value="document" label={t('sheetDocument')} />
            <Radio value="file" label={t('sheetOfFile')} />
          </Stack>
        </Radio.Group>
        {what === 'file' && (
          <Autocomplete
            label={t('sheetNumber')}
            required
            dir="auto"
            maxLength={80}
            value={number}
            onChange={setNumber}
            data={[...new Set((files ?? []).map((file) => file.number))]}
            filter={({ options }) => options}
          />
        )}
        <NumberInput
          label={t('sheetCount')}
          min={1}
          max={50}
          value={count}
          onChange={(value) => setCount(Math.min(50, Math.max(1, Number(value) || 1)))}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <ActionButton
            label={t('sheetsPrint')}
            keys="Ctrl+Enter"
            disabled={missing}
            act={() => setPrinting(true)}
          />
        </Group>
      </Stack>
      {printing && (
        <PrintSheet paper="A4" onDone={() => setPrinting(false)}>
          {Array.from({ length: count }, (_, n) => (
            <SeparatorSheet key={n} separator={separator} />
          ))}
        </PrintSheet>
      )}
    </Modal>
  );
}

/** One sheet, in both languages whatever the screen's: anybody may find it in a stack. */
export function SeparatorSheet({ separator }: { readonly separator: Separator }) {
  const key = separator.file === undefined ? 'sheetDocument' : 'sheetOfFile';
  const { en, ur } = paperWords;
  return (
    <div className={styles.sheet}>
      <div className={styles.sheetTitle}>
        <div lang="en" dir="ltr">
          {en[key]}
        </div>
        <div lang="ur" dir="rtl">
          {ur[key]}
        </div>
      </div>
      <Qr text={separatorText(separator)} label={en[key]} size="100mm" />
      {separator.file !== undefined && (
        <div className={styles.sheetNumber}>
          <bdi>{separator.file}</bdi>
        </div>
      )}
      <div className={styles.sheetHint}>
        <div lang="en" dir="ltr">
          {en.sheetHint}
        </div>
        <div lang="ur" dir="rtl">
          {ur.sheetHint}
        </div>
      </div>
    </div>
  );
}
