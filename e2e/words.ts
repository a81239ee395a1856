import { createInstance, type TFunction } from 'i18next';
import { words as admin } from '../renderer/features/admin/words';
import { words as desk } from '../renderer/features/desk/words';
import { words as files } from '../renderer/features/files/words';
import { words as ledger } from '../renderer/features/ledger/words';
import { words as province } from '../renderer/features/province/words';
import { words as records } from '../renderer/features/records/words';
import { words as scan } from '../renderer/features/scan/words';
import { words as search } from '../renderer/features/search/words';
import { words as app } from '../renderer/app/words';

export type Language = 'en' | 'ur';

/** Says a word of the house in one language: `say('files:putUp', { post })`. A key that does not exist throws. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const rooms = { app, admin, desk, files, ledger, province, records, scan, search };

/** The program's own words, so that specs find buttons by what is written on them, in the reader's language. */
export function wordsIn(language: Language): Say {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      [language]: Object.fromEntries(Object.entries(rooms).map(([room, words]) => [room, words[language]])),
    },
  });
  const t: TFunction = instance.t;
  return (key, values = {}) => {
    const text = t(key, values);
    if (text === key || text === key.split(':')[1]) throw new Error(`the program has no words for ${key}`);
    return text;
  };
}
