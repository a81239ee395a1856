import { publishActs } from '#main/hub/publish';
import { demoOffice, demoOfficers } from '#main/cli/demo/plan';
import type { Act } from '#shared/acts/act';
import { openOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import type { TestKey } from '#shared/acts/testing/writers';
import { databasesOf } from '#shared/hub/databases';
import type { TestDevice, TestOffice } from './office';

/** A request as a test sees it. */
export type Seen = { readonly path: string; readonly body: string };
type Answer = (seen: Seen, pass: () => Promise<Response>) => Promise<Response> | undefined;

/**
 * Puts something between a device's engine and its host: requests whose path fits are answered by `answer`, which may
 * pass them on. Returns a function that takes it away.
 */
export function between(device: TestDevice, path: RegExp, answer: Answer): () => void {
  const before = device.intercept;
  let active = true;
  device.intercept = (asked, init) => {
    const pass = () =>
      before?.(asked, init) ??
      device.host().handle(new Request(`http://daftar${asked}`, { ...init, duplex: 'half' } as RequestInit));
    const body = typeof init?.body === 'string' ? init.body : '';
    const given = active && path.test(asked) ? answer({ path: asked, body }, pass) : undefined;
    return given ?? pass();
  };
  return () => {
    active = false;
  };
}

/** Answers the next `times` requests with a status and a body; counts them. */
export function answerWith(
  device: TestDevice,
  path: RegExp,
  status: number,
  body: unknown,
  times = Infinity,
) {
  let asked = 0;
  const stop = between(device, path, () =>
    ++asked > times
      ? undefined
      : Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })),
  );
  return { stop, asked: () => asked };
}

/** Remembers all requests of a device whose path fits. */
export function watch(device: TestDevice, path: RegExp): readonly Seen[] {
  const seen: Seen[] = [];
  between(device, path, (request) => void seen.push(request));
  return seen;
}

/** The key that an officer has on a device, opened: for acts that no honest program would write. */
export async function stolenKey(
  office: TestOffice,
  device: 'office' | 'supervisor',
  person: string,
): Promise<TestKey> {
  const wrapped = office.made.devices
    .find((one) => one.name === device)
    ?.keys.find((key) => key.person === person);
  const passphrase = demoOfficers.find((officer) => officer.person === person)?.passphrase;
  if (!wrapped || !passphrase) throw new Error(`${person} has no key on ${device}`);
  const opened = await openOfficerKey(crypto as unknown as KeyCrypto, wrapped, passphrase);
  if (!opened.ok) throw new Error(opened.refusal);
  return { key: wrapped.key, publicKey: wrapped.publicKey, signer: opened.value };
}

/** Puts acts straight into the office's database at the hub, as its administrator could. */
export async function smuggle(office: TestOffice, acts: readonly Act[]): Promise<void> {
  const report = await publishActs({ url: office.hub.admin }, databasesOf(demoOffice.office).acts, acts);
  if (report.refused.length > 0) throw new Error(JSON.stringify(report.refused));
}
