import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './print-sheet.module.css';

export type Paper = 'A4' | 'legal';

/**
 * What is shown is printed, and nothing else: a sheet beside the screen, which only the printer sees. Mounting it opens
 * the printing dialog; `onDone` is told when that is over. `wide` turns the paper.
 */
export function PrintSheet({
  paper,
  wide = false,
  onDone,
  children,
}: {
  readonly paper: Paper;
  readonly wide?: boolean;
  readonly onDone: () => void;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    const over = (): void => onDone();
    addEventListener('afterprint', over);
    const timer = setTimeout(() => print(), 50); // after the sheet is laid out
    return () => {
      clearTimeout(timer);
      removeEventListener('afterprint', over);
    };
  }, [onDone]);
  return createPortal(
    <div className={styles.sheet} data-print-sheet={paper}>
      <style>{`@page { size: ${paper} ${wide ? 'landscape' : 'portrait'}; margin: 12mm; }`}</style>
      {children}
    </div>,
    document.body,
  );
}
