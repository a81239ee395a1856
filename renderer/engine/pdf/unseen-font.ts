import { deflated, latin, type PdfFile } from './pdf-file';

/**
 * Tesseract's font without drawings ("GlyphLessFont", Apache-2.0): it says every letter of every script and shows none,
 * so that the text of a page can be searched and copied while only the picture is seen.
 */
const font = [
  'AAEAAAAKAIAAAwAgT1MvMlbeyJQAAAEoAAAAYGNtYXAACgA0AAABkAAAAB5nbHlmFSJBJAAAAbgAAAAYaGVhZAt48WUAAACs',
  'AAAANmhoZWEMAgQCAAAA5AAAACRobXR4BAAAAAAAAYgAAAAIbG9jYQAMAAAAAAGwAAAABm1heHAABAAFAAABCAAAACBuYW1l',
  '8usW2gAAAdAAAABLcG9zdAABAAEAAAIcAAAAIAABAAAAAQAAsJRxEF8PPPUEBwgAAAAAAM+a/G4AAAAA1MOn8gAAAAAEAAgA',
  'AAAAEAACAAAAAAAAAAEAAAgA//8AAAQAAAAAAAQAAAEAAAAAAAAAAAAAAAAAAAACAAEAAAACAAQAAQAAAAAAAQAAAAAAAAAA',
  'AAAAAAAAAAAAAwAAAZAABQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAUAAQABAAAAAAAAAAAAAAAAAAAAAAAAAAAAR09PRwBA',
  'AAAAAAAB//8AAAABAAGAAAAAAAAAAAAAAAAAAAABAAAAAAAABAAAAAAAAAIAAQAAAAAAFAADAAAAAAAUAAYACgAAAAAAAAAA',
  'AAAAAAAMAAAAAQAAAAAEAAgAAAMAADEhESEEAPwACAAAAAADACoAAAADAAAABQAWAAAAAQAAAAAABQALABYAAwABBAkABQAW',
  'AAAAVgBlAHIAcwBpAG8AbgAgADEALgAwVmVyc2lvbiAxLjAAAAEAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAA=',
].join('');

/** How wide each letter of the font is, in thousandths of its size. */
export const letterWidth = 500;

/** Vowel marks and the like, which stand over a letter and have no width of their own; the same as in `markWidths`. */
export const marks = /[\u0300-\u036F\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/g;
const markWidths = '[768 879 0 1611 1631 0 1648 1648 0 1750 1756 0 1759 1764 0 1767 1768 0 1770 1773 0]';

/** Each letter of the text is its own code; all of them show the font's one empty drawing. */
const letterMap = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${ranges()}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

/** Ranges of a character map may not pass a change of the upper byte, and at most 100 stand in one block. */
function ranges(): string {
  const all = Array.from({ length: 256 }, (_, high) => {
    const upper = high.toString(16).toUpperCase().padStart(2, '0');
    return `<${upper}00> <${upper}FF> <${upper}00>\n`;
  });
  let text = '';
  for (let at = 0; at < all.length; at += 100) {
    const block = all.slice(at, at + 100);
    text += `${block.length} beginbfrange\n${block.join('')}endbfrange\n`;
  }
  return text;
}

/** Writes the font that is not seen; answers with its object. */
export async function putFont(file: PdfFile): Promise<number> {
  const [whole, letters, description, program, map, glyphs] = Array.from({ length: 6 }, () => file.reserve());
  if (!whole || !letters || !description || !program || !map || !glyphs) throw new Error('no numbers left');
  const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
  file.put(
    whole,
    `<< /Type /Font /Subtype /Type0 /BaseFont /GlyphLessFont /Encoding /Identity-H /DescendantFonts [${letters} 0 R] /ToUnicode ${map} 0 R >>`,
  );
  file.put(
    letters,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GlyphLessFont /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${description} 0 R /DW ${letterWidth} /W ${markWidths} /CIDToGIDMap ${glyphs} 0 R >>`,
  );
  file.put(
    description,
    `<< /Type /FontDescriptor /FontName /GlyphLessFont /Flags 5 /FontBBox [0 0 ${letterWidth} 1000] /ItalicAngle 0 /Ascent 1000 /Descent -1 /CapHeight 1000 /StemV 80 /FontFile2 ${program} 0 R >>`,
  );
  file.putStream(program, `/Filter /FlateDecode /Length1 ${bytes.length}`, await deflated(bytes));
  file.putStream(map, '/Filter /FlateDecode', await deflated(latin(letterMap)));
  const toGlyph = new Uint8Array(2 * 65_536);
  for (let at = 1; at < toGlyph.length; at += 2) toGlyph[at] = 1;
  file.putStream(glyphs, '/Filter /FlateDecode', await deflated(toGlyph));
  return whole;
}
