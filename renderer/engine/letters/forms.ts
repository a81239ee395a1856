import rawForms from '#assets/data/letter-forms.json';
import { letterForms, type LetterForm } from '#shared/domain/drafts/letter-form';

/** The forms of communication that come with the program, in the order in which they are offered. */
export const forms: readonly LetterForm[] = letterForms.parse(rawForms);

/** The form of that name. Throws for one that there is none of: acts name only known ones. */
export function formNamed(name: string): LetterForm {
  const found = forms.find((one) => one.form === name);
  if (!found) throw new Error(`no such form of communication: ${name}`);
  return found;
}

export const isFormName = (name: string | null): name is LetterForm['form'] =>
  forms.some((one) => one.form === name);
