import { formatRupees, paisa } from '#shared/base/money';
import type { ReportCell, ReportCoverage, ReportPlot, ReportTable, Words } from './report';

export type ReportLanguage = 'en' | 'ur';

/** Thousandths as a number with at most three decimals and separators: 52400 is "52.4". */
export function figureText(thousandths: number): string {
  const whole = String(Math.floor(Math.abs(thousandths) / 1000)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = String(Math.abs(thousandths) % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${thousandths < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** A cell as it is read: exact rupees, and a dash where there is no figure. */
export function cellText(cell: ReportCell | undefined, language: ReportLanguage): string {
  if (!cell) return '—';
  if (cell.is === 'text') return cell.text[language];
  if (cell.is === 'money') return formatRupees(paisa(cell.value));
  if (cell.is === 'percent') return `${cell.value} %`;
  return cell.is === 'figure' ? figureText(cell.value) : String(cell.value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "171 of 183". */
export const coverageWords = ({ here, of }: ReportCoverage): Words => ({
  en: `${here} of ${of}`,
  ur: `${of} میں سے ${here}`,
});

/** Whether a table's rows say their coverage: where there are no figures there is nothing to cover. */
export const saysCoverage = ({ columns }: ReportTable): boolean => columns.some((one) => one.kind !== 'text');

/** What a tile's district is called. */
export const tileName = (
  { names = [] }: Extract<ReportPlot, { is: 'tiles' }>,
  district: string,
  language: ReportLanguage,
): string => (language === 'ur' && names.find((one) => one.district === district)?.ur) || district;

/** What a plot shows in words, for those who do not see it: its title, and each figure with its coverage. */
export function plotWords(plot: ReportPlot): Words {
  const say = (language: ReportLanguage): string => {
    const figure = (value: number): string => formatRupees(paisa(value));
    const of = (coverage: ReportCoverage): string => `(${coverageWords(coverage)[language]})`;
    if (plot.is === 'tiles')
      return plot.tiles
        .map(
          (one) =>
            `${tileName(plot, one.district, language) || '—'} ${figure(one.value)} ${of(one.coverage)}`,
        )
        .join('; ');
    return plot.bars
      .map(({ label, value, beside, coverage }) => {
        const both = beside === undefined ? figure(value) : `${figure(value)} / ${figure(beside)}`;
        return `${label[language]} ${both} ${of(coverage)}`;
      })
      .join('; ');
  };
  const names = (language: ReportLanguage): string => {
    if (plot.is === 'tiles') return plot.title[language];
    const { title, value, beside } = plot;
    return `${title[language]}: ${value[language]}${beside ? ` / ${beside[language]}` : ''}`;
  };
  return { en: `${names('en')}. ${say('en')}`, ur: `${names('ur')}۔ ${say('ur')}` };
}

/** How a link of a report is written outside the program: the search box of a device of the province opens it. */
export const evidenceAddress = (link: string): string => `daftar:${link}`;
