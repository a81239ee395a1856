import { Anchor, Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#engine/views';
import { Link } from '#app/router';
import { usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { Moment } from '#ui/moment';
import { alikePages, blankPages, faultyPages, removalKey, turnedKey, turnedPages } from './notices-view';
import styles from './notices.module.css';

type Props = { readonly document: DocumentView; readonly onChoose: (page: string) => void };

/** What the program noticed when the pages came in, each with what can be done about it. */
export function DocumentNotices({ document, onChoose }: Props) {
  const { t } = useTranslation('scan');
  const faulty = faultyPages(document.pageList);
  const alike = alikePages(document.pageList);
  const turned = turnedPages(document.pageList);
  return (
    <>
      {document.sheet && <SheetNotice document={document} sheet={document.sheet} />}
      <BlankNotice document={document} />
      {faulty.length > 0 && (
        <div className={styles.notice} role="note">
          <Text size="sm" span fw={600}>
            {t('scanAgain')}
          </Text>
          {faulty.map(({ page, number }) => (
            <Anchor key={page.page} component="button" size="sm" onClick={() => onChoose(page.page)}>
              {t('faultOn', {
                number,
                faults: (page.faults ?? []).map((fault) => t(`fault-${fault}`)).join(`${t('app:comma')} `),
              })}
            </Anchor>
          ))}
        </div>
      )}
      {turned.length > 0 && (
        <div className={styles.notice} role="note">
          <Text size="sm" span fw={600}>
            {t('turnedForReading')}
          </Text>
          {turned.map(({ page, number }) => (
            <Anchor key={page.page} component="button" size="sm" onClick={() => onChoose(page.page)}>
              {t('faultOn', { number, faults: page.turned && t(turnedKey(page.turned)) })}
            </Anchor>
          ))}
        </div>
      )}
      {alike.length > 0 && (
        <div className={styles.notice} role="note">
          <Text size="sm" span fw={600}>
            {t('looksAlike')}
          </Text>
          {alike.map(({ page, number }) => (
            <span key={page.page}>
              <Anchor component="button" size="sm" onClick={() => onChoose(page.page)}>
                {t('pageName', { number })}
              </Anchor>
              {': '}
              <Link to={`/scan/${page.alike?.document ?? ''}/${page.alike?.page ?? ''}`} size="sm">
                <bdi>{page.alike?.title}</bdi>
              </Link>
            </span>
          ))}
        </div>
      )}
    </>
  );
}

function SheetNotice({
  document,
  sheet,
}: {
  readonly document: DocumentView;
  readonly sheet: NonNullable<DocumentView['sheet']>;
}) {
  const { t } = useTranslation('scan');
  const perform = usePerform();
  const { file } = sheet;
  if (document.usedIn.some((use) => use.subject === file)) return null;
  return (
    <div className={styles.notice} role="note">
      <Text size="sm" span>
        {t('sheetSays')}{' '}
        <bdi>
          <strong>{sheet.number}</strong> {sheet.about}
        </bdi>{' '}
        {file === undefined && t('sheetUnknown')}
      </Text>
      {file !== undefined && (
        <ActionButton
          size="compact-sm"
          label={t('sheetFile')}
          keys="Alt+B"
          act={() =>
            perform({
              do: 'file-paper',
              file,
              document: document.document,
              title: document.title || sheet.number,
            })
          }
        />
      )}
    </div>
  );
}

function BlankNotice({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation('scan');
  const perform = usePerform();
  const blank = blankPages(document.pageList);
  if (blank.length === 0) return null;
  const id = document.document;
  const pages = blank.map(({ page }) => page.page);
  const remove = async (): Promise<void> => {
    const done = await perform({ do: 'remove-pages', document: id, pages, reason: 'blank' });
    if (!done.ok) return;
    const shown = `blank ${id}`;
    notifications.show({
      id: shown,
      autoClose: 15_000,
      message: (
        <Group justify="space-between">
          {t('blankGone', { count: pages.length })}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(shown);
              void perform({ do: 'restore-pages', document: id, pages });
            }}
          >
            {t('undo')}
          </Button>
        </Group>
      ),
    });
  };
  return (
    <div className={styles.notice} role="note">
      <Text size="sm" span>
        {t('blankSays', { count: blank.length })}{' '}
        <bdi>{blank.map(({ number }) => number).join(`${t('app:comma')} `)}</bdi>
      </Text>
      <ActionButton
        size="compact-sm"
        label={t('blankRemove', { count: blank.length })}
        keys="Alt+X"
        act={remove}
      />
    </div>
  );
}

/** The pages that left a document, each with its reason; any of them can be put back. */
export function RemovedPages({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation('scan');
  const perform = usePerform();
  const [opened, setOpened] = useState(false);
  const { removed } = document;
  if (removed.length === 0) return null;
  const restore = (pages: readonly string[]) =>
    perform({ do: 'restore-pages', document: document.document, pages });
  return (
    <>
      {' · '}
      <Anchor component="button" size="xs" onClick={() => setOpened(true)}>
        {t('removed', { count: removed.length })}
      </Anchor>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('removedTitle')} size="lg">
        <ul className={styles.removed}>
          {removed.map(({ page, reason, at, thumbnail }) => {
            const key = removalKey(reason);
            return (
              <li key={`${page} ${at}`}>
                <span className={styles.removedPicture}>
                  {thumbnail && <img src={`/vault/${thumbnail}`} alt="" loading="lazy" />}
                </span>
                <span className={styles.removedText}>
                  <bdi>{key ? t(key) : reason}</bdi>
                  <Text size="xs" c="dimmed">
                    <Moment at={at} />
                  </Text>
                </span>
                <ActionButton
                  size="compact-sm"
                  variant="default"
                  label={t('putBack')}
                  act={() => restore([page])}
                />
              </li>
            );
          })}
        </ul>
      </Modal>
    </>
  );
}
