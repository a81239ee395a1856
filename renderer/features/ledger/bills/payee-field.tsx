import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '#app/shortcuts';
import { useQuery } from '#app/use-engine';
import { shortDay } from '#ui/format';
import { isolate } from './isolate';
import { KeysHint } from '#ui/keys-hint';
import { useEnterWhenFound, useLastAnswer } from '../use-found';
import type { ChosenPayee } from './bill-form';
import { PayeeDialog } from './payee-dialog';

type PayeeFieldProps = {
  readonly value: ChosenPayee | null;
  readonly error: string | false;
  readonly onPick: (payee: ChosenPayee | null) => void;
};

/** The option that registers a new payee; no payee's id is like this. */
const newPayee = 'new';

/** Finds a payee by name, CNIC or NTN; arrow keys and Enter choose, Alt+Y registers a new one without leaving the form. */
export function PayeeField({ value, error, onPick }: PayeeFieldProps) {
  const { t } = useTranslation('ledger');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string>();
  const [adding, setAdding] = useState<string>();
  const [asked] = useDebouncedValue(typed?.trim() ?? '', 120);
  const answer = useQuery('payees', ['ledger'], asked).data;
  const payees = useLastAnswer(answer)?.slice(0, 10) ?? [];
  useShortcut('Alt+Y', t('bill-payee-new'), () => setAdding(typed ?? ''), adding === undefined);
  const pick = (payee: string): void => {
    if (payee === newPayee) return setAdding(typed ?? '');
    const found = payees.find((one) => one.payee === payee);
    if (!found) return;
    const { tick: _tick, ...chosen } = found;
    setTyped(undefined);
    combobox.closeDropdown();
    onPick(chosen);
  };
  const pickFirst = (): void => {
    const first = payees[0];
    if (typed && first) pick(first.payee);
  };
  const isFresh = typed !== undefined && asked === typed.trim() && answer !== undefined;
  const { early, typedOn } = useEnterWhenFound(isFresh, pickFirst, () => combobox.selectFirstOption());
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={pick} withinPortal returnFocus={false}>
        <Combobox.Target>
          <TextInput
            label={t('bill-payee')}
            required
            autoFocus
            dir="auto"
            placeholder={t('bill-payee-find')}
            value={typed ?? (value ? `${value.name} (${value.number})` : '')}
            error={error}
            description={
              value &&
              t('bill-payee-checked', {
                filer: `${t(`payee-filer-${value.filer}`)} · ${t(`payee-entity-${value.entity}`)}`,
                day: isolate(shortDay(value.checkedOn)),
              })
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              if (value) onPick(null);
              combobox.openDropdown();
              combobox.resetSelectedOption();
              typedOn();
            }}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || !typed || early(event)) return;
              if (combobox.getSelectedOptionIndex() < 0) pickFirst();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
            {payees.map((one) => (
              <Combobox.Option key={one.payee} value={one.payee}>
                <bdi>{one.name}</bdi>{' '}
                <Text span size="xs" c="dimmed">
                  <bdi dir="ltr" className="numbers">
                    {one.number}
                  </bdi>{' '}
                  · {t(`payee-filer-${one.filer}`)}
                </Text>
              </Combobox.Option>
            ))}
            {payees.length === 0 && <Combobox.Empty>{t('bill-payee-none')}</Combobox.Empty>}
            <Combobox.Option value={newPayee}>
              {t('bill-payee-new')} <KeysHint keys="Alt+Y" />
            </Combobox.Option>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {adding !== undefined && (
        <PayeeDialog
          typed={adding}
          onClose={() => setAdding(undefined)}
          onSaved={(chosen) => {
            setAdding(undefined);
            setTyped(undefined);
            onPick(chosen);
          }}
        />
      )}
    </>
  );
}
