import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { Facts } from '#ui/facts';
import { Section } from '#ui/section';
import { DeedDialog } from './deed-dialog';
import { textOf, type DeedField, type DeedValues } from './deed-form';
import { readShares, sharesText } from './policy-view';
import { useHeadChoices } from './use-head-choices';

const controls = ['stop', 'warn', 'note'] as const;

/** How the office controls its money today, and the deed that changes it from a day on. */
export function PolicyPage({ today }: { readonly today: string }) {
  const { t } = useTranslation('ledger');
  const policy = useQuery('policy', ['ledger'], today).data;
  const maySet = useOfficer().powers.includes('certify');
  const perform = usePerform();
  const [setting, setSetting] = useState(false);
  const fields = usePolicyFields();
  if (!policy) return null;
  const act = async (values: DeedValues): Promise<boolean> => {
    const control = controls.find((one) => one === values.control);
    const shares = readShares(textOf(values, 'shares'));
    const fundHead = textOf(values, 'fundHead');
    if (!shares) {
      notifications.show({ color: 'red', message: t('control-bad-shares') });
      return false;
    }
    const others = policy.releases.filter((rule) => rule.heads !== 'A');
    const done = await perform({
      do: 'set-policy',
      policy: {
        from: textOf(values, 'from'),
        ...(control ? { control } : {}),
        releases: [
          { heads: 'A', quarters: shares },
          ...others.map(({ heads, quarters: [a = 0, b = 0, c = 0, d = 0] }) => ({
            heads,
            quarters: [a, b, c, d] as [number, number, number, number],
          })),
        ],
        ...(fundHead ? { fundHead } : {}),
      },
    });
    if (done.ok) notifications.show({ color: 'daftar', message: t('control-saved') });
    return done.ok;
  };
  return (
    <Section
      title={t('control-part-policy')}
      actions={
        maySet && (
          <Button size="compact-sm" onClick={() => setSetting(true)}>
            {t('control-set-policy')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [t('control-over-release'), t(`control-mode-${policy.control}`)],
          ...policy.releases.map(
            (rule) =>
              [
                t('control-shares-of', { heads: `\u2068${rule.heads}\u2069` }),
                <bdi key={rule.heads} dir="ltr">
                  {sharesText(rule.quarters)}
                </bdi>,
              ] as const,
          ),
          [
            t('control-employee-heads'),
            <bdi key="e" dir="ltr">
              {policy.employeeHeads.join(', ') || '—'}
            </bdi>,
          ],
          [
            t('control-fund-head'),
            <bdi key="f" dir="ltr">
              {policy.fundHead ?? '—'}
            </bdi>,
          ],
          [t('control-lapse'), t(policy.lapse ? 'control-yes' : 'control-no')],
        ]}
      />
      {setting && (
        <DeedDialog
          title={t('control-set-policy')}
          verb={t('control-set-verb')}
          draft="ledger/budget/policy#set"
          initial={{
            from: today,
            control: policy.control,
            shares: sharesText(policy.releases.find((rule) => rule.heads === 'A')?.quarters ?? []),
            fundHead: policy.fundHead,
          }}
          fields={fields}
          onDo={act}
          onClose={() => setSetting(false)}
        />
      )}
    </Section>
  );
}

function usePolicyFields(): readonly DeedField[] {
  const { t } = useTranslation('ledger');
  const equity = useHeadChoices((code) => code.startsWith('H'));
  return [
    { name: 'from', label: t('control-valid-from'), kind: 'day' },
    {
      name: 'control',
      label: t('control-over-release'),
      kind: 'select',
      choices: controls.map((value) => ({ value, label: t(`control-mode-${value}`) })),
    },
    {
      name: 'shares',
      label: t('control-shares'),
      kind: 'text',
      hint: t('control-shares-hint'),
    },
    {
      name: 'fundHead',
      label: t('control-fund-head'),
      kind: 'select',
      choices: equity,
      optional: true,
    },
  ];
}
