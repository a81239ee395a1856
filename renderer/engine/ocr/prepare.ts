import { flatten } from './flatten';
import { type Grey, quarterTurned } from './grey';
import { type Block, blocksOf, usualHeight } from './layout';
import { linesIn, type TextLine } from './lines';
import { sidewaysness } from './orientation';
import { type Picture, readingScale } from './picture';
import { withoutRules } from './rules';
import { level, skewOf } from './skew';

export type Turn = 0 | 90 | 180 | 270;

/** A line of a page and the block that it stands in. */
export type PageLine = TextLine & { readonly block: number };

/** A page made ready: evenly lit, turned by `turn` (clockwise), level, without rules, and its lines. */
export type Prepared = {
  readonly page: Grey;
  /** The same with its rules, for Tesseract to lay out itself. */
  readonly whole: Grey;
  readonly turn: Turn;
  /** How far the lines ran downhill before they were levelled. */
  readonly degrees: number;
  readonly lines: readonly PageLine[];
  /** What the lines' `block` counts: columns from the left. */
  readonly boxes: readonly Block[];
};

/** A page at the scale that it is read at, before anything is known about how it lies. */
export type Flattened = {
  readonly flat: Grey;
  /** Above 1 it probably lies on its side; see `sidewaysness`. */
  readonly sideways: number;
};

/** Lets the engine answer others between steps of some hundredths of a second. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Lines lower than this, in pixels, are of small print, and read better when they are this high. */
const smallLine = 29;
const goodLine = 36;
const mostEnlarged = 2.2;

/** Draws a page at the usual scale and lights it evenly. */
export async function flattened(
  picture: Picture,
  scale = readingScale(picture.width, picture.height),
): Promise<Flattened> {
  await breath();
  const grey = picture.at(scale);
  await breath();
  const flat = flatten(grey);
  await breath();
  return { flat, sideways: sidewaysness(flat) };
}

/** How much larger a page must be drawn for its print to be of the usual size; 1 if it is, or if nothing is to be gained. */
export function enlargement(prepared: Prepared, picture: Picture): number {
  const heights = prepared.lines.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const height = heights[heights.length >> 1] ?? smallLine;
  if (height >= smallLine || prepared.lines.length < 4) return 1;
  const most = 4600 / Math.max(prepared.page.width, prepared.page.height);
  const scale = Math.min(prepared.page.width, prepared.page.height) / Math.min(picture.width, picture.height);
  const wanted = Math.min(goodLine / height, mostEnlarged, most, 2 / scale);
  return wanted > 1.15 ? wanted : 1;
}

/** Turns a flattened page, levels it, takes the rules out and finds its lines. */
export async function prepared(flat: Grey, turn: Turn): Promise<Prepared> {
  const turned = quarterTurned(flat, turn);
  const degrees = skewOf(turned);
  await breath();
  const straight = level(turned, degrees);
  await breath();
  const page = withoutRules(straight);
  await breath();
  const boxes = blocksOf(page);
  const lines = boxes.flatMap((box, block) => linesOf(page, box).map((line) => ({ ...line, block })));
  return { page, whole: straight, turn, degrees, lines, boxes };
}

/**
 * The lines of a block. Where columns could not be told apart, lines that do not stand level run into one another: they
 * are looked for in thirds of the block, which is good enough to tell the language by.
 */
function linesOf(page: Grey, box: Block): TextLine[] {
  const lines = linesIn(page, box);
  if (!box.isMixed) return lines;
  const heights = lines.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  if ((heights[heights.length >> 1] ?? 0) < 2.5 * usualHeight(page)) return lines;
  const third = Math.ceil((box.right - box.left) / 3);
  return [0, 1, 2].flatMap((n) => {
    const left = box.left + n * third;
    return linesIn(page, { ...box, left, right: Math.min(box.right, left + third) });
  });
}

/** The same page the other way up. */
export function overturned({ page, whole, turn, degrees, lines, boxes }: Prepared): Prepared {
  const { width, height } = page;
  const over = (line: PageLine): PageLine => ({
    ...line,
    top: height - line.bottom,
    bottom: height - line.top,
    pieces: line.pieces.map(({ from, to }) => ({ from: width - to, to: width - from })).reverse(),
    block: boxes.length - 1 - line.block,
  });
  const overBox = ({ left, top, right, bottom, isMixed }: Block): Block => ({
    isMixed,
    left: width - right,
    top: height - bottom,
    right: width - left,
    bottom: height - top,
  });
  return {
    page: quarterTurned(page, 180),
    whole: quarterTurned(whole, 180),
    turn: ((turn + 180) % 360) as Turn, // half a turn more is a turn
    degrees,
    lines: lines.map(over).reverse(),
    boxes: boxes.map(overBox).reverse(),
  };
}
