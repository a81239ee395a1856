import { maximumActBytes } from '#shared/acts/act';

/**
 * Pieces of guard text. A guard runs at the hub, in CouchDB's QuickJS or in the SpiderMonkey 1.8.5 of older ones, so it
 * is ES5 kept as text; its tests evaluate this same text.
 *
 * Can a guard keep an act single? For an ordinary write, yes: CouchDB compares `_rev` first (409), and hands over the
 * old document otherwise. A write with `new_edits: false` can grow a second first revision beside the one that is there,
 * and CouchDB then hands over no old document. But such a write always carries `_revisions`, and an ordinary first write
 * never does (seen in 3.5.0; the hub suite tests it). So devices are refused anything with `_revisions`, and a device cannot fork an
 * act. The price is that the stock replicators of CouchDB and PouchDB, which write only so, cannot push with a device's
 * account; Daftar ships its log with `_bulk_docs` and takes a 409 as "already there: compare".
 *
 * The administrator can fork, remove and replace (move a hub, purge, rewrite the guard itself). Nothing at the hub can
 * stop its owner: what shows is that signatures and the chain of `prev` no longer fit, and that a device which has the
 * act keeps its own and sees another one under the same id. A device that never saw the first version sees it only when
 * the next act of the chain arrives. `rivalRevisions` names forks that the hub itself knows of.
 */
export const guardParts = String.raw`
  function refuse(why) {
    throw { forbidden: why };
  }
  function isText(value, pattern) {
    return typeof value === 'string' && pattern.test(value);
  }
  function isWhole(value, least, most) {
    return typeof value === 'number' && Math.floor(value) === value && value >= least && value <= most;
  }
  function hasRole(role) {
    return userCtx.roles.indexOf(role) !== -1;
  }
  function onlyFields(known) {
    var field;
    for (field in newDoc) {
      if (!known.hasOwnProperty(field)) refuse('unknown field: ' + String(field).slice(0, 60));
    }
  }
  function isDesign() {
    return String(newDoc._id).indexOf('_design/') === 0;
  }
  function keepForEver(what) {
    if (newDoc._deleted) refuse(what + ' is never deleted');
    if (oldDoc) refuse(what + ' is never changed');
    if (newDoc._revisions) {
      if (!isAdmin) refuse(what + ' is written once: use new_edits true');
      if (newDoc._revisions.start !== 1) refuse(what + ' has one revision only');
    }
  }
  var isAdmin = hasRole('_admin');
  if (isDesign()) {
    if (!isAdmin) refuse('only the administrator of the hub changes its design');
    return;
  }
`;

/** Guard text that refuses what is no sealed act: the envelope of `shared/acts/act.ts`, field by field. */
export const envelopeParts = String.raw`
  keepForEver('an act');
  onlyFields({
    _id: 1, _rev: 1, _revisions: 1, kind: 1, subject: 1, office: 1, device: 1, counter: 1, at: 1, wall: 1, by: 1,
    post: 1, body: 1, prev: 1, sig: 1, v: 1
  });
  if (!isText(newDoc.office, /^[A-Z]{2}-\d{4}$/)) refuse('malformed: office');
  if (!isText(newDoc.device, /^[A-Z2-7]{6}$/)) refuse('malformed: device');
  if (!isWhole(newDoc.counter, 1, 99999999)) refuse('malformed: counter');
  if (newDoc._id !== newDoc.office + '.' + newDoc.device + '.' + ('0000000' + newDoc.counter).slice(-8)) {
    refuse('malformed: the id is not office.device.counter');
  }
  if (!isText(newDoc.kind, /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/) || newDoc.kind.length > 80) {
    refuse('malformed: kind');
  }
  if (!isText(newDoc.subject, /^[a-z]+:/) || newDoc.subject.length < 3 || newDoc.subject.length > 120) {
    refuse('malformed: subject');
  }
  if (!isText(newDoc.at, /^\d{8}T\d{9}Z-[0-9a-f]{4}-[A-Z2-7]{6}$/)) refuse('malformed: at');
  if (!isWhole(newDoc.wall, 0, 9007199254740991)) refuse('malformed: wall');
  if (!isText(newDoc.by, /^[A-Za-z0-9_-]{26}$/)) refuse('malformed: by');
  if (typeof newDoc.post !== 'string' || newDoc.post.length < 1 || newDoc.post.length > 60) {
    refuse('malformed: post');
  }
  if (!isText(newDoc.prev, /^([A-Za-z0-9_-]{43})?$/)) refuse('malformed: prev');
  if (!isText(newDoc.sig, /^[A-Za-z0-9_-]{86}$/)) refuse('malformed: sig');
  if (!isWhole(newDoc.v, 1, 9007199254740991)) refuse('malformed: v');
  if (typeof newDoc.body !== 'object' || newDoc.body === null || Array.isArray(newDoc.body)) refuse('malformed: body');
  if (JSON.stringify(newDoc.body).length > ${maximumActBytes}) refuse('too large: body');
`;

/** Wraps guard pieces into the one function expression that CouchDB expects. */
export const guardFunction = (...pieces: readonly string[]): string =>
  `function (newDoc, oldDoc, userCtx, secObj) {${pieces.join('')}}`;
