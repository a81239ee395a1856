import { useTranslation } from 'react-i18next';
import { province } from '#shared/base/ids';
import type { CourierView } from '#engine/courier-views';
import { EmptyState } from '#ui/empty-state';
import { Moment } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { historyRows, type HistoryRow, type HistoryState } from './courier-view';

/** Every bundle that was made or taken in here, and what its recipient has confirmed. */
export function CourierHistory({ view }: { readonly view: CourierView | undefined }) {
  const { t } = useTranslation('admin');
  const rows = view && historyRows(view);
  const titleOf = ({ title, office }: HistoryRow): string => (office === province ? t('courier-hub') : title);
  return (
    <Section title={t('courier-history')} {...(rows ? { count: rows.length } : {})} tight>
      <RegisterTable<HistoryRow>
        label={t('courier-history')}
        rows={rows}
        keyOf={(row) => row.key}
        textOf={(row) => `${titleOf(row)} ${t(`courier-way-${row.way}`)}`}
        empty={<EmptyState text={t('courier-empty')} />}
        columns={[
          {
            name: 'at',
            title: t('at'),
            width: '10rem',
            cell: (row) => <Moment at={new Date(row.at).toISOString()} />,
          },
          { name: 'way', title: t('courier-way'), width: '6rem', cell: (row) => t(`courier-way-${row.way}`) },
          { name: 'with', title: t('courier-with'), cell: (row) => <bdi>{titleOf(row)}</bdi> },
          { name: 'parts', title: t('courier-parts'), width: '6rem', end: true, cell: (row) => row.parts },
          { name: 'acts', title: t('courier-acts'), width: '7rem', end: true, cell: (row) => row.acts },
          {
            name: 'objects',
            title: t('courier-objects'),
            width: '10rem',
            end: true,
            cell: (row) => row.objects,
          },
          {
            name: 'state',
            title: t('courier-state'),
            width: '19rem',
            cell: (row) => <State state={row.state} />,
          },
        ]}
      />
    </Section>
  );
}

function State({ state }: { readonly state: HistoryState }) {
  const { t } = useTranslation('admin');
  switch (state.is) {
    case 'confirmed':
      return (
        <>
          {t('courier-state-confirmed')} <Moment at={new Date(state.at).toISOString()} />
        </>
      );
    case 'some':
      return t('courier-state-some', { confirmed: state.confirmed, parts: state.parts });
    case 'stopped':
      return t('courier-state-stopped', { written: state.written, parts: state.parts });
    case 'part':
      return t('courier-is-part', { took: state.took, parts: state.parts });
    default:
      return t(`courier-state-${state.is}`);
  }
}
