import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '#app/router';
import { useShortcut } from '#app/shortcuts';
import type { LedgerPlace, LedgerScreen } from './ledger-places';
import styles from './ledger-nav.module.css';

/**
 * The ledger's two rows of links: the groups, and under them the screens of the group that is open. Tab reaches the
 * open one of each row, the arrow keys walk the row, Enter opens.
 */
export function LedgerNav({
  places,
  place,
  screen,
}: {
  readonly places: readonly LedgerPlace[];
  readonly place: LedgerPlace;
  readonly screen: LedgerScreen;
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const neighbour = (by: number): void => {
    const { screens } = place;
    const next = screens[(screens.indexOf(screen) + by + screens.length) % screens.length];
    if (next) go(`/ledger/${next.path}`);
  };
  useShortcut('Alt+PageDown', t('place-next'), () => neighbour(1), place.screens.length > 1);
  useShortcut('Alt+PageUp', t('place-before'), () => neighbour(-1), place.screens.length > 1);
  return (
    <nav aria-label={t('title')} className={styles.nav}>
      <Row
        className={styles.places ?? ''}
        label={t('place-groups')}
        links={places.map(({ name, words, keys, screens }) => ({
          path: screens[0]?.path ?? name,
          label: t(words),
          keys,
          isCurrent: name === place.name,
        }))}
      />
      <Row
        className={styles.screens ?? ''}
        label={t(place.words)}
        links={place.screens.map((one) => ({
          path: one.path,
          label: t(one.words),
          keys: one.keys,
          isCurrent: one === screen,
        }))}
      />
      {places.map(({ keys, words, screens }) =>
        screens[0] ? <Key key={keys} keys={keys} label={t(words)} path={screens[0].path} /> : null,
      )}
      {places
        .flatMap(({ screens }) => screens)
        .map(({ path, keys, words }) =>
          keys ? <Key key={keys} keys={keys} label={t(words)} path={path} /> : null,
        )}
    </nav>
  );
}

type NavLink = {
  readonly path: string;
  readonly label: string;
  readonly keys: string | undefined;
  readonly isCurrent: boolean;
};

function Row({
  className,
  label,
  links,
}: {
  readonly className: string;
  readonly label: string;
  readonly links: readonly NavLink[];
}) {
  const list = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent<HTMLAnchorElement>, index: number): void => {
    const isLeftwards = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = { ArrowRight: isLeftwards ? -1 : 1, ArrowLeft: isLeftwards ? 1 : -1 }[event.key];
    const ends = { Home: 0, End: links.length - 1 }[event.key];
    const next = step === undefined ? ends : (index + step + links.length) % links.length;
    if (next === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    list.current?.querySelectorAll('a')[next]?.focus();
  };
  return (
    <ul ref={list} className={className} aria-label={label}>
      {links.map(({ path, label: text, keys, isCurrent }, index) => (
        <li key={path}>
          <a
            href={`#/ledger/${path}`}
            aria-current={isCurrent ? 'page' : undefined}
            aria-keyshortcuts={keys}
            title={keys ? `${text} (${keys})` : undefined}
            tabIndex={isCurrent ? undefined : -1}
            onKeyDown={(event) => walk(event, index)}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Key({
  keys,
  label,
  path,
}: {
  readonly keys: string;
  readonly label: string;
  readonly path: string;
}) {
  const go = useGo();
  useShortcut(keys, label, () => go(`/ledger/${path}`));
  return null;
}
