import { expect, test } from 'vitest';
import { createSink, createSource, type Sink } from './bytes';
import { type Layer, readNetwork, widened, writeNetwork } from './network';

function head(sink: Sink, type: string, inputs: number, outputs: number, weights: number): void {
  sink.u8(0);
  sink.text(type);
  sink.u8(0);
  sink.u8(1);
  for (const number of [192, inputs, outputs, weights]) sink.i32(number);
  sink.text(`the ${type}`);
}

/** A network of integers: two inputs, three outputs. */
function tinyFile(): Uint8Array {
  const sink = createSink();
  head(sink, 'Series', 2, 3, 9);
  sink.u32(2);
  head(sink, 'Input', 2, 2, 0);
  for (const number of [1, 2, 0, 1, 0]) sink.i32(number);
  head(sink, 'Softmax', 2, 3, 9);
  sink.u8(1 | 4 | 128);
  sink.u32(3);
  sink.u32(3);
  sink.u8(0);
  sink.bytes(Uint8Array.of(127, 0, 129, 1, 2, 3, 255, 254, 253));
  sink.u32(4); // as many as fill a register
  sink.doubles(Float64Array.of(0.5, 2, 0.25, 0));
  sink.u32(2);
  sink.f32(0.5);
  sink.f32(0.25);
  sink.text('[1,2,0,1 O1c3]');
  sink.i32(65);
  sink.i32(7);
  return sink.all();
}

const outputOf = (network: Layer): readonly number[] => [
  ...(network.children[1]?.matrices[0]?.weights ?? []),
];

test('an integer network becomes one of doubles whose weights are the integers times the scale of their row', () => {
  const { network, rest } = readNetwork(tinyFile());
  const wanted = [63.5, 0, -63.5, 2, 4, 6, -0.25, -0.5, -0.75];
  expect(outputOf(network)).toEqual(wanted);
  const again = readNetwork(writeNetwork(network, rest));
  expect(again.network).toEqual(network);
  const source = createSource(again.rest);
  expect([source.text(), source.i32(), source.i32()]).toEqual(['[1,2,0,1 O1c3]', 64, 7]);
});

test('a new output begins as a copy of the one that it is like, and is counted all the way up', () => {
  const { network, rest } = readNetwork(tinyFile());
  const { network: wider } = readNetwork(writeNetwork(widened(network, [1]), rest));
  expect(outputOf(wider)).toEqual([...outputOf(network), 2, 4, 6]);
  expect([wider.outputs, wider.weightCount, wider.children[1]?.outputs]).toEqual([4, 12, 4]);
});

test('a file that is no network is refused', () => {
  expect(() => readNetwork(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toThrow('no network');
  expect(() => readNetwork(tinyFile().subarray(0, 90))).toThrow('the file ends');
});
