import type { HubAdminRefusal } from '#shared/contract/hub-admin';
import { RootSucceeded } from './registrar';
import { NotCertified } from './first-officer';
import { NoOfficer } from './rotate-officer';
import { NoSuccession } from './succession';

/** What is refused to the administrator, with what the hub or the file said. */
export class Refused extends Error {
  constructor(
    readonly refusal: HubAdminRefusal,
    detail = '',
  ) {
    super(detail);
  }
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: HubAdminRefusal; readonly detail: string };

/** What a failure of the hub means to the administrator. */
function refusalOf(error: unknown): { readonly refusal: HubAdminRefusal; readonly detail: string } {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof Refused) return { refusal: error.refusal, detail };
  if (error instanceof RootSucceeded) return { refusal: 'root-succeeded', detail };
  if (error instanceof NoOfficer || error instanceof NoSuccession || error instanceof NotCertified)
    return { refusal: error.why, detail };
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const status = typeof cause === 'object' && cause !== null && 'statusCode' in cause ? cause.statusCode : 0;
  if (status === 401) return { refusal: 'wrong-password', detail };
  if (cause !== undefined && status === undefined) return { refusal: 'no-line', detail };
  if (/does not answer/.test(detail)) return { refusal: 'no-line', detail };
  return { refusal: 'failed', detail };
}

/** Does a task, and says in a value why it was not done. */
export async function answering<T>(task: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    return { ok: false, ...refusalOf(error) };
  }
}
