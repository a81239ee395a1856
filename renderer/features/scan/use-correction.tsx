import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingView } from '#engine/views';
import { useDraft } from '#app/use-draft';
import { usePerform } from '#app/use-engine';
import { isDoubtful } from '#ui/page-text';
import {
  correctionOf,
  isTypedWords,
  nextDoubtful,
  typedSince,
  unsavedOf,
  wordsOf,
  type TypedWords,
} from './correction-view';

const nothing: TypedWords = {};

/** Looking through the words of a page: which one is at hand, what was typed so far, and putting it on record. */
export function useCorrection(document: string, reading: ReadingView) {
  const { t } = useTranslation('scan');
  const perform = usePerform();
  const key = `/scan/${document}/${reading.page}`;
  const draft = useDraft(key, t('correctionDraft'), nothing, isTypedWords, typedSince);
  const [at, setAt] = useState<number>();
  const unsaved = useMemo(() => unsavedOf(draft.value), [draft.value]);
  const words = useMemo(() => wordsOf(reading, unsaved), [reading, unsaved]);
  const settled = useMemo(
    () => new Set(words.filter((word) => word.checked !== undefined).map((word) => word.index)),
    [words],
  );
  const step = (by: 1 | -1): void => setAt((now) => nextDoubtful(words, now, by));
  return {
    word: at === undefined ? undefined : words[at],
    unsaved,
    settled,
    doubtful: words.filter(isDoubtful).length,
    count: unsaved.size,
    ready: draft.ready,
    choose: setAt,
    step,
    /** Takes what was typed for the word at hand and goes on to the next doubtful one. */
    accept(text: string): void {
      if (at === undefined) return;
      draft.change({ ...draft.value, [at]: text.trim() });
      const next = nextDoubtful(words, at, 1);
      setAt(next);
    },
    async save(): Promise<void> {
      if (unsaved.size === 0) return;
      const done = await perform(correctionOf(reading, draft.value));
      if (done.ok) await draft.drop();
    },
    forget: () => draft.drop(),
  };
}
export type Correction = ReturnType<typeof useCorrection>;
