import { demoOffice } from '#main/cli/demo/plan';
import { makeProvinceOffice } from '#main/cli/demo-province/province-office';
import { rolloutDraft } from '#main/cli/demo-province/rollout';
import { newDeviceCode } from '#main/hub/enrolment';
import { provisionOffice, provisionProvince } from '#main/hub/provision';
import { publishActs } from '#main/hub/publish';
import { startDaemon } from '#main/hub/rollup/daemon';
import { sealActs } from '#shared/acts/seal';
import { startOfTime } from '#shared/base/clock';
import { province } from '#shared/base/ids';
import { factsDatabase, provinceDatabase } from '#shared/hub/databases';
import { clearCouch, createDevice, type TestDevice, type TestOffice } from './office';

/**
 * A device of the province on the hub of a test office, and the hub's daemon. `mayReview`: the province's officer is
 * certified at the office for its returns. Its clock is the office's.
 */
export async function joinProvince(
  office: TestOffice,
  now: () => number,
  mayReview = true,
): Promise<{ readonly device: TestDevice; close(): Promise<void> }> {
  const { made, hub } = office;
  const admin = { url: hub.admin };
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const { signer, ...root } = made.root;
  const own = await makeProvinceOffice(crypto as never, {
    ...{ root, device: newDeviceCode(random), heads: [], from: '2000-07-01', iterations: 1000 },
  });
  const asked = [...own.registry.slice(0, -1), rolloutDraft('2026-07')]; // without the empty chart
  const drafts = [...asked, ...(mayReview ? own.reviews(demoOffice.office) : [])];
  const head = {
    ...{ office: province, device: newDeviceCode(random), counter: 0, prev: '', clock: startOfTime },
  };
  const sealed = await sealActs(crypto.subtle as never, head, drafts, signer, 'province', now() - 1000);
  const acts = sealed.map((one) => one.act);
  await provisionProvince(admin);
  await provisionOffice(admin, province);
  await publishActs(admin, 'registry', acts);
  const device = await createDevice(
    { name: 'province', enrolment: own.enrolment, keys: own.keys },
    { acts },
    hub,
    { now },
  );
  const daemon = startDaemon({ admin, root, every: 100, now });
  return {
    device,
    async close() {
      await device.close();
      await daemon.close();
      if (process.env.COUCHDB_URL)
        await clearCouch(process.env.COUCHDB_URL, [province], [provinceDatabase, factsDatabase]);
    },
  };
}
