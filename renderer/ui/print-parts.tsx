import type { ReactNode } from 'react';
import type { Actor } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import { ActorLine } from './actor-line';
import styles from './print-parts.module.css';

/** The head of a printed page: the office, what the page is, and of what. */
export function PrintHead({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const language = useLanguage();
  const office = useQuery('office', ['registry']).data;
  return (
    <header className={styles.head} {...(office ? {} : { 'data-print-waiting': true })}>
      <bdi className={styles.office}>{office && nameIn(language, office.name, office.nameUrdu)}</bdi>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
    </header>
  );
}

/** A box of a printed form: its name above what stands in it. */
export function PrintBox({
  name,
  wide = false,
  two = false,
  half = false,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly two?: boolean;
  readonly half?: boolean;
  readonly children: ReactNode;
}) {
  const classes = [styles.box, wide && styles.wide, two && styles.two, half && styles.half];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <small>{name}</small>
      {children}
    </div>
  );
}

/** Places to sign, with who signed in the program above the line. */
export function Signatures({
  names,
}: {
  readonly names: readonly {
    readonly post: string;
    readonly actor?: Actor | null | undefined;
    readonly at?: string | undefined;
  }[];
}) {
  return (
    <div className={styles.signatures}>
      {names.map((one) => (
        <div key={one.post}>
          <span className={styles.signed}>{one.actor && <ActorLine actor={one.actor} at={one.at} />}</span>
          <span className={styles.post}>{one.post}</span>
        </div>
      ))}
    </div>
  );
}
