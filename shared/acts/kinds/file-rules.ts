import { z } from 'zod';
import { day, optionalText, postCode, text } from '../fields';
import { fileToken } from './file-opened';

const tokens = ['office', 'section', 'mainHead', 'serial', 'part', 'year'];

/** Whether a template has a serial, and no token but the known ones. */
const isTemplate = (template: string): boolean =>
  template.includes('{serial}') &&
  [...template.matchAll(/\{([^}]*)\}/g)].every(([, token]) => tokens.includes(token ?? ''));

const named = z.strictObject({ code: fileToken, title: text(120), titleUrdu: optionalText(120) });

/**
 * How an office numbers its files (domain.md B2): a template with the tokens {office}, {section}, {mainHead}, {serial},
 * {part} and {year}, what {office} stands for, and the sections and main heads to choose from. {serial} carries the
 * computer's series, so that counters which are apart never give the same number.
 */
export const fileNumbers = z.strictObject({
  template: text(80).refine(isTemplate, 'not a template'),
  office: text(40),
  sections: z.array(named).max(100),
  mainHeads: z.array(named).max(300),
});

const years = z.number().int().min(1).max(100);

/** How many years a recorded file of a class is kept (domain.md B6); class A is kept for ever. */
export const retentionYears = z.strictObject({ B: years, C: years, D: years });

const section = z.strictObject({ section: fileToken, on: day, posts: z.array(postCode).max(40) });

/** Whether nothing stands twice in a list. */
const isOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;

/**
 * The plan by which sections (or departments) give paper up, phase by phase: each section's first day without paper, and
 * the posts whose letters are its own as long as they lie in no file. A section that does nothing on the screen for
 * `idleDays` is named. `notesPerSheet` says how many paragraphs a sheet of the paper note sheet takes.
 */
export const paperless = z.strictObject({
  idleDays: z.number().int().min(1).max(366),
  notesPerSheet: z.number().int().min(1).max(20),
  sections: z
    .array(section)
    .max(100)
    .refine((all) => isOnce(all.map((one) => one.section)), 'a section twice')
    .refine((all) => isOnce(all.flatMap((one) => one.posts)), 'a post in two sections'),
});
