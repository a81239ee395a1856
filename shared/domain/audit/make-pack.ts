import { actText } from '#shared/acts/act';
import { groupBy } from '#shared/base/group-by';
import { collectOffice, type AuditOffice, type AuditSource } from './collect';
import { indexHtml, missingOf, pageFile, type MissingWhy, voucherFile, voucherHtml } from './pack-html';
import type { Asked } from './sample';

/** Something that a pack has not got, and who holds it. */
export type MissingThing = {
  readonly office: string;
  readonly number: string;
  /** The voucher, or the page or document of it. */
  readonly what: string;
  readonly why: MissingWhy;
  readonly holder: string;
};

/** What a pack holds: its files by their names, how many vouchers are complete, and what is missing. */
export type Pack = {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly asked: number;
  readonly complete: number;
  readonly missing: readonly MissingThing[];
};

/** Makes an auditor's pack: pages for a browser, the acts, the scans. Throws when the hub does not answer. */
export async function makePack(source: AuditSource, sample: readonly Asked[]): Promise<Pack> {
  const offices: AuditOffice[] = [];
  for (const [office, asked] of [...groupBy(sample, (one) => one.office)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  ))
    offices.push(await collectOffice(source, office, asked));
  const files = new Map<string, string | Uint8Array>([['index.html', indexHtml(offices)]]);
  const missing: MissingThing[] = [];
  let complete = 0;
  for (const office of offices)
    for (const [number, one] of office.vouchers) {
      if (!one) {
        missing.push({
          ...{ office: office.office, number, what: number, why: 'no-voucher', holder: office.name },
        });
        continue;
      }
      const lacks = missingOf(one);
      missing.push(...lacks.map((lack) => ({ office: office.office, number, ...lack })));
      if (lacks.length === 0) complete++;
      files.set(voucherFile(office.office, number), voucherHtml(office, number, one));
      for (const { act } of one.acts) files.set(`acts/${act.id}.json`, actText(act));
      for (const page of one.pages) if (page.bytes) files.set(pageFile(page), page.bytes);
    }
  return { files, asked: sample.length, complete, missing };
}
