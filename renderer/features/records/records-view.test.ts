import { describe, expect, it } from 'vitest';
import { diaryYears, emptyLetter, faultsOf, letterCommand, isLetterForm, titleInFile } from './records-view';

const today = '2026-11-21';
const filled = {
  ...emptyLetter(today, 'document:KP-0123.ABCDEF.00000001'),
  from: ' Health Department ',
  about: 'Supply of medicines',
};

describe('the diary form', () => {
  it('can be saved when sender and subject are there', () => {
    expect(faultsOf(filled, today)).toEqual({});
  });
  it('names every missing field and no other', () => {
    expect(faultsOf(emptyLetter(today), today)).toEqual({ from: 'missing', about: 'missing' });
  });
  it('refuses days that do not exist, days to come and letters written after they came', () => {
    expect(faultsOf({ ...filled, received: '2026-02-30' }, today).received).toBe('not-a-day');
    expect(faultsOf({ ...filled, received: '2026-11-22' }, today).received).toBe('in-the-future');
    expect(faultsOf({ ...filled, received: '2026-11-20', theirDate: '2026-11-21' }, today).theirDate).toBe(
      'after-receipt',
    );
  });
  it('refuses what the act could not hold', () => {
    expect(faultsOf({ ...filled, about: 'x'.repeat(301) }, today).about).toBe('too-long');
  });
  it('becomes a command without the fields that were left empty', () => {
    expect(letterCommand(filled)).toEqual({
      do: 'diarise-letter',
      letter: {
        received: today,
        from: 'Health Department',
        about: 'Supply of medicines',
        urgency: 'ordinary',
        document: 'document:KP-0123.ABCDEF.00000001',
      },
    });
  });
  it('comes back from a draft only when the draft is whole', () => {
    expect(isLetterForm(JSON.parse(JSON.stringify(filled)))).toBe(true);
    expect(isLetterForm({ ...filled, urgency: 'at once' })).toBe(false);
    expect(isLetterForm({ from: 'x' })).toBe(false);
    expect(isLetterForm(undefined)).toBe(false);
  });
});

describe('the register', () => {
  it('names a filed letter by its sender, number and date', () => {
    expect(
      titleInFile({
        letter: 'letter:1',
        number: '1',
        year: 2026,
        received: today,
        from: 'Finance Department',
        theirNumber: 'FD-12',
        theirDate: '2026-11-01',
        about: 'Release',
        urgency: 'ordinary',
        by: null,
        tick: { state: 'saved' },
      }),
    ).toBe('Finance Department, FD-12, 2026-11-01');
  });
  it('offers this year first', () => {
    expect(diaryYears(today)).toEqual([2026, 2025, 2024, 2023, 2022]);
  });
});
