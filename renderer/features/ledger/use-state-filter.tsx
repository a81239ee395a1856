import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Rows that are asked for at once; others are found by typing. */
const most = 500;

/**
 * The filter of a register: words that are typed, and a choice of states ("all" is every one). `asked` is what the query
 * takes, `filter` and `tools` are the register's own.
 */
export function useStateFilter<State extends string>({
  states,
  initial,
  wordOf,
}: {
  readonly states: readonly State[];
  readonly initial: NoInfer<State>;
  readonly wordOf: (state: State) => string;
}) {
  const { t } = useTranslation('ledger');
  const [text, setText] = useState('');
  const [state, setState] = useState<State>(initial);
  const [typed] = useDebouncedValue(text.trim(), 200);
  return {
    isAll: state === 'all',
    asked: { ...(typed ? { text: typed } : {}), ...(state === 'all' ? {} : { state }), limit: most },
    filter: { text, onChange: setText, most },
    tools: (
      <SegmentedControl
        size="xs"
        aria-label={t('state')}
        value={state}
        onChange={setState}
        data={states.map((value) => ({ value, label: t(wordOf(value)) }))}
      />
    ),
  };
}
