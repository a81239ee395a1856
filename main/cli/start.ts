import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowserShell } from '#main/browser/main';
import { findElectron, openElectron } from './electron-binary';
import { findChromium, hasDisplay, openAppWindow } from './chromium';
import { openProvince } from './demo-province/home';
import { demoPaths, openDemo } from './demo/home';
import { demoDevices, type DemoDeviceName } from './demo/plan';

/** `daftar start`: the demo office's hub and one device, in a window or, without a display, at a printed address. */
export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      device: { type: 'string', default: 'office' },
      data: { type: 'string', default: join(process.cwd(), '.demo') },
      browser: { type: 'boolean', default: false },
      'no-window': { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
    },
  });
  const names: readonly DemoDeviceName[] = [...demoDevices.map((one) => one.name), 'province'];
  const device = names.find((name) => name === values.device);
  if (!device) {
    console.error(`There is no demo device "${values.device}". Choose ${names.join(' or ')}.`);
    return 2;
  }
  const demo = await openDemo(values.data, join(process.cwd(), 'assets/data/chart-of-accounts.csv'), {
    fresh: values.fresh,
    atWork: true,
  });
  const daemon =
    device === 'province'
      ? await openProvince(values.data, join(process.cwd(), 'assets/data'))
      : { close: async () => undefined };
  const hub = { close: () => daemon.close().then(demo.close) };
  const paths = demoPaths(values.data, device);
  const wantsWindow = !values['no-window'] && hasDisplay();
  const electron = wantsWindow && !values.browser ? findElectron() : undefined;
  if (electron) {
    const code = await openElectron(electron, { enrolment: paths.enrolment, data: paths.data });
    await hub.close();
    return code;
  }
  if (wantsWindow && !values.browser)
    console.log(
      "Electron's program is not on this computer and could not be fetched; opening Chromium instead.",
    );
  const { version } = JSON.parse(await readFile(join(process.cwd(), 'package.json'), 'utf8')) as {
    version: string;
  }; // our own file
  const shell = await startBrowserShell({
    dataDirectory: paths.data,
    enrolment: paths.enrolment,
    rendererDirectory: join(process.cwd(), 'dist/renderer'),
    version,
    onFault: (fault) => console.error(fault),
  });
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
    const chromium = wantsWindow ? findChromium() : undefined;
    if (chromium) void openAppWindow(chromium, shell.address, paths.profile).then(resolve);
    else
      console.log(
        `Daftar (${device}) runs at ${shell.address}\nOpen it once in Chromium, Chrome or Edge on this computer. Press Enter for another address, Ctrl+C to stop.`,
      );
  });
  if (process.stdin.isTTY) process.stdin.on('data', () => console.log(shell.newAddress()));
  await stopped;
  await shell.close();
  await hub.close();
  if (process.stdin.isTTY) process.stdin.unref(); // a file or a pipe holds nothing open
  return 0;
}
