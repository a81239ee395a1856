import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hubHelp } from '#main/cli/hub';
import { maximumActBytes } from '#shared/acts/act';
import { startEmbeddedHub } from '../embedded';
import { provisionProvince, provisionRegistry } from '../provision';

const run = promisify(execFile);
const folder = import.meta.dirname;
const root = resolve(folder, '../../..');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const load = createRequire(import.meta.url);
const fromBuilder = createRequire(load.resolve('app-builder-lib'));
const yaml = fromBuilder('js-yaml') as { load(text: string): unknown }; // the one that electron-builder reads with

const service = z.looseObject({
  image: z.string().optional(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) })
  .loose()
  .parse(yaml.load(read('compose.yaml')));
const services = Object.entries(compose.services);
/** What the operator makes before the first start; OPERATIONS.md says how. */
const madeByHand = ['root.public.json', 'tls'];

describe('the compose file of the hub', () => {
  it('runs CouchDB, a proxy and the daemon, and lets only the proxy be reached from outside', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['couchdb', 'daemon', 'proxy']);
    expect(services.flatMap(([name, one]) => one.ports.map((port) => `${name} ${port}`))).toEqual([
      'proxy 443:443',
    ]);
    for (const [name, one] of services) expect([name, one.image ?? one.build]).not.toContain(undefined);
  });

  it('mounts files that are there, that the operator makes as the page says, or volumes that it names', () => {
    const operations = read('OPERATIONS.md');
    for (const volume of services.flatMap(([, one]) => one.volumes)) {
      const [source = ''] = volume.split(':');
      const name = source.replace(/^\.\//, '');
      if (!source.startsWith('.')) expect(Object.keys(compose.volumes)).toContain(source);
      else if (madeByHand.includes(name)) expect(operations).toContain(name);
      else expect([source, existsSync(join(folder, source))]).toEqual([source, true]);
    }
  });

  it('asks for no variable that the example of its settings does not explain', () => {
    const asked = [...read('compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map((match) => match[1]);
    const given = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect([...new Set(asked)].sort()).toEqual(given.sort());
  });

  it('starts nothing before CouchDB answers, and gives the proxy what its file asks for', () => {
    const needs = services
      .filter(([name]) => name !== 'couchdb')
      .map(([, one]) => one.depends_on.couchdb?.condition);
    expect(needs).toEqual(['service_healthy', 'service_healthy']);
    const caddy = read('Caddyfile');
    for (const [, name = ''] of caddy.matchAll(/\{\$([A-Z_]+)\}/g))
      expect(Object.keys(compose.services.proxy?.environment ?? {})).toContain(name);
    const [, upstream = ''] = /reverse_proxy (\w+):5984/.exec(caddy) ?? [];
    expect(Object.keys(compose.services)).toContain(upstream);
    expect(compose.services.daemon?.environment.DAFTAR_HUB).toBe(`http://daemon@${upstream}:5984`);
    expect(compose.services.daemon?.environment.DAFTAR_HUB_PASSWORD).toContain('{DAFTAR_DAEMON_PASSWORD');
  });

  it('looks at the port that the daemon listens on', () => {
    const { command = [], healthcheck } = compose.services.daemon ?? {};
    const port = command[command.indexOf('--port') + 1];
    expect(command[0]).toBe('serve');
    expect(healthcheck?.test.join(' ')).toContain(`127.0.0.1:${port ?? 'none'}/health.json`);
  });

  it('lets CouchDB take the largest act and batch that a device sends', () => {
    const setting = (name: string): number =>
      Number(new RegExp(`^${name} = (\\d+)$`, 'm').exec(read('couchdb.ini'))?.[1]);
    expect(setting('max_document_size')).toBeGreaterThan(4 * maximumActBytes);
    expect(setting('max_http_request_size')).toBeGreaterThan(32 * 1024 * 1024);
  });
});

describe('the daemon’s image', () => {
  let made: string;
  beforeAll(async () => {
    made = await mkdtemp(join(tmpdir(), 'daftar-image-'));
  });
  afterAll(() => rm(made, { recursive: true }));

  it('copies what exists, and builds a program that needs nothing but Node.js', async () => {
    const { context, dockerfile } = compose.services.daemon?.build ?? { context: '', dockerfile: '' };
    expect(resolve(folder, context)).toBe(root);
    const text = readFileSync(join(root, dockerfile), 'utf8');
    const sources = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      (match[1] ?? '').split(' '),
    );
    expect(sources.length).toBeGreaterThan(3);
    const sent = readFileSync(join(root, `${dockerfile}.dockerignore`), 'utf8');
    for (const source of sources)
      expect([source, existsSync(join(root, source)), sent.includes(`!${source}\n`)]).toEqual([
        source,
        true,
        true,
      ]);
    const [, entry = '', target = '', format = ''] =
      /esbuild (\S+) --bundle --platform=node --target=(\S+) --format=(\S+) /.exec(text) ?? [];
    const outfile = join(made, 'daftar-hub.cjs');
    await build({
      ...{
        absWorkingDir: root,
        entryPoints: [entry],
        bundle: true,
        platform: 'node',
        outfile,
        logLevel: 'error',
      },
      ...{ target, format: format as 'cjs' },
    });
    const help = await run(process.execPath, [outfile, 'serve', '--help'], { cwd: made });
    expect(help.stdout.trim()).toBe(hubHelp);
    const hub = await startEmbeddedHub({
      directory: undefined,
      port: 0,
      admin: { user: 'admin', password: 'secret' },
    });
    try {
      const admin = { url: hub.url.replace('://', '://admin:secret@') };
      await provisionRegistry(admin);
      await provisionProvince(admin);
      const env = { ...process.env, DAFTAR_HUB: hub.url, DAFTAR_HUB_PASSWORD: 'secret' };
      const status = await run(process.execPath, [outfile, 'status'], { cwd: made, env });
      expect(status.stdout.trim()).toBe('0 offices, 0 heard.');
    } finally {
      await hub.close();
    }
  });
});

describe('the page of operations', () => {
  it('names commands and files that exist', () => {
    const page = read('OPERATIONS.md');
    for (const [, command = ''] of page.matchAll(/daftar hub ([a-z-]+)/g))
      expect(hubHelp).toContain(`  ${command} `);
    for (const [, file = ''] of page.matchAll(
      /`((?:Caddyfile|Dockerfile|[a-z]+\.(?:ini|yaml))|\.env\.example)`/g,
    ))
      expect([file, existsSync(join(folder, file))]).toEqual([file, true]);
  });
});
