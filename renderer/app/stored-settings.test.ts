import { expect, test } from 'vitest';
import { defaultSettings, readSettings, writeSettings } from './stored-settings';

const stored = (text: string | null) => ({ getItem: () => text });

test('nothing stored gives English, Naskh, light, lakh and ten minutes', () => {
  expect(readSettings(stored(null))).toEqual({
    language: 'en',
    script: 'naskh',
    theme: 'light',
    grouping: 'lakh',
    lockAfterMinutes: 10,
  });
});

test('what was written is read back', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const settings = { ...defaultSettings, language: 'ur', script: 'nastaliq', lockAfterMinutes: 3 } as const;
  writeSettings(storage, settings);
  expect(readSettings(storage)).toEqual(settings);
});

test('one damaged setting takes its default and leaves the others', () => {
  const read = readSettings(stored('{"language":"ur","lockAfterMinutes":0,"theme":"purple"}'));
  expect(read).toEqual({ ...defaultSettings, language: 'ur' });
});

test.each(['{', '[]', '7', 'null'])('stored rubbish %j gives the defaults', (text) => {
  expect(readSettings(stored(text))).toEqual(defaultSettings);
});

test('a storage that refuses is passed over', () => {
  const full = {
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => writeSettings(full, defaultSettings)).not.toThrow();
});
