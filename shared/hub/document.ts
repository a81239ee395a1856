import type { Act } from '#shared/acts/act';

/** An act as the hub keeps it: its id as `_id`, the rest unchanged. */
export type ActDocument = Omit<Act, 'id'> & { readonly _id: string };

/** An act as a document for the hub. */
export function toHubDocument(act: Act): ActDocument {
  const { id, ...rest } = act;
  return { _id: id, ...rest };
}

/**
 * The act in a document that came from the hub, without what CouchDB added (`_id`, `_rev`, `_conflicts` and the like).
 * The answer is for `parseAct` to judge; design documents and things that are no object give something it refuses.
 */
export function fromHubDocument(doc: unknown): unknown {
  if (typeof doc !== 'object' || doc === null || Array.isArray(doc)) return undefined;
  const fields = Object.entries(doc);
  const id: unknown = fields.find(([name]) => name === '_id')?.[1];
  return { ...Object.fromEntries(fields.filter(([name]) => !name.startsWith('_'))), id };
}

/**
 * Revisions that stand beside the one shown, if the document was read with `conflicts=true`. Devices cannot make any
 * (see `guardParts`), so one that is there was made by the hub's administrator, or is an act written twice: say so.
 */
export function rivalRevisions(doc: unknown): readonly string[] {
  if (typeof doc !== 'object' || doc === null || !('_conflicts' in doc)) return [];
  return Array.isArray(doc._conflicts) ? doc._conflicts.filter((rev) => typeof rev === 'string') : [];
}
