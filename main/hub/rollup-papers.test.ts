import { describe, expect, it } from 'vitest';
import { createTestDevice } from '#shared/acts/testing/writers';
import { databasesOf, inboxOf, provinceDatabase, registryDatabase } from '#shared/hub/databases';
import { newDeviceCode } from './enrolment';
import { provisionOffice } from './provision';
import { keepFlags } from './rollup/flags';
import { rollOffice } from './rollup/office';
import { carryReplies } from './rollup/registry';
import { hubs, random } from './testing/hubs';
import { morning, year } from './testing/rollup-office';
import { rollupPlace } from './testing/rollup-place';

describe.each(hubs)(
  'what the roll-up makes of returns, indicators, flags and replies at $name',
  ({ start }) => {
    const on = rollupPlace(start);

    it('shows returns and verified indicators, and takes them back with the officer who signed them', async () => {
      const [back, seen] = [`return:${on.at.office}:mfs:${year}:05`, `indicator:${on.at.office}:${year}:05`];
      const parts = [
        {
          part: 'sheet',
          columns: [{ name: 'spent', kind: 'money' }],
          rows: [{ key: 'A03303', level: 'line', cells: { spent: 700 } }],
        },
      ];
      const values = [{ code: 'H-OPD-01', numerator: 12_500, method: 'counted' }];
      const target = on.at.draft('indicator.targeted', `target:${on.at.office}`, {
        code: 'H-OPD-01',
        year,
        target: 20_000,
      });
      const made = await on.at.write(on.at.clerk, 'clerk', [
        on.at.draft('return.prepared', back, {
          template: 'mfs',
          from: '2026-07-01',
          year,
          period: 5,
          parts,
          seen: [],
        }),
        on.at.draft('indicator.reported', seen, { values }),
      ]);
      const [prepared, reported] = made.map((act) => act.id);
      const signed = await on.at.write(on.at.chief, 'chief', [
        on.at.draft('return.submitted', back, { prepared }),
        on.at.draft('indicator.verified', seen, { values: [{ code: 'H-OPD-01', reported }] }),
      ]);
      await on.at.put(on.at.database, made);
      await rollOffice(on.rollup, on.at.office);
      expect(await on.document(back)).toMatchObject({
        state: 'prepared',
        rows: [['sheet.spent', 'A03303', 700]],
      });
      expect(await on.document(seen)).toBeUndefined();
      await on.at.put(on.at.database, signed);
      await rollOffice(on.rollup, on.at.office);
      expect(await on.document(back)).toMatchObject({ state: 'submitted', submittedAt: signed[0]?.wall });
      expect(await on.document(seen)).toMatchObject({ values: [{ code: 'H-OPD-01', numerator: 12.5 }] });
      await on.at.put(on.at.database, await on.at.write(on.root, 'province', [target], on.at.province));
      await rollOffice(on.rollup, on.at.office);
      expect(await on.document(seen)).toMatchObject({
        values: [{ code: 'H-OPD-01', numerator: 12.5, target: 20 }],
      });
      const late = createTestDevice('KP-0000', newDeviceCode(random));
      const key = on.at.chief.key;
      const revoked = on.at.draft('officer.revoked', `registry:${on.at.office}`, { key, reason: 'left' });
      await on.at.put(registryDatabase, await late.write(on.root, 'province', [revoked], morning + 61_000));
      await rollOffice(on.rollup, on.at.office);
      expect(await on.document(back)).toMatchObject({ state: 'prepared' });
      expect(await on.document(seen)).toBeUndefined();
      expect(await rollOffice(on.rollup, on.at.office)).toMatchObject({ written: 0 });
    });

    it('finds red flags by the rules that the province published, and keeps those that were answered', async () => {
      const rule = {
        ...{
          code: 'over-release',
          from: '2025-07-01',
          source: 's',
          title: 'Over release',
          titleUrdu: 'زائد',
        },
        ...{ says: 'More is spent than released.', saysUrdu: 'زائد', thresholds: {} },
      };
      const asked = on.at.draft('oversight.published', `oversight:${on.at.office}`, { flagRules: [rule] });
      const release = (amount: number) => {
        const body = { year, quarter: 1, head: 'A03303', amount, on: '2026-07-01' };
        return on.at.draft('release.issued', `budget:${year}.A03303`, body);
      };
      await on.at.put(on.at.database, await on.at.write(on.root, 'province', [release(500)], on.at.province));
      await on.at.put(on.at.database, [...(await on.at.openAccount()), ...(await on.at.voucher(1, 700))]);
      expect(await keepFlags(on.rollup, on.at.office)).toBe(0); // nobody asked for any rule
      await on.at.put(on.at.database, await on.at.write(on.root, 'province', [asked], on.at.province));
      expect(await keepFlags(on.rollup, on.at.office)).toBe(1);
      const id = `flag:${on.at.office}:over-release:${year}-A03303`;
      expect(await on.document(id)).toMatchObject({
        rule: 'over-release',
        amount: 200,
        evidence: [{ number: 'PV/1' }],
      });
      const before = await on.everything();
      expect(await keepFlags(on.rollup, on.at.office)).toBe(0);
      await on.at.put(on.at.database, await on.at.voucher(2, 50, { passed: false }));
      expect(await keepFlags(on.rollup, on.at.office)).toBe(0);
      expect(await on.everything()).toEqual(before);
      const answer = on.at.draft('flag.answered', id, {
        text: 'Release is on its way',
        seen: { evidence: 1, amount: 200 },
      });
      await on.at.put(on.at.database, await on.at.write(on.at.chief, 'chief', [answer]));
      expect(await keepFlags(on.rollup, on.at.office)).toBe(1);
      expect(await on.document(id)).toMatchObject({
        answer: { text: 'Release is on its way', by: 'p-chief' },
      });
      await on.at.put(on.at.database, await on.at.write(on.root, 'province', [release(900)], on.at.province));
      expect(await keepFlags(on.rollup, on.at.office)).toBe(0);
      expect(await on.document(id)).toMatchObject({ amount: 200, answer: { by: 'p-chief' } });
    });

    it('takes a red flag away when its cause is gone and nobody answered it', async () => {
      const rule = {
        ...{
          code: 'over-release',
          from: '2025-07-01',
          source: 's',
          title: 'Over release',
          titleUrdu: 'زائد',
        },
        ...{ says: 'More is spent than released.', saysUrdu: 'زائد', thresholds: {} },
      };
      const release = (amount: number) =>
        on.at.draft('release.issued', `budget:${year}.A03303`, {
          year,
          quarter: 1,
          head: 'A03303',
          amount,
          on: '2026-07-01',
        });
      const asked = on.at.draft('oversight.published', `oversight:${on.at.office}`, { flagRules: [rule] });
      await on.at.put(
        on.at.database,
        await on.at.write(on.root, 'province', [release(1), asked], on.at.province),
      );
      await on.at.put(on.at.database, await on.at.voucher(1, 700));
      const twins = await Promise.all([
        keepFlags(on.rollup, on.at.office),
        keepFlags(on.rollup, on.at.office),
      ]);
      expect(twins.reduce((sum, one) => sum + one, 0)).toBe(1);
      const id = `flag:${on.at.office}:over-release:${year}-A03303`;
      expect(await on.document(id)).toMatchObject({ amount: 699 });
      await on.at.put(on.at.database, await on.at.write(on.root, 'province', [release(800)], on.at.province));
      expect(await keepFlags(on.rollup, on.at.office)).toBe(1);
      expect(await on.document(id)).toBeUndefined();
      expect(await keepFlags(on.rollup, on.at.office)).toBe(0);
    });

    it('carries the province’s replies to the office that they are about, once', async () => {
      const seat = databasesOf('KP-0000').acts;
      const isNew = (await on.ask.ask('GET', seat)) === undefined;
      await provisionOffice(on.hub.admin, 'KP-0000');
      const reviewer = createTestDevice('KP-0000', newDeviceCode(random));
      const reply = on.at.draft('return.queried', `return:${on.at.office}:mfs:${year}:05`, {
        submitted: 'x',
        text: 'Why?',
      });
      const note = on.at.draft('note.written', 'file:KP-0000.ABCDEF.00000001', {
        text: 'ours',
        language: 'en',
      });
      const acts = await reviewer.write(on.at.chief, 'reviewer', [reply, note], morning);
      await on.at.put(seat, acts);
      // What the province writes about an office's return does not take the return's document away.
      const kept = { _id: `return:${on.at.office}:mfs:${year}:05`, type: 'return' };
      const place = `${provinceDatabase}/${encodeURIComponent(kept._id)}`;
      await on.ask.ask('PUT', place, kept);
      await rollOffice(on.rollup, 'KP-0000');
      expect(await on.ask.ask('GET', place)).toMatchObject(kept);
      expect((await carryReplies(on.ask, on.hub.admin.url)).carried).toBeGreaterThanOrEqual(1);
      const path = `${on.at.database}/_all_docs?startkey="KP-0000.${reviewer.code}."&endkey="KP-0000.${reviewer.code}.~"`;
      const page = await on.ask.ask<{ rows: { id: string }[] }>('GET', path);
      expect(page?.rows.map((row) => row.id)).toEqual([acts[0]?.id]);
      expect(await carryReplies(on.ask, on.hub.admin.url)).toEqual({ carried: 0, refused: [] });
      if (isNew && on.hub.admin.url.includes('5984')) {
        for (const name of [...Object.values(databasesOf('KP-0000')), inboxOf('KP-0000')])
          if (name !== registryDatabase) await on.ask.ask('DELETE', name);
      }
    });
  },
);
