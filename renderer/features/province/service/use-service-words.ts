import { useTranslation } from 'react-i18next';
import type { ServiceAsked, ServiceBoard, ServiceMember } from '#engine/service-views';
import { nameIn, useLanguage } from '#app/i18n';
import { useSettings } from '#app/settings';
import { formatFigure } from '../office/indicator-entry';
import { usePlaceNames } from '../place-names';
import type { ServiceWords } from './service-view';

/** The words of the indicators' table in the reader's language. */
export function useServiceWords(asked: ServiceAsked, view: ServiceBoard): ServiceWords {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const places = usePlaceNames();
  const { settings } = useSettings();
  const indicator = view.total?.indicator;
  const title = indicator
    ? `${indicator.code} ${nameIn(language, indicator.name, indicator.nameUrdu)}`
    : t('tab-service');
  const name = (row: ServiceMember): string => {
    if (!indicator)
      return `${row.indicator.code} ${nameIn(language, row.indicator.name, row.indicator.nameUrdu)}`;
    if (asked.by === 'kind') return places.kind(row.key);
    if (asked.by === 'district') return places.district(row.key);
    return nameIn(language, row.name ?? row.key, row.nameUrdu);
  };
  return {
    ...{ title, name, total: t('board-total'), notReported: t('service-not-reported') },
    rows: indicator ? t(`service-by-${asked.by ?? 'office'}`) : t('ind-name'),
    columns: [
      ...([t('ind-numerator'), t('ind-denominator'), t('service-value'), t('ind-unit')] as const),
      ...([t('ind-baseline'), t('ind-target'), t('service-met'), t('service-reports')] as const),
    ],
    unit: ({ indicator: { unit, unitUrdu } }) => nameIn(language, unit, unitUrdu),
    figure: (value) => (value === null || value === undefined ? '' : formatFigure(value, settings.grouping)),
    part: ({ here, of }) => t('board-in', { here, of }),
  };
}
