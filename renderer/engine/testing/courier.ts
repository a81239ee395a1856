import { cp, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHubCourier, type HubCourier } from '#main/hub/courier/hub-courier';
import { demoOffice } from '#main/cli/demo/plan';
import type { CourierMade, CourierTaken } from '../courier-views';
import type { TestDevice, TestOffice } from './office';

export const hubAddress = { office: 'KP-0000' } as const;
export const newStick = (): Promise<string> => mkdtemp(join(tmpdir(), 'daftar-stick-'));

/** Makes a bundle that must succeed. */
export async function makeBundle(
  device: TestDevice,
  folder: string,
  to: { office: string; device?: string },
  partBytes = 1_000_000,
): Promise<CourierMade> {
  const made = await device.engine().api.courierMake({ folder, to, partBytes }, () => undefined);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value;
}

/** Takes in everything in a folder. */
export async function takeAll(device: TestDevice, folder: string): Promise<readonly CourierTaken[]> {
  const found = await device.engine().api.courierLook(folder);
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  const taken = await device.engine().api.courierTake(
    found.value.bundles.map((one) => one.bundle),
    () => undefined,
  );
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  return taken.value;
}

const noLine: TestDevice['intercept'] = (path) =>
  path.startsWith('/hub/')
    ? Promise.resolve(Response.json({ gateway: 'no-line', detail: '' }, { status: 599 }))
    : undefined;

/** Opens a device that has no line from the very beginning. */
export async function openWithoutLine(device: TestDevice): Promise<void> {
  device.intercept = noLine;
  await device.open();
}

/** Takes the line away from a device, so that nothing more goes over it, or gives it back. */
export async function setLine(device: TestDevice, isThere: boolean): Promise<void> {
  device.intercept = isThere ? undefined : noLine;
  await device.engine().api.syncNow();
}

export const computer = (device: TestDevice) => ({ office: demoOffice.office, device: device.code });

/** The hub's side of the courier of a test office. */
export const hubCourier = async (office: TestOffice): Promise<HubCourier> =>
  openHubCourier({
    admin: { url: office.hub.admin },
    enrolment: office.made.hubDevice,
    folder: await mkdtemp(join(tmpdir(), 'daftar-hub-courier-')),
    now: () => Date.now(),
  });

/** The files of parts in a bundle's folder. */
export const partsIn = async (place: string): Promise<readonly string[]> =>
  (await readdir(place)).filter((name) => name.endsWith('.part')).map((name) => join(place, name));

/** A new stick with only these files on it. */
export async function stickWith(files: readonly string[]): Promise<string> {
  const stick = await newStick();
  for (const [n, file] of files.entries()) {
    const folder = join(stick, String(n));
    await mkdir(folder);
    await cp(file, join(folder, file.split('/').at(-1) ?? ''));
  }
  return stick;
}
