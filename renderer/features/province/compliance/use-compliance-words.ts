import { useTranslation } from 'react-i18next';
import { daysOfPeriod } from '#shared/domain/oversight/templates';
import type { MissingReturn } from '#engine/compliance-views';
import { entitySteps } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { shortDay, shortMoment } from '#ui/format';
import { periodName } from '../office/period-name';
import { usePlaceNames } from '../place-names';
import type { ComplianceWords } from './compliance-view';

/** The words of compliance in the reader's language, for the screen, for paper and for files. */
export function useComplianceWords(): ComplianceWords {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const { kind } = usePlaceNames();
  const reason = ({ missing }: MissingReturn): string => {
    const why = t(`matrix-why-${missing.why}`);
    if (missing.why === 'queried') return `${why}: ${missing.text}`;
    if (missing.why === 'refused') return `${why}: ${missing.reason}`;
    const since = 'since' in missing ? missing.since : undefined;
    if (since === undefined) return why;
    const day = `\u2068${shortMoment(new Date(since).toISOString())}\u2069`;
    return t('compliance-since', { why, day });
  };
  return {
    ...{ title: t('compliance-offices'), missing: t('compliance-missing'), total: t('board-total') },
    columns: {
      ...{ code: t('entities-code'), office: t('entities-name'), kind: t('entities-kind') },
      ...{ district: t('entities-district'), come: t('compliance-come'), inTime: t('compliance-in-time') },
      ...{ why: t('compliance-why'), steps: t('compliance-steps'), left: t('compliance-steps-left') },
      heard: t('entities-heard'),
    },
    missingColumns: {
      ...{ return: t('ret-name'), period: t('ret-period'), due: t('ret-due') },
      ...{ days: t('compliance-days'), reason: t('compliance-reason') },
    },
    ...{ kind, reason },
    name: (row) => nameIn(language, row.name, row.nameUrdu),
    returned: (row) => nameIn(language, row.title, row.titleUrdu),
    period: (row) =>
      periodName({ ...row, ...daysOfPeriod({ every: row.every }, row.year, row.period) }, language),
    reasons: ({ reasons, exempt }) =>
      [
        ...reasons.map(({ why, count }) => `${count} ${t(`matrix-why-${why}`)}`),
        ...(exempt > 0 ? [`${exempt} ${t('matrix-why-exempt')}`] : []),
      ].join(language === 'ur' ? '، ' : ', '),
    part: (here, of) => (of === 0 ? '—' : t('board-in', { here, of })),
    left: ({ steps }) =>
      entitySteps
        .filter((step) => !steps[step].done)
        .map((step) => t(`entity-step-${step}`))
        .join(language === 'ur' ? '، ' : ', '),
    heard: ({ heardAt }) => (heardAt === undefined ? t('entities-never') : shortDay(heardAt.slice(0, 10))),
  };
}
