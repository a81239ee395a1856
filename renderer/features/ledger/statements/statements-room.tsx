import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import { monthsOf } from '#shared/domain/ledger/control/decide-budget';
import { statementSheet, type StatementWords } from '#shared/domain/ledger/statements/sheet';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo, useRoute } from '#app/router';
import { useEngine, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { Section } from '#ui/section';
import { fiscalYears, monthName } from '../ledger-view';
import { PaperMenu } from '../cash/paper-menu';
import { useHeadChoices } from '../control/use-head-choices';
import styles from '../control/control.module.css';
import { saveText } from '#ui/save-file';
import { askedFrom, fileName, statementPath } from './statement-view';
import { AgreementPart } from './agreement-part';
import { StatementPrint } from './statement-print';
import { StatementTable } from './statement-table';
import { useExport } from '#ui/use-export';
import { useSheetHead } from '#ui/use-sheet-head';

/** The statements, each from a statement down to the head's ledger, the voucher and its scanned papers. */
export function StatementsRoom({ name }: { readonly name: string | undefined }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const go = useGo();
  const engine = useEngine();
  const { query } = useRoute();
  const [today] = useState(() => dayInPakistan(Date.now()));
  const asked = askedFrom(name, query, today);
  const statement = useQuery('statement', ['ledger'], asked).data;
  const words = useStatementWords();
  const show = (change: Partial<typeof asked>): void => go(statementPath({ ...asked, ...change }));
  const [paper, setPaper] = useState<Paper>();
  const keep = useExport();
  const sheetHead = useSheetHead();
  const title = t(`statement-${asked.name}`);
  const sheet =
    statement &&
    statementSheet(
      statement,
      words,
      sheetHead(title, `${asked.year} · ${monthName(asked.month, language)}`, asked.head ?? ''),
    );
  const exportJournal = async (): Promise<void> => {
    const text = await engine.query('plainJournal', asked.year);
    saveText(`books-${asked.year}.journal`, 'text/plain', text);
  };
  return (
    <div>
      <Section
        title={
          <>
            {title} <bdi dir="ltr">{asked.year}</bdi>
          </>
        }
        tight
        actions={
          <>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!sheet}
              onClick={() => sheet && keep.csv(fileName(asked), sheet)}
            >
              {t('app:sheet.csv')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!sheet}
              onClick={() => sheet && void keep.xlsx(fileName(asked), sheet)}
            >
              {t('app:sheet.xlsx')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void exportJournal()}>
              {t('statement-journal')}
            </Button>
            {statement && <PaperMenu onPick={setPaper} />}
          </>
        }
      >
        <div className={styles.bar} style={{ padding: '0.5rem 0.8rem 0' }}>
          <NativeSelect
            size="xs"
            aria-label={t('year')}
            value={asked.year}
            onChange={(event) =>
              go(
                statementPath({
                  name: asked.name,
                  year: event.currentTarget.value,
                  ...(asked.head ? { head: asked.head } : {}),
                }),
              )
            }
            data={[...new Set([asked.year, ...fiscalYears(today)])]}
          />
          <NativeSelect
            size="xs"
            aria-label={t('statement-through')}
            value={asked.month}
            onChange={(event) => show({ month: event.currentTarget.value })}
            data={monthsOf(asked.year).map((value) => ({ value, label: monthName(value, language) }))}
          />
          {asked.name === 'general-ledger' && (
            <HeadChoice head={asked.head} onPick={(head) => show({ head })} />
          )}
        </div>
        {statement?.name === 'accounts-office' ? (
          <AgreementPart key={asked.month} statement={statement} asked={asked} words={words} />
        ) : statement ? (
          <StatementTable statement={statement} asked={asked} words={words} />
        ) : (
          <EmptyState text={t('statement-choose-head')} />
        )}
      </Section>
      {paper && statement && (
        <PrintSheet paper={paper} wide={statement.columns.length > 4} onDone={() => setPaper(undefined)}>
          <StatementPrint statement={statement} asked={asked} words={words} />
        </PrintSheet>
      )}
    </div>
  );
}

function HeadChoice({
  head,
  onPick,
}: {
  readonly head: string | undefined;
  readonly onPick: (head: string) => void;
}) {
  const { t } = useTranslation('ledger');
  const choices = useHeadChoices(() => true);
  const code = head?.replace('*', '') ?? '';
  return (
    <NativeSelect
      size="xs"
      aria-label={t('head')}
      value={code}
      onChange={(event) => onPick(event.currentTarget.value)}
      data={[{ value: '', label: t('statement-choose') }, ...choices]}
    />
  );
}

/** The words of statements in the reader's language, for the screen and for files. */
export function useStatementWords(): StatementWords {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return {
    code: t('control-code'),
    name: t('statement-particulars'),
    column: ({ name, blank }) => blank ?? t(`statement-column-${name}`),
    label: (label) => t(`statement-row-${label}`),
    nameOf: (row) => nameIn(language, row.name ?? '', row.nameUrdu),
  };
}
