import { expect, test } from 'vitest';
import { snippetParts } from './snippet-parts';

test('hits between the marks are told from the text around them', () => {
  expect(snippetParts('the \u0001X-ray\u0002 plates')).toEqual([
    { text: 'the ', hit: false },
    { text: 'X-ray', hit: true },
    { text: ' plates', hit: false },
  ]);
});

test('a text without marks is one part, an empty text none', () => {
  expect(snippetParts('plain')).toEqual([{ text: 'plain', hit: false }]);
  expect(snippetParts('')).toEqual([]);
});

test('marks never appear in the text, even without their partner', () => {
  expect(snippetParts('\u0002cut off \u0001at the end')).toEqual([
    { text: 'cut off ', hit: false },
    { text: 'at the end', hit: true },
  ]);
});
