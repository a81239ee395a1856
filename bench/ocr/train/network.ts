import { createSink, createSource, type Sink, type Source } from './bytes';

/**
 * A network as Tesseract 5 keeps it in the component `lstm` of a model: what is needed of it to make an integer network,
 * which cannot be trained, into one of doubles, which can.
 */
export type Layer = {
  readonly type: string;
  readonly training: number;
  readonly backward: number;
  readonly flags: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly weightCount: number;
  readonly name: string;
  /** What stands behind the head: numbers of a layer without weights, or the count of an LSTM's inputs. */
  readonly numbers: readonly number[];
  readonly matrices: readonly Matrix[];
  readonly children: readonly Layer[];
  /** Rates of learning of the children, where each has its own. */
  readonly rates?: readonly number[];
};

/** Weights by output; the last of each row is that of the constant input. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly usesAdam: boolean;
  readonly weights: Float64Array;
};

const flag = { isInteger: 1, usesAdam: 4, isDouble: 128, ratesByLayer: 64 } as const;

/** How many whole numbers follow the head of a layer, for those that have no weights. */
const plain: Readonly<Record<string, number>> = { Input: 5, Convolve: 2, Maxpool: 2, Reconfig: 2 };
const holders = ['Series', 'Parallel', 'XYTranspose', 'RTLReversed', 'TTBReversed', 'ParBidiLSTM'];
const full = ['Softmax', 'SoftmaxNoCTC', 'Tanh', 'Relu', 'Linear', 'Logistic', 'LinLogistic', 'LinTanh'];
const lstm = ['LSTM', 'SummLSTM'];
/** An LSTM of one dimension has four matrices: the cell's input, and the gates of input, forgetting and output. */
const gates = 4;

/** The network at the start of a file, and the bytes that follow it (alphabet, counters). */
export function readNetwork(file: Uint8Array): { readonly network: Layer; readonly rest: Uint8Array } {
  const source = createSource(file);
  const network = readLayer(source);
  return { network, rest: source.rest() };
}

function readLayer(source: Source): Layer {
  if (source.u8() !== 0) throw new Error('this is no network: a layer does not begin with its name');
  const type = source.text();
  const [training, backward] = [source.u8(), source.u8()];
  const [flags, inputs, outputs, weightCount] = [source.i32(), source.i32(), source.i32(), source.i32()];
  const head = { type, training, backward, flags, inputs, outputs, weightCount, name: source.text() };
  const some = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one);
  if (holders.includes(type)) {
    const children = some(source.u32(), () => readLayer(source));
    const rates = flags & flag.ratesByLayer ? { rates: some(source.u32(), source.f32) } : {};
    return { ...head, numbers: [], matrices: [], children, ...rates };
  }
  if (lstm.includes(type)) {
    const numbers = [source.i32()];
    return { ...head, numbers, matrices: some(gates, () => readMatrix(source)), children: [] };
  }
  if (full.includes(type)) return { ...head, numbers: [], matrices: [readMatrix(source)], children: [] };
  const count = plain[type];
  if (count === undefined) throw new Error(`layers of the type ${type} are not known`);
  return { ...head, numbers: some(count, source.i32), matrices: [], children: [] };
}

function readMatrix(source: Source): Matrix {
  const mode = source.u8();
  if ((mode & flag.isDouble) === 0) throw new Error('weights of before Tesseract 4 are not known');
  const [rows, columns] = [source.u32(), source.u32()];
  const size = { rows, columns, usesAdam: (mode & flag.usesAdam) !== 0 };
  if ((mode & flag.isInteger) === 0) {
    source.f64(); // what an empty place would hold
    return { ...size, weights: Float64Array.from({ length: rows * columns }, source.f64) };
  }
  source.u8();
  const bytes = source.take(rows * columns);
  const scales = Float64Array.from({ length: source.u32() }, source.f64);
  const signed = (byte: number): number => (byte << 24) >> 24;
  const weights = Float64Array.from(
    bytes,
    (byte, n) => signed(byte) * (scales[Math.floor(n / columns)] ?? 0),
  );
  return { ...size, weights };
}

/** The file of a network of doubles; what followed the one that was read says so too. */
export function writeNetwork(network: Layer, rest: Uint8Array): Uint8Array {
  const sink = createSink();
  writeLayer(sink, network);
  const source = createSource(rest);
  sink.text(source.text()); // what the network looks like
  sink.i32(source.i32() & ~flag.isInteger);
  sink.bytes(source.rest());
  return sink.all();
}

function writeLayer(sink: Sink, layer: Layer): void {
  sink.u8(0);
  sink.text(layer.type);
  sink.u8(layer.training);
  sink.u8(layer.backward);
  for (const number of [layer.flags, layer.inputs, layer.outputs, layer.weightCount]) sink.i32(number);
  sink.text(layer.name);
  if (holders.includes(layer.type)) sink.u32(layer.children.length);
  for (const child of layer.children) writeLayer(sink, child);
  if (layer.rates) {
    sink.u32(layer.rates.length);
    layer.rates.forEach(sink.f32);
  }
  layer.numbers.forEach(sink.i32);
  for (const { rows, columns, usesAdam, weights } of layer.matrices) {
    sink.u8(flag.isDouble | (usesAdam ? flag.usesAdam : 0));
    sink.u32(rows);
    sink.u32(columns);
    sink.doubles(new Float64Array([0, ...weights]));
  }
}

/** The network with one more output for each of `likes`, which begins as a copy of that output. */
export function widened(network: Layer, likes: readonly number[]): Layer {
  if (network.type === 'Softmax') {
    const matrices = network.matrices.map((matrix) => {
      const { columns, rows, weights } = matrix;
      const added = likes.flatMap((row) => [...weights.subarray(row * columns, (row + 1) * columns)]);
      return { ...matrix, rows: rows + likes.length, weights: new Float64Array([...weights, ...added]) };
    });
    const weightCount = matrices.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return { ...network, matrices, weightCount, outputs: network.outputs + likes.length };
  }
  const last = network.children.at(-1);
  if (network.type !== 'Series' || !last) throw new Error('the network does not end in a softmax');
  const end = widened(last, likes);
  return {
    ...network,
    children: [...network.children.slice(0, -1), end],
    outputs: network.outputs + likes.length,
    weightCount: network.weightCount + end.weightCount - last.weightCount,
  };
}
