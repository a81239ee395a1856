import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceNamed } from '#engine/service-views';
import type { IndicatorRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useSettings } from '#app/settings';
import { formatFigure } from './indicator-entry';

const colours = { none: 'gray', reported: 'yellow', verified: 'daftar' } as const;

/** Whether a figure is there and verified, in words. */
export function IndicatorBadge({ row }: { readonly row: Pick<IndicatorRow, 'state' | 'corrected'> }) {
  const { t } = useTranslation('province');
  return (
    <>
      <Badge size="sm" variant="light" color={colours[row.state]}>
        {t(`ind-state-${row.state}`)}
      </Badge>
      {row.corrected && (
        <Badge size="sm" variant="outline" color="gray" ms={4}>
          {t('ind-corrected')}
        </Badge>
      )}
    </>
  );
}

/** A figure in thousandths; "—" for none. With a unit, that of per cents stands behind it. */
export function Figure({
  value,
  unit,
}: {
  readonly value: number | null | undefined;
  readonly unit?: string;
}) {
  const { settings } = useSettings();
  const text = formatFigure(value, settings.grouping);
  return (
    <bdi dir="ltr" className="numbers">
      {unit === '%' && text !== '—' ? `${text} %` : text}
    </bdi>
  );
}

/** The target, and beside it in words whether it is reached. */
export function TargetCell({ row }: { readonly row: IndicatorRow }) {
  const { t } = useTranslation('province');
  const band = typeof row.better === 'object' ? row.better : undefined;
  return (
    <>
      {band ? (
        <>
          <Figure value={band.least} />–<Figure value={band.most} unit={row.unit} />
        </>
      ) : (
        row.target !== undefined && <Figure value={row.target} unit={row.unit} />
      )}{' '}
      {row.onTrack !== null && (
        <Text span size="xs" fw={600} c={row.onTrack ? 'daftar' : 'red'}>
          {t(row.onTrack ? 'ind-on-track' : 'ind-behind')}
        </Text>
      )}
    </>
  );
}

/** The name of an indicator and, below it, what is counted. */
export function IndicatorName({ row }: { readonly row: ServiceNamed }) {
  const language = useLanguage();
  const { denominator } = row;
  const above = nameIn(language, row.numerator, row.numeratorUrdu);
  const below = denominator === undefined ? '' : nameIn(language, denominator, row.denominatorUrdu);
  const unit = nameIn(language, row.unit, row.unitUrdu);
  return (
    <>
      <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>
      <Text size="xs" c="dimmed">
        <bdi>{below === '' ? `${above} (${unit})` : `${above} ÷ ${below} (${unit})`}</bdi>
      </Text>
    </>
  );
}
