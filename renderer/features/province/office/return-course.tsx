import { useTranslation } from 'react-i18next';
import type { ReturnView } from '#engine/views';
import { ActorLine } from '#ui/actor-line';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';

/** What happened to a return, and how far each act has come. */
export function Course({ events }: { readonly events: ReturnView['events'] }) {
  const { t } = useTranslation('province');
  return (
    <Section title={t('ret-course')} tight>
      <RegisterTable
        label={t('ret-course')}
        rows={events}
        keyOf={(row) => row.act}
        empty={null}
        columns={[
          {
            name: 'what',
            title: t('ret-what'),
            cell: (row) => (
              <>
                {t(`ret-event-${row.what}`)} {row.text && <bdi>{row.text}</bdi>}
              </>
            ),
          },
          { name: 'who', title: t('ret-who'), cell: (row) => <ActorLine actor={row.by} at={row.at} /> },
          { name: 'tick', title: t('ret-tick'), width: 60, cell: (row) => <Tick tick={row.tick} /> },
        ]}
      />
    </Section>
  );
}
