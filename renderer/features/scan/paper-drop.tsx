import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBringIn } from './use-bring-in';
import { filesIn } from './scan-view';
import styles from './scan.module.css';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Takes papers that are dropped anywhere in the room or pasted; with `document` their pages join it. */
export function PaperDrop({
  document: target,
  children,
}: {
  readonly document: string | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('scan');
  const bringIn = useBringIn(target);
  const [over, setOver] = useState(false);
  const newest = useRef(bringIn);
  useEffect(() => {
    newest.current = bringIn;
  });
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const files = filesIn(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      void newest.current(files);
    };
    addEventListener('paste', pasted);
    return () => removeEventListener('paste', pasted);
  }, []);
  return (
    <div
      className={styles.room}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false); // a target of a drag is a node
      }}
      onDrop={(event) => {
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        const files = filesIn(event.dataTransfer);
        if (files.length > 0) void bringIn(files);
        else notifications.show({ message: t('why-empty') });
      }}
    >
      {children}
      {over && <div className={styles.dropNow}>{t(target ? 'dropNowHere' : 'dropNow')}</div>}
    </div>
  );
}
