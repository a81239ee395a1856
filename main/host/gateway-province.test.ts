import { describe, expect, it, onTestFinished } from 'vitest';
import { createGateway } from './gateway';
import { gatewayTarget } from './gateway-paths';
import { makeEnrolment } from './testing/acts';
import { startFakeHub } from './testing/hub';

async function open(ofProvince: boolean) {
  const hub = await startFakeHub();
  const enrolled = makeEnrolment(hub.url).hub;
  if (!enrolled) throw new Error('the test enrolment has a hub');
  const databases = ofProvince
    ? { ...enrolled.databases, province: 'province', facts: 'province-facts' }
    : enrolled.databases;
  const gateway = createGateway({ hub: { ...enrolled, databases } });
  onTestFinished(() => gateway.close());
  return {
    heard: hub.heard,
    ask: (path: string, init?: RequestInit) => gateway.pass(new Request(`http://daftar${path}`, init)),
  };
}

const view = '_design/subjects/_view/subjects';

describe('the gateway of a device of the province', () => {
  it('reads the figures, their facts and any office’s databases', async () => {
    const { ask, heard } = await open(true);
    await ask('/hub/province/_changes?since=5');
    await ask('/hub/facts/_design/sums/_view/sums?reduce=false');
    await ask('/hub/office/KP-0107/scans/_all_docs', { method: 'POST', body: '{"keys":[]}' });
    await ask(`/hub/office/KP-0107/acts/${view}?key=%22voucher%3Aa%22`);
    expect(heard.map((one) => one.url)).toEqual([
      '/province/_changes?since=5',
      '/province-facts/_design/sums/_view/sums?reduce=false',
      '/kp-0107-scans/_all_docs',
      `/kp-0107-acts/${view}?key=%22voucher%3Aa%22`,
    ]);
  });

  it.each(['/hub/province/_changes', '/hub/facts/_all_docs', '/hub/office/KP-0107/acts/_changes'])(
    'keeps %s from a device that is not enrolled for it, without asking the hub',
    async (path) => {
      const { ask, heard } = await open(false);
      await expect(ask(path)).rejects.toMatchObject({ fault: 'not-allowed' });
      expect(heard).toEqual([]);
    },
  );

  it.each([
    ['POST', '/hub/province/_bulk_docs'],
    ['PUT', '/hub/province/sum'],
    ['PUT', '/hub/province/_local/a'],
    ['PUT', '/hub/facts/_design/sums'],
    ['GET', '/hub/facts/_design/sums'],
    ['POST', '/hub/office/KP-0107/acts/_bulk_docs'],
    ['PUT', '/hub/office/KP-0107/scans/a'],
    ['GET', '/hub/office/KP-0107/registry/_all_docs'],
    ['GET', '/hub/office/kp-0107/acts/_all_docs'],
    ['GET', '/hub/office/..%2f_users/acts/_all_docs'],
    ['GET', '/hub/office/KP-0107/acts/_security'],
    ['GET', '/hub/office/KP-0107/acts/a/b'],
    ['GET', '/hub/office/KP-0107'],
  ])('stops %s %s', (method, path) => {
    expect(gatewayTarget(method, path)).toBeUndefined();
  });
});
