import { afterEach, expect, test } from 'vitest';
import { newOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { bySeniority } from './session';
import { createTestOffice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

test('officers stand in the order of their posts, the highest first, whatever the order of their keys', async () => {
  office = await createTestOffice();
  const { api } = await office.devices.office.open();
  const officers = await api.query('officers');
  const { posts } = await api.query('office');
  const ranks = officers.map(
    ({ posts: [first] }) => posts.find((one) => one.post === first?.post)?.rank ?? -1,
  );
  expect(ranks.length).toBeGreaterThan(1);
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
});

test('officers of one rank stand by their names, and those without a post at the end', () => {
  const ranks: Readonly<Record<string, number>> = { k1: 2, k2: 2, k3: -1, k4: 5 };
  const officers = [
    { key: 'k3', name: 'Aslam' },
    { key: 'k1', name: 'Zahir' },
    { key: 'k4', name: 'Yusuf' },
    { key: 'k2', name: 'Bilal' },
  ];
  const order = bySeniority((key) => ranks[key] ?? -1);
  expect(officers.toSorted(order).map((one) => one.key)).toEqual(['k4', 'k2', 'k1', 'k3']);
  expect(
    officers
      .toReversed()
      .toSorted(order)
      .map((one) => one.key),
  ).toEqual(['k4', 'k2', 'k1', 'k3']);
});

test('a sealed key that is brought in a file is kept; a root key and what is no key are not', async () => {
  office = await createTestOffice();
  const { api } = await office.devices.office.open();
  const platform = crypto as unknown as KeyCrypto; // Node's WebCrypto
  const made = await newOfficerKey(platform, { person: 'p-new', name: 'New' }, 'his own words', 1000);
  expect(await api.takeKey(JSON.stringify(made))).toEqual({ ok: true, value: { key: made.key } });
  expect((await api.query('officers')).find((one) => one.key === made.key)).toMatchObject({
    ...{ person: 'p-new', certified: false },
  });
  expect(await api.signIn(made.key, 'his own words')).toEqual({ ok: false, refusal: 'not-certified' });
  const another = made.key === 'A'.repeat(26) ? 'B'.repeat(26) : 'A'.repeat(26);
  for (const wrong of [{ ...made, person: 'province' }, { ...made, key: another }, { key: made.key }])
    expect(await api.takeKey(JSON.stringify(wrong))).toEqual({ ok: false, refusal: 'not-a-key' });
  expect(await api.takeKey('no key')).toEqual({ ok: false, refusal: 'not-a-key' });
});
