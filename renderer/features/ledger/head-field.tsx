import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeadRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import { useEnterWhenFound, useLastAnswer } from './use-found';
import type { LineForm } from './voucher-form';

type HeadFieldProps = {
  readonly label: string;
  readonly row: number;
  readonly line: LineForm;
  readonly error: string | false;
  readonly onPick: (head: HeadRow) => void;
  readonly onClear: () => void;
};

/** Finds a head of account by its code or its name in either language; arrow keys and Enter choose. */
export function HeadField({ label, row, line, error, onPick, onClear }: HeadFieldProps) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string>();
  const [asked] = useDebouncedValue(typed?.trim() ?? '', 120);
  const answer = useQuery('heads', ['registry', 'ledger'], asked).data;
  const heads = useLastAnswer(answer)?.slice(0, 12) ?? [];
  const chosen = line.head ? `${line.head} ${line.name}` : '';
  const pick = (code: string): void => {
    const head = heads.find((one) => one.code === code);
    if (!head) return;
    setTyped(undefined);
    combobox.closeDropdown();
    onPick({ ...head, name: nameIn(language, head.name, head.nameUrdu) });
  };
  const pickFirst = (): void => {
    const first = heads[0];
    if (typed && first) pick(first.code);
  };
  const isFresh = typed !== undefined && asked === typed.trim() && answer !== undefined;
  const { early, typedOn } = useEnterWhenFound(isFresh, pickFirst, () => combobox.selectFirstOption());
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal returnFocus={false}>
      <Combobox.Target>
        <TextInput
          aria-label={label}
          data-head={row}
          dir="auto"
          placeholder={t('headFind')}
          value={typed ?? chosen}
          error={error}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (line.head) onClear();
            combobox.openDropdown();
            combobox.resetSelectedOption();
            typedOn();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown();
            setTyped(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || !typed || early(event)) return;
            if (combobox.getSelectedOptionIndex() < 0) pickFirst();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
          {heads.map((head) => (
            <Combobox.Option key={head.code} value={head.code}>
              <bdi className="numbers">
                <strong>{head.code}</strong>
              </bdi>{' '}
              <bdi>{nameIn(language, head.name, head.nameUrdu)}</bdi>
            </Combobox.Option>
          ))}
          {heads.length === 0 && <Combobox.Empty>{t('headNone')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
