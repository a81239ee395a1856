import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { sentenceOf } from '#shared/contract/disk-faults';
import { createDisk } from './disk';
import { openTape } from './tape';
import { makeChain } from './testing/acts';
import { temporaryFolder } from './testing/folder';

const loops = 20;

/** Runs the child until it has acknowledged `acknowledgements` times and a little more, then kills it; answers the last counter. */
function runAndKill(script: string, folder: string, acknowledgements: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (text.split('\n').length > acknowledgements)
        setTimeout(() => child.kill('SIGKILL'), Math.random() * 8);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error('the child ended by itself'));
      const whole = text.slice(0, text.lastIndexOf('\n')).split('\n');
      resolve(Number(whole.at(-1)));
    });
  });
}

it(`has every acknowledged act after ${loops} kills at random moments, in one unbroken chain`, async () => {
  const folder = temporaryFolder();
  const script = join(folder, 'child.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'testing', 'append-until-killed.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const tapeFolder = join(folder, 'tape');
  let acknowledged = 0;
  for (let loop = 0; loop < loops; loop++) {
    const last = await runAndKill(script, tapeFolder, 1 + Math.floor(Math.random() * 40));
    expect(last).toBeGreaterThan(acknowledged);
    acknowledged = last;
    const faults: string[] = [];
    const tape = await openTape({
      office: 'KP-0123',
      device: 'ABCDEF',
      disk: createDisk(),
      folder: tapeFolder,
      reserve: 0,
      segmentBytes: 60_000,
      onFault: (fault) => void faults.push(sentenceOf(fault)),
    });
    const { counter, count } = tape.head();
    expect(counter).toBeGreaterThanOrEqual(acknowledged);
    expect(count).toBe(counter);
    const lines: string[] = [];
    for (let from = 0; from < count;) {
      const part = await tape.read(from, 1_000_000);
      lines.push(...part.lines);
      from = part.next;
    }
    expect(lines).toEqual(makeChain('KP-0123', 'ABCDEF')(counter));
    expect(faults.filter((fault) => !fault.includes('half written'))).toEqual([]);
    await tape.close();
  }
});
