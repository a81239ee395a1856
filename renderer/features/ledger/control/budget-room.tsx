import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { fiscalYears } from '../ledger-view';
import { Commitments } from './commitments';
import { ControlRegister } from './control-register';
import { Exceptions } from './exceptions';
import { Orders } from './orders';

const parts = ['register', 'commitments', 'orders', 'exceptions'] as const;

/** Budget control: the register, commitments, re-appropriations and exceptions. */
export function BudgetRoom({ part }: { readonly part: string | undefined }) {
  const { t } = useTranslation('ledger');
  const [today] = useState(() => dayInPakistan(Date.now()));
  const [year, setYear] = useState(fiscalYearOf(today));
  const shown = parts.find((one) => one === part) ?? 'register';
  const tools = (
    <NativeSelect
      size="xs"
      aria-label={t('year')}
      value={year}
      onChange={(event) => setYear(event.currentTarget.value)}
      data={[...fiscalYears(today)]}
    />
  );
  return (
    <div>
      {shown === 'register' && <ControlRegister key={year} year={year} today={today} tools={tools} />}
      {shown === 'commitments' && <Commitments year={year} today={today} tools={tools} />}
      {shown === 'orders' && <Orders year={year} today={today} tools={tools} />}
      {shown === 'exceptions' && <Exceptions />}
    </div>
  );
}
