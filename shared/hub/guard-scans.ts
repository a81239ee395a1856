import type { OfficeCode } from '#shared/base/ids';
import { officeRole, rollupRole } from './databases';
import { guardFunction, guardParts } from './guard-parts';

/** The longest base64 text of one chunk, in characters (384 KiB of bytes). Our own chunks are smaller. */
export const maximumChunkText = 512 * 1024;

/**
 * The guard of an office's scans: chunks `{ _id: '<sha256 of the page>:<index, 4 digits>', n, data }`, written once by
 * any device of the office, or by the daemon for a parcel from another. The hub cannot know whether a chunk belongs under its name: whoever reads a page checks the
 * hash of the whole, and says so if it differs.
 */
export const scansGuard = (office: OfficeCode): string =>
  guardFunction(
    guardParts,
    String.raw`
  var parts;
  keepForEver('a chunk');
  if (!isAdmin && !hasRole('${rollupRole}') && !hasRole('${officeRole(office)}')) refuse('wrong office: these are the scans of ${office}');
  onlyFields({ _id: 1, _rev: 1, _revisions: 1, n: 1, data: 1 });
  if (!isText(newDoc._id, /^[0-9a-f]{64}:\d{4}$/)) refuse('malformed: the id is not sha256:index');
  if (!isWhole(newDoc.n, 1, 10000)) refuse('malformed: n');
  parts = newDoc._id.split(':');
  if (parseInt(parts[1], 10) >= newDoc.n) refuse('malformed: the index is not below n');
  if (typeof newDoc.data !== 'string' || newDoc.data.length < 4) refuse('malformed: data');
  if (newDoc.data.length > ${maximumChunkText}) refuse('too large: data');
  if (newDoc.data.length % 4 !== 0 || !/^[A-Za-z0-9+\/]+={0,2}$/.test(newDoc.data)) refuse('malformed: data');
`,
  );
