import { useTranslation } from 'react-i18next';
import type { BookFault } from '#engine/views';
import { useGo } from '#app/router';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';

/** Cheques and numbers of vouchers that need a person: each opens where it can be mended. */
export function BookFaults({ faults }: { readonly faults: readonly BookFault[] }) {
  const { t } = useTranslation('desk');
  const go = useGo();
  if (faults.length === 0) return null;
  const says = ({ what, number, date }: BookFault): string =>
    t(`fault-${what}`, {
      number: `\u2066${number}\u2069`,
      date: date === undefined ? '' : `\u2066${shortDay(date)}\u2069`,
    });
  return (
    <Section title={t('book-faults')} count={faults.length} tight>
      <RegisterTable
        label={t('book-faults')}
        rows={faults}
        keyOf={(one) => `${one.what} ${one.number}`}
        textOf={says}
        onOpen={(one) => go(pathOf(one))}
        empty={null}
        columns={[
          { name: 'what', title: t('subject'), cell: says },
          {
            name: 'amount',
            title: t('amount'),
            width: '10rem',
            end: true,
            cell: (one) => one.amount !== undefined && <Money amount={one.amount} strong />,
          },
        ]}
      />
    </Section>
  );
}

function pathOf({ what, voucher, bill }: BookFault): string {
  if (bill) return `/ledger/bills/${bill}`;
  if (what === 'cheque-twice') return '/ledger/bank/cheques';
  return voucher ? `/ledger/vouchers/${voucher}` : '/ledger/numbers';
}
