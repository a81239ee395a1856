import { describe, expect, it } from 'vitest';
import { actsGuard, inboxGuard, registryGuard } from './guard-acts';
import { figuresGuard } from './guard-figures';
import { maximumChunkText, scansGuard } from './guard-scans';

type Doc = Readonly<Record<string, unknown>>;
type User = { readonly name: string; readonly roles: readonly string[] };

/** Evaluates the very text that CouchDB gets, and answers with the reason of a refusal or "passed". */
function judge(text: string, doc: Doc, user: User, old: Doc | null = null): string {
  const guard = new Function(`return ${text}`)() as (...values: unknown[]) => void;
  try {
    guard(JSON.parse(JSON.stringify(doc)), old, { db: 'x', ...user }, {});
    return 'passed';
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'forbidden' in thrown)
      return String(thrown.forbidden);
    throw thrown;
  }
}

const device: User = { name: 'kp-0123.abcdef', roles: ['device', 'office:KP-0123'] };
const colleague: User = { name: 'kp-0123.cccccc', roles: ['device', 'office:KP-0123'] };
const admin: User = { name: 'admin', roles: ['_admin'] };
const registrar: User = { name: 'province', roles: ['registrar'] };
const daemon: User = { name: 'daemon', roles: ['rollup'] };
const act = {
  _id: 'KP-0123.ABCDEF.00000001',
  kind: 'note.written',
  subject: 'file:KP-0123.ABCDEF.00000001',
  office: 'KP-0123',
  device: 'ABCDEF',
  counter: 1,
  at: '20261121T004815123Z-0001-ABCDEF',
  wall: 1_795_222_095_123,
  by: 'k'.repeat(26),
  post: 'clerk',
  body: { text: 'seen' },
  prev: '',
  sig: 's'.repeat(86),
  v: 1,
};
const chunk = { _id: `${'0a'.repeat(32)}:0001`, n: 2, data: 'QUJD' };
const acts = actsGuard('KP-0123');
const scans = scansGuard('KP-0123');

describe('the guard of acts', () => {
  it('passes a device’s own act, of any kind and any version', () => {
    expect(judge(acts, act, device)).toBe('passed');
    expect(judge(acts, { ...act, kind: 'well-water.tested', v: 9 }, device)).toBe('passed');
    expect(
      judge(acts, { ...act, counter: 12, _id: 'KP-0123.ABCDEF.00000012', prev: 'p'.repeat(43) }, device),
    ).toBe('passed');
  });

  it('refuses to change or delete an act, whoever asks', () => {
    for (const user of [device, admin]) {
      expect(judge(acts, { ...act, _rev: '1-a' }, user, act)).toMatch(/never changed/);
      expect(judge(acts, { _id: act._id, _rev: '1-a', _deleted: true }, user, act)).toMatch(/never deleted/);
      expect(judge(acts, { _id: act._id, _rev: '2-a', _deleted: true }, user)).toMatch(/never deleted/);
    }
  });

  it('refuses replicated writes of a device and a second revision of anybody', () => {
    const replicated = { ...act, _rev: '1-a', _revisions: { start: 1, ids: ['a'] } };
    expect(judge(acts, replicated, device)).toMatch(/new_edits/);
    expect(judge(acts, replicated, admin)).toBe('passed');
    expect(judge(acts, { ...replicated, _revisions: { start: 2, ids: ['b', 'a'] } }, admin)).toMatch(
      /one revision/,
    );
  });

  it('refuses another device and another office, and lets the administrator add acts of the office only', () => {
    expect(judge(acts, act, colleague)).toMatch(/wrong device/);
    expect(judge(acts, act, { ...device, name: 'kp-0124.abcdef' })).toMatch(/wrong device/);
    const elsewhere = { ...act, office: 'KP-0124', _id: 'KP-0124.ABCDEF.00000001' };
    expect(judge(acts, elsewhere, device)).toMatch(/wrong office/);
    expect(judge(acts, elsewhere, admin)).toMatch(/wrong office/);
    expect(judge(acts, act, admin)).toBe('passed');
  });

  it.each<[string, Doc]>([
    ['the id is of another counter', { counter: 2 }],
    ['the id is of another device', { device: 'ABCDEG' }],
    ['an unknown field', { extra: 1 }],
    ['an attachment', { _attachments: {} }],
    ['a field named like an inherited one', { toString: 1 }],
    ['the office is a number', { office: 123 }],
    ['the device is in lower case', { device: 'abcdef' }],
    ['the counter is a text', { counter: '1' }],
    ['the counter is a fraction', { counter: 1.5 }],
    ['the counter is nothing', { counter: 0 }],
    ['the kind has no dot', { kind: 'written' }],
    ['the kind has capitals', { kind: 'Note.Written' }],
    ['the kind is endless', { kind: `note.${'w'.repeat(90)}` }],
    ['the subject has no sort', { subject: 'KP-0123' }],
    ['the subject is endless', { subject: `file:${'x'.repeat(120)}` }],
    ['the time is no clock reading', { at: '2026-11-21T00:48:15Z' }],
    ['the wall clock is negative', { wall: -1 }],
    ['the signer is no key id', { by: 'somebody' }],
    ['the post is empty', { post: '' }],
    ['the post is endless', { post: 'p'.repeat(61) }],
    ['the body is a list', { body: [] }],
    ['the body is null', { body: null }],
    ['the body is a text', { body: 'text' }],
    ['the body is too large', { body: { text: 'x'.repeat(512 * 1024) } }],
    ['prev is no hash', { prev: 'abc' }],
    ['the signature is short', { sig: 's' }],
    ['the signature ends with a line break', { sig: `${'s'.repeat(86)}\n` }],
    ['the version is zero', { v: 0 }],
  ])('refuses an act when %s', (_, change) => {
    expect(judge(acts, { ...act, ...change }, device)).toMatch(/malformed|unknown field|too large/);
  });

  it.each(Object.keys(act).filter((field) => field !== '_id'))('refuses an act without %s', (field) => {
    expect(judge(acts, { ...act, [field]: undefined }, device)).toMatch(/malformed/);
  });

  it('leaves design documents to the administrator', () => {
    expect(judge(acts, { _id: '_design/guard' }, device)).toMatch(/only the administrator/);
    expect(judge(acts, { _id: '_design/guard' }, admin, { _id: '_design/guard' })).toBe('passed');
  });
});

describe('the guard of the registry', () => {
  it('passes acts of the administrator and of a registrar, and nobody else', () => {
    expect(judge(registryGuard(), act, admin)).toBe('passed');
    expect(judge(registryGuard(), act, registrar)).toBe('passed');
    expect(judge(registryGuard(), act, device)).toMatch(/only the province/);
  });

  it('refuses a changed and a malformed act also of the administrator', () => {
    expect(judge(registryGuard(), act, admin, act)).toMatch(/never changed/);
    expect(judge(registryGuard(), { ...act, sig: 1 }, admin)).toMatch(/malformed/);
  });
});

describe('acts of the province about one office', () => {
  const reply = { ...act, office: 'KP-0000', _id: 'KP-0000.ABCDEF.00000001' };

  it('come into its database by the administrator or a registrar, and by no device', () => {
    expect(judge(acts, reply, admin)).toBe('passed');
    expect(judge(acts, reply, registrar)).toBe('passed');
    expect(judge(acts, reply, device)).toMatch(/wrong office/);
    expect(
      judge(acts, reply, { name: 'kp-0000.abcdef', roles: ['device', 'office:KP-0000', 'province'] }),
    ).toMatch(/wrong office/);
    expect(judge(acts, { ...reply, sig: 1 }, admin)).toMatch(/malformed/);
  });

  it('let a registrar write nothing of the office itself', () => {
    expect(judge(acts, act, registrar)).toMatch(/wrong device/);
  });

  it('are carried by the daemon too, which writes no act of an office and none in the registry', () => {
    expect(judge(acts, reply, daemon)).toBe('passed');
    expect(judge(acts, act, daemon)).toMatch(/wrong device/);
    expect(judge(registryGuard(), reply, daemon)).toMatch(/only the province/);
    expect(judge(acts, { _id: '_design/guard' }, daemon)).toMatch(/only the administrator/);
  });
});

describe('the guard of the province’s figures', () => {
  const figure = { _id: 'sum:KP-0123:2026-27:01', rows: [] };

  it('lets the administrator and the daemon write, again and again, and nobody else', () => {
    expect(judge(figuresGuard(), figure, admin, figure)).toBe('passed');
    expect(judge(figuresGuard(), figure, { name: 'daemon', roles: ['rollup'] }, figure)).toBe('passed');
    for (const user of [device, registrar, { name: 'p', roles: ['province'] }])
      expect(judge(figuresGuard(), figure, user)).toMatch(/nobody writes them/);
  });

  it('leaves its views to the administrator', () => {
    expect(judge(figuresGuard(), { _id: '_design/sums' }, { name: 'daemon', roles: ['rollup'] })).toMatch(
      /only the administrator/,
    );
  });
});

describe('the guard of what comes from other offices', () => {
  it('lets the hub and its daemon announce, and nobody else', () => {
    for (const user of [admin, daemon]) expect(judge(inboxGuard(), act, user)).toBe('passed');
    for (const user of [device, registrar]) expect(judge(inboxGuard(), act, user)).toMatch(/only the hub/);
    expect(judge(inboxGuard(), act, daemon, act)).toMatch(/never changed/);
  });
});

describe('the guard of scans', () => {
  it('lets the daemon bring the pages of a parcel, whole and once', () => {
    expect(judge(scans, chunk, daemon)).toBe('passed');
    expect(judge(scans, chunk, daemon, chunk)).toMatch(/never changed/);
    expect(judge(scans, { ...chunk, n: 1 }, daemon)).toMatch(/malformed/);
  });

  it('passes a chunk of any device of the office', () => {
    expect(judge(scans, chunk, device)).toBe('passed');
    expect(judge(scans, chunk, colleague)).toBe('passed');
    expect(judge(scans, { ...chunk, _id: `${'0a'.repeat(32)}:0000`, n: 1 }, device)).toBe('passed');
  });

  it('refuses to change or delete a chunk, and devices of other offices', () => {
    expect(judge(scans, chunk, device, chunk)).toMatch(/never changed/);
    expect(judge(scans, { _id: chunk._id, _deleted: true }, device, chunk)).toMatch(/never deleted/);
    expect(judge(scans, chunk, { ...device, roles: ['device', 'office:KP-0124'] })).toMatch(/wrong office/);
  });

  it.each<[string, Doc]>([
    ['the id is no hash', { _id: 'page:0001' }],
    ['the index has three digits', { _id: `${'0a'.repeat(32)}:001` }],
    ['the index is not below the number of chunks', { n: 1 }],
    ['the number of chunks is a text', { n: '2' }],
    ['the number of chunks is too great', { n: 10_001 }],
    ['there is no data', { data: undefined }],
    ['the data is empty', { data: '' }],
    ['the data is not base64', { data: 'AB-_' }],
    ['the data is cut', { data: 'ABCDE' }],
    ['the data is too large', { data: 'A'.repeat(maximumChunkText + 4) }],
    ['there is an attachment', { _attachments: {} }],
  ])('refuses a chunk when %s', (_, change) => {
    expect(judge(scans, { ...chunk, ...change }, device)).toMatch(/malformed|unknown field|too large/);
  });
});
