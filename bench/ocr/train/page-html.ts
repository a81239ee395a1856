import type { Chance } from './chance';
import type { Texts } from './texts';

/** A font file and how it may be used: Nastaliq needs more room above and below. */
export type Font = { readonly file: string; readonly isNastaliq: boolean; readonly weight: number };

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Each word in a span, so that the page can say where it put it; `cell` keeps apart what stands side by side. */
function spans(text: string): string {
  const words = text.split(' ').filter((word) => word !== '');
  return `<i class=cell>${words.map((word) => `<b>${escaped(word)}</b>`).join(' ')}</i>`;
}

/** A page of one font as HTML: a letter or minutes, or a table with or without rules. A4 at 96 dpi. */
export function pageHtml(chance: Chance, texts: Texts, font: Font, address: string): string {
  const { between, whole, pick, is } = chance;
  const size = between(font.isNastaliq ? 15 : 14, font.isNastaliq ? 25 : 23);
  const height = font.isNastaliq ? between(1.95, 2.6) : between(1.45, 2.1);
  const stretch = is(0.3) ? between(0.88, 1.1) : 1;
  const ink = is(0.3) ? `-webkit-text-stroke: ${between(0.1, 0.5).toFixed(2)}px;` : '';
  const body = is(0.27) ? table(chance, texts, size) : letter(chance, texts, size);
  return `<!doctype html><html lang=ur dir=rtl><meta charset=utf-8><style>
@font-face { font-family: it; src: url('${address}'); }
body { margin: 0; width: 794px; height: 1122px; overflow: hidden; background: #fff; color: #${pick(['000', '111', '222', '333'])};
  font: ${font.weight} ${size.toFixed(1)}px/${height.toFixed(2)} it; ${ink} }
main { padding: ${whole(40, 100)}px ${whole(45, 110)}px; height: 2000px; transform: scaleX(${stretch.toFixed(2)}); }
i, b { font-style: normal; font-weight: inherit; } p { margin: 0 0 ${whole(0, 14)}px; }
.both { display: flex; justify-content: space-between; } .middle { text-align: center; }
.left { text-align: left; } .even { text-align: justify; } .word-space { word-spacing: ${between(-1, 4).toFixed(1)}px; }
table { border-collapse: collapse; width: 100%; } td { padding: 0 7px; white-space: nowrap; }
.rules td { border: ${pick([1, 1, 2])}px solid #444; } .under td { border-bottom: 1px solid #555; }
</style><main class=word-space>${body}</main><script>
const table = document.querySelector('table'), main = document.querySelector('main'), style = getComputedStyle(main);
const room = main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
while (table && table.scrollWidth > room && table.rows[0].cells.length > 1) for (const row of table.rows) row.lastChild.remove();
</script></html>`;
}

function letter(chance: Chance, texts: Texts, size: number): string {
  const { whole, between, is, pick } = chance;
  const head = (className: string, by = 1): string =>
    `<p class=${className} style="font-size:${(size * by).toFixed(1)}px">${spans(texts.head())}</p>`;
  const both = `<p class=both>${spans(texts.head())}${spans(texts.head())}</p>`;
  const prose = texts.prose();
  const paragraph = (): string => {
    const words = Array.from({ length: whole(14, 90) }, () => prose.next().value as string); // it never ends
    return `<p class=${pick(['even', 'even', 'start'])}>${spans(words.join(' '))}</p>`;
  };
  const parts = [head('middle', between(1.1, 1.5)), is(0.6) ? head('middle') : '', is(0.6) ? both : ''];
  const paragraphs = Array.from(
    { length: 9 },
    () => paragraph() + (is(0.2) ? head(pick(['left', 'start'])) : ''),
  );
  return [...parts, ...paragraphs].join('');
}

function table(chance: Chance, texts: Texts, size: number): string {
  const { whole, is, pick, between } = chance;
  const columns = whole(2, 5);
  const row = (cell: (column: number) => string): string =>
    `<tr>${Array.from({ length: columns }, (_, n) => `<td>${spans(cell(n))}</td>`).join('')}</tr>`;
  const isNumbered = is(0.5);
  const rows = Array.from({ length: 26 }, (_, n) =>
    row((column) =>
      column === 0 && isNumbered
        ? is(0.5)
          ? String(n + 1)
          : [...String(n + 1)].map((d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)]).join('')
        : texts.cell(),
    ),
  );
  const title = `<p class=middle style="font-size:${(size * between(1, 1.4)).toFixed(1)}px">${spans(texts.head())}</p>`;
  return `${title}<table class=${pick(['rules', 'under', 'plain'])}>${row(texts.column)}${rows.join('')}</table>`;
}
