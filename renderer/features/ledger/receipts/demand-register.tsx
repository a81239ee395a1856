import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysOf, fiscalYearOf } from '#shared/base/calendar';
import { ageingBuckets } from '#shared/domain/ledger/receipts/standing';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import type { DemandRegister, DemandRegisterRow, RegisterBy } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { shortDay } from '#ui/format';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import control from '../control/control.module.css';
import { useSignatures } from '../use-signatures';
import { monthFrom, monthName, monthOf } from '../ledger-view';
import { KeptSheet } from '#ui/kept-sheet';
import { useSheetHead } from '#ui/use-sheet-head';
import { registerPath, registerSheet } from './register-view';
import { percentText } from './receipt-form';
import styles from './receipts.module.css';

const ways = ['head', 'month', 'payer'] as const;
const shows = ['figures', 'ageing'] as const;

/** The demand and collection register of some months, by head, month or payer; a row opens what it is made of. */
export function DemandRegisterPage({ query }: { readonly query: URLSearchParams }) {
  const { t } = useTranslation('ledger');
  const signatures = useSignatures();
  const language = useLanguage();
  const go = useGo();
  const today = useToday();
  const headOf = useSheetHead();
  const [show, setShow] = useState<string>('figures');
  const by: RegisterBy = ways.find((one) => one === query.get('by')) ?? 'head';
  const first = daysOf(fiscalYearOf(today)).first.slice(0, 7);
  const from = monthFrom(query.get('from') ?? '', first);
  const to = monthFrom(query.get('to') ?? '', monthOf(today));
  const asked = { from, to, by };
  const register = useQuery('demandRegister', ['ledger', 'line'], asked).data;
  const nameOf = (row: DemandRegisterRow): string =>
    by === 'month' ? monthName(row.key, language) : nameIn(language, row.name, row.nameUrdu);
  const columns = useColumns(by, nameOf);
  const months = `${monthName(from, language)} – ${monthName(to, language)}`;
  const sheetOf = (made: DemandRegister): Sheet =>
    registerSheet(
      made,
      { say: (key) => t(key), nameOf, by },
      headOf(t('rcpt-register'), months, shortDay(made.on)),
    );
  const month = (name: 'from' | 'to') => (
    <TextInput
      type="month"
      size="xs"
      aria-label={t(name === 'from' ? 'rcpt-from' : 'rcpt-to')}
      value={asked[name]}
      onChange={(event) =>
        go(registerPath({ ...asked, [name]: monthFrom(event.currentTarget.value, asked[name]) }))
      }
    />
  );
  return (
    <Section
      title={
        <>
          {t('rcpt-register')} {register && <DayText day={register.on} />}
        </>
      }
      tight
      actions={
        register && (
          <>
            <KeptSheet
              seal={`demands:${by}.${from}.${to}.${register.on}`}
              name={`demand-and-collection-${by}-${from}-${to}`}
              sheet={() => sheetOf(register)}
              signatures={signatures}
            />
          </>
        )
      }
    >
      <RegisterTable
        label={t('rcpt-register')}
        rows={register?.rows}
        columns={show === 'ageing' ? columns.ageing : columns.figures}
        keyOf={(row) => row.key}
        onOpen={(row) => go(opens(asked, row.key))}
        empty={<EmptyState text={t('rcpt-register-empty')} />}
        maxHeight="calc(100vh - 21rem)"
        tools={
          <div className={styles.bar}>
            <SegmentedControl
              size="xs"
              aria-label={t('rcpt-by')}
              value={by}
              onChange={(value) =>
                go(registerPath({ ...asked, by: ways.find((one) => one === value) ?? by }))
              }
              data={ways.map((value) => ({ value, label: t(`rcpt-by-${value}`) }))}
            />
            {month('from')}
            {month('to')}
            <SegmentedControl
              size="xs"
              aria-label={t('rcpt-show')}
              value={show}
              onChange={setShow}
              data={shows.map((value) => ({ value, label: t(`rcpt-show-${value}`) }))}
            />
          </div>
        }
      />
      {register && register.rows.length > 0 && (
        <dl className={control.sums}>
          {(['arrears', 'demanded', 'remitted', 'collected', 'penalty', 'balance'] as const).map((name) => (
            <div key={name}>
              <dt>{t(`rcpt-${name}`)}</dt>
              <dd>
                <Money amount={register.total[name]} strong />
              </dd>
            </div>
          ))}
          {register.total.waiting !== 0 && (
            <div>
              <dt>{t('rcpt-of-it-waits')}</dt>
              <dd>
                <Money amount={register.total.waiting} strong />
              </dd>
            </div>
          )}
        </dl>
      )}
    </Section>
  );
}

/** What a row is made of: a month by payer, a payer's account, the demands of a head. */
function opens(asked: { readonly from: string; readonly to: string; readonly by: RegisterBy }, key: string) {
  if (asked.by === 'month') return registerPath({ from: key, to: key, by: 'payer' });
  return asked.by === 'payer' ? `/ledger/receipts/payers/${key}` : `/ledger/receipts/demands?head=${key}`;
}

function useColumns(by: RegisterBy, nameOf: (row: DemandRegisterRow) => string) {
  const { t } = useTranslation('ledger');
  const name: Column<DemandRegisterRow> = {
    name: 'name',
    title: t(`rcpt-by-${by}`),
    cell: (row) => (
      <>
        {by === 'head' && <bdi className="numbers">{row.key}</bdi>} <bdi>{nameOf(row)}</bdi>
      </>
    ),
  };
  const money = (
    field: 'arrears' | 'demanded' | 'remitted' | 'collected' | 'penalty' | 'balance',
  ): Column<DemandRegisterRow> => ({
    name: field,
    title: t(`rcpt-${field}`),
    end: true,
    cell: (row) => <Money amount={row[field]} strong={field === 'balance'} blankZero />,
  });
  const figures: readonly Column<DemandRegisterRow>[] = [
    name,
    money('arrears'),
    money('demanded'),
    money('remitted'),
    money('collected'),
    money('balance'),
    {
      name: 'efficiency',
      title: t('rcpt-efficiency'),
      end: true,
      width: 110,
      cell: (row) => row.efficiency !== null && <bdi dir="ltr">{percentText(row.efficiency)}</bdi>,
    },
    money('penalty'),
  ];
  const ageing: readonly Column<DemandRegisterRow>[] = [
    name,
    ...ageingBuckets.map((bucket) => ({
      name: bucket,
      title: t(`rcpt-age-${bucket}`),
      end: true,
      cell: (row: DemandRegisterRow) => <Money amount={row.ageing[bucket]} blankZero />,
    })),
    money('balance'),
  ];
  return { figures, ageing };
}
