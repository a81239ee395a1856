import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fiscalYearOf } from '#shared/base/calendar';
import type { FundView } from '#engine/views';
import { useGo } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { Facts } from '#ui/facts';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import { DeedDialog } from '../control/deed-dialog';
import { fiscalYears } from '../ledger-view';
import { rateText } from './debt-form';
import { DebtMoves } from './debt-moves';
import { useTellDrawnUp } from './loan-dialogs';
import { moneyOf, useMoneyFields } from './use-debt-fields';

/** The contribution of a year to the Debt Management Fund: what is due, what was paid, and paying it. */
export function FundPage({ year: asked }: { readonly year: string | null }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const today = useToday();
  const { powers } = useOfficer();
  const [paying, setPaying] = useState(false);
  const years = fiscalYears(today);
  const year = years.find((one) => one === asked) ?? fiscalYearOf(today);
  const fund = useQuery('debtFund', ['ledger', 'line'], year).data;
  return (
    <>
      <Section
        title={t('debt-fund')}
        actions={
          <>
            <NativeSelect
              size="xs"
              aria-label={t('year')}
              value={year}
              onChange={(event) => go(`/ledger/debt/fund?year=${event.currentTarget.value}`)}
              data={[...years]}
            />
            {powers.includes('prepare-voucher') && fund && (
              <ActionButton
                size="compact-sm"
                label={t('debt-contribute')}
                keys="Ctrl+Enter"
                disabled={paying}
                act={() => setPaying(true)}
              />
            )}
          </>
        }
      >
        {fund && <Standing fund={fund} />}
      </Section>
      <Section title={t('debt-vouchers')} tight>
        {fund && <DebtMoves moves={fund.moves} />}
      </Section>
      {paying && fund && <Contribute fund={fund} onClose={() => setPaying(false)} />}
    </>
  );
}

function Standing({ fund: { year, due, paid } }: { readonly fund: FundView }) {
  const { t } = useTranslation('ledger');
  if (!due)
    return (
      <Facts
        facts={[
          [t('year'), <bdi key="year">{year}</bdi>],
          [t('debt-fund-due'), t('debt-fund-none')],
          [t('debt-fund-paid'), <Money key="paid" amount={paid} />],
        ]}
      />
    );
  return (
    <Facts
      facts={[
        [t('year'), <bdi key="year">{year}</bdi>],
        [t('debt-fund-outstanding'), <Money key="outstanding" amount={due.outstanding} />],
        [
          t('debt-fund-share'),
          <bdi key="share" dir="ltr">
            {rateText(due.share)}
          </bdi>,
        ],
        [t('debt-fund-due'), <Money key="due" amount={due.amount} strong />],
        [t('debt-due-day'), <DayText key="day" day={due.due} />],
        [t('debt-fund-paid'), <Money key="paid" amount={paid} />],
        [t('debt-fund-left'), <Money key="left" amount={Math.max(0, due.amount - paid)} strong />],
      ]}
    />
  );
}

function Contribute({ fund, onClose }: { readonly fund: FundView; readonly onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const tell = useTellDrawnUp();
  const money = useMoneyFields(true);
  if (!money) return null;
  const { year } = fund;
  const under = fund.moves.reduce((sum, move) => sum + move.principal, 0); // vouchers that wait are on their way
  const left = Math.max(0, (fund.due?.amount ?? 0) - under);
  return (
    <DeedDialog
      title={`${t('debt-contribute')}: ${year}`}
      verb={t('debt-contribute')}
      draft={`ledger/debt/fund#${year}`}
      initial={{ ...money.initial, date: today, amount: left || undefined }}
      fields={money.fields}
      onDo={async (values) => {
        const done = await perform({ do: 'contribute-to-fund', year, ...moneyOf(values) });
        if (done.ok) tell(done.value);
        return done.ok;
      }}
      onClose={onClose}
    />
  );
}
