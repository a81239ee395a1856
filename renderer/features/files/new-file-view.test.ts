import { expect, it } from 'vitest';
import { emptyFile, isFileForm, openCommand } from './new-file-view';

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
