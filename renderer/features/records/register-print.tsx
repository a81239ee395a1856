import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import { usePostTitle, useQuery } from '#app/use-engine';
import { shortDay } from '#ui/format';
import { PrintMenu } from '#ui/print-menu';
import { PrintHead } from '#ui/print-parts';
import { FiguresSeal } from '#ui/print-seal';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { useWayName } from './use-way-name';

type Register = 'diary' | 'dispatch';
/** As many lines as a register of a year is printed with. */
const most = 100_000;

/** Prints the diary or the dispatch register of a year, the first number first, across A4 or legal paper. */
export function RegisterPrinting({ register, year }: { readonly register: Register; readonly year: number }) {
  const [paper, setPaper] = useState<Paper>();
  const Printed = register === 'diary' ? DiaryLines : DispatchLines;
  return (
    <>
      <PrintMenu onPick={setPaper} />
      {paper && (
        <PrintSheet paper={paper} wide onDone={() => setPaper(undefined)}>
          <Printed year={year} />
        </PrintSheet>
      )}
    </>
  );
}

function DiaryLines({ year }: { readonly year: number }) {
  const { t } = useTranslation('records');
  const titleOf = usePostTitle();
  const rows = useQuery('letters', ['letters', 'files'], { year, limit: most }).data;
  const names = ['number', 'date', 'theirs', 'from', 'about', 'markedTo', 'fileNumber'] as const;
  return (
    <Lines
      register="diary"
      year={year}
      title={t('registerOf', { year })}
      heads={names.map((name) => t(name))}
      rows={rows?.map((row) => [
        row.number,
        shortDay(row.received),
        [row.theirNumber, row.theirDate && shortDay(row.theirDate)].filter(Boolean).join(' · '),
        row.from,
        row.about,
        row.markedTo ? titleOf(row.markedTo) : '',
        row.file?.number ?? row.disposed?.remark ?? '',
      ])}
      figures={rows?.map((row) => [
        ...[row.number, row.received, row.theirNumber ?? '', row.theirDate ?? '', row.from, row.about],
        ...[row.markedTo ?? '', row.file?.number ?? row.disposed?.remark ?? ''],
      ])}
    />
  );
}

function DispatchLines({ year }: { readonly year: number }) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const wayName = useWayName();
  const rows = useQuery('dispatches', ['letters', 'files'], { year, limit: most }).data;
  const names = [
    'dispatchNumber',
    'date',
    'toWhom',
    'about',
    'fileNumber',
    'issuedBy',
    'howSent',
    'acknowledged',
  ] as const;
  return (
    <Lines
      register="dispatch"
      year={year}
      title={t('dispatchOf', { year })}
      heads={names.map((name) => t(name))}
      rows={rows?.map((row) => [
        row.number,
        shortDay(row.on),
        row.to.split('\n').join(' '),
        row.about,
        row.file?.number ?? '',
        nameIn(language, row.by.postTitle, row.by.postTitleUrdu),
        wayName(row.way),
        row.acknowledged ? `${row.acknowledged.receiver} · ${shortDay(row.acknowledged.on)}` : '',
      ])}
      figures={rows?.map((row) => [
        ...[row.number, row.on, row.to, row.about, row.file?.number ?? ''],
        ...[row.by.person, row.by.post, row.way],
        ...[row.acknowledged?.receiver ?? '', row.acknowledged?.on ?? ''],
      ])}
    />
  );
}

function Lines({
  register,
  year,
  title,
  heads,
  rows,
  figures,
}: {
  readonly register: Register;
  readonly year: number;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[] | undefined;
  /** What the hash is of: the same in whichever language it is printed. */
  readonly figures: readonly (readonly string[])[] | undefined;
}) {
  if (!rows) return <p data-print-waiting />;
  const inOrder = rows.toReversed();
  return (
    <>
      <PrintHead title={title} lines={[]} />
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder.map((row, n) => (
            <tr key={n}>
              {row.map((cell, column) => (
                <td key={column}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <FiguresSeal id={`${register}:${year}`} figures={figures ?? []} />
    </>
  );
}
