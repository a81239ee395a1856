import { describe, expect, it } from 'vitest';
import { actText, parseAct, type Act } from '#shared/acts/act';
import { accountName, databasesOf } from './databases';
import { fromHubDocument, rivalRevisions, toHubDocument } from './document';

const act: Act = {
  id: 'KP-0123.ABCDEF.00000001',
  kind: 'note.written',
  subject: 'file:KP-0123.ABCDEF.00000001',
  office: 'KP-0123',
  device: 'ABCDEF',
  counter: 1,
  at: '20261121T004815123Z-0001-ABCDEF',
  wall: 1_795_222_095_123,
  by: 'k'.repeat(26),
  post: 'clerk',
  body: { text: 'دیکھا', nested: { _id: 'stays' } },
  prev: '',
  sig: 's'.repeat(86),
  v: 1,
};

describe('an act at the hub', () => {
  it('comes back letter for letter, without what CouchDB added', () => {
    const doc = { ...toHubDocument(act), _rev: '1-a', _conflicts: ['1-b'] };
    const parsed = parseAct(fromHubDocument(doc));
    expect(parsed && actText(parsed)).toBe(actText(act));
  });

  it('is no act when it is a design document, a list or nothing', () => {
    for (const doc of [{ _id: '_design/guard', language: 'javascript' }, [act], null, undefined, 'text', 7]) {
      expect(parseAct(fromHubDocument(doc))).toBeUndefined();
    }
  });

  it('takes its id from the document’s name and from nowhere else', () => {
    expect(parseAct(fromHubDocument({ ...toHubDocument(act), _id: undefined, id: act.id }))).toBeUndefined();
  });

  it('names the revisions that stand beside it', () => {
    expect(rivalRevisions({ ...toHubDocument(act), _conflicts: ['1-b'] })).toEqual(['1-b']);
    expect(rivalRevisions(toHubDocument(act))).toEqual([]);
    expect(rivalRevisions(undefined)).toEqual([]);
  });
});

describe('the names at the hub', () => {
  it('are the office’s and the device’s codes in lower case', () => {
    expect(databasesOf('KP-0123')).toEqual({
      acts: 'kp-0123-acts',
      scans: 'kp-0123-scans',
      registry: 'registry',
    });
    expect(accountName('KP-0123', 'ABCDEF')).toBe('kp-0123.abcdef');
  });
});
