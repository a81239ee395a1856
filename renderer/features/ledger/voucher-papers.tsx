import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#app/use-engine';
import { DocumentPane } from '#ui/document-pane';
import { DocumentPicker } from '#ui/document-picker';
import { EmptyState } from '#ui/empty-state';
import styles from './ledger.module.css';

/** The scanned papers of a voucher beside it. With `onChange` papers can be attached and taken off. */
export function VoucherPapers({
  documents,
  onChange,
  marks,
  above,
}: {
  readonly documents: readonly string[];
  readonly onChange?: (documents: readonly string[]) => void;
  /** Words to mark on the first page, and what stands above the paper that is shown. */
  readonly marks?: ReadonlySet<number> | undefined;
  readonly above?: (document: string) => ReactNode;
}) {
  const { t } = useTranslation('ledger');
  const [chosen, setChosen] = useState('');
  const [index, setIndex] = useState(0);
  const [picking, setPicking] = useState(false);
  const titles = useQuery('documents', ['documents'], { limit: 500 }).data;
  const shown = documents.includes(chosen) ? chosen : documents[0];
  const show = (document: string): void => {
    setChosen(document);
    setIndex(0);
  };
  const attach = onChange && (
    <Button size="compact-sm" variant={shown ? 'default' : 'filled'} onClick={() => setPicking(true)}>
      {t('attach')}
    </Button>
  );
  return (
    <section className={styles.papers} aria-label={t('papers')}>
      {shown ? (
        <>
          <div className={styles.papersHead}>
            <NativeSelect
              size="xs"
              className={styles.papersChoice ?? ''}
              aria-label={t('papers')}
              value={shown}
              onChange={(event) => show(event.currentTarget.value)}
              data={documents.map((document, at) => ({
                value: document,
                label: titles?.find((one) => one.document === document)?.title ?? `${at + 1}`,
              }))}
            />
            {attach}
            {onChange && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onChange(documents.filter((one) => one !== shown))}
              >
                {t('takeOff')}
              </Button>
            )}
          </div>
          {above?.(shown)}
          <div className={styles.pane}>
            <DocumentPane document={shown} index={index} onIndex={setIndex} marks={marks} />
          </div>
        </>
      ) : (
        <EmptyState text={t(onChange ? 'noPapers' : 'noPapersHere')} action={attach} />
      )}
      {onChange && (
        <DocumentPicker
          opened={picking}
          title={t('attach')}
          without={documents}
          onClose={() => setPicking(false)}
          onPick={(row) => {
            setPicking(false);
            onChange([...documents, row.document]);
            show(row.document);
          }}
        />
      )}
    </section>
  );
}
