import { rm } from 'node:fs/promises';
import { revokeDevice } from '#main/hub/accounts';
import { connectHub } from '#main/hub/admin';
import { createEnrolment, newDeviceCode } from '#main/hub/enrolment';
import { provisionOffice } from '#main/hub/provision';
import { publishActs } from '#main/hub/publish';
import { newOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { postCreated } from '#shared/acts/kinds/post-created';
import { createTestDevice } from '#shared/acts/testing/writers';
import { databasesOf, inboxOf } from '#shared/hub/databases';
import { draft } from '#shared/domain/context';
import { createDevice, type TestDevice, type TestOffice } from './office';

const code = 'KP-0456';
const person = 'section-officer';
const passphrase = 'four small green apples';

/**
 * Another office at the same hub, with one computer and one officer (`section-officer`), who may do everything with paper.
 * Unless it `knows` the first office's certificates, they come to it over the line or with a stick.
 */
export async function addNeighbour(
  office: TestOffice,
  knows = true,
): Promise<{ readonly device: TestDevice; close(): Promise<void> }> {
  const { root, acts } = office.made;
  const platform = crypto as unknown as KeyCrypto; // Node's WebCrypto
  const enrolment = await createEnrolment(platform.subtle as never, {
    ...{
      office: code,
      device: newDeviceCode((count) => crypto.getRandomValues(new Uint8Array(count))),
      series: 'A',
      title: 'Section computer',
    },
    root: { key: root.key, publicKey: root.publicKey },
    demo: [{ person, passphrase }],
  });
  const key = await newOfficerKey(platform, { person, name: 'Section Officer' }, passphrase, 1000);
  const registry = `registry:${code}`;
  const { deviceKey, device, series, title } = enrolment;
  const { key: officer, publicKey } = key;
  const powers = ['scan', 'diarise', 'note', 'decide'] as const;
  const registered = await createTestDevice('KP-0000', 'ROOTCC').write(
    root,
    'province',
    [
      draft(entityRegistered, registry, {
        name: 'Local Government Department',
        type: 'department',
        district: 'Peshawar',
      }),
      draft(postCreated, registry, { post: person, title: 'Section Officer', rank: 5, powers: [...powers] }),
      draft(deviceEnrolled, registry, {
        device,
        series,
        title,
        key: deviceKey.key,
        publicKey: deviceKey.publicKey,
      }),
      draft(officerCertified, registry, {
        ...{ key: officer, publicKey, person, name: 'Section Officer' },
        posts: [{ post: person, from: '2020-01-01' }],
      }),
    ],
    Date.now(),
  );
  await provisionOffice({ url: office.hub.admin }, code);
  await publishActs({ url: office.hub.admin }, 'registry', registered);
  const known = knows ? acts.filter((act) => act.subject.startsWith('registry:')) : [];
  const own = { acts: [...known, ...registered] };
  const made = await createDevice({ name: 'office', enrolment, keys: [key] }, own, office.hub, {});
  return {
    device: made,
    async close() {
      await made.close();
      await rm(made.folder, { recursive: true, force: true });
      await revokeDevice({ url: office.hub.admin }, code, device);
      const { acts: actsName, scans } = databasesOf(code);
      const hub = connectHub({ url: office.hub.admin });
      for (const name of [actsName, scans, inboxOf(code)]) await hub.ask('DELETE', name);
    },
  };
}
