import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePack } from '#shared/domain/audit/make-pack';
import { parseSample, type Asked } from '#shared/domain/audit/sample';
import type { HubConnection } from '../admin';
import type { Root } from '../rollup/acts';
import { hubSource } from './source';

/** Reads a sample as `parseSample` does. Throws in words, with the line, for anything that names no voucher. */
export function readSample(csv: string): readonly Asked[] {
  const { asked, faults } = parseSample(csv);
  const [fault] = faults;
  if (fault)
    throw new Error(
      `Line ${fault.line} is not an office and a voucher number (KP-0101,PV/2026-27/A-00012): ${fault.text}`,
    );
  if (asked.length === 0) throw new Error('The list names no vouchers.');
  return asked;
}

/** What a pack holds. */
export type PackReport = { readonly asked: number; readonly complete: number; readonly missing: number };

/**
 * Writes an auditor's pack into an empty folder: pages for a browser, the acts, the scans. Files are read-only. Throws
 * when the folder has something in it, or the hub does not answer.
 */
export async function writePack(
  hub: HubConnection,
  root: Root,
  sample: readonly Asked[],
  folder: string,
): Promise<PackReport> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty: name another folder.`);
  for (const under of ['pages', 'acts']) await mkdir(join(folder, under));
  const { files, asked, complete, missing } = await makePack(hubSource(hub, root), sample);
  for (const [name, content] of files) {
    await writeFile(join(folder, name), content);
    await chmod(join(folder, name), 0o444);
  }
  return { asked, complete, missing: missing.length };
}
