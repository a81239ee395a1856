import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line } from '../report';
import type { Setting } from '../setting';
import { openWindow } from '../window';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** What weighs most and changes least: fonts, models, and the engines that read them. */
const sortOf = (path: string): 'font' | 'model' | 'vendor' | 'program' =>
  /\.(woff2?|ttf|otf)$/.test(path)
    ? 'font'
    : /^tessdata|\.traineddata/.test(path)
      ? 'model'
      : /^vendor/.test(path)
        ? 'vendor'
        : 'program';

/** Kilobytes of memory that a process has to itself or shares, its part counted (PSS), and all of it (RSS); Linux only. */
function memoryOf(pid: string): { readonly pss: number; readonly rss: number } {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const value = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
  return { pss: value('Pss'), rss: value('Rss') };
}

/** The processes of the Chromium that has a profile open; Linux only. */
export function processes(profile: string): readonly { readonly pid: string; readonly type: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
        const parent = /\) . (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '';
        return [{ pid, parent, command, type: /--type=([\w-]+)/.exec(command)?.[1] ?? 'browser' }];
      } catch {
        return []; // it ended meanwhile
      }
    });
  const family = new Set(all.filter((one) => one.command.includes(profile)).map((one) => one.pid));
  for (let grown = -1; grown !== family.size;) {
    grown = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return all.filter((one) => family.has(one.pid));
}

const megabytes = (bytes: number): number => bytes / 1e6;

/** Size: what the program weighs, packed and unpacked, and the memory it takes while nobody does anything. */
export async function measureSize(setting: Setting): Promise<readonly Line[]> {
  const { root, renderer, bench } = setting;
  const lines: Line[] = [];
  const add = (what: string, value: number, note?: string): void =>
    void lines.push({ part: 'size', what, value, unit: 'MB', ...(note ? { note } : {}) });
  const weighed = filesIn(renderer).map((path) => {
    const bytes = readFileSync(path);
    const name = relative(renderer, path).replaceAll('\\', '/');
    return { name, sort: sortOf(name), raw: bytes.length, packed: gzipSync(bytes).length };
  });
  const sum = (sort: string, of: 'raw' | 'packed'): number =>
    megabytes(weighed.filter((one) => one.sort === sort).reduce((total, one) => total + one[of], 0));
  add('renderer without fonts, models and vendor', sum('program', 'raw'));
  add('the same, gzip', sum('program', 'packed'));
  add('vendor (OCR and PDF engines)', sum('vendor', 'raw'));
  add('models', sum('model', 'raw'));
  add('fonts', sum('font', 'raw'));
  const entry = weighed.filter((one) => /^assets\/(index|worker)-.*\.js$/.test(one.name));
  for (const one of entry)
    add(
      one.name.replace(/-[\w-]{8}\./, '.'),
      megabytes(one.raw),
      `gzip ${megabytes(one.packed).toFixed(3)} MB`,
    );
  const main = join(root, 'dist/main');
  const mainFiles = existsSync(main) ? filesIn(main) : [];
  const raw = weighed.filter((one) => !one.name.endsWith('.map'));
  const payload =
    raw.reduce((total, one) => total + one.raw, 0) +
    mainFiles.reduce((total, path) => total + statSync(path).size, 0);
  const packed =
    raw.reduce((total, one) => total + one.packed, 0) +
    mainFiles.reduce((total, path) => total + gzipSync(readFileSync(path)).length, 0);
  add('installer payload: dist, as electron-builder takes it', megabytes(payload), 'without Electron itself');
  add('installer payload, gzip', megabytes(packed), 'what it adds to an installer, about');
  const electron = join(root, 'node_modules/electron/dist');
  if (existsSync(electron))
    add(
      'Electron itself',
      megabytes(filesIn(electron).reduce((total, path) => total + statSync(path).size, 0)),
    );

  if (process.platform === 'linux') {
    const computer = await bench.computer(bench.office, await bench.acts(100));
    const window = await openWindow(computer, renderer);
    await window.page.waitForTimeout(10_000);
    const all = processes(computer.profile).map((one) => ({ ...one, ...memoryOf(one.pid) }));
    const total = (type: string | undefined, of: 'pss' | 'rss'): number =>
      megabytes(
        1024 *
          all.filter((one) => type === undefined || one.type === type).reduce((s, one) => s + one[of], 0),
      );
    await window.close();
    add(
      'idle memory: renderer processes (RSS)',
      total('renderer', 'rss'),
      '10 s after sign-in screen, 100 acts',
    );
    add('idle memory: renderer processes (PSS)', total('renderer', 'pss'));
    add('idle memory: all of Chromium (PSS)', total(undefined, 'pss'));
  }
  return lines;
}
