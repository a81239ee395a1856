/** One field of a deed's form. `money` values are paisa, `check` values are booleans, all others texts. */
export type DeedField = {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'area' | 'money' | 'day' | 'select' | 'check';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly optional?: boolean;
  readonly hint?: string;
  /** Whether the field is asked for, by what is typed in the others; always without it. */
  readonly shows?: (values: DeedValues) => boolean;
};
export type DeedValue = string | number | boolean | undefined;
export type DeedValues = Readonly<Record<string, DeedValue>>;

/** Whether a saved draft still is a deed's values. */
export const areDeedValues = (saved: unknown): saved is DeedValues =>
  typeof saved === 'object' &&
  saved !== null &&
  Object.values(saved).every((value) => ['string', 'number', 'boolean', 'undefined'].includes(typeof value));

/** The names of fields that must be filled in and are not; an amount of nothing is not filled in. */
export const missingFields = (fields: readonly DeedField[], values: DeedValues): readonly string[] =>
  fields
    .filter(({ kind, optional }) => !optional && kind !== 'check')
    .filter(({ name, kind }) => {
      const value = values[name];
      return kind === 'money' ? !value : typeof value !== 'string' || value.trim() === '';
    })
    .map((field) => field.name);

/** A text of the form, without blanks around it. */
export const textOf = (values: DeedValues, name: string): string => String(values[name] ?? '').trim();
/** An optional text of the form as a property, left out when it is empty. */
export const optionalOf = (values: DeedValues, name: string): Readonly<Record<string, string>> => {
  const text = textOf(values, name);
  return text === '' ? {} : { [name]: text };
};
/** An amount of the form in paisa. */
export const amountOf = (values: DeedValues, name: string): number => Number(values[name] ?? 0);
