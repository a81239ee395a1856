import { expect, it } from 'vitest';
import { emptyFile, isFileForm, openCommand, openNext } from './new-file-view';

it('opens a file about the letter it is for, as urgent as the letter', () => {
  expect(emptyFile({ about: 'Medicines', urgency: 'urgent' })).toMatchObject({
    about: 'Medicines',
    urgency: 'urgent',
  });
  expect(emptyFile({ about: 'x', urgency: 'of the future' }).urgency).toBe('ordinary');
});

it('leaves the number to the office when none was typed', () => {
  const form = { ...emptyFile(null), about: ' Repair of roof ' };
  expect(openCommand(form).file).toEqual({
    about: 'Repair of roof',
    urgency: 'ordinary',
    classification: 'open',
  });
  expect(openCommand({ ...form, number: ' 2-1/2013 ' }).file.number).toBe('2-1/2013');
});

it('takes back a whole draft and no other', () => {
  expect(isFileForm(JSON.parse(JSON.stringify(emptyFile(null))))).toBe(true);
  expect(isFileForm({ about: 'x' })).toBe(false);
});

const main = {
  file: 'file:aaaa',
  number: 'DHQ/A-7/2026',
  about: 'Medicines',
  urgency: 'ordinary',
  classification: 'restricted',
  section: 'Store',
  links: [],
} as const;

it('opens the next volume under the same number', () => {
  expect(openNext(main, 'volume').file).toMatchObject({
    number: 'DHQ/A-7/2026',
    volume: 2,
    follows: 'file:aaaa',
    classification: 'restricted',
    section: 'Store',
  });
  expect(openNext({ ...main, volume: 2 }, 'volume').file.volume).toBe(3);
});

it('counts part files on from those that are there, and leaves their number to the office', () => {
  const links = [{ file: 'file:bbbb', number: 'x', about: 'x', how: 'followed-by', part: 2 }] as const;
  const { file } = openNext({ ...main, links }, 'part');
  expect(file).toMatchObject({ part: 3, follows: 'file:aaaa' });
  expect(file.number).toBeUndefined();
});
