import { chmod, readFile, stat } from 'node:fs/promises';
import { ok, refuse, type Result } from '#shared/base/result';
import { enrolment, type Enrolment } from '#shared/contract/enrolment';
import { readDeviceKey } from './device-key';
import { codeOf } from './failure';
import { keyNameOf } from './keys';
import { parseJson } from './tape-state';

/** Why a computer's enrolment cannot be used; `detail` says it in words, with what to do. */
export type EnrolmentRefusal = {
  readonly refusal: 'missing' | 'unreadable' | 'not-an-enrolment' | 'wrong-key';
  readonly detail: string;
};

/**
 * Reads the file that makes this computer a device of an office. It holds secrets: where others could read it, that
 * is mended (owner only, not on Windows, where folders carry the permissions).
 */
export async function readEnrolment(path: string): Promise<Result<Enrolment, EnrolmentRefusal>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
    if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? refuse({
          refusal: 'missing',
          detail: `There is no enrolment at ${path}. Ask your administrator for this computer's enrolment file.`,
        })
      : refuse({ refusal: 'unreadable', detail: `The enrolment ${path} cannot be read (${codeOf(error)}).` });
  }
  return parseEnrolment(text, path);
}

/** The enrolment that a text holds; `path` names its file in what is said. */
export function parseEnrolment(text: string, path: string): Result<Enrolment, EnrolmentRefusal> {
  const parsed = enrolment.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse({
      refusal: 'not-an-enrolment',
      detail: `${path} is not an enrolment (${issue?.path.join('.') || 'file'}: ${issue?.message}). Ask for a new one.`,
    });
  }
  try {
    readDeviceKey(parsed.data);
    const { root, deviceKey } = parsed.data;
    const recovery = root.recovery ? [root.recovery] : [];
    for (const { key, publicKey } of [root, ...(root.successors ?? []), ...recovery, deviceKey]) {
      if (keyNameOf(publicKey) !== key) throw new Error(`${key} is not the name of its public key`);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({
      refusal: 'wrong-key',
      detail: `The keys in ${path} are damaged (${reason}). Ask for a new one.`,
    });
  }
  return ok(parsed.data);
}
