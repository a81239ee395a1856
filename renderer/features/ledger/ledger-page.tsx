import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo, useRoute } from '#app/router';
import { useShortcut } from '#app/shortcuts';
import { BudgetRegister } from './budget-register';
import { CashBook } from './cash-book';
import { NewVoucher } from './new-voucher';
import { VoucherList } from './voucher-list';
import { VoucherSheet } from './voucher-sheet';
import styles from './ledger.module.css';

const tabs = [
  { name: 'vouchers', words: 'vouchers', keys: 'Alt+U' },
  { name: 'new', words: 'newVoucher', keys: 'Alt+N' },
  { name: 'cashbook', words: 'cashBook', keys: 'Alt+C' },
  { name: 'budget', words: 'budget', keys: 'Alt+B' },
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
      {tab === 'cashbook' && <CashBook account={query.get('account')} month={query.get('month')} />}
      {tab === 'budget' && <BudgetRegister />}
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
