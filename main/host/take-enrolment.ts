import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Result } from '#shared/base/result';
import { refuse } from '#shared/base/result';
import type { Enrolment } from '#shared/contract/enrolment';
import { parseEnrolment, type EnrolmentRefusal } from './enrolment-file';
import { codeOf } from './failure';

/**
 * Makes this computer the device of an office: copies the enrolment that was carried here (on a stick, say) to where the
 * program looks for it, readable by its owner only, whole or not at all. What is there already is never written over.
 * `detail` of a refusal says in words what to do.
 */
export async function takeEnrolment(
  from: string,
  to: string,
): Promise<Result<Enrolment, EnrolmentRefusal | { readonly refusal: 'there'; readonly detail: string }>> {
  if (await stat(to).catch(() => undefined))
    return refuse({
      refusal: 'there',
      detail: `This computer is enrolled already (${to}). Nothing was changed.`,
    });
  let text: string;
  try {
    text = await readFile(from, 'utf8');
  } catch (error) {
    return refuse({ refusal: 'unreadable', detail: `The file ${from} cannot be read (${codeOf(error)}).` });
  }
  const read = parseEnrolment(text, from);
  if (!read.ok) return read;
  await mkdir(dirname(to), { recursive: true });
  const half = `${to}.writing`;
  const file = await open(half, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, to);
  return read;
}
