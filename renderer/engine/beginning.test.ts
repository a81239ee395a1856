import { afterEach, expect, test } from 'vitest';
import { createTestDevice } from '#shared/acts/testing/writers';
import { publishActs } from '#main/hub/publish';
import { eventually, createTestOffice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

test('an office sees the days of its own phase, and by its own acts which steps are taken', async () => {
  office = await createTestOffice();
  const { hub, made } = office;
  const { api } = await office.devices.office.open();
  expect(await api.query('beginning')).toBeNull(); // in no phase
  const before = await api.query('office');
  const due = { devices: '2000-07-14', officers: '2000-07-14', chart: '2099-07-31', closed: '2001-01-01' };
  const phase = {
    code: '1',
    title: 'Phase 1',
    titleUrdu: 'مرحلہ 1',
    from: '2000-07-01',
    source: 'a test',
    due,
  };
  const entity = { name: before.name, type: before.type, district: before.district, phase: '1' };
  const acts = await createTestDevice('KP-0000', 'RQQTDD').write(
    made.root,
    'province',
    [
      { kind: 'oversight.published', v: 3, subject: 'oversight:KP-0000', body: { phases: [phase] } },
      { kind: 'entity.registered', v: 2, subject: `registry:${before.office}`, body: entity },
    ],
    Date.now(),
  );
  await publishActs({ url: hub.admin }, 'registry', acts);
  await eventually(async () => (await api.query('beginning')) !== null, 'the phase is known here');
  const view = await api.query('beginning');
  expect(view?.phase).toEqual({ code: '1', title: 'Phase 1', titleUrdu: 'مرحلہ 1' });
  const { devices, officers, chart, opening, closed } = view?.steps ?? {};
  expect([devices, officers, chart, opening].map((step) => step?.done)).toEqual([true, true, true, true]);
  expect(devices).toMatchObject({ due: due.devices, at: expect.any(String) as string });
  expect(devices?.lateDays).toBeGreaterThan(0); // taken, and after its day
  expect(chart).toMatchObject({ lateDays: 0 });
  expect(opening).not.toHaveProperty('due');
  expect(closed).toMatchObject({ done: false, open: 'undone', due: due.closed });
  expect(closed?.lateDays).toBeGreaterThan(9000);
});
