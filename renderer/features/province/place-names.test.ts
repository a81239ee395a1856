import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import names from '#assets/data/district-names.json' with { type: 'json' };
import { kindsInUrdu } from './place-names';

test('every Urdu name of a kind of body is the glossary’s', async () => {
  const lines = (await readFile('assets/data/glossary.csv', 'utf8'))
    .split('\n')
    .map((line) => line.split(','));
  const words = new Map(lines.map(([english = '', urdu = '']) => [english, urdu]));
  for (const { glossary, urdu } of Object.values(kindsInUrdu)) expect(words.get(glossary)).toBe(urdu);
});

test('every district of the list has an Urdu name and the list’s own division', async () => {
  const lines = (await readFile('assets/data/districts.csv', 'utf8')).trim().split('\n').slice(1);
  expect(lines.length).toBeGreaterThan(30);
  const byName = new Map(names.map((one) => [one.code, one]));
  for (const [district = '', division] of lines.map((line) => line.split(',')))
    expect([district, byName.get(district)?.division]).toEqual([district, division]);
});
