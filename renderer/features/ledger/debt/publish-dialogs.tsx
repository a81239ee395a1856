import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { DebtRule } from '#shared/domain/ledger/debt/debt-rules';
import { usePerform } from '#app/use-engine';
import { useToday } from '../cash/use-today';
import { DeedDialog } from '../control/deed-dialog';
import { textOf, type DeedValues } from '../control/deed-form';
import { useHeadChoices } from '../control/use-head-choices';
import { shareText } from '../receipts/receipt-form';
import { readCount, readRate, readYearDay, yearDayText } from './debt-form';

const orders = ['arrears-first', 'mark-up-first', 'principal-first'] as const;
const consents = ['stop', 'note'] as const;
const heads = ['drawn', 'principal', 'markUp', 'fee', 'call', 'fund'] as const;

/** Publishes a base rate from a day on. */
export function PublishBaseRate({
  name,
  onClose,
}: {
  readonly name: string | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  return (
    <DeedDialog
      title={t('debt-publish-rate')}
      verb={t('settings-publish')}
      says={t('debt-publish-rate-says')}
      draft="ledger/debt/rates#base"
      initial={{ name, from: today }}
      fields={[
        { name: 'name', label: t('debt-base'), kind: 'text' },
        { name: 'rate', label: t('debt-rate-year'), kind: 'text', hint: t('debt-rate-hint') },
        { name: 'from', label: t('control-valid-from'), kind: 'day' },
        { name: 'source', label: t('settings-source'), kind: 'text' },
      ]}
      onDo={async (values) => {
        const rate = readRate(textOf(values, 'rate'));
        if (rate === undefined) {
          notifications.show({ color: 'red', message: t('debt-fault-rate') });
          return false;
        }
        const [base, from, source] = ['name', 'from', 'source'].map((one) => textOf(values, one));
        const published = { name: base ?? '', from: from ?? '', source: source ?? '', rate };
        return (await perform({ do: 'publish-base-rate', rate: published })).ok;
      }}
      onClose={onClose}
    />
  );
}

/** The rules that the form says, or what is not sound in them. */
function ruleOf(values: DeedValues): DebtRule | 'debt-fault-alarm' | 'debt-fault-fund' {
  const text = (name: string): string => textOf(values, name);
  const alarmDays = readCount(text('alarmDays'), 0, 366);
  if (alarmDays === undefined) return 'debt-fault-alarm';
  const asks = text('share') !== '';
  const [share, due] = [readRate(text('share')), readYearDay(text('due'))];
  if (asks && (share === undefined || due === undefined)) return 'debt-fault-fund';
  const [drawn = '', principal = '', markUp = '', fee = '', call = '', fund = ''] = heads.map((name) =>
    text(`head-${name}`),
  );
  return {
    ...{ from: text('from'), source: text('source'), alarmDays },
    order: orders.find((one) => one === text('order')) ?? 'arrears-first',
    consent: consents.find((one) => one === text('consent')) ?? 'stop',
    heads: { drawn, principal, markUp, fee, call, fund },
    ...(share !== undefined && due !== undefined ? { fund: { share, due } } : {}),
  };
}

/** Publishes how the office keeps its debt from a day on; it begins as what holds now. */
export function PublishDebtRules({
  rule,
  onClose,
}: {
  readonly rule: DebtRule | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ledger');
  const perform = usePerform();
  const today = useToday();
  const choices = useHeadChoices(() => true);
  if (choices.length === 0) return null;
  const named = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${prefix}-${value}`) }));
  return (
    <DeedDialog
      title={t('debt-publish-rules')}
      verb={t('settings-publish')}
      draft="ledger/debt/rates#rules"
      initial={{
        ...{ from: today, alarmDays: String(rule?.alarmDays ?? 30) },
        ...{ order: rule?.order ?? 'arrears-first', consent: rule?.consent ?? 'stop' },
        ...Object.fromEntries(heads.map((name) => [`head-${name}`, rule?.heads[name]])),
        ...(rule?.fund ? { share: shareText(rule.fund.share, 100), due: yearDayText(rule.fund.due) } : {}),
      }}
      fields={[
        { name: 'from', label: t('control-valid-from'), kind: 'day' },
        { name: 'source', label: t('settings-source'), kind: 'text' },
        { name: 'order', label: t('debt-order'), kind: 'select', choices: named('debt-order', orders) },
        {
          ...{ name: 'consent', label: t('debt-consent-rule'), kind: 'select' },
          choices: named('debt-consent', consents),
        },
        { name: 'alarmDays', label: t('debt-alarm-days'), kind: 'text' },
        ...heads.map((name) => ({
          ...{ name: `head-${name}`, label: t(`debt-head-${name}`), kind: 'select' as const, choices },
        })),
        { name: 'share', label: t('debt-fund-share'), kind: 'text', optional: true },
        {
          ...{ name: 'due', label: t('debt-fund-day'), kind: 'text' },
          shows: (values) => textOf(values, 'share') !== '',
        },
      ]}
      onDo={async (values) => {
        const rules = ruleOf(values);
        if (typeof rules === 'string') {
          notifications.show({ color: 'red', message: t(rules) });
          return false;
        }
        return (await perform({ do: 'publish-debt-rules', rules })).ok;
      }}
      onClose={onClose}
    />
  );
}
