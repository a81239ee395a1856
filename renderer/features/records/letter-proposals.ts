import { letterFields } from '#shared/domain/records/fields/letter-fields';
import type { LetterForm } from './records-view';

/** Which field of the form takes which field of the letter. */
const fields = [
  ['theirNumber', 'number'],
  ['theirDate', 'date'],
  ['from', 'from'],
  ['about', 'about'],
] as const satisfies readonly (readonly [keyof LetterForm, keyof ReturnType<typeof letterFields>])[];

/** What a letter's first page seems to say, for the fields of the diary form. */
export function letterProposals(text: string, form: LetterForm) {
  const found = letterFields(text);
  return fields.flatMap(([name, of]) => {
    const one = found[of];
    if (!one) return [];
    const typed = form[name].trim();
    return [
      { name, value: one.value, from: one.from, to: one.to, taken: typed === one.value, open: typed === '' },
    ];
  });
}

/** The form with some proposals taken. */
export const withProposals = (
  form: LetterForm,
  proposals: ReturnType<typeof letterProposals>,
  names: readonly string[],
): LetterForm => ({
  ...form,
  ...Object.fromEntries(
    proposals.filter(({ name }) => names.includes(name)).map(({ name, value }) => [name, value]),
  ),
});
