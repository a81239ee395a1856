import { createInstance, type i18n } from 'i18next';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useDirection } from '@mantine/core';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { resources } from './resources';
import { useSettings } from './settings';

export type Language = 'en' | 'ur';
export type Script = 'naskh' | 'nastaliq';

/** A translator over all words of the house. Words are bundled, so it is ready when this returns. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'app',
    fallbackNS: 'app',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** Gives the words to the components inside and keeps the document's language, direction and script in step. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { settings } = useSettings();
  const { setDirection } = useDirection();
  const { language, script } = settings;
  const instance = useMemo(() => createI18n(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.script = script;
    setDirection(language === 'ur' ? 'rtl' : 'ltr');
  }, [language, script, setDirection]);
  return <I18nextProvider i18n={instance}>{children}</I18nextProvider>;
}

/** The reader's language. */
export const useLanguage = (): Language => useSettings().settings.language;

/** The Urdu name for a reader of Urdu where there is one, otherwise the other name. */
export const nameIn = (language: Language, name: string, nameUrdu?: string): string =>
  language === 'ur' ? (nameUrdu ?? name) : name;

/** A name and the post it acts for, as one text; a demo officer who is named after his post is said once. */
export const withPost = (name: string, post: string | undefined, between: string): string =>
  post === undefined || post === name ? name : `${name}${between}${post}`;
