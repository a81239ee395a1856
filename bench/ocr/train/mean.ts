import { readFileSync, writeFileSync } from 'node:fs';
import { type Layer, readNetwork, writeNetwork } from './network';

const [to, ...from] = process.argv.slice(2);
if (!to || from.length < 2) {
  console.error('mean.ts <result.lstm> <one.lstm> <other.lstm> …');
  process.exit(2);
}

/** The mean of the weights of networks that were trained from the same one: surer than each of them. */
function meanOf(layers: readonly Layer[]): Layer {
  const [first] = layers;
  if (!first) throw new Error('there is no network to take the mean of');
  const matrices = first.matrices.map((matrix, m) => ({
    ...matrix,
    weights: matrix.weights.map(
      (_, n) =>
        layers.reduce((sum, layer) => sum + (layer.matrices[m]?.weights[n] ?? NaN), 0) / layers.length,
    ),
  }));
  const children = first.children.map((_, n) => meanOf(layers.flatMap((layer) => layer.children[n] ?? [])));
  return { ...first, matrices, children };
}

const read = from.map((path) => readNetwork(new Uint8Array(readFileSync(path))));
writeFileSync(
  to,
  writeNetwork(meanOf(read.map(({ network }) => network)), read[0]?.rest ?? new Uint8Array()),
);
