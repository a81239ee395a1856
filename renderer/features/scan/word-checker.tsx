import { CloseButton, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { ActionButton } from '#ui/action-button';
import type { Word } from '#ui/page-text';
import type { Correction } from './use-correction';
import styles from './correction.module.css';

type Props = { readonly reading: ReadingView; readonly correction: Correction };

/** Looking through the doubtful words of a page by keyboard; the word at hand stands in a field, its place is marked. */
export function WordChecker({ reading, correction }: Props) {
  const { t } = useTranslation('scan');
  const { word, doubtful, count } = correction;
  const button = { size: 'compact-xs', variant: 'default' } as const;
  return (
    <section className={styles.checker} aria-label={t('checkWords')}>
      <div className={styles.checkerHead}>
        <Text size="xs" aria-live="polite">
          {doubtful > 0 ? t('doubtfulLeft', { count: doubtful }) : t('doubtfulNone')}
        </Text>
        <span className={styles.spacer} />
        {doubtful > 0 && (
          <>
            <ActionButton {...button} label={t('wordBefore')} keys="Alt+P" act={() => correction.step(-1)} />
            <ActionButton {...button} label={t('wordNext')} keys="Alt+N" act={() => correction.step(1)} />
          </>
        )}
      </div>
      {word && <OneWord key={word.index} word={word} reading={reading} correction={correction} />}
      {count > 0 && (
        <div className={styles.checkerHead}>
          <ActionButton
            size="compact-sm"
            label={t('saveWords', { count })}
            keys="Ctrl+S"
            act={correction.save}
          />
          <ActionButton size="compact-sm" variant="subtle" label={t('forgetWords')} act={correction.forget} />
        </div>
      )}
    </section>
  );
}

function OneWord({ word, reading, correction }: Props & { readonly word: Word }) {
  const { t } = useTranslation('scan');
  const language = useLanguage();
  const [typed, setTyped] = useState(word.text);
  const check = reading.checks.find((one) => one.at === word.index);
  const others = reading.passed.filter((one) => one.at === word.index && one.new !== check?.new);
  const nameOf = ({ by }: (typeof others)[number]) => nameIn(language, by.name, by.nameUrdu);
  return (
    <form
      className={styles.word}
      onSubmit={(event) => {
        event.preventDefault();
        correction.accept(typed);
      }}
    >
      <TextInput
        autoFocus
        size="sm"
        dir="auto"
        maxLength={400}
        label={t('wordOnPaper')}
        description={t(reading.ownText ? 'wordHintOwn' : 'wordHint', { confidence: word.confidence })}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && correction.choose(undefined)}
        rightSection={
          <CloseButton size="sm" aria-label={t('wordClose')} onClick={() => correction.choose(undefined)} />
        }
      />
      {check && (
        <Text size="xs" c="dimmed">
          {t('wordCheckedBy', { name: nameOf(check), read: check.old })}
        </Text>
      )}
      {others.map((one) => (
        <Text key={`${one.when} ${one.new}`} size="xs" c="dimmed">
          {t('wordAlso', { name: nameOf(one), word: one.new === '' ? '–' : one.new })}
        </Text>
      ))}
    </form>
  );
}
