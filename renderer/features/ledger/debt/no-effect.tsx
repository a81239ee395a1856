import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '#engine/views';
import { ActorLine } from '#ui/actor-line';

/** Deeds about a debt that have no effect, each with its reason. */
export function NoEffect({ problems }: { readonly problems: readonly ProblemView[] }) {
  const { t } = useTranslation('ledger');
  if (problems.length === 0) return null;
  return (
    <Alert color="yellow" mb="xs" title={t('problems', { count: problems.length })}>
      {problems.map((one) => (
        <div key={one.act}>
          {t(`app:kind.${one.kind.replace('.', '-')}`, { defaultValue: one.kind })}
          {': '}
          {t([`problem-${one.why}`, `app:refusal.${one.why}`], { defaultValue: one.why })}{' '}
          <ActorLine actor={one.by} at={one.at} />
        </div>
      ))}
    </Alert>
  );
}
