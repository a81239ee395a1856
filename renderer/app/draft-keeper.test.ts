import { expect, test } from 'vitest';
import { createDraftKeeper } from './draft-keeper';

type Note = { readonly text: string };
const isNote = (saved: unknown): saved is Note => typeof saved === 'object' && saved !== null;

/** An engine that remembers drafts. */
function memory() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    readDraft: async (officer: string, key: string) => kept.get(`${officer} ${key}`),
    saveDraft: async (officer: string, key: string, _title: string, value: unknown) =>
      void kept.set(`${officer} ${key}`, value),
    dropDraft: async (officer: string, key: string) => void kept.delete(`${officer} ${key}`),
  };
}
const keeperOf = (
  engine: ReturnType<typeof memory>,
  officer: string,
  rest?: (done: Note, now: Note) => Note,
) => {
  const keeper = createDraftKeeper<Note>({ engine, officer, key: 'files/1#note' });
  keeper.describe({ title: 'Note', initial: { text: '' }, accepts: isNote, rest });
  return keeper;
};

test('text that is typed while a note is being signed is the next draft', async () => {
  const engine = memory();
  const keeper = keeperOf(engine, 'me', (done, now) => ({ text: now.text.slice(done.text.length) }));
  await keeper.open();
  keeper.change({ text: 'For orders.' });
  const signed = { text: 'For orders.' };
  keeper.change({ text: 'For orders. Also' });
  await keeper.settle(signed);
  expect(keeper.value()).toEqual({ text: ' Also' });
  expect(engine.kept.get('me files/1#note')).toEqual({ text: ' Also' });
});

test('without a rule of what is left, all that was changed meanwhile is kept', async () => {
  const engine = memory();
  const keeper = keeperOf(engine, 'me');
  keeper.change({ text: 'one' });
  const taken = { text: 'one' };
  keeper.change({ text: 'two' });
  await keeper.settle(taken);
  expect(engine.kept.get('me files/1#note')).toEqual({ text: 'two' });
});

test('a form that was not changed meanwhile is empty after success, and its draft is gone', async () => {
  const engine = memory();
  const keeper = keeperOf(engine, 'me');
  keeper.change({ text: 'For orders.' });
  await keeper.settle({ text: 'For orders.' });
  keeper.leave();
  expect(keeper.value()).toEqual({ text: '' });
  expect(engine.kept.size).toBe(0);
});

test('a form that went away during signing keeps only what was typed meanwhile', async () => {
  const engine = memory();
  const keeper = keeperOf(engine, 'me', (done, now) => ({ text: now.text.slice(done.text.length) }));
  keeper.change({ text: 'For orders.' });
  const signed = { text: 'For orders.' };
  keeper.change({ text: 'For orders. Also' });
  keeper.leave();
  await keeper.settle(signed);
  expect(engine.kept.get('me files/1#note')).toEqual({ text: ' Also' });
});

test('a form saves under the officer who typed, and another officer’s form opens empty', async () => {
  const engine = memory();
  const mine = keeperOf(engine, 'assistant');
  mine.change({ text: 'half a sentence' });
  mine.leave(); // he locked; the text is still his
  const other = keeperOf(engine, 'superintendent');
  await other.open();
  expect(other.value()).toEqual({ text: '' });
  const again = keeperOf(engine, 'assistant');
  await again.open();
  expect(again.value()).toEqual({ text: 'half a sentence' });
});

test('what is typed before the saved draft was read stays', async () => {
  const engine = memory();
  engine.kept.set('me files/1#note', { text: 'older' });
  const keeper = keeperOf(engine, 'me');
  const opening = keeper.open();
  keeper.change({ text: 'typed' });
  await opening;
  expect(keeper.value()).toEqual({ text: 'typed' });
});
