import { useTranslation } from 'react-i18next';
import type { ReturnPart } from '#shared/domain/oversight/return';
import type { ReturnForm } from '#shared/domain/oversight/entered-part';
import { nameIn, useLanguage } from '#app/i18n';

type Column = ReturnPart['columns'][number];
type Row = ReturnPart['rows'][number];

/** The words of a part in the reader's language, for the screen, for paper and for files. */
export function usePartWords(forms: readonly ReturnForm[]) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const formOf = (part: string) => forms.find((form) => form.part === part);
  return {
    title(part: string): string {
      const form = formOf(part);
      return form ? nameIn(language, form.title, form.titleUrdu) : t(`ret-part-${part}`);
    },
    column: ({ name, blank, title, titleUrdu }: Column): string =>
      title === undefined ? (blank ?? t(`ret-col-${name}`)) : nameIn(language, title, titleUrdu),
    name: ({ label, name = '', nameUrdu }: Row): string =>
      label === undefined ? nameIn(language, name, nameUrdu) : t(`ret-row-${label}`),
    /** The text of a cell: a choice by its title, the answer of a part by its word. */
    text(part: string, column: string, value: string): string {
      if (part === 'cash' && column === 'brs') return t(`ret-brs-${value}`);
      const choices = formOf(part)?.columns.find((one) => one.name === column)?.choices;
      const choice = choices?.find((one) => one.value === value);
      return choice ? nameIn(language, choice.title, choice.titleUrdu) : value;
    },
    /** Typed parts have no column of names beside their own. */
    isTyped: (part: string): boolean => formOf(part) !== undefined,
  };
}
export type PartWords = ReturnType<typeof usePartWords>;
