// Builds everything that is shipped: the window (Vite) and Electron's two scripts (esbuild), into dist/.
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './ready.mjs';

await vite({ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
await esbuild({
  absWorkingDir: root,
  entryPoints: { electron: 'main/electron/entry.ts', preload: 'main/preload/preload.ts' },
  outdir: 'dist/main',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  external: ['electron'],
  logLevel: 'warning',
});
// The tables from which an office's settings are proposed (`main/hub/defaults`).
for (const table of ['chart-of-accounts.csv', 'kpis.csv'])
  await cp(join(root, 'assets/data', table), join(root, 'dist/data', table));
