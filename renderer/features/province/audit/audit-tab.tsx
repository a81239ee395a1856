import { Alert, Loader, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { MissingThing } from '#shared/domain/audit/make-pack';
import { parseSample } from '#shared/domain/audit/sample';
import type { AuditPack } from '#engine/audit-views';
import type { Fetched } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { useDraft } from '#app/use-draft';
import { useEngine, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { RegisterTable, type Column } from '#ui/register-table';
import { saveFile } from '#ui/save-file';
import { Section } from '#ui/section';
import styles from '../dashboard/dashboard.module.css';
import { auditDraft, sampleCounts } from './audit-list';

const isText = (value: unknown): value is string => typeof value === 'string';
/** A list that cannot be meant as a sample would keep the line busy for hours. */
const mostVouchers = 500;

const savePack = ({ zip }: AuditPack): void => saveFile(`audit-pack-${dayInPakistan(Date.now())}.zip`, zip);

/** An auditor's sample as a read-only folder: what the hub has of each voucher, what it has not, and who holds that. */
export function AuditTab() {
  const { t } = useTranslation('province');
  const engine = useEngine();
  const list = useDraft<string>(auditDraft, t('tab-audit'), '', isText);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Fetched<AuditPack>>();
  const { asked, faults } = parseSample(list.value);
  const counts = sampleCounts(asked);
  const isTooMany = asked.length > mostVouchers;
  const make = async (): Promise<void> => {
    setBusy(true);
    setMade(undefined);
    try {
      const pack = await engine.query('provinceAuditPack', asked);
      setMade(pack);
      if (pack.state === 'here') savePack(pack.value);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Section title={t('audit-sample')}>
        <Text size="sm" mb="xs">
          {t('audit-says')}
        </Text>
        <Textarea
          label={t('audit-list')}
          description={t('audit-list-says')}
          autosize
          minRows={6}
          maxRows={14}
          dir="ltr"
          spellCheck={false}
          value={list.value}
          onChange={(event) => list.change(event.currentTarget.value)}
        />
        <div className={styles.bar} style={{ marginBlock: '0.7rem 0', alignItems: 'center' }}>
          <ActionButton
            label={t('audit-make')}
            keys="Alt+M"
            disabled={busy || asked.length === 0 || faults.length > 0 || isTooMany}
            act={make}
          />
          <Text size="sm" aria-live="polite">
            {t('audit-counts', { ...counts, count: counts.vouchers })}
          </Text>
          {faults.slice(0, 5).map((fault) => (
            <Text key={fault.line} size="sm" className={styles.over ?? ''}>
              {t('audit-bad-line', { line: fault.line })} <bdi dir="ltr">{fault.text}</bdi>
            </Text>
          ))}
          {isTooMany && (
            <Text size="sm" className={styles.over ?? ''}>
              {t('audit-too-many', { count: mostVouchers })}
            </Text>
          )}
        </div>
      </Section>
      {busy && (
        <Text p="md" role="status">
          <Loader size="xs" /> {t('audit-busy')}
        </Text>
      )}
      {made && made.state !== 'here' && (
        <Alert color="yellow" role="status">
          {t('audit-no-line')}
        </Alert>
      )}
      {made?.state === 'here' && <Made pack={made.value} save={() => savePack(made.value)} />}
    </>
  );
}

function Made({ pack, save }: { readonly pack: AuditPack; readonly save: () => void }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const entities = useQuery('provinceEntities', ['province']).data ?? [];
  const nameOf = (office: string): string => {
    const found = entities.find((one) => one.office === office);
    return found ? nameIn(language, found.name, found.nameUrdu) : office;
  };
  const columns: readonly Column<MissingThing>[] = [
    { name: 'office', title: t('entities-name'), cell: (row) => <bdi>{nameOf(row.office)}</bdi> },
    {
      ...{ name: 'number', title: t('behind-number') },
      cell: (row) => (
        <bdi dir="ltr" className={styles.whole}>
          {row.number}
        </bdi>
      ),
    },
    {
      ...{ name: 'what', title: t('audit-what') },
      cell: (row) => (
        <span className={styles.over}>
          {t(`audit-why-${row.why}`)} {row.why !== 'no-voucher' && <bdi dir="ltr">{row.what}</bdi>}
        </span>
      ),
    },
    {
      name: 'holder',
      title: t('audit-holder'),
      cell: (row) => <bdi>{row.why === 'no-voucher' ? nameOf(row.office) : row.holder}</bdi>,
    },
  ];
  return (
    <Section
      title={t('audit-made', { complete: pack.complete, asked: pack.asked })}
      count={pack.missing.length}
      tight
      actions={<ActionButton size="compact-sm" variant="default" label={t('audit-save')} act={save} />}
    >
      <RegisterTable
        label={t('audit-missing')}
        rows={pack.missing}
        columns={columns}
        keyOf={(row) => `${row.office} ${row.number} ${row.what}`}
        textOf={(row) => [row.office, nameOf(row.office), row.number, row.what, row.holder].join(' ')}
        empty={<EmptyState text={t('audit-complete')} />}
        maxHeight="calc(100vh - 26rem)"
      />
    </Section>
  );
}
