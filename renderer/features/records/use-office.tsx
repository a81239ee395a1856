import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';

/** The posts of the office to choose from, highest rank first, by their titles in the reader's language. */
export function useOffice(): readonly { readonly value: string; readonly label: string }[] {
  const language = useLanguage();
  const posts = useQuery('office', ['registry']).data?.posts ?? [];
  return [...posts]
    .sort((a, b) => b.rank - a.rank)
    .map((post) => ({ value: post.post, label: nameIn(language, post.title, post.titleUrdu) }));
}
