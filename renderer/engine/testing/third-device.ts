import { rm } from 'node:fs/promises';
import { revokeDevice } from '#main/hub/accounts';
import { createEnrolment, newDeviceCode } from '#main/hub/enrolment';
import { publishActs } from '#main/hub/publish';
import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { createTestDevice } from '#shared/acts/testing/writers';
import { draft } from '#shared/domain/context';
import { createDevice, type TestDevice, type TestOffice, type TestOfficeOptions } from './office';

/** One more computer of the test office, with the keys of all its officers. Numbers in series C. */
export async function addThirdDevice(
  office: TestOffice,
  options: TestOfficeOptions = {},
): Promise<{ readonly device: TestDevice; close(): Promise<void> }> {
  const { root, acts, devices } = office.made;
  const [first] = devices;
  if (!first) throw new Error('the demo office has no device');
  const { office: code } = first.enrolment;
  const enrolment = await createEnrolment(crypto.subtle as never, {
    ...{ office: code, series: 'C', title: 'Third computer' },
    device: newDeviceCode((count) => crypto.getRandomValues(new Uint8Array(count))),
    root: { key: root.key, publicKey: root.publicKey },
    demo: [...(first.enrolment.demo ?? [])],
  });
  const { deviceKey, device, series, title } = enrolment;
  const enrolled = draft(deviceEnrolled, `registry:${code}`, {
    ...{ device, series, title, key: deviceKey.key, publicKey: deviceKey.publicKey },
  });
  const now = (options.now ?? Date.now)('province');
  const written = await createTestDevice('KP-0000', 'ROOTDD').write(root, 'province', [enrolled], now);
  await publishActs({ url: office.hub.admin }, 'registry', written);
  const made = await createDevice(
    { name: 'office', enrolment, keys: first.keys },
    { acts: [...acts, ...written] },
    office.hub,
    options,
  );
  return {
    device: made,
    async close() {
      await made.close();
      await rm(made.folder, { recursive: true, force: true });
      await revokeDevice({ url: office.hub.admin }, code, device);
    },
  };
}
