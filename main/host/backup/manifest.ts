import { join } from 'node:path';
import { z } from 'zod';
import { devicePattern, keyIdPattern, officePattern } from '#shared/base/ids';
import { keptCopy, type KeptCopy } from '#shared/contract/backup';
import type { Enrolment } from '#shared/contract/enrolment';
import type { Disk } from '../disk';
import { readWhole, writeDurably } from '../durable-file';
import { parseJson } from '../tape-state';

const manifest = z.strictObject({
  v: z.literal(1),
  office: z.string().regex(officePattern),
  device: z.string().regex(devicePattern),
  title: z.string(),
  root: z.string().regex(keyIdPattern),
  last: keptCopy,
});
/** The first page of a copy: whose it is, and what it held when it was last read again. */
export type Manifest = z.infer<typeof manifest>;

const fileName = 'backup.json';

/** The folder of a computer's copy at a place. */
export const copyFolder = (place: string, { office, device }: Pick<Enrolment, 'office' | 'device'>): string =>
  join(place, `daftar-backup-${office}-${device}`);

/** The first page of the copy in a folder; nothing if none is there or it cannot be read. */
export async function readManifest(disk: Disk, folder: string): Promise<Manifest | undefined> {
  const path = join(folder, fileName);
  if (!(await disk.exists(path))) return undefined;
  const bytes = await readWhole(disk, path).catch(() => undefined);
  return bytes && manifest.safeParse(parseJson(Buffer.from(bytes).toString('utf8'))).data;
}

/** Writes the first page, durably; it is the last thing that a backup writes. */
export const writeManifest = (
  disk: Disk,
  folder: string,
  { office, device, title, root }: Enrolment,
  last: KeptCopy,
): Promise<void> => {
  const page: Manifest = { v: 1, office, device, title, root: root.key, last };
  return writeDurably(disk, join(folder, fileName), Buffer.from(`${JSON.stringify(page, null, 2)}\n`));
};
