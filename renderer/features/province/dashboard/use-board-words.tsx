import { useTranslation } from 'react-i18next';
import type { BoardAsked, BoardView } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { monthName } from '../office/period-name';
import { usePlaceNames, useSubjectName } from '../place-names';
import { calendarMonth } from './months';
import type { BoardWords } from './board-view';

/** The words of the dashboard's table in the reader's language, and what stands above it on paper and in files. */
export function useBoardWords(asked: BoardAsked): {
  readonly words: BoardWords;
  readonly about: (view: BoardView) => readonly string[];
} {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const places = usePlaceNames();
  const nameOf = useSubjectName();
  const { by } = asked;
  const words: BoardWords = {
    ...{ title: `${t('tab-board')}: ${t(`board-by-${by}`)}`, rows: t(`board-by-${by}`) },
    ...{ offices: t('board-offices'), share: t('board-share'), before: t('board-before') },
    total: t('board-total'),
    column: (column) => t(`board-column-${column}`),
    name: (row) => {
      if (by === 'month')
        return monthName(calendarMonth(row.key.slice(0, 7), Number(row.key.slice(-2))), language);
      if (by === 'kind' && row.key !== '') return places.kind(row.key);
      if (by === 'district' && row.key !== '') return places.district(row.key);
      const name = nameIn(language, row.name ?? '', row.nameUrdu);
      if (by === 'head' && row.key.includes(':')) return nameOf(row.key); // cash and debt stand under their accounts and loans
      if (by === 'head') return name ? `${row.key} ${name}` : row.key;
      return name || row.key || t('board-none');
    },
    coverage: ({ coverage: { here, of } }) => t('board-in', { here, of }),
  };
  const about = (view: BoardView): readonly string[] => {
    const name = (period: number): string => monthName(calendarMonth(view.year, period), language);
    const months = view.from === view.to ? name(view.to) : `${name(view.from)} – ${name(view.to)}`;
    const { here, of } = view.total.coverage;
    const filters = [
      asked.kind && places.kind(asked.kind),
      asked.district && places.district(asked.district),
      asked.department,
      asked.office,
      asked.head,
    ].filter(Boolean);
    return [months, ...(filters.length > 0 ? [filters.join(', ')] : []), t('board-coverage', { here, of })];
  };
  return { words, about };
}
