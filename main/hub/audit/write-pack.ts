import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actText } from '#shared/acts/act';
import { groupBy } from '#shared/base/group-by';
import { officePattern } from '#shared/base/ids';
import type { HubConnection } from '../admin';
import type { Root } from '../rollup/acts';
import { collectOffice, type AuditOffice } from './collect';
import { indexHtml, missingOf, pageFile, voucherFile, voucherHtml } from './pack-html';

/** A voucher that the auditor asks for. */
export type Asked = { readonly office: string; readonly number: string };

/**
 * Reads a sample: lines "KP-0101,PV/2026-27/A-00012"; a heading and empty lines are passed over. Throws in words, with
 * the line, for anything else.
 */
export function readSample(csv: string): readonly Asked[] {
  const found = new Map<string, Asked>();
  csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, n) => {
      const [office = '', number = ''] = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
      if (line.trim() === '' || (n === 0 && office.toLowerCase() === 'office')) return;
      if (!officePattern.test(office) || number === '')
        throw new Error(
          `Line ${n + 1} is not an office and a voucher number (KP-0101,PV/2026-27/A-00012): ${line}`,
        );
      found.set(`${office} ${number}`, { office, number });
    });
  if (found.size === 0) throw new Error('The list names no vouchers.');
  return [...found.values()];
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
  const offices: AuditOffice[] = [];
  for (const [office, asked] of [...groupBy(sample, (one) => one.office)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  ))
    offices.push(
      await collectOffice(
        hub,
        root,
        office,
        asked.map((one) => one.number),
      ),
    );
  const files = new Map<string, string | Uint8Array>([['index.html', indexHtml(offices)]]);
  const report = { asked: sample.length, complete: 0, missing: 0 };
  for (const office of offices)
    for (const [number, one] of office.vouchers) {
      if (!one) {
        report.missing++;
        continue;
      }
      const missing = missingOf(one).length;
      report.missing += missing;
      if (missing === 0) report.complete++;
      files.set(voucherFile(office.office, number), voucherHtml(office, number, one));
      for (const { act } of one.acts) files.set(`acts/${act.id}.json`, actText(act));
      for (const page of one.pages) if (page.bytes) files.set(pageFile(page), page.bytes);
    }
  for (const [name, content] of files) {
    await writeFile(join(folder, name), content);
    await chmod(join(folder, name), 0o444);
  }
  return report;
}
