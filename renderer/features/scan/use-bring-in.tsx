import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useEngine, useRefusalText } from '#app/use-engine';

/**
 * A function that takes files in; with `document` their pages join it. Each file's result is shown by the intake list;
 * what stops all of them is said at once.
 */
export function useBringIn(document?: string): (files: readonly File[]) => Promise<void> {
  const engine = useEngine();
  const refusalText = useRefusalText();
  const { t } = useTranslation('app');
  return useCallback(
    async (files) => {
      const result = await engine.bringIn(files, document);
      if (!result.ok)
        notifications.show({
          color: 'red',
          role: 'alert',
          autoClose: 12_000,
          title: t('refusal.title'),
          message: refusalText(result.refusal),
        });
    },
    [engine, document, refusalText, t],
  );
}
