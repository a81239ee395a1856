import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faultsOf } from './testing/import-law';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All sources of the program: not its tests, nor what tests lean on. */
async function sources() {
  const found: { readonly path: string; readonly text: string }[] = [];
  for (const folder of ['shared', 'main', 'renderer'])
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      const path = `${folder}/${name.split(sep).join('/')}`;
      if (!/\.(ts|tsx)$/.test(path) || /\.test\.tsx?$|\/testing\/|node_modules/.test(path)) continue;
      found.push({ path, text: await readFile(join(root, path), 'utf8') });
    }
  return found;
}

test('every source keeps the import law and the house’s measures', async () => {
  const all = await sources();
  expect(all.length).toBeGreaterThan(200);
  expect(all.flatMap(faultsOf)).toEqual([]);
});

test.each([
  ['shared/base/money.ts', "import { z } from '#shared/acts/act';"],
  ['shared/acts/act.ts', "import type { Fold } from '../domain/fold';"],
  ['shared/domain/fold.ts', "import { routes } from '#shared/contract/routes';"],
  ['shared/contract/routes.ts', "export * from '#shared/domain/fold';"],
  ['shared/base/money.ts', "import { readFile } from 'node:fs/promises';"],
  ['shared/base/money.ts', "import React from 'react';"],
  ['shared/base/money.ts', "import { host } from '#main/host/host';"],
  ['shared/base/ids.ts', 'export const id = () => Math.random();'],
  ['shared/base/clock.ts', 'export const now = () => Date.now();'],
  ['main/host/tape.ts', "import { engine } from '#engine/engine';"],
  ['main/host/tape.ts', "import { app } from 'electron';"],
  ['main/host/tape.ts', "import { server } from '../browser/server';"],
  ['main/host/tape.ts', "import { provision } from '#main/hub/provision';"],
  ['main/hub/provision.ts', "import { bridge } from '#main/electron/main';"],
  ['main/browser/main.ts', "import { ipcMain } from 'electron';"],
  ['main/cli/start.ts', "const nano = await import('nano');"],
  ['main/electron/main.ts', "import { Button } from '@mantine/core';"],
  ['renderer/app/app.tsx', "import { createHost } from '#main/host/host';"],
  ['renderer/app/app.tsx', "import { join } from 'node:path';"],
  ['renderer/app/app.tsx', "import { createRxDatabase } from 'rxdb';"],
  ['renderer/engine/sync/round.ts', "import PouchDB from 'pouchdb-core';"],
  ['renderer/engine/journal/journal.ts', "import sqlite from '@sqlite.org/sqlite-wasm';"],
  ['renderer/engine/registers/sql.ts', "import { Subject } from 'rxjs';"],
  ['renderer/engine/ocr/lane.ts', "import * as pdf from 'pdfjs-dist/build/pdf.mjs';"],
  ['renderer/engine/queries.ts', "import { readSheet } from 'read-excel-file/universal';"],
  ['renderer/features/ledger/words.ts', "import { encode } from 'uqr';"],
  ['renderer/engine/queries.ts', "import { useState } from 'react';"],
  ['renderer/engine/queries.ts', "import { Tick } from '#ui/tick';"],
  ['renderer/features/scan/scan-room.tsx', "import { FileRoom } from '../files/file-room';"],
  ['renderer/features/scan/scan-room.tsx', "import { theme } from '../../app/theme';"],
  ['renderer/ui/tick.tsx', 'export default function Tick() {}'],
  ['renderer/ui/tick.tsx', 'const Tick = 1;\nexport { Tick as default };'],
  ['shared/acts/kind.ts', 'export enum Kind { a }'],
  ['renderer/ui/DayField.tsx', 'export const x = 1;'],
  ['main/host/tape.ts', 'export const x = 1;\n'.repeat(301)],
])('a violation is found: %s with `%s`', (path, text) => {
  expect(faultsOf({ path, text })).toHaveLength(1);
});

test.each([
  [
    'shared/domain/fold.ts',
    "import { z } from 'zod';\nimport { parseAct } from '#shared/acts/act';\nimport { ok } from '../base/result';",
  ],
  ['main/hub/embedded.ts', "import express from 'express';\nimport PouchDB from 'pouchdb-core';"],
  [
    'main/cli/start.ts',
    "import { createHost } from '#main/host/host';\nimport { open } from '../browser/main';",
  ],
  [
    'renderer/engine/journal/journal.ts',
    "import { createRxDatabase } from 'rxdb';\nimport 'rxdb/plugins/cleanup';",
  ],
  [
    'renderer/features/scan/scan-room.tsx',
    "import { Tick } from '#ui/tick';\nimport { PageDesk } from './page-desk';",
  ],
  [
    'renderer/features/scan/scan-room.tsx',
    '// import { FileRoom } from "../files/file-room";\nconst text = "export default";',
  ],
  ['main/host/tape.ts', 'export const x = 1;\n'.repeat(300)],
])('what the law allows is not found fault with: %s', (path, text) => {
  expect(faultsOf({ path, text })).toEqual([]);
});
