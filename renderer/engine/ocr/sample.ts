import { type Grey, rowsOf } from './grey';

/**
 * The strip of a flattened page with the most writing, about `height` pixels high, cut between lines: enough to tell
 * the language by. Edges from white to black are counted, not ink, so that photographs and rules do not win.
 */
export function busiestStrip(page: Grey, height: number): Grey {
  if (page.height <= height * 1.5) return page;
  const edges = edgesPerRow(page);
  let here = 0;
  for (let row = 0; row < height; row++) here += edges[row] ?? 0;
  let [most, top] = [here, 0];
  for (let row = height; row < page.height; row++) {
    here += (edges[row] ?? 0) - (edges[row - height] ?? 0);
    if (here > most) [most, top] = [here, row - height + 1];
  }
  const reach = Math.round(height / 8);
  return rowsOf(
    page,
    quietest(edges, top - reach, top + reach),
    quietest(edges, top + height - reach, top + height + reach),
  );
}

function edgesPerRow(page: Grey): Uint32Array {
  const edges = new Uint32Array(page.height);
  for (let y = 0; y < page.height; y++) {
    let count = 0;
    let before = 255;
    for (let at = y * page.width; at < (y + 1) * page.width; at++) {
      const value = page.pixels[at] ?? 255;
      if (value < 128 && before >= 128) count++;
      before = value;
    }
    edges[y] = count;
  }
  return edges;
}

/** The row with the fewest edges between two rows: a gap between lines, if there is one. */
function quietest(edges: Uint32Array, from: number, to: number): number {
  const first = Math.max(0, from);
  let best = first;
  for (let row = first; row < Math.min(edges.length, to); row++)
    if ((edges[row] ?? 0) < (edges[best] ?? 0)) best = row;
  return best;
}
