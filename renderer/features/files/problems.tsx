import { useTranslation } from 'react-i18next';
import type { ProblemView } from '#engine/views';
import { ActorLine } from '#ui/actor-line';
import styles from './files.module.css';

/** Acts on the file that have no effect, each with its reason in words. */
export function Problems({ problems }: { readonly problems: readonly ProblemView[] }) {
  const { t } = useTranslation('files');
  return (
    <details className={styles.problemsBox}>
      <summary>{t('problems', { count: problems.length })}</summary>
      {t('problemsSay')}
      <ul className={styles.problems}>
        {problems.map((one) => (
          <li key={one.act}>
            <bdi>{t(`kind-${one.kind.replace('.', '-')}`, { defaultValue: one.kind })}</bdi>
            {': '}
            {t([`problem-${one.why}`, `app:refusal.${one.why}`], { defaultValue: one.why })}{' '}
            <ActorLine actor={one.by} at={one.at} />
          </li>
        ))}
      </ul>
    </details>
  );
}
