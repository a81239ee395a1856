import { utf8 } from '#shared/base/bytes';
import { zipOf } from '#shared/base/zip';
import { plainRupees, plainText } from '#shared/domain/ledger/statements/sheet';
import { labels } from './labels';
import type { Report, ReportCell, ReportTable, Words } from './report';
import { escapeXml } from './report-svg';
import { coverageWords, evidenceAddress, saysCoverage, type ReportLanguage } from './report-text';

/** Excel keeps fifteen digits of a number; an amount with more is written as a text, so that no paisa is lost. */
const mostDigits = 15;
/** The places of formats in `styles`: plain, bold, money, money bold, count, percent, figure, heading. */
const formats = {
  text: 0,
  strong: 1,
  money: 2,
  moneyStrong: 3,
  count: 4,
  percent: 5,
  figure: 6,
  heading: 7,
} as const;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spaces = 'http://schemas.openxmlformats.org';
const main = `${spaces}/spreadsheetml/2006/main`;
const office = `${spaces}/officeDocument/2006/relationships`;
const packages = `${spaces}/package/2006`;

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="165" formatCode="0&quot; %&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EFE9"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="4" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/></cellXfs></styleSheet>`;

/** The letters of a column counted from 0: "A", "Z", "AA". */
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

type Written = { readonly xml: string; readonly link?: string | undefined };

const textCell = (text: string, format: number): Written => ({
  xml: ` s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(plainText(text))}</t></is></c>`,
});
const numberCell = (digits: string, format: number): Written => ({
  xml: ` s="${format}"><v>${digits}</v></c>`,
});

/** Text is always a text cell: no spreadsheet runs it as a formula. Amounts are the decimal digits themselves. */
function written(cell: ReportCell, isTotal: boolean, language: ReportLanguage): Written | undefined {
  if (!cell) return undefined;
  const { link } = cell;
  if (cell.is === 'text')
    return { ...textCell(cell.text[language], isTotal ? formats.strong : formats.text), link };
  if (cell.is === 'figure') return { ...numberCell(String(cell.value / 1000), formats.figure), link };
  if (cell.is !== 'money') return { ...numberCell(String(cell.value), formats[cell.is]), link };
  const rupees = plainRupees(cell.value);
  const format = isTotal ? formats.moneyStrong : formats.money;
  const isLong = rupees.replace(/[-.]/g, '').length > mostDigits;
  return { ...(isLong ? textCell(rupees, format) : numberCell(rupees, format)), link };
}

/** A sheet of a table; its figures are links to where their evidence stands. */
function sheetXml(report: Report, table: ReportTable, language: ReportLanguage) {
  const { title, note, columns, rows } = table;
  const isCovered = saysCoverage(table);
  const links: string[] = [];
  const rowXml: string[] = [];
  const put = (cells: readonly (Written | undefined)[]): void => {
    const at = rowXml.length + 1;
    const xml = cells.map((cell, n) => {
      if (!cell) return '';
      const place = `${letters(n)}${at}`;
      if (cell.link !== undefined) links.push(`<hyperlink ref="${place}" r:id="rId${links.length + 1}"/>`);
      return `<c r="${place}"${cell.xml}`;
    });
    rowXml.push(`<row r="${at}">${xml.join('')}</row>`);
  };
  const targets = rows.flatMap((row) => row.cells.flatMap((cell) => cell?.link ?? []));
  put([textCell(`${report.title[language]}: ${title[language]}`, formats.strong)]);
  put([textCell(report.about.map((one) => one[language]).join(' · '), formats.text)]);
  if (note) put([textCell(note[language], formats.text)]);
  put([]);
  put(
    [...columns.map((one) => one.title), ...(isCovered ? [labels.coverage] : [])].map((one) =>
      textCell(one[language], formats.heading),
    ),
  );
  const top = rowXml.length;
  for (const { level, cells, coverage } of rows)
    put([
      ...columns.map((_, n) => written(cells[n] ?? null, level === 'total', language)),
      isCovered ? textCell(coverageWords(coverage)[language], formats.text) : undefined,
    ]);
  const widths = [...columns.map((one) => (one.kind === 'text' ? 26 : one.kind === 'money' ? 19 : 12)), 14]
    .map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const view = `<sheetView workbookViewId="0"${language === 'ur' ? ' rightToLeft="1"' : ''}><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView>`;
  const hyperlinks = links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '';
  return {
    xml: `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews>${view}</sheetViews><cols>${widths}</cols><sheetData>${rowXml.join('')}</sheetData>${hyperlinks}</worksheet>`,
    rels: `${head}<Relationships xmlns="${packages}/relationships">${targets
      .map(
        (link, n) =>
          `<Relationship Id="rId${n + 1}" Type="${office}/hyperlink" Target="${escapeXml(evidenceAddress(link))}" TargetMode="External"/>`,
      )
      .join('')}</Relationships>`,
  };
}

/** Names of sheets: at most 31 letters, without those that none may have, each once. */
function sheetNames(
  tables: readonly { readonly title: Words }[],
  language: ReportLanguage,
): readonly string[] {
  const used = new Set<string>();
  return tables.map(({ title }, n) => {
    const plain = plainText(title[language])
      .replace(/[\\/?*[\]:']/g, ' ')
      .slice(0, 31)
      .trim();
    const name =
      plain === '' || used.has(plain.toLowerCase()) ? `${n + 1} ${plain.slice(0, 27)}`.trim() : plain;
    used.add(name.toLowerCase());
    return name;
  });
}

/** A report as a workbook: a sheet for each table, with its coverage. The same report gives the same bytes. */
export function reportXlsx(report: Report, language: ReportLanguage): Uint8Array<ArrayBuffer> {
  const tables = report.sections.flatMap((section) => section.tables);
  const names = sheetNames(tables, language);
  const sheets = tables.map((table) => sheetXml(report, table, language));
  const each = (text: (n: number) => string): string => sheets.map((_, n) => text(n + 1)).join('');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const file = (name: string, text: string) => ({ name, bytes: utf8(text) });
  return zipOf([
    file(
      '[Content_Types].xml',
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    ),
    file(
      '_rels/.rels',
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    file(
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((n) => `<sheet name="${escapeXml(names[n - 1] ?? '')}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    file('xl/styles.xml', styles),
    ...sheets.flatMap(({ xml, rels }, n) => [
      file(`xl/worksheets/sheet${n + 1}.xml`, xml),
      file(`xl/worksheets/_rels/sheet${n + 1}.xml.rels`, rels),
    ]),
  ]);
}
