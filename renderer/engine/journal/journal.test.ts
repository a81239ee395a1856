import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { written, type Act } from '#shared/acts/act';
import { placeIn } from './blocks';
import { openJournal } from './journal';

const act = (counter: number, text = 'x'): Act => ({
  id: `KP-0123.ABCDEF.${String(counter).padStart(8, '0')}`,
  kind: 'note.written',
  subject: 'file:abcd',
  office: 'KP-0123',
  device: 'ABCDEF',
  counter,
  at: '20261121T004815123Z-0000-ABCDEF',
  wall: 1,
  by: 'k'.repeat(26),
  post: 'clerk',
  body: { text, language: 'en' },
  prev: '',
  sig: 's'.repeat(86),
  v: 1,
});

test('an act comes out as it went in, from the place that was given for it', async () => {
  const journal = await openJournal(`j${Math.random()}`, 'memory');
  const first = journal.add([act(1), act(2, 'نوٹ')].map(written));
  const second = journal.add([act(3)].map(written));
  const [, two = -1] = first.places;
  expect(await journal.get([two, ...second.places, 12_345])).toEqual([act(2, 'نوٹ'), act(3)]);
  expect(new Set([...first.places, ...second.places]).size).toBe(3);
  await journal.close();
});

test('many acts and long ones are all found again, a few to a row', async () => {
  const journal = await openJournal(`j${Math.random()}`, 'memory');
  const acts = Array.from({ length: 500 }, (_, n) => act(n + 1, n % 50 === 7 ? 'y'.repeat(200_000) : 'x'));
  const { places, durable } = journal.add(acts.map(written));
  await durable;
  expect(await journal.get(places)).toEqual(acts);
  expect(await journal.get(places.slice(63, 66))).toEqual(acts.slice(63, 66));
  const rows = new Set(places.map((place) => placeIn(place).block)).size;
  expect(rows).toBeGreaterThan(8);
  expect(rows).toBeLessThan(30);
  await journal.close();
});

test('a journal that is opened again gives no place twice, also after it was cleared', async () => {
  const name = `j${Math.random()}`;
  const first = await openJournal(name, 'dexie');
  const before = first.add([written(act(1))]);
  await before.durable;
  await first.close();
  const second = await openJournal(name, 'dexie');
  const after = second.add([written(act(2))]);
  expect(await second.get([...before.places, ...after.places])).toEqual([act(1), act(2)]);
  await second.clear();
  expect(await second.get([...before.places, ...after.places])).toEqual([]);
  const anew = second.add([written(act(3))]);
  expect(await second.get(anew.places)).toEqual([act(3)]);
  await second.close();
});

test('a journal is opened by looking at a few of its rows, however many there are', async () => {
  const name = `j${Math.random()}`;
  const first = await openJournal(name, 'dexie');
  const acts = Array.from({ length: 300 }, (_, n) => act(n + 1, 'y'.repeat(250_000)));
  const { places, durable } = first.add(acts.map(written));
  await durable;
  await first.close();
  const read = vi.spyOn(IDBCursor.prototype, 'continue');
  const second = await openJournal(name, 'dexie');
  const rows = read.mock.calls.length;
  read.mockRestore();
  expect(rows).toBeLessThan(30);
  const { places: next } = second.add([written(act(301))]);
  expect(placeIn(next[0] ?? -1).block).toBe(placeIn(places.at(-1) ?? -1).block + 1);
  await second.close();
});

test('settings and drafts are kept, replaced and dropped', async () => {
  const journal = await openJournal(`j${Math.random()}`, 'memory');
  await journal.keep('pull', { since: '5-abc' });
  await journal.keep('pull', { since: '6-abc' });
  expect(await journal.kept('pull')).toEqual({ since: '6-abc' });
  expect(await journal.kept('push')).toBeUndefined();
  await journal.saveDraft('me', { key: 'note:1', title: 'a', savedAt: '1', value: { text: 'half a sen' } });
  await journal.saveDraft('me', {
    key: 'note:1',
    title: 'a',
    savedAt: '2',
    value: { text: 'half a sentence' },
  });
  expect((await journal.drafts('me')).map((draft) => draft.value)).toEqual([{ text: 'half a sentence' }]);
  await journal.dropDraft('me', 'note:1');
  expect(await journal.draft('me', 'note:1')).toBeUndefined();
  await journal.close();
});

test('a draft that is dropped while it is being saved does not come back', async () => {
  const journal = await openJournal(`j${Math.random()}`, 'memory');
  for (let round = 0; round < 20; round++) {
    const draft = { key: 'note:1', title: 'a', savedAt: String(round), value: { text: 'signed by now' } };
    await Promise.all([journal.saveDraft('me', draft), journal.dropDraft('me', 'note:1')]);
    expect(await journal.drafts('me')).toEqual([]);
  }
  await journal.close();
});

test('each officer sees only his own drafts, also of the same form', async () => {
  const journal = await openJournal(`j${Math.random()}`, 'memory');
  const draft = (text: string) => ({ key: 'files/1#note', title: 'Note', savedAt: '1', value: { text } });
  await journal.saveDraft('assistant', draft('I propose'));
  expect(await journal.draft('superintendent', 'files/1#note')).toBeUndefined();
  expect(await journal.drafts('superintendent')).toEqual([]);
  await journal.saveDraft('superintendent', draft('I agree'));
  await journal.dropDraft('superintendent', 'files/1#note');
  expect(await journal.drafts('assistant')).toEqual([draft('I propose')]);
  await journal.close();
});

test('a draft of nobody goes to the next officer, replaces none of his own, and is never lost', async () => {
  const journal = await openJournal(`j${Math.random()}`, 'memory');
  const draft = (key: string, text: string) => ({ key, title: 'Note', savedAt: '1', value: { text } });
  await journal.saveDraft('', draft('files/1#note', 'written before drafts had owners'));
  await journal.saveDraft('', draft('files/2#note', 'another'));
  await journal.saveDraft('first', draft('files/1#note', 'his own'));
  await journal.adoptDrafts('first');
  await journal.adoptDrafts('second');
  expect((await journal.drafts('first')).map((one) => one.value)).toEqual(
    expect.arrayContaining([{ text: 'his own' }, { text: 'another' }]),
  );
  expect(await journal.drafts('second')).toEqual([draft('files/1#note', 'written before drafts had owners')]);
  expect(await journal.drafts('')).toEqual([]);
  await journal.close();
});
