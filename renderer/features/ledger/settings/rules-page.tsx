import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { billRuleOn, type BillRule } from '#shared/domain/ledger/bills/bill-rules';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { DayText } from '#ui/moment';
import { Section } from '#ui/section';
import { useToday } from '../cash/use-today';
import { PublishRules } from './publish-rules';

/** How the office passes bills today, what is to come, and publishing new rules. */
export function RulesPage() {
  const { t } = useTranslation('ledger');
  const today = useToday();
  const found = useQuery('billTables', ['ledger']).data;
  const mayPublish = useOfficer().powers.includes('keep-accounts');
  const [publishing, setPublishing] = useState(false);
  if (!found) return null;
  if (publishing) return <PublishRules rules={found.rules} onDone={() => setPublishing(false)} />;
  const holds = billRuleOn({ rules: found.rules }, today);
  const coming = found.rules.filter((rule) => rule.from > today);
  return (
    <>
      <Section
        title={t('settings-bill-rules')}
        actions={
          mayPublish && (
            <ActionButton
              size="compact-sm"
              label={t('settings-publish-rules')}
              keys="Alt+W"
              act={() => setPublishing(true)}
            />
          )
        }
      >
        {holds ? <Rule rule={holds} /> : <EmptyState text={t('settings-no-rules')} />}
      </Section>
      {coming.map((rule) => (
        <Section
          key={rule.from}
          title={
            <>
              {t('settings-comes')}: <DayText day={rule.from} />
            </>
          }
        >
          <Rule rule={rule} />
        </Section>
      ))}
    </>
  );
}

function Rule({ rule }: { readonly rule: BillRule }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [t('control-valid-from'), <DayText key="from" day={rule.from} />],
        [t('settings-source'), <bdi key="source">{rule.source}</bdi>],
        [t('settings-scan'), t(rule.scanRequired ? 'control-yes' : 'control-no')],
        [t('settings-persons'), t(`settings-persons-${rule.persons}`)],
        [
          t('settings-objections'),
          <ul key="objections" style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
            {rule.objections.map((one) => (
              <li key={one.code}>
                <Text span size="sm">
                  <bdi dir="ltr">{one.code}</bdi> · <bdi>{nameIn(language, one.text, one.textUrdu)}</bdi>
                </Text>
              </li>
            ))}
          </ul>,
        ],
      ]}
    />
  );
}
