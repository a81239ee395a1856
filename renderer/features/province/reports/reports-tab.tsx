import { Button, Loader, Menu, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRow, FiscalMonth } from '#engine/province-views';
import type { KeptReport, ReportChosen } from '#engine/report-views';
import { monthWords } from '#shared/domain/oversight/reports/labels';
import { reportKinds, type Report } from '#shared/domain/oversight/reports/report';
import { reportFileName } from '#shared/domain/oversight/reports/report-document';
import { reportHtml } from '#shared/domain/oversight/reports/report-html';
import { reportXlsx } from '#shared/domain/oversight/reports/report-xlsx';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { PrintSheet } from '#ui/print-sheet';
import { saveFile, saveText } from '#ui/save-file';
import board from '../dashboard/dashboard.module.css';
import { chosenAt, reportPath, reportPlace, type ReportPlace } from './report-place';
import { ReportPdfButton } from './pdf-button';
import { ReportSheet } from './report-sheet';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The reports of all offices: made of what is here, or as the hub made and keeps them. They need no line. */
export function ReportsTab({ query }: { readonly query: URLSearchParams }) {
  const { t } = useTranslation('province');
  const goTo = useGo();
  const place = reportPlace(query);
  const months = useQuery('provinceBoard', ['province'], { by: 'kind' }).data;
  const entities = useQuery('provinceEntities', ['province']).data;
  const kept = useQuery('provinceReportsKept', ['province']).data;
  if (months === undefined || !entities || !kept) return <Loader m="xl" aria-label={t('app:loading')} />;
  if (months === null) return <EmptyState text={t('reports-empty')} />;
  const chosen = chosenAt(place, months.months, entities[0]?.office);
  const go = (part: Partial<ReportPlace>): void => {
    const { kept: _kept, ...rest } = { ...place, ...(chosen ?? {}), ...part };
    goTo(reportPath(part.kept ? { kind: rest.kind, kept: part.kept } : rest));
  };
  return (
    <>
      <Choices place={place} chosen={chosen} months={months.months} entities={entities} kept={kept} go={go} />
      {place.kept !== undefined ? (
        <Kept key={place.kept} id={place.kept} />
      ) : chosen ? (
        <Made chosen={chosen} />
      ) : (
        <EmptyState text={t('reports-none')} />
      )}
    </>
  );
}

/** What can be chosen: the report, which one of those that are kept, the month, and the office of a brief. */
function Choices({
  place,
  chosen,
  months,
  entities,
  kept,
  go,
}: {
  readonly place: ReportPlace;
  readonly chosen: ReportChosen | undefined;
  readonly months: readonly FiscalMonth[];
  readonly entities: readonly EntityRow[];
  readonly kept: readonly KeptReport[];
  readonly go: (part: Partial<ReportPlace>) => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const ofKind = kept.filter((one) => one.kind === place.kind);
  return (
    <div className={board.bar}>
      <NativeSelect
        size="xs"
        w="19rem"
        label={t('reports-kind')}
        value={place.kind}
        onChange={(event) => {
          const kind = reportKinds.find((one) => one === event.currentTarget.value);
          if (kind) go({ kind });
        }}
        data={reportKinds.map((kind) => ({ value: kind, label: t(`reports-${kind}`) }))}
      />
      {ofKind.length > 0 && (
        <NativeSelect
          size="xs"
          w="15rem"
          label={t('reports-kept')}
          value={place.kept ?? ''}
          onChange={(event) => go({ kept: event.currentTarget.value })}
          data={[
            { value: '', label: t('reports-now') },
            ...ofKind.map(({ id, about }) => ({ value: id, label: about[0]?.[language] ?? id })),
          ]}
        />
      )}
      {place.kept === undefined && (
        <NativeSelect
          size="xs"
          w="13rem"
          label={t('reports-month')}
          value={`${chosen?.year} ${chosen?.period}`}
          onChange={(event) => {
            const [year = '', period = ''] = event.currentTarget.value.split(' ');
            go({ year, period: Number(period) });
          }}
          data={months.toReversed().map(({ year, period }) => ({
            value: `${year} ${period}`,
            label: monthWords(year, period)[language],
          }))}
        />
      )}
      {place.kind === 'entity' && place.kept === undefined && (
        <NativeSelect
          size="xs"
          w="19rem"
          label={t('reports-office')}
          value={chosen?.office ?? ''}
          onChange={(event) => go({ office: event.currentTarget.value })}
          data={entities.map((one) => ({
            value: one.office,
            label: `${nameIn(language, one.name, one.nameUrdu)} (${one.office})`,
          }))}
        />
      )}
    </div>
  );
}

function Made({ chosen }: { readonly chosen: ReportChosen }) {
  return <Shown report={useQuery('provinceReport', ['province', 'registry', 'ledger'], chosen).data} />;
}

function Kept({ id }: { readonly id: string }) {
  return <Shown report={useQuery('provinceReportKept', ['province'], id).data} />;
}

function Shown({ report }: { readonly report: Report | null | undefined }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const [isPrinting, setPrinting] = useState(false);
  if (report === undefined) return <Loader m="xl" aria-label={t('app:loading')} />;
  if (report === null) return <EmptyState text={t('reports-none')} />;
  const name = reportFileName(report, language);
  return (
    <>
      <div className={board.bar}>
        <Button size="compact-sm" variant="default" onClick={() => setPrinting(true)}>
          {t('reports-print')}
        </Button>
        <ReportPdfButton report={report} />
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="default">
              {t('reports-save')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              onClick={() =>
                saveFile(`${name}.xlsx`, new Blob([reportXlsx(report, language)], { type: xlsxType }))
              }
            >
              {t('reports-xlsx')}
            </Menu.Item>
            <Menu.Item onClick={() => saveText(`${name}.html`, 'text/html', reportHtml(report, language))}>
              {t('reports-html')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <ReportSheet report={report} />
      {isPrinting && (
        <PrintSheet paper="A4" wide onDone={() => setPrinting(false)}>
          <ReportSheet report={report} />
        </PrintSheet>
      )}
    </>
  );
}
