import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo } from '#app/router';
import type { At } from '../province-tabs';
import { ComplianceTab } from './compliance-tab';
import { Notices } from './notices';
import { Onboarding } from './onboarding';

const views = ['returns', 'onboarding', 'notices'] as const;

/** Compliance: the returns that are owed, how far the offices have come since their beginning, and the notices to them. */
export function CompliancePlace({ at: { rest, query } }: { readonly at: At }) {
  const { t } = useTranslation('province');
  const go = useGo();
  const open = views.find((one) => one === rest[1]) ?? 'returns';
  return (
    <>
      {open !== 'returns' && <VisuallyHidden component="h1">{t(`compliance-view-${open}`)}</VisuallyHidden>}
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('compliance-views')}
        value={open}
        onChange={(value) => go(`/province/compliance${value === 'returns' ? '' : `/${value}`}`)}
        data={views.map((one) => ({ value: one, label: t(`compliance-view-${one}`) }))}
      />
      {open === 'returns' && <ComplianceTab query={query} />}
      {open === 'onboarding' && <Onboarding query={query} />}
      {open === 'notices' && <Notices query={query} />}
    </>
  );
}
