import { expect, test } from 'vitest';
import { shortName } from './short-name';

test('a short name is made from the Latin letters of a name', () => {
  expect(shortName('Demo Clerk II')).toBe('demo-clerk-ii');
  expect(shortName('  José  Pérez ')).toBe('jose-perez');
  expect(shortName('نمائشی کلرک')).toBe('');
});
