import { Modal, SegmentedControl, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '#engine/views';
import { useQuery } from '#app/use-engine';
import { EmptyState } from './empty-state';
import styles from './paper.module.css';

type DocumentPickerProps = {
  readonly opened: boolean;
  readonly title: string;
  /** Documents that are chosen already and so not offered. */
  readonly without?: readonly string[];
  readonly onPick: (document: DocumentRow) => void;
  readonly onClose: () => void;
};

/** Lets the officer choose a scanned document by its thumbnail, its title or words on its pages. */
export function DocumentPicker({ opened, title, onClose, ...rest }: DocumentPickerProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="xl">
      <Choice {...rest} />
    </Modal>
  );
}

function Choice({ without = [], onPick }: Pick<DocumentPickerProps, 'without' | 'onPick'>) {
  const { t } = useTranslation('scan');
  const [text, setText] = useState('');
  const [which, setWhich] = useState('loose');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const documents = useQuery('documents', ['documents', 'files', 'letters', 'ledger'], {
    ...(asked ? { text: asked } : {}),
    ...(which === 'loose' ? { loose: true } : {}),
    limit: 60,
  }).data;
  const shown = documents?.filter((one) => !without.includes(one.document));
  return (
    <>
      <div className={styles.bar}>
        <TextInput
          size="sm"
          style={{ flex: 1 }}
          data-autofocus
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = shown?.[0];
            if (event.key === 'Enter' && first) onPick(first);
          }}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('list')}
          value={which}
          onChange={setWhich}
          data={[
            { value: 'loose', label: t('listLoose') },
            { value: 'all', label: t('listAll') },
          ]}
        />
      </div>
      {shown?.length === 0 && (
        <EmptyState text={t(asked ? 'emptyFound' : which === 'loose' ? 'emptyLoose' : 'empty')} />
      )}
      <div className={styles.cards}>
        {shown?.map((one) => (
          <UnstyledButton key={one.document} className={styles.card} onClick={() => onPick(one)}>
            <div className={styles.cardPicture}>
              {one.thumbnail && <img src={`/vault/${one.thumbnail}`} alt="" width="100%" loading="lazy" />}
            </div>
            <bdi className={styles.cardTitle}>{one.title}</bdi>
            <Text size="xs" c="dimmed">
              {t('pages', { count: one.pages })}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </>
  );
}
