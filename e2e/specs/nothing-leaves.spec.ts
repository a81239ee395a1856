import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/test';
import { FramePage } from '../pages/frame-page';
import { SignInPage } from '../pages/sign-in-page';

/** The part of Chromium's own log of its network that is looked at. */
type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
};

test('nothing leaves this computer: not from the window, not from its workers, not from the browser behind them', async ({
  office,
}) => {
  const path = join(office.folder, 'network.json');
  const device = office.device('office', 'ur', [`--log-net-log=${path}`]);
  const page = await device.open();
  await new SignInPage(device).signIn('dealing-assistant');
  const frame = new FramePage(device);
  for (const room of ['scan', 'files', 'records', 'ledger', 'province', 'admin', 'desk'] as const)
    await frame.enter(room);
  await frame.allSent();
  expect(device.watch.seen).toBeGreaterThan(20);
  expect(device.watch.leaks).toEqual([]);
  // The page's own rules refuse an address elsewhere, even if a script wished to reach it.
  const refused = await page.evaluate(() =>
    fetch('http://192.0.2.1/').then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
  device.watch.leaks.splice(0);
  device.watch.faults.splice(0);
  await device.close();

  const log = JSON.parse(await readFile(path, 'utf8')) as NetLog; // Chromium's format
  const of = (event: string, field: string): readonly string[] =>
    log.events
      .filter(({ type }) => type === log.constants.logEventTypes[event])
      .map(({ params }) => params?.[field])
      .filter((value) => typeof value === 'string');
  const reached = of('TCP_CONNECT_ATTEMPT', 'address');
  expect(reached.length).toBeGreaterThan(0);
  expect(reached.filter((address) => !address.startsWith('127.0.0.1:'))).toEqual([]);
  expect(of('DNS_TRANSACTION', 'hostname')).toEqual([]);
});
