import { z } from 'zod';
import { isDay, type Day } from '#shared/base/calendar';
import type { CommandOf } from '#shared/domain/commands';
import type { LetterRow } from '#engine/views';

export const urgencies = ['immediate', 'urgent', 'priority', 'ordinary'] as const;
export type Urgency = (typeof urgencies)[number];

/** The diary form as it is typed. */
export type LetterForm = {
  readonly received: string;
  readonly from: string;
  readonly theirNumber: string;
  readonly theirDate: string;
  readonly about: string;
  readonly urgency: Urgency;
  readonly markedTo: string;
  readonly document: string;
};

/** An empty form for a letter that came today. */
export const emptyLetter = (today: Day, document = ''): LetterForm => ({
  received: today,
  from: '',
  theirNumber: '',
  theirDate: '',
  about: '',
  urgency: 'ordinary',
  markedTo: '',
  document,
});

const letterForm = z.strictObject({
  received: z.string(),
  from: z.string(),
  theirNumber: z.string(),
  theirDate: z.string(),
  about: z.string(),
  urgency: z.enum(urgencies),
  markedTo: z.string(),
  document: z.string(),
});

/** Whether a draft that was kept still is a form. */
export const isLetterForm = (saved: unknown): saved is LetterForm => letterForm.safeParse(saved).success;

export type LetterFault = 'missing' | 'not-a-day' | 'in-the-future' | 'after-receipt' | 'too-long';
export type LetterFaults = Partial<Record<keyof LetterForm, LetterFault>>;

const longest = { from: 160, theirNumber: 80, about: 300 } as const;

/** What is wrong with the form, per field; no keys when it can be saved. */
export function faultsOf(form: LetterForm, today: Day): LetterFaults {
  const faults: LetterFaults = {};
  if (!isDay(form.received)) faults.received = 'not-a-day';
  else if (form.received > today) faults.received = 'in-the-future';
  if (form.from.trim() === '') faults.from = 'missing';
  if (form.about.trim() === '') faults.about = 'missing';
  if (form.theirDate && !isDay(form.theirDate)) faults.theirDate = 'not-a-day';
  else if (form.theirDate && isDay(form.received) && form.theirDate > form.received)
    faults.theirDate = 'after-receipt';
  for (const key of ['from', 'theirNumber', 'about'] as const)
    if (form[key].trim().length > longest[key]) faults[key] = 'too-long';
  return faults;
}

/** The command that enters the letter; the form has no faults. */
export function letterCommand(form: LetterForm): CommandOf<'diarise-letter'> {
  const theirNumber = form.theirNumber.trim();
  return {
    do: 'diarise-letter',
    letter: {
      received: form.received,
      from: form.from.trim(),
      about: form.about.trim(),
      urgency: form.urgency,
      ...(theirNumber ? { theirNumber } : {}),
      ...(form.theirDate ? { theirDate: form.theirDate } : {}),
      ...(form.markedTo ? { markedTo: form.markedTo } : {}),
      ...(form.document ? { document: form.document } : {}),
    },
  };
}

/** The title under which a letter's document lies in a file: sender, their number, their date. */
export const titleInFile = (letter: LetterRow): string =>
  [letter.from, letter.theirNumber, letter.theirDate]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
    .slice(0, 200);

/** The calendar years that a diary can be asked for, newest first: this one and the four before it. */
export const diaryYears = (today: Day): readonly number[] =>
  [0, 1, 2, 3, 4].map((back) => Number(today.slice(0, 4)) - back);
