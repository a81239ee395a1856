import { chmod, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#main/host/testing/folder';
import { createChromiumPrinter } from './print-with-chromium';

/** A program that stands for Chromium: it is given the switches, and the page and the PDF as `page` and `pdf`. */
async function programThat(does: string): Promise<string> {
  const path = join(temporaryFolder(), 'chromium');
  const head = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const pdf = process.argv.find((one) => one.startsWith('--print-to-pdf=')).slice('--print-to-pdf='.length);
const page = require('node:url').fileURLToPath(process.argv.at(-1));
`;
  await writeFile(path, head + does);
  await chmod(path, 0o700);
  return path;
}

async function print(program: string | undefined, limit = 20_000) {
  const scratch = temporaryFolder();
  const made = await createChromiumPrinter({ find: () => program, switches: ['--own'], scratch, limit })(
    '<p>Page',
  );
  expect(await readdir(scratch)).toEqual([]); // neither the page nor the profile stays
  return made.ok ? Buffer.from(made.value).toString() : made.refusal;
}

test('the page goes in, the PDF comes out, and nothing stays', async () => {
  const program = await programThat(
    `writeFileSync(pdf, 'of ' + readFileSync(page) + process.argv.includes('--own') + process.argv.includes('--headless'));`,
  );
  expect(await print(program)).toBe('of <p>Pagetruetrue');
});

test('each way to have no PDF is said in words, and nothing half-written is answered', async () => {
  expect(await print(undefined)).toMatchObject({ why: 'no-program' });
  expect(await print('/nowhere/chromium')).toMatchObject({
    ...{
      why: 'no-program',
      detail: expect.stringContaining('There is no program /nowhere/chromium') as string,
    },
  });
  const crashed = await programThat(
    `writeFileSync(pdf, '%PDF-1.4 half'); console.error('first'); console.error('out of memory'); process.exit(3);`,
  );
  expect(await print(crashed)).toMatchObject({
    ...{ why: 'ended', detail: expect.stringContaining('(out of memory)') as string },
  });
  const killed = await programThat(`process.kill(process.pid, 'SIGSEGV'); setInterval(() => {}, 1000);`);
  expect(await print(killed)).toMatchObject({
    ...{ why: 'ended', detail: expect.stringContaining('SIGSEGV') as string },
  });
  expect(await print(await programThat(''))).toMatchObject({
    ...{ why: 'ended', detail: expect.stringContaining('it wrote nothing') as string },
  });
});

test('one that hangs is ended with its helpers, also when they ignore being asked', async () => {
  const hung = await programThat(
    `process.on('SIGTERM', () => {}); require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }); setInterval(() => {}, 1000);`,
  );
  expect(await print(hung, 300)).toMatchObject({ why: 'too-long' });
});
