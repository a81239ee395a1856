import { slotsOf } from './tape-lines';
import type { Segments } from './tape-segments';

/** The last segment, and the byte where its acknowledged lines end. */
export type TapeExtent = { readonly segment: number; readonly length: number };

type Place = { readonly segment: number; readonly position: number; readonly byte: number };
type Piece = { readonly lines: string[]; readonly next: number };

/** More than the longest line, so that every piece that is read holds at least one. */
const longestLine = 640 * 1024;
const rememberedPlaces = 16;

/** Reads lines by position. It remembers where the last reads ended, so that reading on does not search again. */
export function createTapeReader(segments: Segments, extent: () => TapeExtent) {
  const places = new Map<number, Place>();

  async function segmentOf(position: number): Promise<number> {
    const numbers = segments.numbers();
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((await segments.startOf(numbers[middle] ?? 0)).state.count <= position) low = middle + 1;
      else high = middle;
    }
    return numbers[Math.max(0, low - 1)] ?? 0;
  }

  async function placeOf(position: number): Promise<Place> {
    const remembered = places.get(position);
    if (remembered) return remembered;
    const segment = await segmentOf(position);
    const start = await segments.startOf(segment);
    return { segment, position: start.state.count, byte: start.firstByte };
  }

  function remember(place: Place): void {
    places.delete(place.position);
    places.set(place.position, place);
    const oldest = places.keys().next().value;
    if (places.size > rememberedPlaces && oldest !== undefined) places.delete(oldest);
  }

  /** Where the lines of a segment end: in bytes, and the position of the first line that belongs to the next. */
  async function endOf(segment: number, count: number): Promise<{ byte: number; position: number }> {
    const last = extent();
    if (segment === last.segment) return { byte: last.length, position: count };
    const numbers = segments.numbers();
    const next = numbers[numbers.indexOf(segment) + 1];
    const position = next === undefined ? count : (await segments.startOf(next)).state.count;
    return { byte: Infinity, position };
  }

  async function readPiece(from: number, bytes: number, count: number): Promise<Piece> {
    const place = await placeOf(from);
    const end = await endOf(place.segment, count);
    let { position, byte } = place;
    let room = bytes;
    const lines: string[] = [];
    for (;;) {
      const part = await segments.readPart(
        place.segment,
        byte,
        Math.min(Math.max(room, 0) + longestLine, end.byte - byte),
      );
      let isMoved = false;
      for (const slot of slotsOf(part, byte)) {
        if (position >= end.position) break;
        isMoved = true;
        byte = slot.end;
        if (position++ < from) continue;
        if (slot.text === undefined) {
          segments.report({ fault: 'tape-line', line: position - 1, segment: place.segment });
        } else {
          lines.push(slot.text);
          room -= slot.text.length;
        }
        if (room <= 0) break;
      }
      if (!isMoved || position >= end.position) return { lines, next: end.position };
      if (room <= 0) break;
    }
    remember({ segment: place.segment, position, byte });
    return { lines, next: position };
  }

  /** Lines from `from` up to about `bytes` of text (at least one, if there is one); `count` is the tape's length. */
  async function read(from: number, bytes: number, count: number) {
    const lines: string[] = [];
    let next = from;
    let room = bytes;
    while (next < count && room > 0) {
      const piece = await readPiece(next, room, count);
      for (const line of piece.lines) {
        lines.push(line);
        room -= line.length;
      }
      if (piece.next <= next) break;
      next = piece.next;
    }
    return { lines, next: Math.min(next, count), count };
  }

  return { read };
}
