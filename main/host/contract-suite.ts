import { createHash, verify, createPublicKey } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hostFault, methods, type Input, type MethodName, type Output } from '#shared/contract/methods';
import type { Enrolment } from '#shared/contract/enrolment';
import { makeChain, makeEnrolment, makeKey } from '#main/host/testing/acts';
import { temporaryFolder } from '#main/host/testing/folder';
import { startFakeHub } from '#main/host/testing/hub';

/** A way to reach one host: `call` takes a path and what `fetch` takes. */
export type Door = {
  call(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};
/** Opens a host over a data directory behind one of the shells, as its own window sees it. */
export type OpenDoor = (dataDirectory: string, enrolment: Enrolment) => Promise<Door>;

const wrongInputs: Record<MethodName, unknown> = {
  'host.identity': { extra: 1 },
  'host.faults': 'all',
  'tape.head': [],
  'tape.append': { lines: ['{"not":"an act"}'] },
  'tape.read': { from: -1, bytes: 10 },
  'keys.list': 'nothing',
  'keys.put': { key: { key: '../../etc/passwd' } },
  'device.sign': { text: 'an agreement to something' },
  'scanner.list': { folder: '/' },
  'scanner.settle': { id: 'x', outcome: 'deleted' },
  'vault.missing': { names: ['../tape'] },
  'courier.places': { folder: '/' },
  'courier.history': [],
  'courier.confirmed': {},
  'courier.begin': { folder: '', to: { office: 'KP-0000' } },
  'courier.next': { bundle: '../../tape' },
  'courier.stop': { bundle: 1 },
  'courier.look': {},
  'courier.read': { bundle: 'abcdefghijklmnop', part: 0 },
  'courier.took': { bundle: 'abcdefghijklmnop', part: 1 },
  'backup.state': 1,
  'backup.places': { folder: '/' },
  'backup.place': { folder: '' },
  'backup.run': { folder: '/' },
  'backup.look': {},
  'backup.read': { folder: '/', from: 0, bytes: 10 },
  'backup.shelf': { folder: '/', shelf: 256 },
  'backup.fetch': { folder: '/', names: ['../tape'] },
  'backup.keys': { folder: '/' },
  'backup.came': { acts: {} },
  'hub.session': { user: 'admin' },
  'hub.open': { user: '', password: 'x' },
  'hub.root': { file: '' },
  'hub.close': [],
  'hub.offices': 'all',
  'hub.office': { office: '../registry' },
  'hub.provision': { list: 'name,type,district' },
  'hub.enrol': { office: 'KP-0101', title: '', province: false, folder: '/' },
  'hub.rotate': { office: 'KP-0101', device: 'a', folder: '/' },
  'hub.rotate-officer': { office: 'KP-0101', person: '', passphrase: '', folder: '/', dryRun: true },
  'hub.revoke': { office: 'KP-0101', who: {}, reason: 'lost', dryRun: true },
  'report.pdf': { report: {}, language: 'en', page: '<p>' },
  'hub.roots': { office: 'KP-0101' },
  'hub.name-key': { file: '{}', as: 'king', dryRun: true },
  'hub.certify': { office: 'KP-0101', person: 'x', passphrase: '', folder: '/' },
  'hub.settings': { from: 'today', province: false },
  'hub.publish': { file: '[]', office: 'all', dryRun: true },
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Open = ReturnType<typeof createOpen>;

/** What every shell must do alike: run against the host itself, over HTTP, and behind the `app:` protocol. */
export function describeContract(title: string, openDoor: OpenDoor): void {
  const open = createOpen(openDoor);
  describe(title, () => {
    describeTape(open, openDoor);
    describeVault(open);
    describeKeys(open);
    describeScanner(open);
    describeHub(open);
    describeRefusals(open);
  });
}

function createOpen(openDoor: OpenDoor) {
  return async (hub?: string) => {
    const directory = temporaryFolder();
    const enrolment = makeEnrolment(hub);
    const door = await openDoor(directory, enrolment);
    onTestFinished(door.close);
    const post = (name: string, input: unknown): Promise<Response> =>
      door.call(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
    const ask = async <M extends MethodName>(name: M, input: Input<M>): Promise<Output<M>> => {
      const response = await post(name, input);
      expect(response.status).toBe(200);
      return methods[name].output.parse(await response.json()) as Output<M>; // parsed by this method's schema
    };
    return { directory, enrolment, door, post, ask };
  };
}

function describeTape(open: Open, openDoor: OpenDoor): void {
  it('says who it is, and none of its secrets', async () => {
    const { ask, post, enrolment } = await open('http://127.0.0.1:9');
    const identity = await ask('host.identity', {});
    expect(identity).toMatchObject({ office: 'KP-0123', device: 'ABCDEF', series: 'A', version: '1.2.3' });
    expect(identity.deviceKey).toBe(enrolment.deviceKey.key);
    const text = await (await post('host.identity', {})).text();
    expect(text).not.toContain(enrolment.deviceKey.privateKey);
    expect(text).not.toContain('secret');
  });

  it('keeps acts and reads them back in order, over a restart', async () => {
    const { ask, door, directory, enrolment } = await open();
    const acts = makeChain('KP-0123', 'ABCDEF')(30);
    expect(await ask('tape.append', { lines: acts.slice(0, 10) })).toEqual({ count: 10 });
    expect(await ask('tape.append', { lines: acts })).toEqual({ count: 30 });
    expect(await ask('tape.head', {})).toMatchObject({ count: 30, counter: 30 });
    const part = await ask('tape.read', { from: 5, bytes: 1 });
    expect(part).toEqual({ lines: [acts[5]], next: 6, count: 30 });
    await door.close();
    const again = await openDoor(directory, enrolment);
    onTestFinished(again.close);
    const response = await again.call('/api/tape.read', {
      method: 'POST',
      body: JSON.stringify({ from: 0, bytes: 1_000_000 }),
    });
    expect(await response.json()).toEqual({ lines: acts, next: 30, count: 30 });
  });
}

function describeVault(open: Open): void {
  it('stores bytes by their hash and gives them back', async () => {
    const { door, ask } = await open();
    const bytes = new Uint8Array(700_000).map((_, index) => (index * 7919) % 251);
    const name = sha256(bytes);
    expect(await ask('vault.missing', { names: [name] })).toEqual({ missing: [name] });
    expect((await door.call(`/vault/${name}`, { method: 'PUT', body: bytes })).status).toBe(201);
    expect((await door.call(`/vault/${name}`, { method: 'PUT', body: bytes })).status).toBe(200);
    const back = await door.call(`/vault/${name}`);
    expect(back.status).toBe(200);
    expect(sha256(new Uint8Array(await back.arrayBuffer()))).toBe(name);
    expect(await ask('vault.missing', { names: [name] })).toEqual({ missing: [] });
  });

  it('refuses bytes under a wrong hash, and leaves no file', async () => {
    const { door, directory } = await open();
    const name = sha256(new Uint8Array([1]));
    const response = await door.call(`/vault/${name}`, { method: 'PUT', body: new Uint8Array([2]) });
    expect(response.status).toBe(400);
    expect(hostFault.parse(await response.json()).fault).toBe('bad-input');
    expect((await door.call(`/vault/${name}`)).status).toBe(404);
    expect(await readdir(join(directory, 'vault'))).toEqual([]);
  });
}

function describeKeys(open: Open): void {
  it("keeps officers' wrapped keys", async () => {
    const { ask, post } = await open();
    const { key, publicKey } = makeKey();
    const sealed = {
      salt: 'a'.repeat(22),
      iv: 'b'.repeat(16),
      sealed: 'c'.repeat(64),
      iterations: 600_000,
    };
    const wrapped = { key, publicKey, person: 'clerk-1', name: 'Records clerk', ...sealed };
    await ask('keys.put', { key: wrapped });
    await ask('keys.put', { key: { ...wrapped, iterations: 700_000 } });
    expect(await ask('keys.list', {})).toEqual({ keys: [{ ...wrapped, iterations: 700_000 }] });
    const other = { ...wrapped, publicKey: makeKey().publicKey };
    expect((await post('keys.put', { key: other })).status).toBe(400);
  });

  it("signs acts of the machine with the device's key, and nothing else", async () => {
    const { ask, post, enrolment } = await open();
    const [text = ''] = makeChain('KP-0123', 'ABCDEF')(1);
    const unsigned = text.replace(/,"sig":"[^"]*"/, '');
    const own = unsigned.replace('k'.repeat(26), enrolment.deviceKey.key);
    const { sig } = await ask('device.sign', { text: own });
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: enrolment.deviceKey.publicKey },
      format: 'jwk',
    });
    expect(verify(null, Buffer.from(own), key, Buffer.from(sig, 'base64url'))).toBe(true);
    expect((await post('device.sign', { text: unsigned })).status).toBe(400);
  });
}

function describeScanner(open: Open): void {
  it('hands over scanner files and moves them away', async () => {
    const { ask, door, directory } = await open();
    await mkdir(join(directory, 'scanner'), { recursive: true });
    await writeFile(join(directory, 'scanner', 'page.png'), 'a scan');
    await expect
      .poll(() => ask('scanner.list', {}), { timeout: 10_000 })
      .toMatchObject({
        files: [{ name: 'page.png', bytes: 6 }],
      });
    const id = (await ask('scanner.list', {})).files[0]?.id ?? '';
    const response = await door.call(`/scanner/${id}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(await response.text()).toBe('a scan');
    await ask('scanner.settle', { id, outcome: 'done' });
    expect(await ask('scanner.list', {})).toEqual({ files: [] });
    expect(await readdir(join(directory, 'scanner', 'done'))).toEqual(['page.png']);
    expect((await door.call(`/scanner/${id}`)).status).toBe(404);
  });

  it('tells what happens in the scanner folder without being asked', async () => {
    const { door, directory } = await open();
    const response = await door.call('/events');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await writeFile(join(directory, 'scanner', 'late.pdf'), '%PDF-1.7');
    let text = '';
    while (!text.includes('scanner.arrived')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('data: {"event":"scanner.folder","state":"watching"}\n\n');
    expect(text).toContain('"name":"late.pdf"');
    await reader?.cancel();
  });
}

function describeHub(open: Open): void {
  it('passes requests on to the hub with credentials that the window never sees', async () => {
    const hub = await startFakeHub();
    const { door } = await open(hub.url);
    const response = await door.call('/hub/acts/_bulk_docs?w=1', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ docs: ['x'.repeat(5000)] }),
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ heard: '/kp-0123-acts/_bulk_docs?w=1' });
    expect(response.headers.get('www-authenticate')).toBeNull();
    expect(response.headers.get('set-cookie')).toBeNull();
    const [heard] = hub.heard;
    const basic = Buffer.from('device-abcdef:secret: of the hub').toString('base64');
    expect(heard?.headers.authorization).toBe(`Basic ${basic}`);
    expect(heard?.body).toContain('x'.repeat(5000));
    expect(heard?.packedBytes).toBeLessThan(500);
  });

  it('says 599 when there is no hub', async () => {
    const { door } = await open();
    const response = await door.call('/hub/acts/_changes');
    expect(response.status).toBe(599);
    expect(await response.json()).toMatchObject({ gateway: 'no-hub' });
  });
}

function describeRefusals(open: Open): void {
  it.each(Object.entries(wrongInputs))('refuses a wrong input of %s', async (name, input) => {
    const { post, door } = await open();
    const response = await post(name, input);
    expect(response.status).toBe(400);
    expect(hostFault.parse(await response.json()).fault).toBe('bad-input');
    const noJson = await door.call(`/api/${name}`, { method: 'POST', body: '{' });
    expect(noJson.status).toBe(400);
  });

  it('lets no device of an office set the hub up', async () => {
    const { post } = await open('http://127.0.0.1:9');
    for (const [name, input] of [
      ['hub.session', {}],
      ['hub.open', { user: 'admin', password: 'guessed' }],
      ['hub.provision', { list: 'name,type,district', dryRun: false }],
    ] as const) {
      const response = await post(name, input);
      expect(response.status).toBe(403);
      expect(hostFault.parse(await response.json()).fault).toBe('not-allowed');
    }
  });

  it('says that there is no PDF where nothing lays pages out, and takes no page for a report', async () => {
    const { post, ask } = await open();
    const of = { kind: 'financial', year: '2026-27', period: 3, day: '2026-10-15', asOf: 0 };
    const words = { title: { en: 'x', ur: 'x' }, about: [], coverage: { here: 0, of: 0 }, sections: [] };
    const made = await ask('report.pdf', { report: { ...of, ...words }, language: 'ur' });
    expect(made).toMatchObject({ ok: false, why: 'no-program' });
    const response = await post('report.pdf', {
      report: { html: '<iframe src="file:///">' },
      language: 'en',
    });
    expect(response.status).toBe(400);
  });

  it.each(['tape.erase', 'constructor', '__proto__', ''])('knows no method "%s"', async (name) => {
    const { post } = await open();
    const response = await post(name, {});
    expect(response.status).toBe(404);
    expect(hostFault.parse(await response.json()).fault).toBe('not-found');
  });
}
