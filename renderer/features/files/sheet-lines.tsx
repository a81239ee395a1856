import { useTranslation } from 'react-i18next';
import type { DecisionView, MarkView, MovementView, RecordingView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { usePostTitle, useQuery } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { shortDay } from '#ui/format';
import { Moment } from '#ui/moment';
import { Money } from '#ui/money';
import { Tick } from '#ui/tick';
import styles from './files.module.css';

/** What was decided on the paragraphs above it, in a box. */
export function Decision({ decision }: { readonly decision: DecisionView }) {
  const { t } = useTranslation('files');
  return (
    <div className={styles.decision} data-decision={decision.decision}>
      <strong>{t(decision.decision)}</strong>
      {decision.amount !== undefined && (
        <>
          {' '}
          ({t('rupees')} <Money amount={decision.amount} />)
        </>
      )}
      {decision.remark && (
        <>
          {': '}
          <bdi>{decision.remark}</bdi>
        </>
      )}
      <div className={styles.signed}>
        <ActorLine actor={decision.by} at={decision.at} /> <Tick tick={decision.tick} />
      </div>
    </div>
  );
}

/** A short mark of an officer: seen, noted, discuss. */
export function MarkLine({ mark }: { readonly mark: MarkView }) {
  const { t } = useTranslation('files');
  return (
    <div className={styles.movement}>
      <span>
        <strong>{t(`mark-${mark.mark}`)}</strong>
        {mark.remark && (
          <>
            {': '}
            <bdi>{mark.remark}</bdi>
          </>
        )}
      </span>
      <span className={styles.when}>
        <ActorLine actor={mark.by} at={mark.at} /> <Tick tick={mark.tick} />
      </span>
    </div>
  );
}

/** A function that gives the name of an officer by his short name. */
export function useOfficerName(): (person: string) => string {
  const language = useLanguage();
  const people = useQuery('people', ['registry']).data;
  return (person) => {
    const found = people?.find((one) => one.person === person);
    return found ? nameIn(language, found.name, found.nameUrdu) : person;
  };
}

/** From whom to whom the file went, and what became of it. */
export function Movement({ movement }: { readonly movement: MovementView }) {
  const { t } = useTranslation('files');
  const titleOf = usePostTitle();
  const nameOf = useOfficerName();
  const to = [titleOf(movement.to), ...(movement.person ? [nameOf(movement.person)] : [])];
  return (
    <div className={styles.movement} data-recalled={movement.recalled !== undefined}>
      <span>
        {t(`move-${movement.move}`, { defaultValue: movement.move })}:{' '}
        {t('moved', { from: titleOf(movement.from), to: [...new Set(to)].join(' · ') })}
        {movement.remark && (
          <>
            {' · '}
            <bdi>{movement.remark}</bdi>
          </>
        )}
        {movement.recalled && (
          <>
            {' · '}
            <strong>{t('recalled')}</strong> <bdi>{movement.recalled.reason}</bdi>
          </>
        )}
      </span>
      <span className={styles.when}>
        <Moment at={movement.at} /> <Tick tick={movement.tick} />
      </span>
    </div>
  );
}

/** That the file was closed or taken up again. */
export function RecordingLine({ recording }: { readonly recording: RecordingView }) {
  const { t } = useTranslation('files');
  return (
    <div className={styles.movement}>
      <span>
        <strong>
          {recording.what === 'recorded'
            ? t('isRecorded', { retention: recording.retention ?? '' })
            : t('isReopened')}
        </strong>{' '}
        {recording.keepUntil && t('keptUntil', { day: `\u2066${shortDay(recording.keepUntil)}\u2069` })}
        {recording.remark && (
          <>
            {' · '}
            <bdi>{recording.remark}</bdi>
          </>
        )}
      </span>
      <span className={styles.when}>
        <ActorLine actor={recording.by} at={recording.at} />
      </span>
    </div>
  );
}
