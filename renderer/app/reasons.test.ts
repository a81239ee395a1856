import { expect, test } from 'vitest';
import { createI18n } from './i18n';
import { ownReasons } from '#engine/sync/marks';
import { hubReason, lineReason } from './reasons';

const { t } = createI18n('en');

test.each([
  ['no-line: connect ECONNREFUSED', 'no connection'],
  ['timeout: nothing for 20 s', 'the hub did not answer in time'],
  ['403 {"error":"forbidden"}', 'the hub does not know this computer’s account'],
  ['503 {"error":"busy"}', 'the hub has trouble of its own'],
  ['the hub gave half an answer', 'the hub has trouble of its own'],
  ['gone: Failed to fetch', 'the program behind this window does not answer'],
])('the line reason %j is said in plain words', (why, words) => {
  expect(lineReason(t, why)).toBe(words);
});

test.each([
  'wrong office: these are the acts of KP-0123',
  'act is never changed',
  'only the province writes in the registry',
])('the hub reason %j is said in plain words, also in Urdu', (reason) => {
  const urdu = createI18n('ur').t;
  expect(hubReason(t, reason)).not.toBe(reason);
  expect(hubReason(t, reason)).not.toContain('hub-reason');
  expect(hubReason(urdu, reason)).toMatch(/[\u0600-\u06FF]/);
});

test.each([
  ...ownReasons,
  'forbidden',
  'unauthorized',
  'too large: body',
  'malformed: counter',
  'unknown field: x',
  'wrong device: an account writes only the acts of its own device',
])('an act put aside for %j is explained in both languages', (reason) => {
  expect(hubReason(t, reason)).toMatch(/^[A-Z].* .*\.$/);
  expect(hubReason(createI18n('ur').t, reason)).toMatch(/^[\u0600-\u06FF].* .*۔$/);
});

test('a reason that nobody foresaw is shown as it came', () => {
  expect(lineReason(t, 'something new')).toBe('something new');
  expect(hubReason(t, 'something new')).toBe('something new');
});
