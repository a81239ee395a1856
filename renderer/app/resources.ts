import { words as app } from './words';

type Words = { readonly [key: string]: string | Words };
type FeatureWords = { readonly words: { readonly en: Words; readonly ur: Words } };

/** Every room brings its own words; the name of its folder is their namespace. */
const features = import.meta.glob<FeatureWords>('../features/*/words.ts', { eager: true });

const named = Object.entries(features).map(
  ([path, { words }]) => [path.split('/').at(-2) ?? path, words] as const,
);

const namespaces = [['app', app], ...named] as const;

/** All words of the house by language and namespace. */
export const resources = {
  en: Object.fromEntries(namespaces.map(([name, words]) => [name, words.en])),
  ur: Object.fromEntries(namespaces.map(([name, words]) => [name, words.ur])),
};
