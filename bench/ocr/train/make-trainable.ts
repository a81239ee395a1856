import { readFileSync, writeFileSync } from 'node:fs';
import { withLetters } from './alphabet';
import { readNetwork, widened, writeNetwork } from './network';

const [from, to, ...letters] = process.argv.slice(2);
if (!from || !to) {
  console.error('make-trainable.ts <model, unpacked, without .lstm> <result, likewise> [new=like …]');
  process.exit(2);
}

/** Makes the parts of an integer model that training starts from; `new=like` adds a letter that begins as another. */
const bytesOf = (part: string): Uint8Array => new Uint8Array(readFileSync(`${from}.${part}`));
const pairs = letters.map((pair) => [pair[0] ?? '', pair[2] ?? ''] as const);
const alphabet = withLetters(readFileSync(`${from}.lstm-unicharset`, 'utf8'), bytesOf('lstm-recoder'), pairs);
const { network, rest } = readNetwork(bytesOf('lstm'));
writeFileSync(`${to}.lstm`, writeNetwork(widened(network, alphabet.likes), rest));
writeFileSync(`${to}.lstm-unicharset`, alphabet.unicharset);
writeFileSync(`${to}.lstm-recoder`, alphabet.recoder);
