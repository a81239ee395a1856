import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './action-button';
import styles from './proposals.module.css';

/** Something that a paper seems to say, for a field of a form. */
export type Proposal = {
  readonly name: string;
  readonly label: string;
  /** As the form will show it. */
  readonly shown: string;
  /** The words of the paper's first page that it stands in. */
  readonly from: number;
  readonly to: number;
  /** The form says it already. */
  readonly taken: boolean;
  /** It can be taken with the others at once: its field is empty. */
  readonly open: boolean;
  /** Taking it is not possible; why, in words. */
  readonly cannot?: string;
};

/** Whether parts of the paper agree with each other, in words. */
export type ProposalCheck = { readonly agrees: boolean; readonly says: string };

type PaperProposalsProps = {
  readonly proposals: readonly Proposal[];
  readonly checks?: readonly ProposalCheck[];
  /** The words to mark on the page while a proposal is pointed at or in focus. */
  readonly onPoint: (words: ReadonlySet<number> | undefined) => void;
  readonly onTake: (names: readonly string[]) => void;
};

const wordsOf = ({ from, to }: Proposal): ReadonlySet<number> =>
  new Set(Array.from({ length: to - from }, (_, n) => from + n));

/** What the paper beside a form seems to say: each line shows its place on the page, and a person takes it or not. */
export function PaperProposals({ proposals, checks = [], onPoint, onTake }: PaperProposalsProps) {
  const { t } = useTranslation('app');
  if (proposals.length === 0) return null;
  const open = proposals.filter((one) => one.open && !one.taken && one.cannot === undefined);
  return (
    <section className={styles.proposals} aria-label={t('proposals.title')}>
      <div className={styles.head}>
        <Text size="xs" c="dimmed">
          {t('proposals.says')}
        </Text>
        {open.length > 0 && (
          <ActionButton
            size="compact-xs"
            label={t('proposals.all')}
            keys="Alt+T"
            act={() => onTake(open.map((one) => one.name))}
          />
        )}
      </div>
      <ul>
        {proposals.map((one) => (
          <li
            key={one.name}
            onPointerEnter={() => onPoint(wordsOf(one))}
            onPointerLeave={() => onPoint(undefined)}
            onFocus={() => onPoint(wordsOf(one))}
            onBlur={() => onPoint(undefined)}
          >
            <span className={styles.label}>{one.label}</span>
            <bdi className={styles.shown}>{one.shown}</bdi>
            {one.taken ? (
              <Text size="xs" c="var(--daftar-green)">
                ✓ {t('proposals.taken')}
              </Text>
            ) : one.cannot === undefined ? (
              <ActionButton
                size="compact-xs"
                variant="default"
                label={t('proposals.take')}
                aria-label={`${t('proposals.take')}: ${one.label}`}
                act={() => onTake([one.name])}
              />
            ) : (
              <Text size="xs" c="dimmed">
                {one.cannot}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {checks.map(({ agrees, says }) => (
        <Text
          key={says}
          size="xs"
          c={agrees ? 'var(--daftar-green)' : 'var(--daftar-red)'}
          role={agrees ? undefined : 'alert'}
        >
          {agrees ? '✓' : '✗'} {says}
        </Text>
      ))}
    </section>
  );
}
