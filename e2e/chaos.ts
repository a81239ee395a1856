// `npm run chaos [rounds]`: the power cuts of the suite many times over (200 if not said), and a PDF of 300 pages.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './fixtures/places';

const rounds = Number(process.argv[2] ?? 200);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('Say how many rounds: npm run chaos -- 500');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--project=chromium',
    '--grep=power cuts|long PDF',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DAFTAR_ROUNDS: String(rounds), DAFTAR_PDF_PAGES: '300' },
  },
);
process.exitCode = status ?? 1;
