import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { OnboardingView } from '#engine/compliance-views';
import { nameIn, useLanguage } from '#app/i18n';
import { shortDay } from '#ui/format';
import type { OnboardingWords } from './onboarding-view';

/** The words of onboarding in the reader's language, for the screen, for paper and for files. */
export function useOnboardingWords({ phases }: Pick<OnboardingView, 'phases'>): OnboardingWords {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const isolated = (text: string): string => (language === 'ur' ? `\u2066${text}\u2069` : text); // a day is read left to right
  const day = (iso: string): string => shortDay(dayInPakistan(Date.parse(iso)));
  return {
    ...{ title: t('onboarding-offices'), total: t('board-total') },
    columns: {
      ...{ code: t('entities-code'), office: t('entities-name'), phase: t('entities-phase') },
      ...{ department: t('onboarding-department'), district: t('entities-district') },
      ...{ late: t('compliance-days'), computers: t('entities-devices'), heard: t('entities-heard') },
    },
    step: (step) => t(`entity-step-${step}`),
    standing: ({ done, at, due, lateDays, open }) => {
      const late = lateDays > 0 ? t('matrix-late', { count: lateDays }) : '';
      const since = at === undefined ? '' : day(at);
      const said = done
        ? since || t('onboarding-done')
        : open === 'silent'
          ? t('onboarding-silent')
          : due === undefined || late !== ''
            ? t('entity-not-yet')
            : t('matrix-due', { day: isolated(shortDay(due)) });
      return [said, late].filter((one) => one !== '').join(' · ');
    },
    name: (row) => nameIn(language, row.name, row.nameUrdu),
    phase: (code) => {
      const known = phases.find((one) => one.code === code);
      return known ? nameIn(language, known.title, known.titleUrdu) : code;
    },
    computers: ({ devices }) => {
      const silent = devices.filter((one) => one.silent).length;
      const all = String(devices.length);
      return silent === 0 ? all : `${all} · ${t('onboarding-computers-silent', { count: silent })}`;
    },
    heard: ({ heardAt }) => (heardAt === undefined ? t('entities-never') : day(heardAt)),
    part: (here, of) => (of === 0 ? '—' : t('board-in', { here, of })),
  };
}
