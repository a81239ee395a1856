import { expect, test } from 'vitest';
import { emptyOfficer, faultsOf, isComplete, type OfficerForm } from './officer-form';

const filled: OfficerForm = {
  name: 'Demo Clerk',
  nameUrdu: '',
  person: 'demo-clerk',
  posts: ['dealing-assistant'],
  passphrase: 'four good words here',
  again: 'four good words here',
};

test('a filled form can be sent, and an empty one complains about nothing', () => {
  expect(isComplete(filled)).toBe(true);
  expect(faultsOf(emptyOfficer)).toEqual({});
  expect(isComplete(emptyOfficer)).toBe(false);
});

test.each([
  [{ name: '  ' }],
  [{ person: '' }],
  [{ person: 'Demo Clerk' }],
  [{ posts: [] }],
  [{ passphrase: 'short', again: 'short' }],
  [{ again: 'something else' }],
])('a form with %j cannot be sent', (part) => {
  expect(isComplete({ ...filled, ...part })).toBe(false);
});

test('what is wrong is named at its own field', () => {
  expect(faultsOf({ ...filled, person: 'No!', passphrase: 'short', again: 'other' })).toEqual({
    person: 'person-wrong',
    passphrase: 'passphrase-short',
    again: 'passphrase-differs',
  });
});

test('the length of a passphrase counts characters, not bytes or halves', () => {
  expect(faultsOf({ ...filled, passphrase: '𝒜𝒜𝒜𝒜', again: '' })).toEqual({ passphrase: 'passphrase-short' });
  expect(faultsOf({ ...filled, passphrase: 'دفتر کی کنجی', again: '' })).toEqual({});
});
