import { cp } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from '../main/cli/ready.mjs';
import { openHub } from './hub';
import { makeBenchOffice } from './office';
import { measureBox } from './parts/box';
import { measureColdLine } from './parts/cold-line';
import { measureFiles } from './parts/files';
import { measureLedger } from './parts/ledger';
import { measureOcr } from './parts/ocr';
import { measureOffices } from './parts/offices';
import { measurePaper } from './parts/paper';
import { measureProvince } from './parts/province';
import { measurePull } from './parts/pull';
import { measurePush } from './parts/push';
import { measureSearch } from './parts/search';
import { measureSize } from './parts/size';
import { measureStart } from './parts/start';
import { measureWindow } from './parts/window';
import { printTable, writeResults, type Line } from './report';
import type { Setting } from './setting';

const parts: Readonly<Record<string, (setting: Setting) => Promise<readonly Line[]>>> = {
  push: measurePush,
  pull: measurePull,
  start: measureStart,
  window: measureWindow,
  size: measureSize,
  'cold-line': measureColdLine,
  ledger: measureLedger,
  files: measureFiles,
  ocr: measureOcr,
  paper: measurePaper,
  search: measureSearch,
  province: measureProvince,
  offices: measureOffices,
  box: measureBox,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    acts: { type: 'string', default: '10000' },
    many: { type: 'string', default: '100000' },
    postings: { type: 'string', default: '500000' },
    pages: { type: 'string', default: '20' },
    offices: { type: 'string', default: '183' },
    profile: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Choose among ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
/** `--pages 20` is how many pages the window reads, `--pages <folder>` what `ocr` is measured on. */
const isCount = /^\d+$/.test(values.pages);
/** A province in a box takes many minutes and a hub without one: only when it is asked for. */
const chosen = positionals.length > 0 ? positionals : Object.keys(parts).filter((name) => name !== 'box');

if (!values['no-build']) build();
const bench = await makeBenchOffice(root);
const hub = await openHub(root, process.env.COUCHDB_URL);
const lines: Line[] = [];
try {
  const renderer = join(await bench.folder('renderer'), 'dist');
  await cp(join(root, 'dist/renderer'), renderer, { recursive: true });
  const setting: Setting = {
    root,
    renderer,
    hub,
    bench,
    rounds: Number(values.rounds),
    count: Number(values.acts),
    many: Number(values.many),
    postings: Number(values.postings),
    offices: Number(values.offices),
    pages: isCount ? Number(values.pages) : 20,
    ocrPages: isCount ? join(root, '../shared/ocr') : resolve(values.pages),
    scans: (values.full ? 20 : 2) * 1_000_000,
    profile: values.profile,
    say: (text) => console.log(text),
  };
  console.log(`Measured against ${hub.name}, ${setting.count.toLocaleString('en')} acts.`);
  for (const name of chosen) {
    const start = performance.now();
    try {
      lines.push(...((await parts[name]?.(setting)) ?? []));
    } catch (error) {
      console.error(`${name} could not be measured:`, error);
      process.exitCode = 1;
    }
    const [load = 0] = loadavg();
    console.log(`${name}: ${Math.round((performance.now() - start) / 1000)} s, load ${load.toFixed(1)}`);
    if (load > 2 * cpus().length)
      console.log('This machine is busy with other things: ratios of times are worth little.');
  }
} finally {
  await hub.close();
  await bench.close();
}
console.log();
printTable(lines);
console.log(`\n${writeResults(join(root, 'bench/results'), hub.name, lines)}`);
