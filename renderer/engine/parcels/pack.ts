import { actText } from '#shared/acts/act';
import { sortOf } from '#shared/base/ids';
import type { Draft } from '#shared/domain/drafts/draft';
import { issuedOf } from '#shared/domain/drafts/issued-letter';
import type { File } from '#shared/domain/files/file';
import { writeManifest } from '#shared/domain/parcels/manifest';
import { registrySubject } from '#shared/domain/people/decide';
import { bodyOf } from '#shared/acts/kinds';
import { pageScanned } from '#shared/acts/kinds/page-scanned';
import { printSubject } from '#shared/domain/records/print';
import type { Journal } from '../journal/journal';
import { bindingsOf } from '../prints/found-prints';
import { actsOfSubject } from '../registers/acts-table';
import type { Registers } from '../registers/registers';

type Needs = { readonly registers: Registers; readonly journal: Journal; readonly office: string };

const objectsOf = `SELECT DISTINCT object, bytes FROM (
  SELECT page AS object, bytes, document, page FROM scans UNION SELECT thumbnail, thumbnail_bytes, document, page FROM scans
  UNION SELECT readable, readable_bytes, document, page FROM scans WHERE readable IS NOT NULL)
  WHERE document IN (SELECT value FROM json_each(?1)) OR page IN (SELECT value FROM json_each(?2)) ORDER BY object`;

/**
 * A file or an issued letter as a parcel: its acts, the certificates of the office, and which pages belong to it. A file
 * takes its documents, its signed prints and the letters whose office copies are on it along: of the stack that a print was
 * scanned in no other page, and of a letter only the version that was issued
 * leaves the office. Nothing for what cannot be sent.
 */
export async function packParcel(
  { registers, journal, office }: Needs,
  about: string,
): Promise<string | undefined> {
  const { sql, folded } = registers;
  const textsOf = async (subject: string): Promise<string[]> =>
    (await journal.get(actsOfSubject(sql, subject).map(({ place }) => place))).map(actText);
  const actsOfLetter = async (draft: string): Promise<string[]> => {
    const state = folded<Draft>(draft)?.state;
    const letter = state && issuedOf(state);
    if (!letter) return [];
    const wanted = new Set([letter.version.act, letter.approved.act, letter.issued.act]);
    const kept = await journal.get(actsOfSubject(sql, draft).map(({ place }) => place));
    return kept.filter(({ id }) => wanted.has(id)).map(actText);
  };
  const isLetter = sortOf(about) === 'draft';
  const papers = isLetter ? [] : (folded<File>(about)?.state?.correspondence ?? []);
  const documents = papers.map(({ document }) => document).filter((one) => sortOf(one) === 'document');
  const acts = isLetter ? await actsOfLetter(about) : await textsOf(about);
  if (acts.length === 0) return undefined;
  for (const { document } of papers)
    acts.push(...(await (sortOf(document) === 'draft' ? actsOfLetter(document) : textsOf(document))));
  const prints = isLetter ? [] : bindingsOf(registers, about);
  const ofPrints = prints.filter((one) => !documents.includes(one.document));
  for (const { page, document, pages } of ofPrints) {
    const kept = await journal.get(actsOfSubject(sql, document).map(({ place }) => place));
    const scans = kept.filter((act) => pages.includes(bodyOf(pageScanned, act)?.page ?? ''));
    acts.push(...scans.map(actText), ...(await textsOf(printSubject(page))));
  }
  const pages = ofPrints.flatMap((one) => one.pages);
  return writeManifest({
    v: 1,
    ...{ office, about, acts },
    registry: await textsOf(registrySubject(office)),
    objects: sql
      .all<{ object: string; bytes: number }>(objectsOf, [JSON.stringify(documents), JSON.stringify(pages)])
      .map((one) => ({ ...one })),
  });
}
