import { Anchor, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#engine/views';
import { Link, useGo } from '#app/router';
import { ActionButton } from '#ui/action-button';
import { PdfButton } from '#ui/pdf-button';
import { CollateDialog } from './collate-dialog';
import { RemovedPages } from './document-notices';
import { TypePrint } from './print-dialogs';
import styles from './scan.module.css';

/** The document's title, where it is used, and the rooms it can go on to. */
export function DocumentHead({
  document,
  page,
  onRename,
}: {
  readonly document: DocumentView;
  /** The page at hand. */
  readonly page: string | undefined;
  readonly onRename: (title: string) => Promise<boolean>;
}) {
  const { t } = useTranslation('scan');
  const go = useGo();
  const id = encodeURIComponent(document.document);
  const [collating, setCollating] = useState(false);
  return (
    <header className={styles.documentHead}>
      <div className={styles.documentTitle}>
        <Link to="/scan" size="sm">
          {t('back')}
        </Link>
        <TitleField key={document.title} title={document.title} onRename={onRename} />
        <Text size="xs" c="dimmed">
          {t('pages', { count: document.pages })}
          <RemovedPages document={document} />
          {page !== undefined && <BindByHand document={document.document} page={page} />}
          {document.usedIn.length > 0 && (
            <>
              {` · ${t('usedIn')} `}
              <bdi>{document.usedIn.map((use) => use.title).join(', ')}</bdi>
            </>
          )}
        </Text>
      </div>
      <div className={styles.nextActions}>
        <ActionButton
          size="xs"
          variant="subtle"
          label={t('collate')}
          keys="Alt+M"
          act={() => setCollating(true)}
        />
        {collating && <CollateDialog document={document} onClose={() => setCollating(false)} />}
        <PdfButton asked={{ document: document.document }} />
        <Text size="sm" c="dimmed">
          {t('next')}
        </Text>
        <ActionButton
          size="xs"
          label={t('toDiary')}
          keys="Alt+D"
          act={() => go(`/records?new&document=${id}`)}
        />
        <ActionButton
          size="xs"
          variant="default"
          label={t('toFile')}
          keys="Alt+E"
          act={() => go(`/files?document=${id}`)}
        />
        <ActionButton
          size="xs"
          variant="default"
          label={t('toVoucher')}
          keys="Alt+V"
          act={() => go(`/ledger/new?document=${id}`)}
        />
      </div>
    </header>
  );
}

/** A page whose code is torn off, or was not found: what stood beside it is typed. */
function BindByHand({ document, page }: { readonly document: string; readonly page: string }) {
  const { t } = useTranslation('scan');
  const [typing, setTyping] = useState(false);
  return (
    <>
      {' · '}
      <Anchor component="button" size="xs" onClick={() => setTyping(true)}>
        {t('printAny')}
      </Anchor>
      {typing && <TypePrint document={document} page={page} onClose={() => setTyping(false)} />}
    </>
  );
}

function TitleField({
  title,
  onRename,
}: {
  readonly title: string;
  readonly onRename: (title: string) => Promise<boolean>;
}) {
  const { t } = useTranslation('scan');
  const [typed, setTyped] = useState(title);
  const changed = typed.trim() !== '' && typed.trim() !== title;
  return (
    <form
      className={styles.titleField}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) void onRename(typed.trim());
      }}
    >
      <TextInput
        size="sm"
        maxLength={200}
        dir="auto"
        aria-label={t('editTitle')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setTyped(title)}
      />
      {changed && <ActionButton size="xs" label={t('saveTitle')} act={() => onRename(typed.trim())} />}
    </form>
  );
}
