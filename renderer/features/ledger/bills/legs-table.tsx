import { useTranslation } from 'react-i18next';
import { legTotal, type Leg } from '#shared/domain/ledger/bills/bill-sums';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import styles from '../ledger.module.css';
import own from './bills.module.css';

/** The journeys of a travelling allowance bill. */
export function LegsTable({ legs }: { readonly legs: readonly Leg[] }) {
  const { t } = useTranslation('ledger');
  return (
    <table className={`${styles.voucherLines} ${own.legs}`}>
      <thead>
        <tr>
          {(['from', 'to', 'conveyance', 'kilometres', 'fare', 'days', 'total'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`bill-leg-${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {legs.map((leg, index) => (
          <tr key={index}>
            <td>
              <bdi>{leg.from}</bdi> <Time day={leg.leftOn} hour={leg.leftAt} />
            </td>
            <td>
              <bdi>{leg.to}</bdi> <Time day={leg.arrivedOn} hour={leg.arrivedAt} />
            </td>
            <td>{t(`bill-leg-${leg.conveyance}`)}</td>
            <td>
              <bdi dir="ltr">
                {leg.kilometres} × <Money amount={leg.ratePerKilometre} />
              </bdi>
            </td>
            <td>
              <Money amount={leg.fare} blankZero />
            </td>
            <td>
              <bdi dir="ltr">
                {leg.halfDays / 2} × <Money amount={leg.dailyRate} />
              </bdi>
            </td>
            <td>
              <Money amount={legTotal(leg)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Time({ day, hour }: { readonly day: string; readonly hour: string }) {
  return (
    <small>
      <DayText day={day} /> <bdi dir="ltr">{hour}</bdi>
    </small>
  );
}
