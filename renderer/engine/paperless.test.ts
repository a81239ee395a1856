import { afterEach, expect, test } from 'vitest';
import { demoPaperless } from '#main/cli/demo/plan';
import { dayInPakistan } from '#shared/base/calendar';
import { addDays } from '#shared/domain/ledger/debt/days';
import { createTestOffice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const today = dayInPakistan(Date.now());
const cover = { about: 'Refill', urgency: 'ordinary', classification: 'open' } as const;
const letter = { received: today, from: 'DHO', about: 'Oxygen', urgency: 'ordinary' } as const;

test('the plan by which paper is given up is published by an officer with power, and each section is measured by it', async () => {
  office = await createTestOffice();
  const desk = office.devices.office;
  const { api } = await desk.open();
  const stateOf = async () =>
    Object.fromEntries((await api.query('paperless'))?.rows.map((row) => [row.section, row.state]) ?? []);
  expect(await stateOf()).toEqual({ Admin: 'unused', Accts: 'unused', Store: 'unused', Lab: 'coming' });

  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: { ...cover, section: 'Store' } });
  await desk.does({ do: 'open-file', file: cover });
  await desk.does({ do: 'write-note', file, note: { text: 'Seen', language: 'en' } });
  await desk.does({
    do: 'write-draft',
    version: {
      ...{ file, form: 'office-order', language: 'en', about: 'Refill', text: 'Refill it.' },
      ...{ signatory: 'medical-superintendent', copies: [] },
    },
  });
  await desk.does({ do: 'move-file', file, move: { to: 'superintendent', move: 'put-up' } });
  await desk.does({ do: 'recall-file', file, reason: 'Wrong post' });
  await desk.does({ do: 'move-file', file, move: { to: 'superintendent', move: 'put-up' } });
  await desk.does({ do: 'diarise-letter', letter: { ...letter, markedTo: 'dealing-assistant' } });
  await desk.does({ do: 'diarise-letter', letter });
  expect(await stateOf()).toMatchObject({ Admin: 'unused', Store: 'working' });
  const used = await api.query('paperless');
  expect(used?.rows.find((row) => row.section === 'Store')).toMatchObject({
    ...{ phase: 2, title: 'Medical store', last: today },
    deeds: { scanned: 0, unscanned: 0, opened: 1, noted: 1, moved: 1, 'by-hand': 0, drafted: 1, copied: 0 },
    months: [{ month: today.slice(0, 7), screen: 1, paper: 0 }],
  });
  expect(used?.rows.find((row) => row.section === 'Admin')?.deeds.unscanned).toBe(1);
  expect(used?.outside).toEqual({ letters: 1, files: 1 });

  const later = demoPaperless(today).sections.map((one) => ({ ...one, on: addDays(today, 30) }));
  const policy = { from: today, paperless: { ...demoPaperless(today), sections: later } };
  expect((await api.perform({ do: 'set-policy', policy })).ok).toBe(false);
  await desk.signIn('medical-superintendent');
  await desk.does({ do: 'set-policy', policy });
  expect(new Set(Object.values(await stateOf()))).toEqual(new Set(['coming']));
});
