import { expect, test, vi } from 'vitest';
import type { EngineApi, Topic } from '#engine/api';
import { createQueryStore, queryKey } from './query-store';

function createOffice() {
  const asked: string[] = [];
  let tell: (topics: readonly Topic[]) => void = () => undefined;
  let answer: () => Promise<unknown> = async () => asked.length;
  const engine = {
    query: async (name: string, ...args: readonly unknown[]) => {
      asked.push([name, ...args.map((arg) => JSON.stringify(arg))].join(' '));
      return answer();
    },
    follow: async (changed: (topics: readonly Topic[]) => void) => {
      tell = changed;
      return () => undefined;
    },
  } as unknown as Pick<EngineApi, 'query' | 'follow'>; // answers are numbers here, whatever the query
  return {
    asked,
    engine,
    tell: (...topics: Topic[]) => tell(topics),
    answerWith: (next: () => Promise<unknown>) => void (answer = next),
  };
}

const files = queryKey('files', ['files'], [{ text: 'x' }]);
const letters = queryKey('letters', ['letters'], [{}]);
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

test('a query is asked when somebody looks, and its answer is shown', async () => {
  const office = createOffice();
  const store = createQueryStore(office.engine);
  expect(store.read(files)).toEqual({ data: undefined, loading: true, fault: undefined });
  store.subscribe(files, () => undefined);
  await settled();
  expect(store.read(files)).toEqual({ data: 1, loading: false, fault: undefined });
  expect(office.asked).toEqual(['files {"text":"x"}']);
});

test('the same question by two components is asked once', async () => {
  const office = createOffice();
  const store = createQueryStore(office.engine);
  store.subscribe(files, () => undefined);
  store.subscribe(files, () => undefined);
  await settled();
  expect(office.asked).toHaveLength(1);
  expect(store.read(files).loading).toBe(false);
});

test('a change of a followed topic asks again and tells the listeners; other topics do not', async () => {
  const office = createOffice();
  const store = createQueryStore(office.engine);
  await store.start();
  const listener = vi.fn();
  store.subscribe(files, listener);
  await settled();
  listener.mockClear();
  office.tell('letters', 'line');
  await settled();
  expect(office.asked).toHaveLength(1);
  office.tell('files');
  await settled();
  expect(store.read(files).data).toBe(2);
  expect(listener).toHaveBeenCalled();
});

test('a change of the session asks everything that is on the screen again', async () => {
  const office = createOffice();
  const store = createQueryStore(office.engine);
  await store.start();
  store.subscribe(files, () => undefined);
  store.subscribe(letters, () => undefined);
  await settled();
  office.tell('session');
  await settled();
  expect(office.asked).toHaveLength(4);
});

test('the last answer stays while a newer one is under way', async () => {
  const office = createOffice();
  const store = createQueryStore(office.engine);
  await store.start();
  store.subscribe(files, () => undefined);
  await settled();
  let release: (value: unknown) => void = () => undefined;
  office.answerWith(() => new Promise((resolve) => (release = resolve)));
  office.tell('files');
  await settled();
  expect(store.read(files).data).toBe(1);
  release('newer');
  await settled();
  expect(store.read(files).data).toBe('newer');
});

test('a change during an answer asks once more, so that the shown answer is never older than the change', async () => {
  const office = createOffice();
  const store = createQueryStore(office.engine);
  await store.start();
  const releases: ((value: unknown) => void)[] = [];
  office.answerWith(() => new Promise((resolve) => releases.push(resolve)));
  store.subscribe(files, () => undefined);
  await settled();
  office.tell('files');
  office.tell('files');
  releases[0]?.('old');
  await settled();
  expect(store.read(files)).toMatchObject({ data: 'old', loading: true });
  releases[1]?.('new');
  await settled();
  expect(store.read(files)).toMatchObject({ data: 'new', loading: false });
  expect(office.asked).toHaveLength(2);
});

test('a query that fails shows its fault, and the next answer clears it', async () => {
  const office = createOffice();
  const store = createQueryStore(office.engine);
  await store.start();
  office.answerWith(() => Promise.reject(new Error('no such table')));
  store.subscribe(files, () => undefined);
  await settled();
  expect(store.read(files).fault?.message).toBe('no such table');
  office.answerWith(async () => 'fine');
  office.tell('files');
  await settled();
  expect(store.read(files)).toEqual({ data: 'fine', loading: false, fault: undefined });
});

test('nobody looks any more: a change asks nothing and forgets the old answer', async () => {
  const office = createOffice();
  const store = createQueryStore(office.engine);
  await store.start();
  const leave = store.subscribe(files, () => undefined);
  await settled();
  leave();
  office.tell('files');
  await settled();
  expect(office.asked).toHaveLength(1);
  expect(store.read(files).data).toBeUndefined();
});
