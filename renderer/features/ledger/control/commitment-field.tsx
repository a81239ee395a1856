import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatRupees, paisa } from '#shared/base/money';
import type { CommitmentRow } from '#engine/views';
import { useSettings } from '#app/settings';
import { useQuery } from '#app/use-engine';

/** The commitments of a year that still bind money. */
export const useOpenCommitments = (year: string): readonly CommitmentRow[] =>
  (useQuery('commitments', ['ledger'], year).data ?? []).filter((one) => one.open > 0);

/** Chooses the order that is paid: what it binds is free for this payment. Nothing is shown while nothing is bound. */
export function CommitmentField({
  rows,
  value,
  onPick,
}: {
  readonly rows: readonly CommitmentRow[];
  readonly value: string | undefined;
  readonly onPick: (commitment: CommitmentRow | undefined) => void;
}) {
  const { t } = useTranslation('ledger');
  const { settings } = useSettings();
  if (rows.length === 0 && value === undefined) return null;
  return (
    <NativeSelect
      mb="sm"
      label={t('control-pays')}
      value={value ?? ''}
      onChange={(event) => onPick(rows.find((one) => one.commitment === event.currentTarget.value))}
      data={[
        { value: '', label: t('control-pays-none') },
        ...rows.map(({ commitment, head, party, about, open }) => ({
          value: commitment,
          label: `${head} · ${party}: ${about} · ${formatRupees(paisa(open), settings.grouping)}`,
        })),
      ]}
    />
  );
}
