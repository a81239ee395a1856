import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo } from '#app/router';
import { usePostTitle } from '#app/use-engine';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import type { RoomErrand } from './room-errands';

/** Files of the record room that are asked for or to come back; each opens where it is given or taken. */
export function RoomErrands({ errands }: { readonly errands: readonly RoomErrand[] }) {
  const { t } = useTranslation('desk');
  const titleOf = usePostTitle();
  const go = useGo();
  if (errands.length === 0) return null;
  const says = ({ row, what }: RoomErrand): string => {
    const posts = row.outWith === undefined ? row.waiting : [row.outWith];
    return t(`room-${what}`, {
      post: posts.map((post) => `\u2068${titleOf(post)}\u2069`).join(t('app:comma')),
    });
  };
  return (
    <Section title={t('room-errands')} count={errands.length} tight>
      <RegisterTable
        label={t('room-errands')}
        rows={errands}
        keyOf={({ row }) => row.file}
        textOf={({ row }) => `${row.number} ${row.about}`}
        onOpen={({ row }) => go(`/records/room?file=${row.file}`)}
        empty={null}
        columns={[
          {
            name: 'number',
            title: t('number'),
            width: '12rem',
            cell: ({ row }) => <bdi className="numbers">{row.number}</bdi>,
          },
          { name: 'about', title: t('subject'), cell: ({ row }) => <bdi>{row.about}</bdi> },
          { name: 'what', title: t('to-do'), width: '22rem', cell: says },
          {
            name: 'due',
            title: t('debt-due'),
            width: '14rem',
            cell: ({ row }) => (
              <>
                {row.due && <DayText day={row.due} />}{' '}
                {row.overdue && (
                  <Badge size="sm" variant="light" color="red">
                    {t('overdue')}
                  </Badge>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
