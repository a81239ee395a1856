import { expect, test } from 'vitest';
import { actText, byClock, parseAct, signedText, type Act } from './act';
import { bodyOf, kindNamed } from './kinds';
import { noteWritten } from './kinds/note-written';

const act: Act = {
  id: 'KP-0123.ABCDEF.00000001',
  kind: 'note.written',
  subject: 'file:abcd',
  office: 'KP-0123',
  device: 'ABCDEF',
  counter: 1,
  at: '20261121T004815123Z-0000-ABCDEF',
  wall: 1_795_222_095_123,
  by: 'k'.repeat(26),
  post: 'clerk',
  body: { text: 'نوٹ', language: 'ur' },
  prev: '',
  sig: 's'.repeat(86),
  v: 1,
};

test('an act is parsed as it is', () => {
  expect(parseAct(JSON.parse(actText(act)))).toEqual(act);
});

test('an act of a kind, a subject and a version that nobody here knows is parsed and keeps its text', () => {
  const newer = {
    ...act,
    kind: 'telegram.sent',
    subject: 'telegram:x1',
    v: 7,
    body: { deep: [{ a: null }] },
  };
  const parsed = parseAct(JSON.parse(actText(newer)));
  expect(parsed && actText(parsed)).toBe(actText(newer));
  expect(kindNamed('telegram.sent')).toBeUndefined();
});

test.each<[string, object]>([
  ['another id than its counter says', { counter: 2 }],
  ['another id than its device says', { device: 'ABCDEG' }],
  ['no office', { office: undefined }],
  ['a fractional counter', { counter: 1.5 }],
  ['counter nought', { counter: 0, id: 'KP-0123.ABCDEF.00000000' }],
  ['a kind in the present tense of no kind', { kind: 'note' }],
  ['a subject without a sort', { subject: 'abcd' }],
  ['a time that is no clock reading', { at: '2026-11-21' }],
  ['a time in month thirteen', { at: '20261321T004815123Z-0000-ABCDEF' }],
  ['a key that is none', { by: 'clerk' }],
  ['a post that is empty', { post: '' }],
  ['a body that is a list', { body: [] }],
  ['no signature', { sig: '' }],
  ['version nought', { v: 0 }],
  ['a field too many', { more: true }],
])('is no act with %s', (_, change) => {
  expect(parseAct({ ...act, ...change })).toBeUndefined();
});

test.each([undefined, null, 7, 'act', [act], {}])('%j is no act', (value) => {
  expect(parseAct(value)).toBeUndefined();
});

test('what is signed is everything but the signature', () => {
  const { sig: _, ...rest } = act;
  expect(signedText(act)).toBe(signedText(rest));
  expect(signedText(act)).not.toContain('"sig"');
  expect(actText(act)).toContain('"sig"');
});

test('acts are ordered by clock, and by id where clocks agree', () => {
  const later = { at: '20261121T004815124Z-0000-ABCDEF', id: act.id };
  const second = { at: act.at, id: 'KP-0123.ABCDEF.00000002' };
  expect([later, second, act].sort(byClock)).toEqual([act, second, later]);
  expect(byClock(act, { ...act })).toBe(0);
});

test('a body is read only if kind, version and schema fit', () => {
  expect(bodyOf(noteWritten, act)).toEqual(act.body);
  expect(bodyOf(noteWritten, { ...act, v: 2 })).toBeUndefined();
  expect(bodyOf(noteWritten, { ...act, kind: 'file.moved' })).toBeUndefined();
  expect(bodyOf(noteWritten, { ...act, body: { text: '', language: 'ur' } })).toBeUndefined();
  expect(bodyOf(noteWritten, { ...act, body: { text: 'x', language: 'ur', bold: true } })).toBeUndefined();
});
