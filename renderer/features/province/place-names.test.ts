import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { kindsInUrdu } from './place-names';

test('every Urdu name of a kind of body is the glossary’s', async () => {
  const lines = (await readFile('assets/data/glossary.csv', 'utf8'))
    .split('\n')
    .map((line) => line.split(','));
  const words = new Map(lines.map(([english = '', urdu = '']) => [english, urdu]));
  for (const { glossary, urdu } of Object.values(kindsInUrdu)) expect(words.get(glossary)).toBe(urdu);
});
