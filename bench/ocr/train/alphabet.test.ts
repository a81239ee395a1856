import { expect, test } from 'vitest';
import { withLetters } from './alphabet';
import { createSink } from './bytes';

const unicharset = ['2', 'NULL 0 Common 0', ', 10 0,255 Common 20 6 20 ,\t# , [2c ]p', ''].join('\n');

function codes(count: number): Uint8Array {
  const sink = createSink();
  sink.u32(count);
  for (let n = 0; n < count; n++) {
    sink.u8(1);
    sink.u32(1);
    sink.u32(n);
  }
  return sink.all();
}

test('a new letter comes last, with a code of its own, and is described as the one it is like', () => {
  const made = withLetters(unicharset, codes(2), [
    ['،', ','],
    [',', ','], // is there already
  ]);
  expect(made.likes).toEqual([1]);
  expect(made.recoder).toEqual(codes(3));
  expect(made.unicharset.split('\n')).toEqual([
    '3',
    ...unicharset.split('\n').slice(1, 3),
    '، 10 0,255 Arabic 2 6 2 ،\t# ، [60c ]p',
    '',
  ]);
});

test('a letter that is like none of the model is refused', () => {
  expect(() => withLetters(unicharset, codes(2), [['%', '/']])).toThrow(
    'like one that the model does not know',
  );
});
