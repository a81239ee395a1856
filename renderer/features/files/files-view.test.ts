import { describe, expect, it } from 'vitest';
import type { FileView, PostView } from '#engine/views';
import { partsOf } from '#shared/domain/files/citations';
import {
  actionsOn,
  askingOn,
  lastPageOf,
  isNoteDraft,
  placeOfPage,
  restOfNote,
  sheetOf,
  targetsOf,
  usualTarget,
} from './files-view';

const tick = { state: 'saved' } as const;
const note = (paragraph: number, at: string) =>
  ({
    paragraph,
    act: `n${paragraph}`,
    text: 'x',
    language: 'en',
    by: null,
    at,
    tick,
    correctedIn: [],
  }) as const;
const move = (from: string, to: string, at: string) =>
  ({ act: `m${at}`, move: 'put-up', from, to, by: null, at, tick, afterParagraph: 0 }) as const;
const post = (name: string, rank: number): PostView => ({
  post: name,
  title: name,
  rank,
  powers: [],
  holders: [],
});
const posts = [post('ms', 9), post('clerk', 1), post('superintendent', 2), post('accounts-officer', 4)];

describe('the note sheet', () => {
  it('puts movements and decisions between the paragraphs they followed', () => {
    const file: Pick<FileView, 'noteList' | 'movements' | 'decisions'> = {
      noteList: [note(2, '2026-11-02T10:00'), note(1, '2026-11-01T10:00')],
      movements: [move('clerk', 'ms', '2026-11-01T10:05'), move('ms', 'clerk', '2026-11-02T10:06')],
      decisions: [
        { act: 'd', decision: 'approved', by: null, at: '2026-11-02T10:05', tick, afterParagraph: 2 },
      ],
    };
    expect(
      sheetOf(file).map((item) =>
        item.sort === 'note' ? item.note.paragraph : item.sort === 'movement' ? item.movement.to : 'decision',
      ),
    ).toEqual([1, 'ms', 2, 'decision', 'clerk']);
  });
  it('shows a movement made before any note first', () => {
    const sheet = sheetOf({
      noteList: [note(1, '2026-11-02')],
      movements: [move('a', 'b', '2026-11-01')],
      decisions: [],
    });
    expect(sheet.map((item) => item.sort)).toEqual(['movement', 'note']);
  });
});

describe('references in a note', () => {
  it('are found for correspondence and notes, and nothing of the text is lost', () => {
    const text = 'PUC at 12/C, see para 3/N please.';
    const parts = partsOf(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.reference)).toEqual([
      { text: '12/C', reference: 'C', number: 12 },
      { text: '3/N', reference: 'N', number: 3 },
    ]);
  });
  it('are found inside Urdu text', () => {
    expect(partsOf('زیر غور کاغذ 4/C پر ہے')[1]).toEqual({ text: '4/C', reference: 'C', number: 4 });
  });
  it('are not seen in file numbers and dates', () => {
    expect(partsOf('No. 2/12/Const and 12/CDA and A12/C').every((part) => part.reference === undefined)).toBe(
      true,
    );
  });
  it('lead to the document that holds the page', () => {
    const papers = [
      { document: 'a', title: 'A', firstPage: 1, lastPage: 3, at: '', tick },
      { document: 'b', title: 'B', firstPage: 4, lastPage: 4, at: '', tick },
    ];
    expect(placeOfPage(papers, 3)).toEqual({ document: 'a', index: 2 });
    expect(placeOfPage(papers, 4)).toEqual({ document: 'b', index: 0 });
    expect(placeOfPage(papers, 5)).toBeNull();
    expect(lastPageOf(papers)).toBe(4);
    expect(lastPageOf([])).toBe(0);
  });
});

describe('where a file goes', () => {
  it('is the next rank up when it is put up', () => {
    expect(usualTarget('put-up', posts, 'clerk', [])).toBe('superintendent');
    expect(usualTarget('put-up', posts, 'ms', [])).toBeNull();
  });
  it('is back to whom it came from when it is returned, else the next rank down', () => {
    expect(usualTarget('returned', posts, 'ms', [move('clerk', 'ms', '1')])).toBe('clerk');
    expect(usualTarget('returned', posts, 'ms', [])).toBe('accounts-officer');
  });
  it('never is the own post, and putting up only goes up', () => {
    expect(targetsOf('put-up', posts, 'superintendent').map((one) => one.post)).toEqual([
      'accounts-officer',
      'ms',
    ]);
    expect(targetsOf('marked-down', posts, 'superintendent').map((one) => one.post)).toEqual(['clerk']);
    expect(targetsOf('forwarded', posts, 'ms').map((one) => one.post)).not.toContain('ms');
  });
});

describe('what an officer can do', () => {
  const file = { holder: 'ms', noteList: [note(1, '1')] };
  it('is nothing while another post holds the file', () => {
    expect(actionsOn(file, { post: 'clerk', powers: ['note', 'decide'] })).toEqual({
      holds: false,
      note: false,
      decide: false,
    });
  });
  it('includes deciding only with the power and something to decide on', () => {
    expect(actionsOn(file, { post: 'ms', powers: ['note', 'decide'] }).decide).toBe(true);
    expect(actionsOn(file, { post: 'ms', powers: ['note'] }).decide).toBe(false);
    expect(actionsOn({ ...file, noteList: [] }, { post: 'ms', powers: ['decide'] }).decide).toBe(false);
  });
  it('keeps a draft only when it has a text and a language', () => {
    expect(isNoteDraft({ text: 'پیش ہے', language: 'ur' })).toBe(true);
    expect(isNoteDraft({ text: 'x', language: 'fr' })).toBe(false);
    expect(isNoteDraft('rubbish')).toBe(false);
  });
  it('leaves of the editor what was typed while the note was signed', () => {
    const written = (text: string) => ({ text, language: 'en' }) as const;
    expect(restOfNote(written('For orders. '), written('For orders. Also'))).toEqual(written('Also'));
    expect(restOfNote(written('For orders.'), written('For early orders.'))).toEqual(
      written('For early orders.'),
    );
  });
});

describe('what an officer can do about a file that is with another', () => {
  const last = { move: 'put-up', from: 'clerk', to: 'ms', by: {} as never, at: '1' }; // who sent it does not matter
  const file = { holder: 'ms', isOpen: false, status: 'current', last } as const;
  const clerk = { post: 'clerk', powers: ['note'] };
  it('is taking it back while it lies unopened there', () => {
    expect(askingOn(file, clerk)).toEqual({ recall: true, remind: true, reopen: false });
    expect(askingOn({ ...file, isOpen: true }, clerk)).toEqual({
      recall: false,
      remind: true,
      reopen: false,
    });
    expect(askingOn(file, { post: 'superintendent', powers: ['note'] }).recall).toBe(false);
  });
  it('is taking it up again when it is recorded, for its holder and for who decides', () => {
    const closed = { ...file, status: 'recorded' } as const;
    expect(askingOn(closed, clerk)).toEqual({ recall: false, remind: false, reopen: false });
    expect(askingOn(closed, { post: 'ms', powers: ['note'] }).reopen).toBe(true);
    expect(askingOn(closed, { post: 'registrar', powers: ['decide'] }).reopen).toBe(true);
  });
});
