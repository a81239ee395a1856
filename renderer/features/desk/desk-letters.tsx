import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRow } from '#engine/views';
import { useGo } from '#app/router';
import { useOfficer } from '#app/use-engine';
import { UrgencyBadge } from '#ui/badges';
import { MarkLetters, mayMark, type LetterDeed } from '#ui/mark-letters';
import { DayText } from '#ui/moment';
import { RegisterTable, type Column } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { byUrgency } from './desk-view';

/** Letters marked to the officer's post that are in no file yet; several can be marked on or disposed of together. */
export function LettersForMe({ letters }: { readonly letters: readonly LetterRow[] }) {
  const { t } = useTranslation('desk');
  const go = useGo();
  const me = useOfficer();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [deed, setDeed] = useState<LetterDeed>();
  if (letters.length === 0) return null;
  const may = letters.some((letter) => mayMark(letter, me));
  const marked = letters.filter((one) => chosen.includes(one.letter));
  const choose = (letter: string): void =>
    setChosen(chosen.includes(letter) ? chosen.filter((one) => one !== letter) : [...chosen, letter]);
  const columns: readonly Column<LetterRow>[] = [
    {
      name: 'number',
      title: t('number'),
      width: '14rem',
      cell: (letter) => <bdi>{letter.number}</bdi>,
    },
    { name: 'about', title: t('subject'), cell: (letter) => <About letter={letter} /> },
    { name: 'from', title: t('from'), width: '17rem', cell: (letter) => <bdi>{letter.from}</bdi> },
    {
      name: 'received',
      title: t('received'),
      width: '8rem',
      cell: (letter) => <DayText day={letter.received} />,
    },
    { name: 'tick', title: '', width: '2.5rem', cell: (letter) => <Tick tick={letter.tick} /> },
  ];
  return (
    <Section title={t('letters-for-me')} count={letters.length} tight>
      <RegisterTable
        label={t('letters-for-me')}
        rows={byUrgency(letters, (letter) => letter.received)}
        keyOf={(letter) => letter.letter}
        textOf={(letter) => `${letter.number} ${letter.from} ${letter.about}`}
        onOpen={(letter) => go(`/records/${letter.letter}`)}
        empty={null}
        columns={
          may
            ? [
                choiceColumn(chosen, choose, (letter) => t('app:letters.choose', { number: letter.number })),
                ...columns,
              ]
            : columns
        }
        tools={
          marked.length > 0 && (
            <Group gap="sm">
              {(['mark', 'dispose'] as const).map((one) => (
                <Button
                  key={one}
                  size="compact-sm"
                  variant={one === 'mark' ? 'filled' : 'default'}
                  onClick={() => setDeed(one)}
                >
                  {t(`app:letters.${one}`)}
                </Button>
              ))}
            </Group>
          )
        }
      />
      {deed && (
        <MarkLetters
          letters={marked}
          deed={deed}
          close={() => setDeed(undefined)}
          done={() => setChosen([])}
        />
      )}
    </Section>
  );
}

/** The subject, how urgent it is, and what was written when it was marked on. */
function About({ letter }: { readonly letter: LetterRow }) {
  const remark = letter.marks?.at(-1)?.remark;
  return (
    <Group gap="xs">
      <bdi>{letter.about}</bdi>
      <UrgencyBadge urgency={letter.urgency} />
      {remark && (
        <Text span size="xs" c="dimmed">
          <bdi>{remark}</bdi>
        </Text>
      )}
    </Group>
  );
}

const choiceColumn = (
  chosen: readonly string[],
  choose: (letter: string) => void,
  label: (letter: LetterRow) => string,
): Column<LetterRow> => ({
  name: 'choose',
  title: '',
  width: '2.5rem',
  cell: (letter) => (
    <Checkbox
      size="xs"
      aria-label={label(letter)}
      checked={chosen.includes(letter.letter)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
      onChange={() => choose(letter.letter)}
    />
  ),
});
