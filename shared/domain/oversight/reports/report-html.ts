import { labels } from './labels';
import type { Report, ReportCell, ReportPlot, ReportTable, Words } from './report';
import { escapeXml, plotSvg } from './report-svg';
import { cellText, coverageWords, evidenceAddress, saysCoverage, type ReportLanguage } from './report-text';

const style = `
body { font: 10pt/1.45 'Noto Sans', 'Noto Sans Variable', 'Noto Naskh Arabic', sans-serif; color: #16211b; margin: 1.5rem auto; max-width: 1200px; }
[dir=rtl] body { font-family: 'Noto Naskh Arabic', 'Noto Sans', serif; line-height: 1.8; }
h1 { font-size: 17pt; margin: 0 0 .2rem; } h2 { font-size: 13pt; margin: 1.4rem 0 .4rem; } h3 { font-size: 10.5pt; margin: .8rem 0 .3rem; }
p { margin: .25rem 0; } .about { color: #45564c; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; }
th, td { border: 1px solid #b9c7bf; padding: 2px 5px; text-align: start; vertical-align: top; }
th { background: #e6efe9; } thead { display: table-header-group; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
.end { text-align: right; direction: ltr; unicode-bidi: isolate; white-space: nowrap; font-variant-numeric: tabular-nums; }
.whole { white-space: nowrap; } .total { break-before: avoid; }
.total td { font-weight: 700; border-top: 2px solid #45564c; } a { color: inherit; text-decoration-color: #9db3a7; }
.thin { color: #8a5a00; } svg { max-width: 100%; height: auto; }
figure { margin: .5rem 0; break-inside: avoid; } figcaption { break-after: avoid; } section p { break-after: avoid; }
@media print { body { margin: 0; max-width: none; } figure svg { max-height: 115mm; } }
`;

/** Which report a sheet belongs to and which sheet it is, at the foot of each printed sheet. */
const sheetStyle = (name: string, language: ReportLanguage): string => {
  const [start, end] = language === 'ur' ? ['right', 'left'] : ['left', 'right'];
  const font = `font: 7.5pt 'Noto Sans', 'Noto Sans Variable', 'Noto Naskh Arabic', sans-serif; color: #45564c;`;
  return `@page { size: A4 landscape; margin: 11mm 12mm 14mm; @bottom-${start} { content: "${cssText(name)}"; ${font} } @bottom-${end} { content: counter(page) " / " counter(pages); direction: ltr; ${font} } }
`;
};

/** A text inside the quotes of a style, where nothing of it can end the quotes or the style. */
const cssText = (text: string): string =>
  text.replace(/["\\<>&\p{Cc}]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `);

const linked = (html: string, link: string | undefined): string =>
  link === undefined ? html : `<a href="${escapeXml(evidenceAddress(link))}">${html}</a>`;

const isText = (kind: string): boolean => kind === 'text';

/** Codes, days and months stay on one line. */
const mostWhole = 14;

function cellHtml(cell: ReportCell, kind: string, language: ReportLanguage): string {
  const text = `<bdi>${escapeXml(cellText(cell, language))}</bdi>`;
  const isWhole = isText(kind) && cellText(cell, language).length <= mostWhole;
  return `<td${isText(kind) ? (isWhole ? ' class="whole"' : '') : ' class="end"'}>${linked(text, cell?.link)}</td>`;
}

function tableHtml(table: ReportTable, section: Words, language: ReportLanguage): string {
  const { title, note, columns, rows } = table;
  const heads = [
    ...columns.map((one) => [one.title, one.kind] as const),
    ...(saysCoverage(table) ? [[labels.coverage, 'text'] as const] : []),
  ];
  const head = heads
    .map(
      ([name, kind]) =>
        `<th scope="col"${isText(kind) ? '' : ' class="end"'}>${escapeXml(name[language])}</th>`,
    )
    .join('');
  const body = rows.map(({ level, cells, coverage }) => {
    const of = `<td class="whole${coverage.here < coverage.of ? ' thin' : ''}">${escapeXml(coverageWords(coverage)[language])}</td>`;
    const all = columns.map((one, n) => cellHtml(cells[n] ?? null, one.kind, language)).join('');
    return `<tr${level === 'total' ? ' class="total"' : ''}>${all}${saysCoverage(table) ? of : ''}</tr>\n`;
  });
  const nothing = rows.length === 0 ? `<tr><td colspan="${heads.length}">—</td></tr>` : '';
  return `${title.en === section.en ? '' : `<h3>${escapeXml(title[language])}</h3>\n`}${note ? `<p class="about">${escapeXml(note[language])}</p>\n` : ''}<table><thead><tr>${head}</tr></thead><tbody>
${body.join('')}${nothing}</tbody></table>
`;
}

const plotHtml = (plot: ReportPlot, language: ReportLanguage): string =>
  `<figure><figcaption>${escapeXml(plotCaption(plot)[language])}</figcaption>${plotSvg(plot, language)}</figure>\n`;

const plotCaption = (plot: ReportPlot): Words => {
  if (plot.is === 'tiles' || !plot.beside) return plot.title;
  const { title, value, beside } = plot;
  return {
    en: `${title.en} (green: ${value.en}; grey: ${beside.en}; rupees)`,
    ur: `${title.ur} (سبز: ${value.ur}؛ سرمئی: ${beside.ur}؛ روپے)`,
  };
};

const foot: Words = {
  en: 'Amounts in rupees, exact to the paisa. Links open in the search box of the province’s Daftar.',
  ur: 'رقوم روپوں میں، پیسے تک درست۔ روابط صوبے کے دفتر پروگرام کے خانۂ تلاش میں کھلتے ہیں۔',
};

/** A page of a report runs nothing and fetches nothing, wherever it is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/**
 * A report as one page that needs nothing else: it is read in any browser, and printed on A4. Plots are in it as SVG.
 * `fonts` are rules for fonts that it brings along (data addresses only); without them the computer's own are used. The same
 * report gives the same bytes.
 */
export function reportHtml(report: Report, language: ReportLanguage, fonts = ''): string {
  const say = (words: Words): string => escapeXml(words[language]);
  const sections = report.sections.map(
    ({ title, sentences, plots, tables }) => `<section>
<h2>${say(title)}</h2>
${sentences.map(({ text, link }) => `<p>${linked(say(text), link)}</p>\n`).join('')}${plots
      .map((plot) => plotHtml(plot, language))
      .join('')}${tables.map((table) => tableHtml(table, title, language)).join('')}</section>
`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${say(report.title)}</title><style>${fonts}${sheetStyle(
    [report.title, ...report.about.slice(0, 1)].map((words) => words[language]).join(' · '),
    language,
  )}${style}</style></head>
<body>
<header><h1>${say(report.title)}</h1>
<p class="about">${report.about.map((words) => `<bdi>${say(words)}</bdi>`).join(' · ')}</p></header>
${sections.join('')}<footer><p class="about">${say(foot)}</p></footer>
</body>
</html>
`;
}
