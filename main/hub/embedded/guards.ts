import { createContext, runInContext } from 'node:vm';
import type { HubSecurity } from '#shared/hub/databases';

/** Who asks: as CouchDB's `userCtx`. */
export type HubUser = { readonly name: string | null; readonly roles: readonly string[] };

/** A document on its way into the hub or out of it. */
export type HubDocument = { readonly _id: string; readonly [field: string]: unknown };

/** Why a guard refused a document, in CouchDB's words. */
export type GuardRefusal = { readonly error: 'forbidden' | 'unauthorized'; readonly reason: string };

/** A compiled `validate_doc_update`. */
export type Guard = (
  newDoc: HubDocument,
  oldDoc: HubDocument | null,
  user: HubUser & { readonly db: string },
  security: HubSecurity,
) => GuardRefusal | undefined;

type GuardFunction = (...values: unknown[]) => void;

/**
 * Compiles the text of a `validate_doc_update`. express-pouchdb's own validation reads and evaluates every design
 * document again for each document written; here it is done once. A guard that breaks refuses: it never lets through.
 */
export function compileGuard(text: string): Guard {
  const context = createContext({ isArray: Array.isArray, toJSON: JSON.stringify, log: () => undefined });
  let run: GuardFunction;
  try {
    run = runInContext(`(${text.replace(/;\s*$/, '')})`, context) as GuardFunction; // CouchDB asks for a function
  } catch (error) {
    return () => ({ error: 'forbidden', reason: `the guard does not compile: ${String(error)}` });
  }
  return (newDoc, oldDoc, user, security) => {
    try {
      run(newDoc, oldDoc, user, security);
      return undefined;
    } catch (error) {
      return refusalOf(error);
    }
  };
}

function refusalOf(thrown: unknown): GuardRefusal {
  if (typeof thrown === 'object' && thrown !== null) {
    if ('forbidden' in thrown) return { error: 'forbidden', reason: String(thrown.forbidden) };
    if ('unauthorized' in thrown) return { error: 'unauthorized', reason: String(thrown.unauthorized) };
  }
  return { error: 'forbidden', reason: `the guard failed: ${String(thrown)}` };
}
