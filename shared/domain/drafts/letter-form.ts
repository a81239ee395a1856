import { z } from 'zod';
import { draftForm } from '#shared/acts/kinds/draft-written';

/** What stands in the blanks of a form; each appears as it is given, lines and all. */
export const formTokens = [
  'office',
  'number',
  'date',
  'file',
  'to',
  'subject',
  'salutation',
  'body',
  'subscript',
  'signatory',
  'copies',
] as const;
export type FormToken = (typeof formTokens)[number];

const isKnown = (text: string): boolean =>
  [...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => formTokens.some((token) => token === name));

const formLine = z.strictObject({
  text: z.string().min(1).refine(isKnown, 'names a token that there is none of'),
  at: z.enum(['start', 'center', 'end']).optional(),
  look: z.enum(['title', 'strong', 'under']).optional(),
  /** Its lines are numbered from this number on. */
  numberFrom: z.number().int().min(1).optional(),
});
const wording = z.strictObject({
  name: z.string().min(1),
  /** What a new draft begins with. */
  begin: z.string(),
  salutation: z.string(),
  subscript: z.string(),
  lines: z.array(formLine).min(1),
});
/** The forms of communication as data: which fields each asks for, and how it is laid out in both languages. */
export const letterForms = z.array(
  z.strictObject({
    form: draftForm,
    asks: z.array(z.enum(['to', 'salutation', 'subscript', 'copies'])),
    en: wording,
    ur: wording,
  }),
);
export type LetterForm = z.infer<typeof letterForms>[number];
export type FormLine = z.infer<typeof formLine>;

/** A line of a letter as it is to be printed. */
export type LaidLine = {
  readonly text: string;
  readonly at: 'start' | 'center' | 'end';
  readonly look?: NonNullable<FormLine['look']>;
  /** Room above it: it begins a new part of the letter. */
  readonly apart: boolean;
};

const numbered = (text: string, from: number | undefined): string => {
  if (from === undefined) return text;
  let number = from;
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `${number++}. ${line}`))
    .join('\n');
};

/**
 * A form with its blanks filled. A line whose blanks are all empty is left out, together with the words around them, so
 * that no "Copy to:" stands above nothing.
 */
export function layLetter(
  lines: readonly FormLine[],
  values: Readonly<Record<FormToken, string>>,
): readonly LaidLine[] {
  return lines.flatMap(({ text, at = 'start', look, numberFrom }) => {
    const blanks = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => values[name as FormToken]); // the schema knows them all
    if (blanks.length > 0 && blanks.every((value) => value.trim() === '')) return [];
    const filled = text.replace(/\{(\w+)\}/g, (_, name: FormToken) =>
      numbered(values[name].trim(), numberFrom),
    );
    return filled.split('\n').map((line, n) => ({
      text: line,
      at,
      ...(look ? { look } : {}),
      apart: n === 0,
    }));
  });
}
