import { expect, test } from 'vitest';
import type { OnboardingView } from '#engine/compliance-views';
import type { EntityRow } from '#engine/province-views';
import {
  inTime,
  onboardingFrom,
  onboardingPath,
  onboardingSheet,
  type OnboardingWords,
} from './onboarding-view';

test('an address says what is asked, and what it says wrongly is left out', () => {
  const asked = { by: 'district', department: 'Health', phase: '1' } as const;
  const path = onboardingPath({ ...asked, kind: undefined });
  expect(path).toBe('/province/compliance/onboarding?by=district&department=Health&phase=1');
  expect(onboardingFrom(new URLSearchParams(path.split('?')[1]))).toEqual(asked);
  expect(onboardingFrom(new URLSearchParams('by=nothing&district='))).toEqual({});
});

const words: OnboardingWords = {
  ...{ title: 'Offices', total: 'Total' },
  columns: {
    ...{ code: 'code', office: 'office', phase: 'phase', department: 'department', district: 'district' },
    ...{ late: 'late', computers: 'computers', heard: 'heard' },
  },
  step: (step) => step,
  standing: ({ done, open = '', lateDays }) => `${done ? 'done' : open} ${lateDays}`,
  name: (row) => row.name,
  phase: (code) => `Phase ${code}`,
  computers: ({ devices }) => String(devices.length),
  heard: () => 'today',
  part: (here, of) => `${here} of ${of}`,
};

test('what is kept has each office with its steps, and how many have taken each', () => {
  const done = { done: true, lateDays: 0 };
  const row: EntityRow = {
    ...{ office: 'KP-0101', name: 'Body', kind: 'TMA', district: 'Swat', phase: '1', flags: 0, lateDays: 9 },
    ...{ devices: [{ device: 'AAAAAA', title: 'One', silent: false }] },
    steps: {
      ...{ devices: done, officers: done, chart: { done: true, lateDays: 3 }, opening: done },
      closed: { done: false, lateDays: 9, open: 'undone' },
    },
  };
  const total = { key: '', of: 4, done: 1, late: 1, lateDays: 9, silent: 1 };
  const view: OnboardingView = {
    ...{ by: 'phase', phases: [], groups: [], total, rows: [row] },
    choices: { phase: [], department: [], district: [], kind: [] },
  };
  const sheet = onboardingSheet(view, words, { about: [], rightToLeft: false });
  expect(sheet.rows.map((one) => one.cells)).toEqual([
    [
      ...['KP-0101', 'Body', 'Phase 1', '', 'Swat', 'done 0', 'done 0', 'done 3', 'done 0', 'undone 9'],
      ...[9, '1', 'today'],
    ],
    [...['', 'Total', '', '', '', '1 of 1', '1 of 1', '1 of 1', '1 of 1', '0 of 1'], ...[null, '', '']],
  ]);
  expect(sheet.columns).toHaveLength(13);
  expect(inTime(total)).toBe(1);
});
