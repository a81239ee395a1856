import { z } from 'zod';
import type { ActDraft } from '#shared/acts/act';
import { kindNamed } from '#shared/acts/kinds';
import { canonicalJson } from '#shared/base/canonical';
import type { OfficeCode } from '#shared/base/ids';

const publication = z.array(
  z.strictObject({
    kind: z.string(),
    subject: z.string().regex(/^[a-z]+:/),
    body: z.record(z.string(), z.unknown()),
  }),
);

/** Stands in a subject for the code of the office that a list is published to. */
export const anyOffice = '{office}';

/** The drafts of a list as they are for one office. Those that name no office stay as they are. */
export const draftsFor = (drafts: readonly ActDraft[], office: OfficeCode): readonly ActDraft[] =>
  drafts.map((one) => ({ ...one, subject: one.subject.replace(anyOffice, office) }));

/** Reads what the province publishes: a JSON list of { kind, subject, body }. Throws in words; `path` names the file in them. */
export function readDrafts(text: string, path: string): readonly ActDraft[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON: a list of { kind, subject, body }.`);
  }
  const parsed = publication.safeParse(value);
  if (!parsed.success)
    throw new Error(`${path} is not a list of { kind, subject, body }: ${parsed.error.message}`);
  return parsed.data.map(({ kind: name, subject, body }, n): ActDraft => {
    const kind = kindNamed(name);
    const place = `${path}, entry ${n + 1}`;
    if (!kind) throw new Error(`${place}: there is no act ${name}.`);
    if (!kind.needs.includes('root'))
      throw new Error(`${place}: ${name} is not for the province to publish.`);
    const good = kind.body.safeParse(body);
    if (!good.success)
      throw new Error(
        `${place}: ${good.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('; ')}`,
      );
    return { kind: name, subject, v: kind.v, body: JSON.parse(canonicalJson(good.data)) as ActDraft['body'] }; // JSON
  });
}
