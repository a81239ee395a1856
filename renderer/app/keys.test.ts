import { expect, test } from 'vitest';
import { matches } from './keys';

const press = (part: Partial<Parameters<typeof matches>[1]>) => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...part,
});

test('a letter shortcut is the physical key, whatever the keyboard layout writes', () => {
  expect(matches('Alt+P', press({ code: 'KeyP', key: 'پ', altKey: true }))).toBe(true);
  expect(matches('Alt+P', press({ code: 'KeyO', key: 'p', altKey: true }))).toBe(false);
});

test('modifiers must be exactly those of the shortcut', () => {
  expect(matches('Alt+P', press({ code: 'KeyP', altKey: true, ctrlKey: true }))).toBe(false);
  expect(matches('Alt+P', press({ code: 'KeyP' }))).toBe(false);
  expect(matches('Alt+P', press({ code: 'KeyP', altKey: true, shiftKey: true }))).toBe(false);
});

test('Ctrl+Enter works while somebody types, and Command counts as Ctrl', () => {
  const target = { tagName: 'TEXTAREA' };
  expect(matches('Ctrl+Enter', press({ key: 'Enter', ctrlKey: true, target }))).toBe(true);
  expect(matches('Ctrl+Enter', press({ key: 'Enter', metaKey: true, target }))).toBe(true);
  expect(matches('Ctrl+Enter', press({ key: 'Enter', target }))).toBe(false);
});

test('digits count from both blocks of the keyboard', () => {
  expect(matches('Alt+1', press({ code: 'Digit1', altKey: true }))).toBe(true);
  expect(matches('Alt+1', press({ code: 'Numpad1', altKey: true }))).toBe(true);
});

test('the question mark of either language asks for help, but not while somebody types', () => {
  expect(matches('?', press({ key: '?', shiftKey: true }))).toBe(true);
  expect(matches('?', press({ key: '؟', shiftKey: true }))).toBe(true);
  expect(matches('?', press({ key: '?', target: { tagName: 'INPUT' } }))).toBe(false);
  expect(matches('?', press({ key: '?', target: { tagName: 'DIV', isContentEditable: true } }))).toBe(false);
});
