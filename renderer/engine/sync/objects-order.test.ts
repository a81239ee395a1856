import { afterEach, expect, test } from 'vitest';
import { openRegisters, type Registers } from '../registers/registers';
import { objectsToSend } from './objects';

let registers: Registers | undefined;
afterEach(() => registers?.close());

test('thumbnails go first, then what pages are read by, and whole pages when nothing else waits', async () => {
  const made = await openRegisters({
    place: 'memory',
    newName: () => 'name',
    office: 'KP-0123',
    root: { key: 'R'.repeat(26), publicKey: 'R'.repeat(43) },
    actsOf: async () => [],
  });
  registers = made;
  const add = (n: number, readable: string | null) =>
    made.sql.run(
      "INSERT INTO scans (page, document, act, mime, bytes, width, height, thumbnail, thumbnail_bytes, device, day, person, readable) VALUES (?, 'document:x', ?, 'image/png', 1, 1, 1, ?, 1, 'AAAAAA', '2026-11-21', '', ?)",
      [`page${n}`, `act${n}`, `thumb${n}`, readable],
    );
  add(1, 'small1');
  add(2, null);
  add(3, 'small3');
  const toSend = () => objectsToSend(made, 'AAAAAA', '[]');
  expect(toSend()).toEqual(['thumb1', 'thumb2', 'thumb3', 'small1', 'page2', 'small3', 'page1', 'page3']);
  made.sql.run("INSERT INTO sent_objects VALUES ('small1'), ('thumb1'), ('page2')");
  expect(toSend()).toEqual(['thumb2', 'thumb3', 'small3', 'page1', 'page3']);
});
