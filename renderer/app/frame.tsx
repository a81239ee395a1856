import { Loader } from '@mantine/core';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../features/search/search-box';
import { ErrorBoundary } from './error-boundary';
import styles from './frame.module.css';
import { Icon } from './icons';
import { LineState } from './line-state';
import { OfficerMenu } from './officer-menu';
import { roomPages } from './room-pages';
import { rooms, toHash, type Room } from './route';
import { useGo, useRoute } from './router';
import { nameIn, useLanguage } from './i18n';
import { ShortcutsHelp } from './shortcuts-help';
import { useShortcut } from './shortcuts';
import { useFaultNotices } from './use-fault-notices';
import { useQuery } from './use-engine';

/** The rooms' frame: rail, top bar, and the room that the address names. */
export function Frame() {
  const { t } = useTranslation('app');
  const { room, rest, query } = useRoute();
  const main = useRef<HTMLElement>(null);
  useFaultNotices();
  useRoomTitle(room);
  useRoomFocus(room, main);
  const Page = roomPages[room];
  return (
    <div className={styles.frame}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('skip')}
      </a>
      <Rail room={room} />
      <TopBar />
      <main ref={main} id="main" tabIndex={-1} className={styles.main} aria-label={t(`room.${room}`)}>
        <ErrorBoundary resetKey={`${[room, ...rest].join('/')}?${query.toString()}`}>
          <Suspense fallback={<Loader aria-label={t('loading')} />}>
            <Page />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

function Rail({ room: current }: { readonly room: Room }) {
  const { t } = useTranslation('app');
  return (
    <nav className={styles.rail} aria-label={t('rooms')}>
      <div className={styles.brand}>{t('brand')}</div>
      {rooms.map((room, index) => (
        <RoomLink key={room} room={room} keys={`Alt+${index + 1}`} isCurrent={room === current} />
      ))}
      <div className={styles.railFoot}>
        <ShortcutsHelp />
      </div>
    </nav>
  );
}

function RoomLink({
  room,
  keys,
  isCurrent,
}: {
  readonly room: Room;
  readonly keys: string;
  readonly isCurrent: boolean;
}) {
  const { t } = useTranslation('app');
  const go = useGo();
  useShortcut(keys, t(`room.${room}`), () => go(room));
  return (
    <a
      className={styles.room}
      href={toHash(room)}
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={keys}
      title={`${t(`room.${room}`)} (${keys})`}
    >
      <Icon name={room} size={22} />
      {t(`room.${room}`)}
    </a>
  );
}

function TopBar() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const office = useQuery('office', ['registry']).data;
  const name = office && nameIn(language, office.name, office.nameUrdu);
  return (
    <header className={styles.bar} aria-label={t('top-bar')}>
      <div className={styles.office} title={name}>
        <bdi>{name}</bdi>
      </div>
      <SearchBox />
      <LineState />
      <OfficerMenu />
    </header>
  );
}

/** Names the window after the room, as the task bar and screen readers show it. */
function useRoomTitle(room: Room): void {
  const { t } = useTranslation('app');
  const title = `${t(`room.${room}`)} - ${t('brand')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Moves the focus to the room when another room is entered, so that the keyboard starts there. */
function useRoomFocus(room: Room, main: { readonly current: HTMLElement | null }): void {
  const entered = useRef(room);
  useEffect(() => {
    if (entered.current === room) return;
    entered.current = room;
    main.current?.focus();
    main.current?.scrollTo(0, 0);
  }, [room, main]);
}
