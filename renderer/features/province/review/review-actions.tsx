import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnView } from '#engine/views';
import { useGo } from '#app/router';
import { usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { ReviewDialog, type Word } from './review-dialog';

/** What an officer of the province may say of a return now: accept it, send it back, or ask for none. */
export function ReviewActions({ view, title }: { readonly view: ReturnView; readonly title: string }) {
  const { t } = useTranslation('province');
  const go = useGo();
  const perform = usePerform();
  const [word, setWord] = useState<Word>();
  const { state, submitted } = view;
  const isSigned = state === 'submitted';
  const isOwed = ['running', 'due', 'late', 'prepared', 'queried'].includes(state);
  const say = async (text: string): Promise<boolean> => {
    const base = { return: view.return, submitted: submitted?.act ?? '' };
    const done =
      word === 'accept'
        ? await perform({ do: 'accept-return', ...base, ...(text ? { remark: text } : {}) })
        : word === 'query'
          ? await perform({ do: 'query-return', ...base, text })
          : await perform({ do: 'exempt-return', return: view.return, reason: text });
    if (!done.ok) return false;
    notifications.show({ color: 'daftar', message: t('review-done') });
    if (isSigned) go('/province/review');
    return true;
  };
  const button = (which: Word, keys: string, filled: boolean) => (
    <ActionButton
      variant={filled ? 'filled' : 'default'}
      label={t(`review-${which}`)}
      keys={keys}
      disabled={word !== undefined}
      act={() => setWord(which)}
    />
  );
  return (
    <>
      {isOwed && button('exempt', 'Alt+X', false)}
      {isSigned && button('query', 'Alt+Q', false)}
      {isSigned && button('accept', 'Alt+A', true)}
      {word && (
        <ReviewDialog
          word={word}
          subject={view.return}
          title={title}
          onSign={say}
          onClose={() => setWord(undefined)}
        />
      )}
    </>
  );
}
