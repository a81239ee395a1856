import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Shows faults that no caller caught as notifications: nothing fails in silence. */
export function useFaultNotices(): void {
  const { t } = useTranslation('app');
  useEffect(() => {
    const rejected = (event: PromiseRejectionEvent): void => {
      const detail = event.reason instanceof Error ? event.reason.message : String(event.reason);
      notifications.show({
        color: 'red',
        title: t('broken.title'),
        message: `${t('broken.call')} ${detail}`,
        role: 'alert',
        autoClose: false,
      });
    };
    addEventListener('unhandledrejection', rejected);
    return () => removeEventListener('unhandledrejection', rejected);
  }, [t]);
}
