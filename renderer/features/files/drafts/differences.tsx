import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftVersionView, DraftView } from '#engine/views';
import { textOf } from './draft-view';
import { wordDifferences } from './word-differences';
import styles from './drafts.module.css';

const fields = ['to', 'about', 'salutation', 'text', 'subscript', 'copies'] as const;

/** What changed to a version from another one, word by word: what is gone is struck, what is new is underlined. */
export function Differences({
  draft,
  version,
}: {
  readonly draft: DraftView;
  readonly version: DraftVersionView;
}) {
  const { t } = useTranslation('files');
  const others = draft.versionList.filter((one) => one.number !== version.number);
  const usual = version.number > 1 ? version.number - 1 : 2;
  const [chosen, setChosen] = useState<number>();
  const from = others.find((one) => one.number === (chosen ?? usual)) ?? others[0];
  if (!from) return null;
  const [before, after] = [textOf(from), textOf(version)];
  const changed = fields.filter((name) => before[name] !== after[name]);
  return (
    <div className={styles.differences}>
      <NativeSelect
        size="xs"
        label={t('draft-compared')}
        value={String(from.number)}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        data={others.map((one) => ({
          value: String(one.number),
          label: t('draft-version', { number: one.number }),
        }))}
      />
      {changed.length === 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('draft-same')}
        </Text>
      )}
      {changed.map((name) => (
        <div key={name}>
          <Text size="xs" c="dimmed" mt="sm">
            {t(`draft-${name}`)}
          </Text>
          <p className="reading" lang={version.language} dir={version.language === 'ur' ? 'rtl' : 'ltr'}>
            {wordDifferences(before[name], after[name]).map((part, n) =>
              part.what === 'same' ? (
                <span key={n}>{part.text}</span>
              ) : part.what === 'added' ? (
                <ins key={n}>{part.text}</ins>
              ) : (
                <del key={n}>{part.text}</del>
              ),
            )}
          </p>
        </div>
      ))}
    </div>
  );
}
