import { expect, it } from 'vitest';
import { words } from './words';

const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it('says everything in both languages, with the same blanks to fill', () => {
  const urdu: Record<string, string> = words.ur;
  expect(Object.keys(words.ur).sort()).toEqual(Object.keys(words.en).sort());
  for (const [key, text] of Object.entries(words.en))
    expect([key, blanks(urdu[key] ?? '')]).toEqual([key, blanks(text)]);
});
