import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo, useRoute } from '#app/router';
import { useShortcut } from '#app/shortcuts';
import { BillRoom } from './bills/bill-room';
import { BudgetRoom } from './control/budget-room';
import { Periods } from './control/periods';
import { StatementsRoom } from './statements/statements-room';
import { BankRoom } from './cash/bank-room';
import { CashBook } from './cash-book';
import { NewVoucher } from './new-voucher';
import { VoucherList } from './voucher-list';
import { VoucherSheet } from './voucher-sheet';
import styles from './ledger.module.css';

const tabs = [
  { name: 'bills', words: 'bills', keys: 'Alt+I' },
  { name: 'payees', words: 'payees', keys: 'Alt+O' },
  { name: 'vouchers', words: 'vouchers', keys: 'Alt+U' },
  { name: 'new', words: 'newVoucher', keys: 'Alt+N' },
  { name: 'cashbook', words: 'cashBook', keys: 'Alt+C' },
  { name: 'bank', words: 'cash-bank', keys: 'Alt+J' },
  { name: 'budget', words: 'budget', keys: 'Alt+B' },
  { name: 'statements', words: 'statements', keys: 'Alt+T' },
  { name: 'periods', words: 'periods', keys: 'Alt+H' },
] as const;

/** The Ledger room: vouchers, a new voucher, the cash book and the budget register. */
export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const { rest, query } = useRoute();
  const tab = tabs.find((one) => one.name === rest[0])?.name ?? 'vouchers';
  const document = query.get('document') ?? '';
  return (
    <div className={styles.room}>
      <Tabs
        value={tab}
        onChange={(name) => go(`/ledger/${name ?? 'vouchers'}`)}
        mb="sm"
        activateTabWithKeyboard={false}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one.name} value={one.name}>
              {t(one.words)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tabs.map((one) => (
        <TabKeys key={one.name} keys={one.keys} label={t(one.words)} open={() => go(`/ledger/${one.name}`)} />
      ))}
      {tab === 'vouchers' && (rest[1] ? <VoucherSheet key={rest[1]} voucher={rest[1]} /> : <VoucherList />)}
      {tab === 'new' && <NewVoucher key={document} document={document} />}
      {tab === 'bank' && <BankRoom part={rest[1]} id={rest[2]} />}
      {tab === 'cashbook' && <CashBook account={query.get('account')} month={query.get('month')} />}
      {(tab === 'bills' || tab === 'payees') && (
        <BillRoom path={[tab, ...rest.slice(1)]} document={document} />
      )}
      {tab === 'budget' && <BudgetRoom part={rest[1]} />}
      {tab === 'statements' && <StatementsRoom name={rest[1]} />}
      {tab === 'periods' && <Periods />}
    </div>
  );
}

function TabKeys({
  keys,
  label,
  open,
}: {
  readonly keys: string;
  readonly label: string;
  readonly open: () => void;
}) {
  useShortcut(keys, label, open);
  return null;
}
