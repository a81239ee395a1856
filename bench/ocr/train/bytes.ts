/** Little-endian numbers and counted strings of a file, read one after the other. */
export type Source = ReturnType<typeof createSource>;

/** Reads from the start of `bytes`; throws when more is asked for than there is. */
export function createSource(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const moved = (by: number): number => {
    if (at + by > bytes.length) throw new Error(`the file ends at byte ${bytes.length}, ${by} more were due`);
    at += by;
    return at - by;
  };
  const take = (count: number): Uint8Array => {
    const from = moved(count);
    return bytes.subarray(from, from + count);
  };
  const u32 = (): number => view.getUint32(moved(4), true);
  return {
    u8: (): number => view.getUint8(moved(1)),
    i32: (): number => view.getInt32(moved(4), true),
    u32,
    f32: (): number => view.getFloat32(moved(4), true),
    f64: (): number => view.getFloat64(moved(8), true),
    take,
    text: (): string => new TextDecoder().decode(take(u32())),
    rest: (): Uint8Array => take(bytes.length - at),
  };
}

/** Where such numbers are written to. */
export type Sink = ReturnType<typeof createSink>;

export function createSink() {
  const parts: Uint8Array[] = [];
  const put = (size: number, set: (view: DataView) => void): void => {
    const view = new DataView(new ArrayBuffer(size));
    set(view);
    parts.push(new Uint8Array(view.buffer));
  };
  const u32 = (value: number): void => put(4, (view) => view.setUint32(0, value, true));
  return {
    u8: (value: number): void => put(1, (view) => view.setUint8(0, value)),
    i32: (value: number): void => put(4, (view) => view.setInt32(0, value, true)),
    u32,
    f32: (value: number): void => put(4, (view) => view.setFloat32(0, value, true)),
    doubles: (values: Float64Array): void =>
      put(values.length * 8, (view) => values.forEach((value, n) => view.setFloat64(n * 8, value, true))),
    bytes: (bytes: Uint8Array): void => void parts.push(bytes),
    text: (text: string): void => {
      const bytes = new TextEncoder().encode(text);
      u32(bytes.length);
      parts.push(bytes);
    },
    all: (): Uint8Array => new Uint8Array(Buffer.concat(parts)),
  };
}
