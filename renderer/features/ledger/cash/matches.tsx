import { Badge, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BankLineView, ReconcileView } from '#engine/views';
import { useOfficer, usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';

type Proposal = ReconcileView['proposals'][number];

const useMayMatch = (found: ReconcileView): boolean => {
  const { powers } = useOfficer();
  return found.state !== 'locked' && (powers.includes('prepare-voucher') || powers.includes('keep-accounts'));
};

/** Lines of the bank that may be vouchers, each with its reason; a person accepts them, one by one or all strong ones. */
export function Proposals({ found }: { readonly found: ReconcileView }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const mayMatch = useMayMatch(found);
  const { proposals } = found;
  const accept = async (list: readonly Proposal[]): Promise<void> => {
    for (const statement of new Set(list.map((one) => one.statement))) {
      const pairs = list
        .filter((one) => one.statement === statement)
        .slice(0, 1000)
        .map(({ line, voucher, why }) => ({ line, voucher, why }));
      if (!(await perform({ do: 'match-lines', statement, pairs })).ok) return;
    }
  };
  const strong = proposals.filter((one) => one.why === 'strong');
  const lineOf = (one: Proposal) =>
    found.bankOnly.find((line) => line.statement === one.statement && line.line === one.line);
  const entryOf = (one: Proposal) =>
    [...found.unpresented, ...found.uncredited].find((entry) => entry.voucher === one.voucher);
  return (
    <Section
      title={t('cash-proposals')}
      count={proposals.length}
      tight
      actions={
        mayMatch &&
        strong.length > 0 && (
          <ActionButton
            size="compact-sm"
            label={t('cash-accept-strong', { count: strong.length })}
            keys="Alt+A"
            act={() => accept(strong)}
          />
        )
      }
    >
      <RegisterTable
        label={t('cash-proposals')}
        rows={proposals}
        keyOf={(one) => `${one.statement} ${one.line}`}
        {...(mayMatch ? { onOpen: (one: Proposal) => void accept([one]) } : {})}
        empty={<EmptyState text={t('cash-no-proposals')} />}
        maxHeight="20rem"
        columns={[
          {
            name: 'bank',
            title: t('cash-bank-line'),
            cell: (one) => <Line line={lineOf(one)} />,
          },
          {
            name: 'voucher',
            title: t('cash-voucher-line'),
            cell: (one) => {
              const entry = entryOf(one);
              return (
                entry && (
                  <>
                    <DayText day={entry.date} />{' '}
                    <bdi dir="ltr" className="numbers">
                      {entry.number}
                    </bdi>{' '}
                    <bdi>{entry.particulars}</bdi>
                  </>
                )
              );
            },
          },
          {
            name: 'why',
            title: t('cash-reason'),
            width: '11rem',
            cell: (one) => (
              <>
                <Badge size="sm" variant="light" color={one.why === 'strong' ? 'daftar' : 'yellow'}>
                  {t(`cash-match-${one.why}`)}
                </Badge>{' '}
                {t(one.why === 'strong' ? 'cash-why-strong' : 'cash-why-weak', { count: one.days })}
                {one.others > 0 && ` · ${t('cash-why-others', { count: one.others })}`}
              </>
            ),
          },
          {
            name: 'accept',
            title: '',
            width: '6rem',
            cell: (one) =>
              mayMatch && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={(event) => {
                    event.stopPropagation();
                    void accept([one]);
                  }}
                >
                  {t('cash-accept')}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}

function Line({ line }: { readonly line: BankLineView | undefined }) {
  if (!line) return null;
  return (
    <>
      <DayText day={line.date} />{' '}
      {line.instrument && (
        <bdi dir="ltr" className="numbers">
          {line.instrument}
        </bdi>
      )}{' '}
      <bdi>{line.text}</bdi> <Money amount={line.deposit - line.withdrawal} strong />
    </>
  );
}

/** The month's lines that are matched; a match can be undone until the month is locked. */
export function Matched({ found }: { readonly found: ReconcileView }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const mayMatch = useMayMatch(found);
  return (
    <Section title={t('cash-matched')} count={found.matched.length} tight>
      <RegisterTable
        label={t('cash-matched')}
        rows={found.matched}
        keyOf={(line) => `${line.statement} ${line.line}`}
        textOf={(line) => `${line.text} ${line.number ?? ''} ${line.instrument ?? ''}`}
        empty={<EmptyState text={t('cash-none-matched')} />}
        maxHeight="20rem"
        columns={[
          { name: 'bank', title: t('cash-bank-line'), cell: (line) => <Line line={line} /> },
          {
            name: 'voucher',
            title: t('number'),
            width: '11rem',
            cell: (line) => (
              <>
                <bdi dir="ltr" className="numbers">
                  {line.number}
                </bdi>{' '}
                {line.twice && (
                  <Badge size="sm" color="red" variant="light">
                    {t('cash-matched-twice')}
                  </Badge>
                )}
              </>
            ),
          },
          {
            name: 'undo',
            title: '',
            width: '6rem',
            cell: (line) =>
              mayMatch && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() =>
                    void perform({ do: 'unmatch-line', statement: line.statement, line: line.line })
                  }
                >
                  {t('cash-undo')}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}
