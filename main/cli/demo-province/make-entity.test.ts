import { expect, test } from 'vitest';
import { sealActs } from '#shared/acts/seal';
import { verifyChains } from '#shared/acts/verify';
import { bodyOf } from '#shared/acts/kinds';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { startOfTime } from '#shared/base/clock';
import { groupBy } from '#shared/base/group-by';
import { province } from '#shared/base/ids';
import { fold } from '#shared/domain/fold';
import { flagRowsOf } from '#shared/domain/oversight/facts-flag-rows';
import { flagsOf } from '#shared/domain/oversight/flags';
import { oversightSubject, type Oversight } from '#shared/domain/oversight/oversight';
import { foldAuthority } from '#shared/domain/people/authority';
import { sortNamed } from '#shared/domain/sorts';
import { chooseEntities } from './entities';
import { makeEntity } from './make-entity';
import { planEntity, splitLimit } from './plan-entity';
import { seededKey } from './seeded';

const entities = Array.from({ length: 30 }, (_, n) => ({
  ...{ office: `KP-${String(n + 101).padStart(4, '0')}`, name: `Body ${n}`, district: 'Swat' },
  kind: ['TMA', 'MTI hospital', 'public university'][n % 3] ?? '',
}));
const heads = [{ code: 'A01101', name: 'Pay' }];
const today = '2026-11-20';
const make = (seed: string) => {
  const [entity] = entities;
  if (!entity) throw new Error('no entity');
  const plan = planEntity(entity, 5, 3, today, seed);
  return makeEntity(crypto.subtle as never, plan, heads, { seed, papers: 1, today }); // Node's WebCrypto
};

test('the same seed gives the same acts, signed and chained as any others; another seed gives others', async () => {
  const [one, again, other] = [await make('7'), await make('7'), await make('8')];
  expect(again).toEqual(one);
  expect(other.acts[0]?.sig).not.toBe(one.acts[0]?.sig);
  const keys = new Map(
    one.registry.flatMap((draft) => {
      const act = { ...draft } as never; // a draft has the kind and body that are looked at
      const body = bodyOf(officerCertified, act) ?? bodyOf(deviceEnrolled, act);
      return body ? [[body.key, body.publicKey] as const] : [];
    }),
  );
  expect(await verifyChains(crypto.subtle as never, one.acts, (key) => keys.get(key))).toEqual([]);
});

test('what is planted is in the books as it is listed', () => {
  const plans = entities.map((entity, n) => planEntity(entity, n, 4, today, '7'));
  const planted = plans.flatMap((plan) => plan.planted);
  expect(new Set(planted.map((one) => one.what))).toEqual(
    new Set(['silent', 'overspend', 'duplicate', 'split']),
  );
  for (const { what, office, vouchers, head } of planted) {
    const plan = plans.find((one) => one.entity.office === office);
    const found = plan?.vouchers.filter((one) => vouchers.includes(one.subject)) ?? [];
    expect(found).toHaveLength(vouchers.length);
    expect(found.every((one) => one.head === head)).toBe(true);
    if (what === 'duplicate')
      expect(new Set(found.map((one) => `${one.invoice} ${one.amount}`)).size).toBe(1);
    if (what === 'split') expect(found.every((one) => one.amount < splitLimit)).toBe(true);
    if (what === 'silent') expect(plan?.months).toHaveLength(2);
  }
});

test('a few of many bodies are of many kinds, in the order of their codes, and never one whose code is taken', () => {
  const chosen = chooseEntities(entities, 6, '7', ['KP-0101']);
  expect(chosen).toEqual(chooseEntities(entities, 6, '7', ['KP-0101']));
  expect(new Set(chosen.map((one) => one.kind)).size).toBe(3);
  expect(chosen.map((one) => one.office)).toEqual(chosen.map((one) => one.office).toSorted());
  expect(chooseEntities(entities, 100, '7', ['KP-0101']).map((one) => one.office)).not.toContain('KP-0101');
});

test('what is planted raises its red flag, by the rules that the demo publishes', async () => {
  const root = seededKey('root');
  const ruleOf = { overspend: 'over-release', duplicate: 'paid-twice', split: 'split-bills' } as const;
  const found = new Set<string>();
  for (const [n, entity] of entities.slice(0, 9).entries()) {
    const plan = planEntity(entity, n, 4, today, '7');
    const made = await makeEntity(crypto.subtle as never, plan, heads, { seed: '7', papers: 0, today }); // as above
    const start = { office: province, device: 'AAAAAA', counter: 0, prev: '', clock: startOfTime };
    const registry = await sealActs(
      crypto.subtle as never, // as above
      start,
      made.registry,
      root.signer,
      'province',
      Date.UTC(2025, 0, 1),
    );
    const authority = foldAuthority(
      entity.office,
      root,
      registry.map((one) => one.act),
    );
    const states = new Map(
      [...groupBy(made.acts, (act) => act.subject)].map(([subject, acts]) => {
        const sort = sortNamed(subject);
        return [subject, sort && fold(sort, authority, acts).state] as const;
      }),
    );
    const rules = (states.get(oversightSubject(entity.office)) as Oversight).flagRules; // that sort's state
    const flags = flagsOf(flagRowsOf(states, today), rules);
    for (const { what, vouchers } of plan.planted) {
      if (what === 'silent') continue;
      const evidence = flags.filter((one) => one.rule === ruleOf[what]).flatMap((one) => one.evidence);
      expect(evidence.map((one) => one.subject)).toEqual(expect.arrayContaining([...vouchers]));
      found.add(what);
    }
  }
  expect(found).toEqual(new Set(Object.keys(ruleOf)));
});
