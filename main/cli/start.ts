import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowserShell } from '#main/browser/main';
import { takeEnrolment } from '#main/host/take-enrolment';
import { findElectron, openElectron } from './electron-binary';
import { chromiumPrinter, findChromium, hasDisplay, openAppWindow } from './chromium';
import { openProvince } from './demo-province/home';
import { demoPaths, openDemo } from './demo/home';
import { demoDevices, type DemoDeviceName } from './demo/plan';

const help = `npm start -- [options]
  Without options: the demo office with a hub of its own, in the folder .demo.
  --device office|supervisor|province   which computer of the demo
  --data FOLDER                         where the demo lives
  --fresh                               makes the demo anew
  --office FOLDER                       a real office: its data folder
  --enrolment FILE                      the first time: the file that \`daftar hub enrol\` made for this computer
  --browser                             Chromium, also where Electron is installed
  --no-window                           prints an address and opens nothing`;

/** One computer of an office: its enrolment, its data, the profile of a browser window, and what runs beside it. */
type Computer = {
  readonly name: string;
  readonly enrolment: string;
  readonly data: string;
  readonly profile: string;
  readonly close: () => Promise<void>;
};

async function demoComputer(folder: string, name: string, isFresh: boolean): Promise<Computer | undefined> {
  const names: readonly DemoDeviceName[] = [...demoDevices.map((one) => one.name), 'province'];
  const device = names.find((one) => one === name);
  if (!device) {
    console.error(`There is no demo device "${name}". Choose ${names.join(' or ')}.`);
    return undefined;
  }
  const demo = await openDemo(folder, join(process.cwd(), 'assets/data/chart-of-accounts.csv'), {
    fresh: isFresh,
    atWork: true,
  });
  const daemon =
    device === 'province'
      ? await openProvince(folder, join(process.cwd(), 'assets/data'))
      : { close: async () => undefined };
  return { ...demoPaths(folder, device), name: device, close: () => daemon.close().then(demo.close) };
}

/** A computer of a real office; its enrolment is copied into the folder the first time. */
async function realComputer(folder: string, carried: string | undefined): Promise<Computer | undefined> {
  const enrolment = join(folder, 'enrolment.json');
  if (carried !== undefined) {
    const taken = await takeEnrolment(resolve(carried), enrolment);
    if (!taken.ok) {
      console.error(taken.refusal.detail);
      return undefined;
    }
    console.log(`This computer is enrolled. Delete ${carried} now: it holds secrets.`);
  }
  return {
    ...{ name: folder, enrolment, data: join(folder, 'data'), profile: join(folder, 'profile') },
    close: async () => undefined,
  };
}

/**
 * `daftar start`: the demo office's hub and one device, or with `--office` a computer of a real office, in a window or,
 * without a display, at a printed address.
 */
export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      device: { type: 'string', default: 'office' },
      data: { type: 'string', default: join(process.cwd(), '.demo') },
      office: { type: 'string' },
      enrolment: { type: 'string' },
      browser: { type: 'boolean', default: false },
      'no-window': { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const computer =
    values.office === undefined
      ? await demoComputer(values.data, values.device, values.fresh)
      : await realComputer(resolve(values.office), values.enrolment);
  if (!computer) return 2;
  try {
    return await openComputer(computer, {
      wantsWindow: !values['no-window'] && hasDisplay(),
      inBrowser: values.browser,
    });
  } finally {
    await computer.close();
  }
}

async function openComputer(
  computer: Computer,
  { wantsWindow, inBrowser }: { readonly wantsWindow: boolean; readonly inBrowser: boolean },
): Promise<number> {
  const electron = wantsWindow && !inBrowser ? findElectron() : undefined;
  if (electron) return openElectron(electron, computer);
  if (wantsWindow && !inBrowser)
    console.log(
      "Electron's program is not on this computer and could not be fetched; opening Chromium instead.",
    );
  const { version } = JSON.parse(await readFile(join(process.cwd(), 'package.json'), 'utf8')) as {
    version: string;
  }; // our own file
  const shell = await startBrowserShell({
    dataDirectory: computer.data,
    enrolment: computer.enrolment,
    rendererDirectory: join(process.cwd(), 'dist/renderer'),
    version,
    print: chromiumPrinter(),
    onFault: (fault) => console.error(fault),
  });
  const stopped = new Promise<void>((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, ended);
    const chromium = wantsWindow ? findChromium() : undefined;
    if (chromium) void openAppWindow(chromium, shell.address, computer.profile).then(ended);
    else
      console.log(
        `Daftar (${computer.name}) runs at ${shell.address}\nOpen it once in Chromium, Chrome or Edge on this computer. Press Enter for another address, Ctrl+C to stop.`,
      );
  });
  if (process.stdin.isTTY) process.stdin.on('data', () => console.log(shell.newAddress()));
  await stopped;
  await shell.close();
  if (process.stdin.isTTY) process.stdin.unref(); // a file or a pipe holds nothing open
  return 0;
}
