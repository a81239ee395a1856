import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { useGo } from '#app/router';
import { fiscalYears } from '../ledger-view';
import { Commitments } from './commitments';
import { ControlRegister } from './control-register';
import { Exceptions } from './exceptions';
import { Heads } from './heads';
import { Orders } from './orders';
import { PolicyPage } from './policy-page';
import styles from './control.module.css';

const parts = ['register', 'commitments', 'orders', 'exceptions', 'heads', 'policy'] as const;

/** Budget control: the register, commitments, re-appropriations, exceptions, heads of account and the policy. */
export function BudgetRoom({ part }: { readonly part: string | undefined }) {
  const { t } = useTranslation('ledger');
  const go = useGo();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const [year, setYear] = useState(fiscalYearOf(today));
  const shown = parts.find((one) => one === part) ?? 'register';
  return (
    <div>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('budget')}
          value={shown}
          onChange={(name) => go(`/ledger/budget/${name}`)}
          data={parts.map((name) => ({ value: name, label: t(`control-part-${name}`) }))}
        />
        {shown !== 'heads' && shown !== 'policy' && shown !== 'exceptions' && (
          <NativeSelect
            size="xs"
            aria-label={t('year')}
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
            data={[...fiscalYears(today)]}
          />
        )}
      </div>
      {shown === 'register' && <ControlRegister key={year} year={year} today={today} />}
      {shown === 'commitments' && <Commitments year={year} today={today} />}
      {shown === 'orders' && <Orders year={year} today={today} />}
      {shown === 'exceptions' && <Exceptions />}
      {shown === 'heads' && <Heads today={today} />}
      {shown === 'policy' && <PolicyPage today={today} />}
    </div>
  );
}
