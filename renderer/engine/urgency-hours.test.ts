import { afterEach, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const shorter = { urgent: 8, priority: 24, ordinary: 72 };

test('the officer with power publishes how long a file may lie, as an act; another is refused', async () => {
  office = await createTestOffice();
  const desk = office.devices.office;
  const { api } = await desk.open();
  await desk.signIn('dealing-assistant');
  const policy = { from: '2026-12-01', urgencyHours: shorter };
  expect((await api.perform({ do: 'set-policy', policy })).ok).toBe(false);
  await desk.signIn('medical-superintendent');
  const none = { from: '2026-12-01', urgencyHours: { ...shorter, urgent: 0 } };
  expect((await api.perform({ do: 'set-policy', policy: none })).ok).toBe(false);
  await desk.does({ do: 'set-policy', policy });
  expect((await api.query('policies')).at(-1)).toEqual(policy);
});
