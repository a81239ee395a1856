import { actText } from '#shared/acts/act';
import { writeManifest } from '#shared/domain/parcels/manifest';
import { registrySubject } from '#shared/domain/people/decide';
import type { Journal } from '../journal/journal';
import { actsOfSubject } from '../registers/acts-table';
import type { Registers } from '../registers/registers';

type Needs = { readonly registers: Registers; readonly journal: Journal; readonly office: string };

const objectsOf = `SELECT DISTINCT object, bytes FROM (
  SELECT page AS object, bytes, document FROM scans UNION SELECT thumbnail, thumbnail_bytes, document FROM scans
  UNION SELECT readable, readable_bytes, document FROM scans WHERE readable IS NOT NULL)
  WHERE document IN (SELECT document FROM papers WHERE file = ?) ORDER BY object`;

/** A file as a parcel: its acts, its documents', the certificates of the office, and which pages belong to it. */
export async function packFile({ registers, journal, office }: Needs, file: string): Promise<string> {
  const { sql } = registers;
  const documents = sql.all<{ document: string }>('SELECT DISTINCT document FROM papers WHERE file = ?', [
    file,
  ]);
  const textsOf = async (subject: string): Promise<string[]> =>
    (await journal.get(actsOfSubject(sql, subject).map(({ place }) => place))).map(actText);
  const acts: string[] = await textsOf(file);
  for (const { document } of documents) acts.push(...(await textsOf(document)));
  return writeManifest({
    v: 1,
    office,
    about: file,
    registry: await textsOf(registrySubject(office)),
    acts,
    objects: sql.all<{ object: string; bytes: number }>(objectsOf, [file]).map((one) => ({ ...one })),
  });
}
