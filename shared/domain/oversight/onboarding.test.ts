import { expect, test } from 'vitest';
import { phasesOn, stepsOf } from './onboarding';
import type { Oversight, RolloutPhase } from './oversight';
import type { EntityDocument } from './province-documents';

const at = (day: string): number => Date.parse(`${day}T06:00:00Z`);
const now = at('2026-11-21');
const phase: RolloutPhase = {
  ...{ code: '1', from: '2026-07-01', source: 'test', title: 'First', titleUrdu: 'پہلا' },
  due: { devices: '2026-08-01', chart: '2026-09-01', opening: '2026-09-15', closed: '2026-12-10' },
};
const entity = (
  evidence: Partial<EntityDocument['evidence']>,
  heardAt?: number,
  devices = 1,
): Pick<EntityDocument, 'devices' | 'evidence' | 'heardAt'> => ({
  devices: Array.from({ length: devices }, () => ({ device: 'AAAAAA', title: 'One' })),
  evidence: { officers: 0, ...evidence },
  ...(heardAt === undefined ? {} : { heardAt }),
});
const said = (...asked: Parameters<typeof stepsOf>) =>
  stepsOf(...asked).map(({ step, done, lateDays, open }) => [step, done, lateDays, open]);

test('each step is known by its act, and late by the days after its phase asked for it', () => {
  const heard = entity(
    { devicesEnrolled: at('2026-08-01'), officers: 2, chartMapped: at('2026-09-11') },
    at('2026-11-20'),
  );
  expect(said(heard, phase, now)).toEqual([
    ['devices', true, 0, undefined],
    ['officers', true, 0, undefined], // from a hub that tells no day
    ['chart', true, 10, undefined],
    ['opening', false, 67, 'undone'],
    ['closed', false, 0, 'not-due'],
  ]);
  expect(stepsOf(heard, phase, now)[2]).toEqual({
    ...{ step: 'chart', done: true, at: at('2026-09-11'), due: '2026-09-01', lateDays: 10 },
  });
  expect(stepsOf(heard, phase, at('2026-09-15'))[3]).toMatchObject({ lateDays: 0, open: 'not-due' });
  expect(stepsOf(heard, phase, at('2026-09-16'))[3]).toMatchObject({ lateDays: 1, open: 'undone' });
});

test('of a silent office it is not known what only its own acts show; what the registry shows is', () => {
  const silent = entity({}, at('2026-11-01'));
  expect(said(silent, phase, now)).toEqual([
    ['devices', true, 0, undefined],
    ['officers', false, 0, 'undone'],
    ['chart', false, 81, 'silent'],
    ['opening', false, 67, 'silent'],
    ['closed', false, 0, 'not-due'],
  ]);
  expect(said(entity({}), phase, now)[2]).toEqual(['chart', false, 81, 'silent']);
  expect(said(entity({}, undefined, 0), phase, now).slice(0, 3)).toEqual([
    ['devices', false, 112, 'undone'],
    ['officers', false, 0, 'undone'],
    ['chart', false, 81, 'undone'], // it has nothing to speak with: that is not silence
  ]);
});

test('without a phase nothing is late; the newest version of a phase that holds counts', () => {
  expect(said(entity({}, now), undefined, now).every(([, , late]) => late === 0)).toBe(true);
  const later = { ...phase, from: '2026-11-01', due: { opening: '2026-12-31' } };
  const oversight = {
    templates: [],
    indicators: [],
    flagRules: [],
    phases: [phase, later],
  } satisfies Oversight;
  expect(phasesOn(oversight, '2026-10-31')).toEqual([phase]);
  expect(phasesOn(oversight, '2026-11-01')).toEqual([later]);
  expect(phasesOn(undefined, '2026-11-01')).toEqual([]);
});
