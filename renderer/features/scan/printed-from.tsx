import { Text } from '@mantine/core';
import type { FoundPrint } from '#engine/print-views';
import { Link } from '#app/router';
import { usePrintWords } from '#ui/print-says';
import { pathOfTarget } from './print-view';
import styles from './notices.module.css';

/** What a print is of, as a link to it, and how it stands beside what is here. */
export function PrintedFrom({ print: { target, state } }: { readonly print: FoundPrint }) {
  const words = usePrintWords();
  if (!target) return null;
  return (
    <Text size="sm" span>
      {words.what(state, target.sort)}{' '}
      <Link to={pathOfTarget(target)} size="sm">
        <bdi>
          {target.title} {target.about !== target.title && target.about}
        </bdi>
      </Link>
      {state && (
        <Text size="sm" span className={styles.verdict} data-verdict={state.verdict}>
          {' · '}
          {words.says(state)}
        </Text>
      )}
    </Text>
  );
}
