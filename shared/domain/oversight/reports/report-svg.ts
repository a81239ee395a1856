import { formatRupees, paisa } from '#shared/base/money';
import { districtPlaces } from '../district-places';
import type { ReportPlot } from './report';
import { coverageWords, evidenceAddress, plotWords, tileName, type ReportLanguage } from './report-text';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A mark that leads to its evidence wherever the picture stands in a page. */
const linked = (svg: string, link: string | undefined): string =>
  link === undefined ? svg : `<a href="${escapeXml(evidenceAddress(link))}">${svg}</a>`;

type Bars = Extract<ReportPlot, { is: 'bars' }>;
type Tiles = Extract<ReportPlot, { is: 'tiles' }>;

const rupees = (value: number): string => `Rs ${formatRupees(paisa(value))}`;

/** Pixels of a plot. */
const [width, lineHeight, labelWidth, amountWidth] = [720, 22, 170, 150];

function barsSvg(plot: Bars, language: ReportLanguage): string {
  const { bars } = plot;
  const isRight = language === 'ur';
  const room = width - labelWidth - amountWidth;
  const largest = Math.max(1, ...bars.flatMap((bar) => [bar.value, bar.beside ?? 0]));
  const place = (left: number, across = 0): number => (isRight ? width - left - across : left);
  const lines = bars.map((bar, n) => {
    const [top, long] = [
      n * lineHeight,
      (amount: number) => Math.round((Math.max(0, amount) / largest) * room),
    ];
    const says = `${bar.label[language]}: ${rupees(bar.value)}${
      bar.beside === undefined ? '' : ` / ${rupees(bar.beside)}`
    } (${coverageWords(bar.coverage)[language]})`;
    const back =
      bar.beside === undefined
        ? ''
        : `<rect x="${place(labelWidth, long(bar.beside))}" y="${top + 3}" width="${long(bar.beside)}" height="16" fill="#d5dfd9"/>`;
    const mark = `<g><title>${escapeXml(says)}</title>${back}<rect x="${place(labelWidth, long(bar.value))}" y="${
      top + 7
    }" width="${long(bar.value)}" height="8" fill="#1f6b4a"/><text x="${place(labelWidth - 8)}" y="${
      top + 15
    }" text-anchor="end" font-size="12">${escapeXml(bar.label[language])}</text><text x="${place(
      width - amountWidth + 8,
    )}" y="${top + 15}" font-size="11">${escapeXml(formatRupees(paisa(bar.value)))}</text></g>`;
    return linked(mark, bar.link);
  });
  return svg(language, plotWords(plot)[language], bars.length * lineHeight, lines.join(''));
}

const tile = { across: 86, down: 40 } as const;

function tilesSvg(plot: Tiles, language: ReportLanguage): string {
  const { tiles } = plot;
  const byName = new Map(tiles.map((one) => [one.district, one]));
  const shortNames = new Map((plot.names ?? []).map((one) => [one.district, one.short]));
  const largest = Math.max(1, ...tiles.map((one) => one.value));
  const rows = [...districtPlaces].map(([district, { column, row, short }]) => {
    const one = byName.get(district);
    const name = tileName(plot, district, language);
    const share = one && one.value > 0 ? 0.1 + 0.6 * Math.sqrt(one.value / largest) : 0;
    const says = one
      ? `${name}: ${rupees(one.value)} (${coverageWords(one.coverage)[language]})`
      : `${name}: —`;
    const urdu = language === 'ur' ? shortNames.get(district) : undefined;
    const [x, y] = [column * tile.across, row * tile.down];
    const mark = `<g><title>${escapeXml(says)}</title><rect x="${x + 1}" y="${y + 1}" width="${tile.across - 2}" height="${
      tile.down - 2
    }" rx="3" fill="#1f6b4a" fill-opacity="${share.toFixed(3)}" stroke="#9db3a7"${
      one ? '' : ' stroke-dasharray="3 3"'
    }/><text direction="${urdu === undefined ? 'ltr' : 'rtl'}" x="${x + tile.across / 2}" y="${y + tile.down / 2 + 4}" text-anchor="middle" font-size="11">${escapeXml(urdu ?? short)}</text></g>`;
    return linked(mark, one?.link);
  });
  const down = Math.max(...[...districtPlaces.values()].map((place) => place.row)) + 1;
  return svg(language, plotWords(plot)[language], down * tile.down, rows.join(''));
}

const svg = (language: ReportLanguage, name: string, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" direction="${language === 'ur' ? 'rtl' : 'ltr'}" font-family="'Noto Sans', 'Noto Naskh Arabic', sans-serif" aria-label="${escapeXml(name)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`;

/** A plot as SVG. Each mark says its figure and coverage in words. */
export const plotSvg = (plot: ReportPlot, language: ReportLanguage): string =>
  plot.is === 'bars' ? barsSvg(plot, language) : tilesSvg(plot, language);
