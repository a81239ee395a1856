import { Chip, Group, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import { readSearch } from '#shared/domain/records/search-query';
import { Icon } from '#app/icons';
import { useGo } from '#app/router';
import { useShortcut } from '#app/shortcuts';
import { useQuery } from '#app/use-engine';
import { KeysHint } from '#ui/keys-hint';
import { Moment } from '#ui/moment';
import { Snippet } from '#ui/snippet';
import { catchLetters } from './catch-letters';
import styles from './search.module.css';
import {
  evidencePath,
  groupHits,
  offeredDays,
  offeredKinds,
  pathOf,
  withDays,
  withKind,
} from './search-view';

const keys = 'Ctrl+K';

/** The search of the whole house: its button in the top bar and its window under Ctrl+K. */
export function SearchBox() {
  const { t } = useTranslation('search');
  const [[store, box]] = useState(createSpotlight);
  const [typed, setTyped] = useState('');
  const release = useRef<() => void>(undefined);
  const stopCatching = (): void => release.current?.();
  const open = (): void => {
    stopCatching();
    // While it is still fading out, what was asked before would stand in front of what is typed now.
    if (!store.getState().opened) setTyped('');
    release.current = catchLetters((letter) => setTyped((before) => before + letter));
    box.open();
  };
  useShortcut(keys, t('open'), open);
  return (
    <>
      <UnstyledButton className={styles.open} aria-keyshortcuts="Control+K" onClick={open}>
        <Icon name="search" size={17} />
        <span>{t('open')}</span>
        <KeysHint keys={keys} />
      </UnstyledButton>
      <Spotlight.Root
        store={store}
        query={typed}
        onQueryChange={setTyped}
        onSpotlightClose={stopCatching}
        shortcut={null}
        scrollable
        maxHeight={460}
        size="lg"
        overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      >
        <Spotlight.Search
          placeholder={t('placeholder')}
          aria-label={t('open')}
          dir="auto"
          onFocus={stopCatching}
        />
        <Filters typed={typed} onChange={setTyped} />
        <Found typed={typed.trim()} />
      </Spotlight.Root>
    </>
  );
}

/** Narrowing by kind and days; what is chosen stands in what is typed, where it can be changed. */
function Filters({
  typed,
  onChange,
}: {
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}) {
  const { t } = useTranslation('search');
  const query = readSearch(typed);
  const [today] = useState(() => dayInPakistan(Date.now()));
  const chip = { size: 'xs', variant: 'light' } as const;
  return (
    <div className={styles.filters} role="group" aria-label={t('filters')}>
      {offeredKinds.map((kind) => (
        <Chip
          key={kind}
          {...chip}
          checked={query.kinds.includes(kind)}
          onChange={() => onChange(withKind(typed, kind))}
        >
          {t(kind)}
        </Chip>
      ))}
      {offeredDays(today).map(({ name, from, to }) => {
        const isChosen = query.from === from && query.to === to;
        return (
          <Chip
            key={name}
            {...chip}
            checked={isChosen}
            onChange={() => onChange(isChosen ? withDays(typed) : withDays(typed, { from, to }))}
          >
            {t(name)}
          </Chip>
        );
      })}
      <Text size="xs" c="dimmed" className={styles.syntax}>
        {t('syntax')}
      </Text>
    </div>
  );
}

function Found({ typed }: { readonly typed: string }) {
  const { t } = useTranslation('search');
  const [text] = useDebouncedValue(typed, 150);
  if (typed.length < 2 || text.length < 2) return <Spotlight.Empty>{t('hint')}</Spotlight.Empty>;
  const evidence = evidencePath(text);
  return evidence === undefined ? <Hits text={text} /> : <Evidence path={evidence} />;
}

/** A link of a saved report: it leads to where the figure's evidence stands. */
function Evidence({ path }: { readonly path: string }) {
  const { t } = useTranslation('search');
  const go = useGo();
  return (
    <Spotlight.ActionsList>
      <Spotlight.Action onClick={() => go(path)} label={t('evidence')} />
    </Spotlight.ActionsList>
  );
}

/** The hits of a text; those of the text before stay until the new ones are there, so that nothing flickers. */
function Hits({ text }: { readonly text: string }) {
  const { t } = useTranslation('search');
  const go = useGo();
  const newest = useQuery('search', [], text).data;
  const [data, setData] = useState(newest);
  if (newest && newest !== data) setData(newest);
  if (!data) return <Spotlight.Empty>{t('app:loading')}</Spotlight.Empty>;
  if (data.length === 0) return <Spotlight.Empty>{t('nothing', { text })}</Spotlight.Empty>;
  return (
    <Spotlight.ActionsList>
      {data[0]?.similar && (
        <Text size="sm" c="dimmed" p="xs" role="status">
          {t('similar', { text })}
        </Text>
      )}
      {groupHits(data).map(({ sort, hits }) => (
        <Spotlight.ActionsGroup key={sort} label={t(sort)} role="group" aria-label={t(sort)}>
          {hits.map((hit, index) => (
            <Spotlight.Action
              key={`${hit.subject} ${hit.page ?? ''} ${index}`}
              onClick={() => go(pathOf(hit))}
            >
              <div className={styles.hit}>
                <Group justify="space-between" wrap="nowrap">
                  <Text fw={600} size="sm" truncate>
                    <bdi>{hit.title}</bdi>
                  </Text>
                  <Text size="xs" c="dimmed">
                    <Moment at={hit.at} />
                  </Text>
                </Group>
                <Text size="sm" lineClamp={2}>
                  <Snippet text={hit.snippet} />
                </Text>
              </div>
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ))}
    </Spotlight.ActionsList>
  );
}
