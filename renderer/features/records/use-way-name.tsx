import { useTranslation } from 'react-i18next';
import { dispatchWays } from '#shared/acts/kinds/draft-issued';

/** A function that says how something left the office. */
export function useWayName(): (way: string) => string {
  const { t } = useTranslation('records');
  return (way) => {
    const found = dispatchWays.find((one) => one === way);
    return found ? t(`way-${found}`) : way;
  };
}
