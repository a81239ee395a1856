import { afterEach, expect, test } from 'vitest';
import { connect, serve, type Port } from './wire';

const open: MessagePort[] = [];

function channel(): { readonly here: Port; readonly there: Port } {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  return { here: port1 as Port, there: port2 as Port }; // a MessagePort has these methods, with wider events
}

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

type Api = {
  add(a: number, b: number): Promise<number>;
  fail(): Promise<never>;
  count(told: (done: number) => void): Promise<string>;
  follow(told: (what: string) => void): Promise<() => void>;
  size(paper: Blob): Promise<number>;
  named(papers: readonly File[]): Promise<readonly string[]>;
  echo(value: unknown): Promise<unknown>;
  wait(): Promise<void>;
  missing(): Promise<void>;
};

function createServer() {
  const followers = new Set<(what: string) => void>();
  const target = {
    add: async (a: number, b: number) => a + b,
    fail: async () => {
      throw new TypeError('the disk is made of cheese');
    },
    count: async (told: (done: number) => void) => {
      for (const done of [1, 2, 3]) told(done);
      return 'done';
    },
    follow: async (told: (what: string) => void) => {
      followers.add(told);
      return () => followers.delete(told);
    },
    size: async (paper: Blob) => paper.size,
    named: async (papers: readonly File[]) => papers.map((paper) => `${paper.name} ${paper.size}`),
    echo: async (value: unknown) => value,
    wait: () => new Promise<void>(() => undefined),
  };
  return { target, followers };
}

test('a call gets the answer of the method at the other end', async () => {
  const { here, there } = channel();
  serve(there, createServer().target);
  const api = connect<Api>(here);
  expect(await api.add(2, 3)).toBe(5);
});

test('answers find their own calls when many are under way', async () => {
  const { here, there } = channel();
  serve(there, {
    late: (n: number) => new Promise((resolve) => setTimeout(() => resolve(n), n === 1 ? 20 : 0)),
  });
  const api = connect<{ late(n: number): Promise<number> }>(here);
  expect(await Promise.all([api.late(1), api.late(2), api.late(3)])).toEqual([1, 2, 3]);
});

test('a method that throws rejects the call with its name and message', async () => {
  const { here, there } = channel();
  serve(there, createServer().target);
  const error = await connect<Api>(here)
    .fail()
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'TypeError', message: 'the disk is made of cheese' });
});

test('a method that is not served rejects, and so do those that every object inherits', async () => {
  const { here, there } = channel();
  serve(there, createServer().target);
  await expect(connect<Api>(here).missing()).rejects.toThrow('no method missing');
  await expect(connect<{ toString(): Promise<string> }>(here).toString()).rejects.toThrow(
    'no method toString',
  );
});

test('a function among the arguments is called back in order, before the answer', async () => {
  const { here, there } = channel();
  serve(there, createServer().target);
  const told: number[] = [];
  const answer = await connect<Api>(here).count((done) => told.push(done));
  expect(told).toEqual([1, 2, 3]);
  expect(answer).toBe('done');
});

test('a function in the answer acts at the end that made it', async () => {
  const { here, there } = channel();
  const { target, followers } = createServer();
  serve(there, target);
  const api = connect<Api>(here);
  const told: string[] = [];
  const stop = await api.follow((what) => told.push(what));
  for (const follower of followers) follower('files');
  await api.add(0, 0);
  stop();
  await api.add(0, 0);
  expect(told).toEqual(['files']);
  expect(followers.size).toBe(0);
});

test('blobs and files pass as they are', async () => {
  const { here, there } = channel();
  serve(there, createServer().target);
  const api = connect<Api>(here);
  expect(await api.size(new Blob(['12345']))).toBe(5);
});

test('undefined, null and nested values come back equal', async () => {
  const { here, there } = channel();
  serve(there, createServer().target);
  const api = connect<Api>(here);
  expect(await api.echo(undefined)).toBeUndefined();
  expect(await api.echo(null)).toBeNull();
  expect(await api.echo({ ok: true, value: [1, { text: 'حکم' }] })).toEqual({
    ok: true,
    value: [1, { text: 'حکم' }],
  });
});

test('what cannot be cloned rejects the call and leaves the others alone', async () => {
  const { here, there } = channel();
  serve(there, createServer().target);
  const api = connect<Api>(here);
  await expect(api.echo({ inside: () => undefined })).rejects.toThrow();
  expect(await api.add(1, 1)).toBe(2);
});

test('when the other end is gone, calls under way and later ones reject with the reason', async () => {
  const { here, there } = channel();
  serve(there, createServer().target);
  const broken = new AbortController();
  const api = connect<Api>(here, broken.signal);
  const waiting = api.wait();
  broken.abort(new Error('the engine died'));
  await expect(waiting).rejects.toThrow('the engine died');
  await expect(api.add(1, 1)).rejects.toThrow('the engine died');
});

test('a connection can be returned from an async function without being taken for a promise', async () => {
  const { here, there } = channel();
  serve(there, createServer().target);
  const api = await Promise.resolve(connect<Api>(here));
  expect(await api.add(4, 4)).toBe(8);
});
