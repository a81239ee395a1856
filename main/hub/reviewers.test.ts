import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDevice, newTestKey, type TestKey } from '#shared/acts/testing/writers';
import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { officerRevoked } from '#shared/acts/kinds/officer-revoked';
import { postCreated } from '#shared/acts/kinds/post-created';
import { draft } from '#shared/domain/context';
import type { EntityDocument } from '#shared/domain/oversight/province-documents';
import { mayPerform } from '#shared/domain/people/authority';
import { connectHub } from './admin';
import { startEmbeddedHub } from './embedded';
import { newDeviceCode } from './enrolment';
import { provisionOffice, provisionProvince, provisionRegistry } from './provision';
import { publishByRoot } from './registrar';
import { certifyReviewer } from './reviewers';
import { createActReader } from './rollup/acts';
import { rollOffice } from './rollup/office';
import { random } from './testing/hubs';

const offices = ['KP-0101', 'KP-0102'];
let clock = Date.UTC(2026, 10, 20, 5);
let hub: Awaited<ReturnType<typeof startEmbeddedHub>>;
let admin: { readonly url: string };
let root: TestKey;
let officer: TestKey;
beforeAll(async () => {
  hub = await startEmbeddedHub({
    directory: undefined,
    port: 0,
    admin: { user: 'admin', password: 'admin' },
  });
  admin = { url: hub.url.replace('http://', 'http://admin:admin@') };
  [root, officer] = [await newTestKey(), await newTestKey()];
  await provisionRegistry(admin);
  await provisionProvince(admin);
  for (const office of ['KP-0000', ...offices]) await provisionOffice(admin, office);
  const name = { name: 'Body', type: 'TMA', district: 'Swat' };
  const own = 'registry:KP-0000';
  await publish([
    ...offices.map((office) => draft(entityRegistered, `registry:${office}`, name)),
    draft(postCreated, own, {
      post: 'section-officer',
      title: 'Section Officer',
      rank: 5,
      powers: ['decide'],
    }),
    draft(officerCertified, own, {
      ...{ key: officer.key, publicKey: officer.publicKey, person: 'p-reviewer', name: 'Section Officer' },
      posts: [{ post: 'section-officer', from: '2026-07-01' }],
    }),
  ]);
}, 30_000);
afterAll(() => hub.close());

const publish = (drafts: Parameters<typeof publishByRoot>[2][number]['drafts']) =>
  publishByRoot(admin, root, [{ drafts }], {
    signer: () => Promise.resolve(root.signer),
    now: () => (clock += 1000),
    again: true,
  });
const certify = (dryRun = false, only?: readonly string[]) =>
  certifyReviewer(admin, 'p-reviewer', {
    ...{ root, dryRun, now: () => (clock += 1000), signer: () => Promise.resolve(root.signer) },
    ...(only ? { offices: only } : {}),
  });
/** Whether an act of the officer's key would count as a review at an office now. */
async function mayReview(office: string): Promise<boolean> {
  const { authority } = await createActReader(connectHub(admin), root).authorityOf(office);
  const device = createTestDevice('KP-0000', newDeviceCode(random));
  const word = {
    kind: 'return.exempted',
    v: 1,
    subject: `return:${office}:m:2026-27:01`,
    body: { reason: 'x' },
  };
  const [act] = await device.write(officer, 'province-review', [word], (clock += 1000));
  if (!act) throw new Error('no act');
  return mayPerform(authority, act, ['review']).ok && !mayPerform(authority, act, ['decide']).ok;
}

it('certifies an officer of the province at each office to review and for nothing else, once, and takes it back with his key', async () => {
  expect(await certify(true)).toHaveLength(4);
  expect(await mayReview('KP-0101')).toBe(false);
  expect(await certify(false, ['KP-0101'])).toEqual([
    'published post.created of registry:KP-0101 in registry',
    'published officer.certified of registry:KP-0101 in registry',
  ]);
  expect([await mayReview('KP-0101'), await mayReview('KP-0102')]).toEqual([true, false]);
  expect(await certify()).toHaveLength(2);
  expect(await certify()).toEqual([]);
  expect(await mayReview('KP-0102')).toBe(true);
  // He is the province's: that the office has officers of its own is not yet so.
  await rollOffice({ hub: connectHub(admin), root, now: () => clock }, 'KP-0102');
  const known = await connectHub(admin).ask<EntityDocument>('GET', 'province/entity:KP-0102');
  expect(known?.evidence.officers).toBe(0);

  await publish([draft(officerRevoked, 'registry:KP-0000', { key: officer.key, reason: 'left' })]);
  expect(await certify()).toHaveLength(2);
  expect([await mayReview('KP-0101'), await mayReview('KP-0102')]).toEqual([false, false]);
  expect(await certify()).toEqual([]);
  await expect(certifyReviewer(admin, 'nobody', { root, now: () => clock })).rejects.toThrow(
    /has no officer nobody/,
  );
}, 30_000);
