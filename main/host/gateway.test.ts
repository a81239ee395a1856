import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createGateway, type GatewayOptions } from './gateway';
import { LineCut } from './gateway-faults';
import { gatewayTarget } from './gateway-paths';
import { makeEnrolment } from './testing/acts';
import { startFakeHub } from './testing/hub';

function open(url: string, options: Partial<GatewayOptions> = {}) {
  const gateway = createGateway({ hub: makeEnrolment(url).hub, ...options });
  onTestFinished(() => gateway.close());
  return (path: string, init?: RequestInit) =>
    gateway.pass(new Request(new URL(path, 'http://daftar'), init));
}

const post = (body: string): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/json' },
});

describe('the gateway', () => {
  it.each([
    ['GET', '/hub/acts/', ''],
    ['GET', '/hub/acts/_changes', '_changes'],
    ['POST', '/hub/acts/_bulk_docs', '_bulk_docs'],
    ['POST', '/hub/scans/_revs_diff', '_revs_diff'],
    ['GET', '/hub/scans/_local/abc', '_local/abc'],
    ['PUT', '/hub/scans/_local/abc', '_local/abc'],
    ['GET', '/hub/registry/KP-0123.ABCDEF.00000001', 'KP-0123.ABCDEF.00000001'],
    ['PUT', '/hub/scans/chunk%3A1', 'chunk%3A1'],
    ['GET', '/hub/scans/constructor', 'constructor'],
  ])('lets %s %s pass', (method, address, path) => {
    expect(gatewayTarget(method, address)).toMatchObject({ path });
  });

  it.each([
    ['DELETE', '/hub/acts/doc'],
    ['PUT', '/hub/acts'],
    ['POST', '/hub/acts/'],
    ['PUT', '/hub/acts/_security'],
    ['GET', '/hub/acts/_security'],
    ['PUT', '/hub/acts/_design/office'],
    ['PUT', '/hub/acts/%5fdesign/office'],
    ['POST', '/hub/acts/_purge'],
    ['GET', '/hub/acts/_changes/..%2f..%2f_users'],
    ['GET', '/hub/acts/..%2f_users'],
    ['GET', '/hub/acts/%2e%2e/_users'],
    ['GET', '/hub/acts/a%5c..%5cb'],
    ['GET', '/hub/acts/%zz'],
    ['GET', '/hub/_users/_all_docs'],
    ['GET', '/hub/'],
  ])('stops %s %s', (method, address) => {
    expect(gatewayTarget(method, address)).toBeUndefined();
  });

  it('stops feeds that never end', async () => {
    const pass = open('http://127.0.0.1:9');
    await expect(pass('/hub/acts/_changes?feed=continuous')).rejects.toMatchObject({ fault: 'not-allowed' });
  });

  it('sends few headers, and packs only what is worth it and may be packed', async () => {
    const hub = await startFakeHub();
    const pass = open(`${hub.url}/base/`);
    const long = JSON.stringify({ docs: ['x'.repeat(3000)] });
    await pass('/hub/acts/_bulk_docs', post('{"docs":[]}'));
    await pass('/hub/acts/_bulk_docs', post(long));
    await pass('/hub/scans/doc/page', {
      method: 'PUT',
      body: long,
      headers: { 'content-type': 'text/plain' },
    });
    await pass('/hub/acts/_changes?since=5', {
      headers: { 'user-agent': 'x', cookie: 'a=b', accept: '*/*' },
    });
    const [small, large, attachment, changes] = hub.heard;
    expect(small?.headers['content-encoding']).toBeUndefined();
    expect(large).toMatchObject({ body: long, headers: { 'content-encoding': 'gzip' } });
    expect(attachment?.headers).toMatchObject({ 'content-type': 'text/plain' });
    expect(attachment?.headers['content-encoding']).toBeUndefined();
    expect(changes?.url).toBe('/base/kp-0123-acts/_changes?since=5');
    expect(Object.keys(changes?.headers ?? {}).sort()).toEqual([
      'accept-encoding',
      'authorization',
      'connection',
      'host',
    ]);
  });

  it("hands on the hub's own refusals as they are", async () => {
    const hub = await startFakeHub((_heard, response) => {
      response.writeHead(403, { 'content-type': 'application/json', etag: '"1"' });
      response.end('{"error":"forbidden"}');
    });
    const response = await open(hub.url)('/hub/acts/doc');
    expect(response.status).toBe(403);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(await response.json()).toEqual({ error: 'forbidden' });
  });

  it('says "no-line" where nobody listens', async () => {
    const hub = await startFakeHub();
    await hub.close();
    const response = await open(hub.url)('/hub/acts/_changes');
    expect(response.status).toBe(599);
    expect(await response.json()).toMatchObject({ gateway: 'no-line' });
    const nowhere = await open('http://hub.invalid')('/hub/acts/_changes');
    expect(await nowhere.json()).toMatchObject({ gateway: 'no-line' });
  });

  it('says "cut" when the answer breaks off in the middle, and gives no half answer', async () => {
    const hub = await startFakeHub((_heard, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"half":', () => response.destroy());
    });
    const response = await open(hub.url)('/hub/acts/_changes');
    expect(response.status).toBe(599);
    expect(await response.json()).toMatchObject({ gateway: 'cut' });
  });

  it('says "timeout" when the hub falls silent before or within an answer', async () => {
    for (const begin of [false, true]) {
      const hub = await startFakeHub((_heard, response) => {
        if (begin) response.writeHead(200, { 'content-length': '1000' }).write('{');
      });
      const response = await open(hub.url, { idle: 50 })('/hub/acts/_changes');
      expect(await response.json()).toMatchObject({ gateway: 'timeout' });
    }
  });

  it('says "cut" when a connection is taken and closed at once', async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const response = await open(`http://127.0.0.1:${port}`)('/hub/acts/_changes');
    expect(await response.json()).toMatchObject({ gateway: 'cut' });
  });

  it("goes over a test's bad line: late, or cut", async () => {
    const hub = await startFakeHub();
    const passed: string[] = [];
    let isCut = false;
    const pass = open(hub.url, {
      link: {
        pass: (direction, bytes) => {
          passed.push(`${direction} ${bytes > 0}`);
          return isCut && direction === 'down' ? Promise.reject(new LineCut('cut')) : Promise.resolve();
        },
      },
    });
    expect((await pass('/hub/acts/_bulk_docs', post('{"docs":[]}'))).status).toBe(201);
    expect(passed).toEqual(['up true', 'down true']);
    isCut = true;
    const response = await pass('/hub/acts/_bulk_docs', post('{"docs":[]}'));
    expect(await response.json()).toMatchObject({ gateway: 'cut' });
  });

  it('counts every byte on the wire, and keeps the connection', async () => {
    const hub = await startFakeHub();
    const traffic: { sent: number; received: number }[] = [];
    const pass = open(hub.url, { onTraffic: (one) => traffic.push(one) });
    for (let n = 0; n < 3; n++) await pass('/hub/acts/_bulk_docs', post('{"docs":[]}'));
    expect(traffic).toHaveLength(3);
    const [first, second] = traffic;
    expect(second).toEqual(first);
    expect(first?.sent).toBeGreaterThan(150);
    expect(first?.sent).toBeLessThan(400);
    expect(first?.received).toBeGreaterThan(100);
  });

  it('gives up when the asker goes away', async () => {
    const hub = await startFakeHub(() => undefined);
    const gone = new AbortController();
    const asked = open(hub.url)('/hub/acts/_changes?feed=longpoll', { signal: gone.signal });
    await expect.poll(() => hub.heard.length, { timeout: 20_000 }).toBe(1);
    gone.abort();
    expect((await asked).status).toBe(599);
  });

  it('goes through the proxy that the environment names', async () => {
    const hub = await startFakeHub();
    const asked: string[] = [];
    const proxy = createHttpServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      const onward = connect(Number(new URL(hub.url).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const address = proxy.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    vi.stubEnv('http_proxy', `http://127.0.0.1:${port}`);
    vi.stubEnv('no_proxy', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    const pass = open('http://hub.invalid:8080');
    expect((await pass('/hub/acts/_bulk_docs', post('{"docs":[]}'))).status).toBe(201);
    expect(asked).toEqual(['hub.invalid:8080']);
  });
});
