import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatRupees, paisa } from '#shared/base/money';
import type { OverView } from '#engine/views';
import { useSettings } from '#app/settings';

/** That something was passed over the release: by how much on which head, and the reason if the policy asked for one. */
export function OverSays({ over }: { readonly over: OverView | undefined }) {
  const { t } = useTranslation('ledger');
  const { settings } = useSettings();
  if (!over) return null;
  return (
    <Alert color="yellow" variant="light" py="xs" mb="sm">
      {over.heads.map(({ head, short }) => (
        <div key={head}>
          {t('control-was-over', {
            head: `\u2066${head}\u2069`,
            amount: `\u2066${formatRupees(paisa(short), settings.grouping)}\u2069`,
          })}
        </div>
      ))}
      {over.reason === undefined ? (
        t('control-over-noted')
      ) : (
        <>
          {t('control-reason')}: <bdi>{over.reason}</bdi>
        </>
      )}
    </Alert>
  );
}
