import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import { chromiumArguments } from '../../main/cli/chromium-arguments.mjs';
import { chromiumPath, root, temporaryFolder } from '../fixtures/places';

const papers = ['note-sheet', 'letter', 'office-order'] as const;
const languages = ['en', 'ur'] as const;

/** A page of A4 between its margins of 12 mm, in pixels of 1/96 inch. */
const page = { width: 703, height: 1032 };

/**
 * How much of a picture may differ: versions of Chromium and FreeType draw the edges of letters a little differently
 * (`threshold` passes that over), while a line that moved, is missing or lies on another changes one to ten in a hundred.
 */
const tolerance = { maxDiffPixelRatio: 0.005, threshold: 0.3 };

/** Builds the page that shows one printed paper with fixed contents, from the program's own components. */
async function buildPrints(): Promise<string> {
  const folder = temporaryFolder('prints');
  await build({
    root: join(root, 'renderer'),
    configFile: false,
    publicDir: false,
    plugins: [react()],
    logLevel: 'warn',
    build: {
      ...{ outDir: folder, emptyOutDir: true, target: 'chrome130', minify: false, assetsInlineLimit: 0 },
      rolldownOptions: { input: join(root, 'renderer', 'prints.html') },
    },
  });
  return folder;
}

async function show(window: Page, paper: string, language: string): Promise<void> {
  await window.goto(`http://127.0.0.1/prints.html?paper=${paper}&language=${language}`);
  await expect(window.locator('body[data-printed]')).toBeAttached();
  await window.evaluate(() => document.fonts.ready);
}

test('note sheet, letter and office order look on paper as they did, in English and in Urdu', async ({}, info) => {
  test.skip(info.project.name !== 'chromium', 'the same pages in the same engine');
  const folder = await buildPrints();
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArguments(), '--font-render-hinting=none', '--disable-lcd-text'],
  });
  try {
    const window = await browser.newPage({
      ...{ viewport: page, deviceScaleFactor: 1 },
      ...{ locale: 'en-GB', timezoneId: 'Asia/Karachi' },
    });
    await window.clock.setFixedTime(new Date('2025-08-16T06:00:00Z'));
    await window.route('**/*', (route) =>
      route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }),
    );
    await window.emulateMedia({ media: 'print' });
    for (const paper of papers)
      for (const language of languages) {
        await show(window, paper, language);
        await expect.soft(window).toHaveScreenshot(`${paper}-${language}.png`, tolerance);
      }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
