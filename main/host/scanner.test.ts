import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HostEvent } from '#shared/contract/routes';
import { createDisk } from './disk';
import { createEvents } from './events';
import { openScanner } from './scanner';
import { temporaryFolder } from './testing/folder';

async function setUp(every = 0) {
  const folder = join(temporaryFolder(), 'scanner');
  const events = createEvents();
  const told: HostEvent[] = [];
  events.listen((event) => told.push(event));
  const scanner = await openScanner({ disk: createDisk(), folder, events, every });
  onTestFinished(scanner.close);
  const save = (name: string, text = 'a scan') => fs.writeFile(join(folder, name), text);
  const look = async (times = 2): Promise<void> => {
    for (let n = 0; n < times; n++) await scanner.look();
  };
  const names = () => scanner.list().map(({ name }) => name);
  const arrived = () => told.flatMap((event) => (event.event === 'scanner.arrived' ? [event.file.name] : []));
  return { folder, scanner, told, save, look, names, arrived };
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}

describe('the scanner folder', () => {
  it('does not count a file that is still growing', async () => {
    const { save, look, names, arrived, folder } = await setUp();
    await save('page.png', 'one');
    for (let n = 0; n < 5; n++) {
      await look(1);
      await fs.appendFile(join(folder, 'page.png'), 'more');
      expect(names()).toEqual([]);
    }
    await look(2);
    expect(names()).toEqual(['page.png']);
    await look(3);
    expect(arrived()).toEqual(['page.png']);
  });

  it('does not count an empty file, nor one whose time still changes', async () => {
    const { save, look, names, folder } = await setUp();
    await save('empty.png', '');
    await save('touched.png');
    for (let second = 1; second < 4; second++) {
      await fs.utimes(join(folder, 'touched.png'), second, second);
      await look(1);
    }
    expect(names()).toEqual([]);
  });

  it('does not count a file that grows while its time stands still, as on some shares', async () => {
    const { look, names, folder } = await setUp();
    for (let n = 1; n < 5; n++) {
      await fs.writeFile(join(folder, 'page.png'), 'x'.repeat(n));
      await fs.utimes(join(folder, 'page.png'), 1000, 1000);
      await look(1);
    }
    expect(names()).toEqual([]);
  });

  it('gives a file that changed a new name and forgets the old one', async () => {
    const { save, look, scanner } = await setUp();
    await save('page.png', 'first');
    await look();
    const old = scanner.list()[0]?.id ?? '';
    await save('page.png', 'second version');
    await look(3);
    const [file] = scanner.list();
    expect(file?.id).not.toBe(old);
    await expect(scanner.open(old)).rejects.toMatchObject({ fault: 'not-found' });
    expect(await textOf((await scanner.open(file?.id ?? '')).chunks)).toBe('second version');
  });

  it('passes over hidden and unfinished files, links and folders', async () => {
    const { save, look, names, folder } = await setUp();
    await fs.writeFile(join(folder, '..', 'secret.png'), 'secret');
    await fs.symlink(join(folder, '..', 'secret.png'), join(folder, 'link.png'));
    await fs.mkdir(join(folder, 'folder.png'));
    for (const name of ['.hidden.png', 'a.tmp', 'b.PART', 'c.png~', '~d.png', 'Thumbs.db', 'e.crdownload']) {
      await save(name);
    }
    await save('good.JPG');
    await look(3);
    expect(names()).toEqual(['good.JPG']);
    expect((await fs.readdir(folder)).length).toBe(10);
  });

  it('moves files of other kinds to "refused" with a reason', async () => {
    const { save, look, names, folder, arrived } = await setUp();
    await save('letter.docx');
    await look(3);
    expect(names()).toEqual([]);
    expect(arrived()).toEqual([]);
    expect(await fs.readdir(join(folder, 'refused'))).toEqual(['letter.docx', 'letter.docx.reason.txt']);
    const reason = await fs.readFile(join(folder, 'refused', 'letter.docx.reason.txt'), 'utf8');
    expect(reason).toContain('PDF files only');
    expect(reason).toContain('PDF فائلیں لیتا ہے');
  });

  it('never overwrites a file that it moved away before', async () => {
    const { save, look, scanner, folder } = await setUp();
    for (const text of ['one', 'two!', 'three']) {
      await save('page.png', text);
      await look(3);
      await scanner.settle(scanner.list()[0]?.id ?? '', 'refused', `unreadable: ${text}`);
    }
    const refused = join(folder, 'refused');
    expect(await fs.readFile(join(refused, 'page.png'), 'utf8')).toBe('one');
    expect(await fs.readFile(join(refused, 'page (2).png'), 'utf8')).toBe('two!');
    expect(await fs.readFile(join(refused, 'page (3).png.reason.txt'), 'utf8')).toBe('unreadable: three\n');
  });

  it('says when the folder goes and when it comes back, and finds its files again', async () => {
    const { save, look, names, told, folder, scanner } = await setUp();
    await save('page.png');
    await look();
    await fs.rename(folder, `${folder}-away`);
    await look();
    expect(scanner.state()).toBe('missing');
    expect(names()).toEqual([]);
    await fs.rename(`${folder}-away`, folder);
    await look();
    expect(names()).toEqual(['page.png']);
    const states = told.flatMap((event) => (event.event === 'scanner.folder' ? [event.state] : []));
    expect(states).toEqual(['watching', 'missing', 'watching']);
  });

  it('says that a file is gone when somebody took it', async () => {
    const { save, look, scanner, folder } = await setUp();
    await save('page.png');
    await look();
    const id = scanner.list()[0]?.id ?? '';
    await fs.rm(join(folder, 'page.png'));
    await expect(scanner.open(id)).rejects.toMatchObject({ fault: 'not-found' });
    await expect(scanner.settle(id, 'done')).rejects.toMatchObject({ fault: 'not-found' });
    await expect(scanner.settle('../../etc/passwd', 'done')).rejects.toMatchObject({ fault: 'not-found' });
  });

  it('finds files by itself', async () => {
    const { save, names } = await setUp(20);
    await save('page.tiff');
    await expect.poll(names, { timeout: 20_000 }).toEqual(['page.tiff']);
  });
});
