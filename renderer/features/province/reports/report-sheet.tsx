import type { ReactNode } from 'react';
import { labels } from '#shared/domain/oversight/reports/labels';
import type {
  Report,
  ReportCell,
  ReportPlot,
  ReportTable,
  Words,
} from '#shared/domain/oversight/reports/report';
import { plotSvg } from '#shared/domain/oversight/reports/report-svg';
import {
  cellText,
  coverageWords,
  plotWords,
  saysCoverage,
} from '#shared/domain/oversight/reports/report-text';
import { useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import board from '../dashboard/dashboard.module.css';
import styles from './reports.module.css';

const dataUrl = (svg: string): string => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

/** A report as it is read: each figure leads to its evidence, each row says its coverage. */
export function ReportSheet({ report }: { readonly report: Report }) {
  const language = useLanguage();
  return (
    <article className={styles.report}>
      <h2>{report.title[language]}</h2>
      <p className={styles.about}>
        {report.about.map((words, n) => (
          <bdi key={n}>{words[language]}</bdi>
        ))}
      </p>
      {report.sections.map(({ title, sentences, plots, tables }) => (
        <section key={title.en}>
          <h3>{title[language]}</h3>
          {sentences.map(({ text, link }) => (
            <p key={text.en}>
              <To link={link}>{text[language]}</To>
            </p>
          ))}
          {plots.map((plot) => (
            <Plot key={plot.title.en} plot={plot} />
          ))}
          {tables.map((table) => (
            <Table key={table.key} table={table} isAlone={table.title.en === title.en} />
          ))}
        </section>
      ))}
    </article>
  );
}

const To = ({ link, children }: { readonly link: string | undefined; readonly children: ReactNode }) =>
  link === undefined ? children : <Link to={link}>{children}</Link>;

function Plot({ plot }: { readonly plot: ReportPlot }) {
  const language = useLanguage();
  return (
    <figure className={styles.plot}>
      <figcaption>{plot.title[language]}</figcaption>
      <img src={dataUrl(plotSvg(plot, language))} alt={plotWords(plot)[language]} />
    </figure>
  );
}

function Table({ table, isAlone }: { readonly table: ReportTable; readonly isAlone: boolean }) {
  const language = useLanguage();
  const say = (words: Words): string => words[language];
  const { title, note, columns, rows } = table;
  const isCovered = saysCoverage(table);
  return (
    <>
      {!isAlone && <h4>{say(title)}</h4>}
      {note && <p className={styles.about}>{say(note)}</p>}
      <div className={styles.wide} tabIndex={0} role="region" aria-label={say(title)}>
        <table className={board.table}>
          <thead>
            <tr>
              {columns.map((one, n) => (
                <th key={n} scope="col" className={one.kind === 'text' ? '' : board.end}>
                  {say(one.title)}
                </th>
              ))}
              {isCovered && <th scope="col">{say(labels.coverage)}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ level, cells, coverage }, n) => (
              <tr key={n} className={level === 'total' ? board.total : ''}>
                {columns.map((one, at) => (
                  <Cell key={at} cell={cells[at] ?? null} kind={one.kind} />
                ))}
                {isCovered && (
                  <td className={`${board.whole} ${coverage.here < coverage.of ? board.thin : ''}`}>
                    {say(coverageWords(coverage))}
                  </td>
                )}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length + 1}>—</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ cell, kind }: { readonly cell: ReportCell; readonly kind: string }) {
  const language = useLanguage();
  const isText = kind === 'text';
  return (
    <td className={isText ? '' : board.end}>
      <To link={cell?.link}>
        <bdi dir={isText ? 'auto' : 'ltr'}>{cellText(cell, language)}</bdi>
      </To>
    </td>
  );
}
