import { useRoute } from '#app/router';
import { LedgerNav } from './ledger-nav';
import { ledgerPlaces } from './ledger-places';
import { placeOf } from './place-of';
import styles from './ledger.module.css';

/** The Ledger room: its screens, in groups, as `ledger-places.tsx` lists them. */
export function LedgerPage() {
  const { rest, query } = useRoute();
  const [at, index] = placeOf(ledgerPlaces, rest);
  const place = ledgerPlaces[at];
  const screen = place?.screens[index];
  if (!place || !screen) return null;
  return (
    <div className={styles.room}>
      <LedgerNav places={ledgerPlaces} place={place} screen={screen} />
      {screen.show({ rest, query })}
    </div>
  );
}
