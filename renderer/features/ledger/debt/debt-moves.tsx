import { useTranslation } from 'react-i18next';
import type { ConsentView, DebtMoveView } from '#engine/views';
import { Link, useGo } from '#app/router';
import { ActorLine } from '#ui/actor-line';
import { StateBadge } from '#ui/badges';
import { EmptyState } from '#ui/empty-state';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Tick } from '#ui/tick';

/** The vouchers that name a debt; a row opens its voucher. `split` shows principal and mark-up apart. */
export function DebtMoves({
  moves,
  split = false,
}: {
  readonly moves: readonly DebtMoveView[];
  readonly split?: boolean;
}) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const parts: readonly Column<DebtMoveView>[] = split
    ? (['principal', 'markUp'] as const).map((name) => ({
        ...{ name, title: t(name === 'principal' ? 'debt-principal' : 'debt-mark-up'), end: true },
        cell: (row) => <Money amount={row[name]} blankZero />,
      }))
    : [];
  return (
    <RegisterTable
      label={t('debt-vouchers')}
      rows={moves}
      keyOf={(row) => row.voucher}
      onOpen={(row) => go(`/ledger/vouchers/${row.voucher}`)}
      empty={<EmptyState text={t('debt-no-vouchers')} />}
      columns={[
        {
          name: 'number',
          title: t('number'),
          width: 180,
          cell: (row) => (
            <bdi dir="ltr" className="numbers">
              {row.number}
            </bdi>
          ),
        },
        { name: 'date', title: t('date'), width: 110, cell: (row) => <DayText day={row.date} /> },
        { name: 'what', title: t('debt-what'), cell: (row) => t(`debt-what-${row.what}`) },
        ...parts,
        {
          name: 'amount',
          title: t('amount'),
          end: true,
          cell: (row) => <Money amount={row.principal + row.markUp} strong />,
        },
        {
          name: 'state',
          title: t('state'),
          width: 170,
          cell: (row) => <StateBadge state={row.waits ? 'prepared' : 'posted'} />,
        },
        { name: 'tick', title: t('tick'), width: 55, cell: (row) => <Tick tick={row.tick} /> },
      ]}
    />
  );
}

/** The consents of the Finance Department, each with the file that it is on. */
export function Consents({ consents }: { readonly consents: readonly ConsentView[] }) {
  const { t } = useTranslation('ledger');
  if (consents.length === 0) return t('debt-no-consent');
  return consents.map((one) => (
    <div key={`${one.number} ${one.at}`}>
      <bdi dir="ltr">{one.number}</bdi> · <DayText day={one.date} />
      {one.file && (
        <>
          {' · '}
          <Link to={`/files/${one.file.file}`}>
            <bdi dir="ltr">{one.file.number}</bdi>
          </Link>
        </>
      )}{' '}
      · <ActorLine actor={one.by} />
    </div>
  ));
}
