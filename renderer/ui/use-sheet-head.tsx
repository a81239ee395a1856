import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';

/** What stands above every table that is kept: its title, the office, and what it is of, in the reader's direction. */
export function useSheetHead(): (
  title: string,
  ...about: readonly string[]
) => Pick<Sheet, 'title' | 'about' | 'rightToLeft'> {
  const language = useLanguage();
  const office = useQuery('office', ['registry']).data;
  const name = office ? nameIn(language, office.name, office.nameUrdu) : '';
  return (title, ...about) => ({
    title,
    about: [name, ...about].filter((line) => line !== ''),
    rightToLeft: language === 'ur',
  });
}
