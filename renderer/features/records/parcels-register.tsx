import { useTranslation } from 'react-i18next';
import type { ParcelRow } from '#engine/parcel-views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Moment } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { useParcelState } from './use-parcel-state';

/** What came from other offices and what was sent to them, newest first. */
export function ParcelsRegister() {
  const { t } = useTranslation('records');
  const go = useGo();
  const stateOf = useParcelState();
  const language = useLanguage();
  const rows = useQuery('parcels', ['letters', 'files', 'registry']).data;
  return (
    <>
      <PageHeader title={t('parcels')} about={<Link to="/records">{t('cancelToDiary')}</Link>} />
      <Section title={t('parcels')} {...(rows ? { count: rows.length } : {})} tight>
        <RegisterTable<ParcelRow>
          label={t('parcels')}
          rows={rows}
          keyOf={(row) => row.parcel}
          textOf={(row) => `${row.officeName} ${row.officeNameUrdu ?? ''} ${row.title} ${row.number ?? ''}`}
          onOpen={(row) => go(`/records/parcels/${row.parcel}`)}
          empty={<EmptyState text={t('parcelsEmpty')} />}
          columns={[
            { name: 'at', title: t('parcelAt'), width: '10rem', cell: (row) => <Moment at={row.at} /> },
            { name: 'way', title: t('parcelWay'), width: '4.5rem', cell: (row) => t(`parcelWay-${row.way}`) },
            {
              name: 'office',
              title: t('parcelOffice'),
              width: '18rem',
              cell: (row) => <bdi>{nameIn(language, row.officeName, row.officeNameUrdu)}</bdi>,
            },
            { name: 'title', title: t('parcelTitle'), cell: (row) => <bdi>{row.title}</bdi> },
            { name: 'state', title: t('parcelState'), width: '20rem', cell: stateOf },
            { name: 'tick', title: t('tick'), width: '4.5rem', cell: (row) => <Tick tick={row.tick} /> },
          ]}
        />
      </Section>
    </>
  );
}
