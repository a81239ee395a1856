import { useTranslation } from 'react-i18next';
import { entitySteps, type StepView } from '#engine/province-views';
import { useQuery } from '#app/use-engine';
import { Facts } from '#ui/facts';
import { shortDay } from '#ui/format';
import { Section } from '#ui/section';
import { Step } from '../compliance/onboarding';
import { useOnboardingWords } from '../compliance/use-onboarding-words';
import styles from '../dashboard/dashboard.module.css';

/** What the province expects of this office's beginning and by when. With `open`, only what is still to be done. */
export function Beginning({ open = false }: { readonly open?: boolean }) {
  const { t } = useTranslation('province');
  const view = useQuery('beginning', ['oversight', 'registry', 'ledger', 'line']).data;
  const words = useOnboardingWords({ phases: view ? [{ ...view.phase, due: {} }] : [] });
  if (!view) return null;
  const shown = entitySteps.filter((step) => !open || !view.steps[step].done);
  if (shown.length === 0) return null;
  /** The day stands beside what does not name it: a step that is taken, or late. */
  const dueOf = ({ due, done, lateDays }: StepView): string =>
    due !== undefined && (done || lateDays > 0)
      ? t('matrix-due', { day: `\u2066${shortDay(due)}\u2069` })
      : '';
  return (
    <Section title={t('beginning-title', { phase: `\u2068${words.phase(view.phase.code)}\u2069` })}>
      <Facts
        facts={shown.map((step) => [
          words.step(step),
          <span key={step}>
            <Step step={view.steps[step]} words={words} />{' '}
            <small className={styles.faint}>{dueOf(view.steps[step])}</small>
          </span>,
        ])}
      />
    </Section>
  );
}
