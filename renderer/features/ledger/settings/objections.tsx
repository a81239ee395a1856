import { Button, CloseButton, Text, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyObjection, type Objection } from './rules-form';
import styles from './settings.module.css';

/** The office's list of objections, each with a code and its text in both languages. */
export function Objections({
  objections,
  isBad,
  onChange,
}: {
  readonly objections: readonly Objection[];
  readonly isBad: boolean;
  readonly onChange: (objections: Objection[]) => void;
}) {
  const { t } = useTranslation('ledger');
  const table = useRef<HTMLTableElement>(null);
  const change = (index: number, part: Partial<Objection>): void =>
    onChange(objections.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const add = (): void => {
    onChange([...objections, emptyObjection]);
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLInputElement>(`[data-code="${objections.length}"]`)?.focus(),
    );
  };
  const columns = [
    ['code', 'settings-objection-code', 'ltr', 12],
    ['text', 'settings-objection-text', 'ltr', 200],
    ['textUrdu', 'settings-objection-urdu', 'rtl', 200],
  ] as const;
  return (
    <section aria-label={t('settings-objections')}>
      <Text size="sm" fw={600}>
        {t('settings-objections')}
      </Text>
      {isBad && (
        <Text size="sm" c="var(--daftar-red)" role="alert">
          {t('settings-objection-bad')}
        </Text>
      )}
      <table ref={table} className={styles.objections}>
        <thead>
          <tr>
            {columns.map(([name, word]) => (
              <th key={name} scope="col">
                {t(word)}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {objections.map((one, index) => (
            <tr key={index}>
              {columns.map(([name, word, dir, most]) => (
                <td key={name}>
                  <TextInput
                    size="xs"
                    dir={dir}
                    maxLength={most}
                    {...(name === 'code' ? { 'data-code': index } : {})}
                    {...(name === 'textUrdu' ? { lang: 'ur' } : {})}
                    aria-label={`${t('line', { number: index + 1 })}: ${t(word)}`}
                    value={one[name]}
                    onChange={(event) => change(index, { [name]: event.currentTarget.value })}
                  />
                </td>
              ))}
              <td>
                <CloseButton
                  aria-label={t('settings-objection-remove', { code: one.code || String(index + 1) })}
                  onClick={() => onChange(objections.filter((_, at) => at !== index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="compact-sm" variant="default" my={6} onClick={add}>
        {t('settings-objection-add')}
      </Button>
    </section>
  );
}
