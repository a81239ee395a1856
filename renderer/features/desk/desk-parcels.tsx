import { Badge, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { ParcelRow } from '#engine/parcel-views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useEngine, useTellRefusal } from '#app/use-engine';
import { KeysHint } from '#ui/keys-hint';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { AgeText } from './age-text';

type Props = { readonly parcels: readonly ParcelRow[]; readonly now: number };

/** What came from other offices and is in no diary yet. Enter opens it at the entry. */
export function ParcelsToDiarise({ parcels, now }: Props) {
  const { t } = useTranslation('desk');
  const go = useGo();
  const open = (row: ParcelRow): void => go(`/records/parcels/${row.parcel}`);
  const columns = useParcelColumns(now);
  if (parcels.length === 0) return null;
  return (
    <Section title={t('parcels-arrived')} count={parcels.length} tight>
      <RegisterTable
        label={t('parcels-arrived')}
        rows={parcels}
        keyOf={(row) => row.parcel}
        textOf={textOf}
        onOpen={open}
        empty={null}
        columns={[
          ...columns('parcel-from', 'parcel-since'),
          nextColumn((row) => <NextButton label={t('parcel-enter')} act={() => open(row)} />),
        ]}
      />
    </Section>
  );
}

/** What was sent to other offices and is not in their diaries, with its age: whom to ask, and what to send again. */
export function ParcelsUnderWay({ parcels, now }: Props) {
  const { t } = useTranslation('desk');
  const go = useGo();
  const engine = useEngine();
  const tell = useTellRefusal();
  const columns = useParcelColumns(now);
  if (parcels.length === 0) return null;
  const again = async ({ about, office, title }: ParcelRow): Promise<void> => {
    if (about === undefined) return;
    const sent = tell(await engine.sendParcel(about, office, title));
    if (sent.ok) notifications.show({ color: 'daftar', message: t('parcel-sent-again') });
  };
  return (
    <Section title={t('parcels-sent')} count={parcels.length} tight>
      <RegisterTable
        label={t('parcels-sent')}
        rows={parcels}
        keyOf={(row) => row.parcel}
        textOf={textOf}
        onOpen={(row) => go(`/records/parcels/${row.parcel}`)}
        empty={null}
        maxHeight="18rem"
        columns={[
          ...columns('parcel-to', 'since-sent'),
          {
            name: 'state',
            title: t('parcel-state'),
            width: '13rem',
            cell: (row) => (
              <Badge size="sm" variant="light" color={row.state === 'refused' ? 'red' : 'yellow'}>
                {t(`parcel-${row.state}`)}
              </Badge>
            ),
          },
          nextColumn(
            (row) =>
              row.state === 'refused' && (
                <NextButton label={t('parcel-again')} act={() => void again(row)} isPlain />
              ),
          ),
          { name: 'tick', title: '', width: '2.5rem', cell: (row) => <Tick tick={row.tick} /> },
        ]}
      />
    </Section>
  );
}

const textOf = (row: ParcelRow): string => `${row.officeName} ${row.officeNameUrdu ?? ''} ${row.title}`;

function useParcelColumns(now: number) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  return (office: 'parcel-from' | 'parcel-to', age: 'parcel-since' | 'since-sent'): Column<ParcelRow>[] => [
    {
      name: 'office',
      title: t(office),
      width: '17rem',
      cell: (row) => <bdi>{nameIn(language, row.officeName, row.officeNameUrdu)}</bdi>,
    },
    { name: 'title', title: t('subject'), cell: (row) => <bdi>{row.title}</bdi> },
    {
      name: 'age',
      title: t(age),
      width: '11rem',
      cell: (row) => <AgeText since={row.at} urgency="ordinary" now={now} />,
    },
  ];
}

const nextColumn = (cell: Column<ParcelRow>['cell']): Column<ParcelRow> => ({
  name: 'next',
  title: '',
  width: '13rem',
  end: true,
  cell: (row) => <Group justify="flex-end">{cell(row)}</Group>,
});

/** The next thing to do with a row; Enter on the row does the same unless it is `isPlain`. */
function NextButton({
  label,
  act,
  isPlain = false,
}: {
  readonly label: string;
  readonly act: () => void;
  readonly isPlain?: boolean;
}) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      rightSection={isPlain ? undefined : <KeysHint keys="Enter" />}
      onClick={(event) => {
        event.stopPropagation();
        act();
      }}
    >
      {label}
    </Button>
  );
}
