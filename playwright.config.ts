import { defineConfig } from '@playwright/test';
import { electronPath } from './e2e/fixtures/places';
import type { ShellName } from './e2e/fixtures/shells';

/** The same specs in an ordinary Chromium, and in Electron where its program is on this computer. */
export default defineConfig<{ shell: ShellName }>({
  testDir: './e2e/specs',
  globalSetup: './e2e/fixtures/global-setup.ts',
  outputDir: './test-results',
  snapshotPathTemplate: 'e2e/golden/{arg}{ext}', // pictures that prints are compared with
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { trace: process.env.DAFTAR_TRACE ? 'retain-on-failure' : 'off' }, // a trace costs a quarter of a run
  projects: [
    { name: 'chromium', use: { shell: 'chromium' } },
    ...(electronPath() ? [{ name: 'electron', use: { shell: 'electron' as const } }] : []),
  ],
});
