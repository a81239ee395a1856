import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '#engine/views';
import { usePostTitle } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { Facts } from '#ui/facts';
import { DayText } from '#ui/moment';
import { Tick } from '#ui/tick';
import styles from './drafts.module.css';

/** The versions of a draft, the newest first, with what was said of each, and its line in the dispatch register. */
export function DraftHistory({
  draft,
  version,
  onVersion,
}: {
  readonly draft: DraftView;
  readonly version: number;
  readonly onVersion: (version: number) => void;
}) {
  const { t } = useTranslation('files');
  const titleOf = usePostTitle();
  const last = draft.versionList.at(-1) ?? draft.versionList[0];
  const { issued, acknowledged } = draft;
  const facts = [
    ...(draft.to
      ? [
          [
            t('draft-to'),
            <bdi key="to" className={styles.lines}>
              {draft.to}
            </bdi>,
          ] as const,
        ]
      : []),
    [t('draft-signatory'), titleOf(last.signatory)] as const,
    ...(issued
      ? [
          [t('dispatch-number'), <bdi key="n">{issued.number}</bdi>] as const,
          [t('dispatch-on'), <DayText key="d" day={issued.on} />] as const,
          [t('dispatch-way'), t(`way-${issued.way}`)] as const,
          [t('dispatch-by'), <ActorLine key="b" actor={issued.by} at={issued.at} />] as const,
        ]
      : []),
    ...(acknowledged
      ? [
          [
            t('dispatch-received'),
            <span key="r">
              <bdi>{acknowledged.receiver}</bdi> · <DayText day={acknowledged.on} />
            </span>,
          ] as const,
        ]
      : []),
  ];
  return (
    <>
      <Facts facts={facts} />
      <Text fw={600} size="sm" mt="sm">
        {t('draft-history')}
      </Text>
      <ol className={styles.versions}>
        {draft.versionList.toReversed().map((one) => (
          <li key={one.act}>
            {draft.remarks
              .filter((remark) => remark.version === one.number)
              .toReversed()
              .map((remark) => (
                <div key={remark.act} className={styles.remark} data-what={remark.what}>
                  <strong>{t(`draft-${remark.what}`)}</strong>
                  {remark.remark && (
                    <>
                      {': '}
                      <bdi>{remark.remark}</bdi>
                    </>
                  )}
                  <div>
                    <ActorLine actor={remark.by} at={remark.at} />
                  </div>
                </div>
              ))}
            <button
              type="button"
              className={styles.version}
              aria-current={one.number === version}
              onClick={() => onVersion(one.number)}
            >
              <strong>{t('draft-version', { number: one.number })}</strong> <Tick tick={one.tick} />
              <span className={styles.versionBy}>
                <ActorLine actor={one.by} at={one.at} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
