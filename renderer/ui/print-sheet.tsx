import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './print-sheet.module.css';

export type Paper = 'A4' | 'legal';

/** How often the sheet is looked at before it is printed, in milliseconds, and how many times at most. */
const lookEvery = 50;
const patience = 100;

/**
 * What is shown is printed, and nothing else: a sheet beside the screen, which only the printer sees. Mounting it opens
 * the printing dialog; `onDone` is told when that is over. `wide` turns the paper. The printer waits for parts that are
 * marked `data-print-waiting`, but not for ever.
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
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const over = (): void => onDone();
    addEventListener('afterprint', over);
    let looks = 0;
    const timer = setInterval(() => {
      if (++looks < patience && sheet.current?.querySelector('[data-print-waiting]')) return;
      clearInterval(timer);
      print();
    }, lookEvery);
    return () => {
      clearInterval(timer);
      removeEventListener('afterprint', over);
    };
  }, [onDone]);
  return createPortal(
    <div ref={sheet} className={styles.sheet} data-print-sheet={paper}>
      <style>{`@page { size: ${paper} ${wide ? 'landscape' : 'portrait'}; margin: 12mm; }`}</style>
      {children}
    </div>,
    document.body,
  );
}
