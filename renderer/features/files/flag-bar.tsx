import { Button, CloseButton, Group, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileView, FlagView } from '#engine/views';
import { useOfficer, usePerform } from '#app/use-engine';
import type { Place } from './correspondence';
import { nextFlag, nextReceipt } from './text-parts';
import styles from './files.module.css';

const order = (flag: string): string =>
  flag === 'PUC' ? '0' : flag.startsWith('FR') ? `1${flag}` : `2${flag}`;

/** The flags of the file: each leads to its page; the page that is shown can be flagged. */
export function FlagBar({
  file,
  place,
  onPlace,
}: {
  readonly file: FileView;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}) {
  const { t } = useTranslation('files');
  const perform = usePerform();
  const mayFlag = useOfficer().powers.includes('note') && file.status === 'current';
  const flags = [...file.flags].sort((a, b) => (order(a.flag) < order(b.flag) ? -1 : 1));
  const taken = flags.map((one) => one.flag);
  const isHere = (one: FlagView): boolean => one.document === place.document && one.page === place.index;
  const put = (flag: string) =>
    void perform({
      do: 'flag-page',
      file: file.file,
      flag: { flag, document: place.document, page: place.index },
    });
  const choices = ['PUC', nextReceipt(taken), nextFlag(taken)].filter((one) => one !== undefined);
  return (
    <div className={styles.flags} role="group" aria-label={t('flags')}>
      {flags.map((one) => (
        <Group key={one.flag} gap={0} wrap="nowrap" className={styles.flag ?? ''} data-here={isHere(one)}>
          <button
            type="button"
            className={styles.flagName}
            aria-label={t('flagAt', { flag: one.flag, number: one.number })}
            onClick={() => onPlace({ document: one.document, index: one.page })}
          >
            <bdi dir="ltr">
              <strong>{one.flag}</strong> {one.number}/C
            </bdi>
          </button>
          {mayFlag && isHere(one) && (
            <CloseButton
              size="xs"
              aria-label={t('removeFlag', { flag: one.flag })}
              onClick={() => void perform({ do: 'remove-flag', file: file.file, flag: one.flag })}
            />
          )}
        </Group>
      ))}
      {mayFlag && (
        <Menu position="bottom-start" shadow="md" returnFocus>
          <Menu.Target>
            <Button size="compact-xs" variant="subtle">
              {t('flagThis')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {choices.map((flag) => (
              <Menu.Item key={flag} onClick={() => put(flag)}>
                <bdi dir="ltr">{flag}</bdi>
                {flag === 'PUC' && ` · ${t('flagPuc')}`}
                {flag.startsWith('FR') && ` · ${t('flagFr')}`}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
