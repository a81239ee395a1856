import { describe, expect, test } from 'vitest';
import { actKinds } from '#shared/acts/kinds';
import { powers } from '#shared/acts/kind';
import { refusal, refusalReasons } from '#shared/domain/refusals';
import { createI18n, nameIn } from './i18n';
import { isolate, refusalValues } from './refusal-words';
import { resources } from './resources';
import { rooms } from './route';
import { words } from './words';

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flat(value, `${path}${key}.`),
  );
const keysOf = (tree: Tree): readonly string[] => flat(tree).map(([key]) => key);
const blanksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

const namespaces = Object.keys(resources.en);

test('the frame and every room bring words', () => {
  expect(namespaces).toEqual(expect.arrayContaining(['app', 'desk', 'search', 'admin', 'province']));
});

describe.each(namespaces)('the words of %s', (namespace) => {
  const en = resources.en[namespace] as Tree; // the keys are those of the same object
  const ur = (resources.ur[namespace] ?? {}) as Tree;

  test('have the same keys in both languages', () => {
    expect(keysOf(ur).toSorted()).toEqual(keysOf(en).toSorted());
  });

  test('have no empty text', () => {
    for (const [key, text] of [...flat(en), ...flat(ur)]) expect(text.trim(), key).not.toBe('');
  });

  test('leave the same blanks to be filled', () => {
    const urdu = new Map(flat(ur));
    for (const [key, text] of flat(en)) expect(blanksOf(urdu.get(key) ?? ''), key).toEqual(blanksOf(text));
  });
});

describe.each(['en', 'ur'] as const)('in %s', (language) => {
  const tree: Tree = words[language];
  const keys = new Set(keysOf(tree));
  const { t } = createI18n(language);

  test('every refusal reason has words', () => {
    for (const why of refusalReasons) expect(keys, why).toContain(`refusal.${why}`);
  });

  test('every refusal of papers on their way in has words', () => {
    const reasons = [
      'empty',
      'not-an-image',
      'corrupt',
      'truncated',
      'password-protected',
      'too-large',
      'no-pages',
    ];
    for (const why of [...reasons, 'duplicate', 'not-saved']) expect(keys, why).toContain(`capture.${why}`);
  });

  test('every way of not opening, not signing in and not seeing a page has words', () => {
    const shut = ['second-window', 'host-gone', 'storage', 'not-signed-in'];
    expect([...keys]).toEqual(
      expect.arrayContaining([
        ...shut.flatMap((fault) => [`shut.${fault}.title`, `shut.${fault}.text`]),
        ...['wrong-passphrase', 'unknown-key', 'not-certified', 'host-gone'].map(
          (why) => `sign-in.refused.${why}`,
        ),
        ...['not-here', 'no-line', 'damaged'].map((why) => `page-image.${why}`),
        ...['bad-signature', 'unknown-key', 'broken-chain', 'missing-act'].map(
          (fault) => `act-fault.${fault}`,
        ),
      ]),
    );
  });

  test('every room, power and act kind has a name', () => {
    for (const room of rooms) expect(keys).toContain(`room.${room}`);
    for (const power of powers) expect(keys).toContain(`power.${power}`);
    for (const { kind } of actKinds) expect(keys).toContain(`kind.${kind.replace('.', '-')}`);
  });

  test('urgency, states, ticks and states of the line have words', () => {
    const lines = ['starting', 'up', 'sending', 'down', 'refused', 'no-hub', 'cut'];
    expect([...keys]).toEqual(
      expect.arrayContaining([
        ...['immediate', 'urgent', 'priority', 'ordinary'].map((one) => `urgency.${one}`),
        ...['prepared', 'posted', 'returned', 'approved', 'declined'].map((one) => `state.${one}`),
        ...['saved', 'at-hub', 'refused'].flatMap((one) => [`tick.${one}`, `tick.${one}-because`]),
        ...lines.flatMap((one) => [`line.state.${one}`, `line.about.${one}`]),
      ]),
    );
  });

  test('a refusal fills its blanks with grouped rupees that keep their direction', () => {
    const over = refusal('over-release', { head: 'A03303', available: 12_500_000, short: 5 });
    const text = t(
      'refusal.over-release',
      refusalValues(over, 'lakh', (post) => post),
    );
    expect(text).toContain(isolate('1,25,000.00'));
    expect(text).toContain(isolate('A03303'));
    expect(text).not.toContain('{{');
  });

  test('counts choose between one and many', () => {
    expect(t('line.acts', { count: 1 })).toBe(t('line.acts_one', { count: 1 }));
    expect(t('line.acts', { count: 14 })).toBe(t('line.acts_other', { count: 14 }));
  });
});

test('a room that lacks a word falls back on the shared words', () => {
  expect(createI18n('ur').t('loading', { ns: 'desk' })).toBe(words.ur.loading);
});

test('a reader of Urdu gets the Urdu name where there is one', () => {
  expect(nameIn('ur', 'Accountant', 'اکاؤنٹنٹ')).toBe('اکاؤنٹنٹ');
  expect(nameIn('ur', 'Accountant')).toBe('Accountant');
  expect(nameIn('en', 'Accountant', 'اکاؤنٹنٹ')).toBe('Accountant');
});
