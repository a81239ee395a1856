import { parseAct, type Act } from '#shared/acts/act';
import { createSignatureCheck } from '#shared/acts/verify';
import { utf8 } from '#shared/base/bytes';
import { zipOf } from '#shared/base/zip';
import type { AuditSource } from '#shared/domain/audit/collect';
import { makePack } from '#shared/domain/audit/make-pack';
import type { Asked } from '#shared/domain/audit/sample';
import { bytesOfChunks, chunkIds } from '#shared/hub/chunks';
import { fromHubDocument } from '#shared/hub/document';
import { viewPaths } from '#shared/hub/views';
import type { AuditPack } from '../audit-views';
import type { Fetched } from '../province-views';
import { LineFault } from '../sync/fault';
import { readChunks, readDocuments, readKeys, readNamed } from './ask-hub';
import type { FetchNeeds } from './drill';
import { fetchSubjects } from './fetch-subjects';

const chunksAtOnce = 60;
const actsAtOnce = 1000;

/** The hub as a device of the province reads it: an office's databases over the gateway, the registry from its own tape. */
function sourceOf({ host, registers, journal, subtle, isCut }: FetchNeeds): AuditSource {
  const asking = { host, registers, journal, check: createSignatureCheck(subtle) };
  const onLine = (): void => {
    if (isCut()) throw new LineFault('line', 'cut by the officer');
  };
  const fetch = (office: string, subjects: readonly string[]) => {
    onLine();
    return fetchSubjects(asking, office, subjects);
  };
  return {
    subtle,
    authorityOf: async (office) => (await fetch(office, [])).authority,
    subjectsOf(office, sort) {
      onLine();
      const range = { startkey: `${sort}:`, endkey: `${sort}:\ufff0` };
      return readKeys(host, `office/${office}/acts`, viewPaths.subjects, range);
    },
    subjectsNamed(office, names) {
      onLine();
      return readNamed(host, `office/${office}/acts`, names);
    },
    async actsOf(office, _authority, subjects) {
      const { good, faults } = await fetch(office, subjects);
      return new Map(
        subjects.map((subject) => [
          subject,
          {
            acts: good.get(subject) ?? [],
            faults: faults.flatMap((one) => (one.subject === subject ? [[one.why, one.act] as const] : [])),
          },
        ]),
      );
    },
    async pageOf(office, page, size) {
      const names = chunkIds(page, size);
      const found: string[] = [];
      for (let at = 0; at < names.length; at += chunksAtOnce) {
        onLine();
        const some = await readChunks(host, `office/${office}/scans`, names.slice(at, at + chunksAtOnce));
        found.push(...some.map((chunk) => chunk.data));
      }
      return found.length < names.length ? undefined : bytesOfChunks(found);
    },
    async chainOf(office, device) {
      const acts: Act[] = [];
      for (let startkey = `${office}.${device}.`; ;) {
        onLine();
        const range = { startkey, endkey: `${office}.${device}.~`, limit: actsAtOnce };
        const rows = await readDocuments(host, `office/${office}/acts`, range);
        acts.push(...rows.flatMap(({ doc }) => parseAct(fromHubDocument(doc)) ?? []));
        const last = rows.at(-1);
        if (!last || rows.length < actsAtOnce) return acts;
        startkey = `${last.id}\u0000`;
      }
    },
  };
}

/**
 * Makes an auditor's pack of a sample, as `daftar hub audit-pack` does, as a zip: the same vouchers give the same bytes.
 * Nothing of it is kept here. Where the line ends in the middle there is no pack, and never half of one.
 */
export const createAuditor =
  (needs: FetchNeeds) =>
  async (sample: readonly Asked[]): Promise<Fetched<AuditPack>> => {
    try {
      const { files, ...said } = await makePack(sourceOf(needs), sample);
      const zip = zipOf(
        [...files]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, content]) => ({ name, bytes: typeof content === 'string' ? utf8(content) : content })),
      );
      return { state: 'here', value: { ...said, zip: new Blob([zip], { type: 'application/zip' }) } };
    } catch (error) {
      if (error instanceof LineFault) return { state: 'no-line' };
      throw error;
    }
  };
export type Auditor = ReturnType<typeof createAuditor>;
