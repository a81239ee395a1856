import type { Request, RequestHandler, Response } from 'express';
import type { HubSecurity } from '#shared/hub/databases';
import { usersDatabase, type Accounts } from './accounts';
import { sendError, sendJson } from './answers';
import { answerChanges } from './changes';
import { denied, isAdmin, isForMembers, mayRead, targetOf, type Denial } from './door';
import type { HubDocument, HubUser } from './guards';
import type { Store, Stores } from './stores';
import { readViewQuery } from './view-query';
import { withId, writeDocuments, type WriteOutcome } from './writes';

type Call = { readonly request: Request; readonly response: Response; readonly user: HubUser };

/**
 * The hub's own routes, before express-pouchdb: who may come in, all writes, `_security` and `_changes`. What is left
 * (reading documents, `_all_docs`, `_bulk_get`, `_revs_diff`, `_local`, creating and removing databases) goes on to it.
 */
export function createRoutes(stores: Stores, accounts: Accounts, readBody: RequestHandler): RequestHandler {
  return (request, response, next) => {
    void (async () => {
      const user = await accounts.signIn(request.headers.authorization);
      if (!user) return sendError(request, response, 401, 'unauthorized', 'Name or password is incorrect.');
      const target = targetOf(request.path);
      if (!target)
        return sendError(request, response, 400, 'bad_request', 'Not a path that this hub serves.');
      const call = { request, response, user };
      const { database, rest } = target;
      if (database === undefined) return answerServer(call, rest, next);
      const found = await enter(stores, user, database, rest, request.method);
      if (found && 'status' in found) {
        return sendError(request, response, found.status, found.error, found.reason);
      }
      readBody(request, response, (error: unknown) => {
        if (error) return refuseBody(request, response, error);
        if (!found) return next(); // creating or removing a database
        answerDatabase(call, found, rest, accounts, next).catch(next);
      });
    })().catch(next);
  };
}

function answerServer({ request, response, user }: Call, rest: readonly string[], next: () => void): void {
  if (request.method !== 'GET') return sendError(request, response, 405, 'method_not_allowed', 'Only GET.');
  if (rest.length === 0) {
    return sendJson(request, response, 200, { couchdb: 'Welcome', vendor: { name: 'Daftar embedded hub' } });
  }
  if (rest[0] === '_session') {
    return sendJson(request, response, 200, { ok: true, userCtx: { name: user.name, roles: user.roles } });
  }
  if (isAdmin(user)) return next();
  const denial = denied(user, 'You are not a server admin.');
  return sendError(request, response, denial.status, denial.error, denial.reason);
}

async function enter(
  stores: Stores,
  user: HubUser,
  database: string,
  rest: readonly string[],
  method: string,
): Promise<Store | Denial | undefined> {
  const isWhole = rest.length === 0 && (method === 'PUT' || method === 'DELETE');
  if (isWhole) return isAdmin(user) ? undefined : denied(user, 'You are not a server admin.');
  const store = await stores.find(database);
  if (!store) return { status: 404, error: 'not_found', reason: 'Database does not exist.' };
  if (isAdmin(user)) {
    const isDesign = rest[0] === '_design' && rest.length === 2;
    const known = isForMembers(method, rest) || rest[0] === '_security' || isDesign;
    const isHidden = rest[0] === '_local' && rest[1] === '_security';
    if (known && !isHidden) return store;
    return { status: 404, error: 'not_found', reason: 'The embedded hub does not do this.' };
  }
  if (database === usersDatabase) return denied(user, 'Only the administrator of the hub sees accounts.');
  if (!mayRead(user, await store.security())) return denied(user, 'You are not allowed to access this db.');
  const isSecurity = rest[0] === '_local' && rest[1] === '_security';
  if (!isForMembers(method, rest) || isSecurity) return denied(user, 'You are not a db or server admin.');
  return store;
}

async function answerDatabase(
  call: Call,
  store: Store,
  rest: readonly string[],
  accounts: Accounts,
  next: () => void,
): Promise<void> {
  const { request, response } = call;
  const [first = '', second = ''] = rest;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (first === '' && isRead) {
    return sendJson(request, response, 200, { ...(await store.db.info()), db_name: store.name });
  }
  if (first === '_security') {
    if (isRead) return sendJson(request, response, 200, await store.security());
    await store.putSecurity(request.body as HubSecurity); // only the administrator comes this far
    return sendJson(request, response, 200, { ok: true });
  }
  if (first === '_changes') return answerChanges(store, request, response);
  if (first === '_design' && rest.length === 4) return answerView(call, store, second, rest[3] ?? '');
  if (first === '_ensure_full_commit') return sendJson(request, response, 201, { ok: true });
  if (first === '_bulk_docs') return answerBulk(call, store, accounts);
  if (isRead || first === '_local' || ['_all_docs', '_bulk_get', '_revs_diff'].includes(first)) return next();
  return answerSingle(call, store, accounts, first === '_design' ? `_design/${second}` : first);
}

async function answerView(
  { request, response }: Call,
  store: Store,
  design: string,
  view: string,
): Promise<void> {
  const query = readViewQuery(request.query, isObject(request.body) ? request.body : {});
  if (!query) return sendError(request, response, 400, 'query_parse_error', 'A parameter is not JSON.');
  const answer = await store.views.answer(design, view, query);
  if (answer === undefined) return sendError(request, response, 404, 'not_found', 'missing_named_view');
  return sendJson(request, response, 200, answer);
}

async function answerBulk(call: Call, store: Store, accounts: Accounts): Promise<void> {
  const { request, response, user } = call;
  const body: unknown = request.body;
  const docs = isObject(body) ? body.docs : undefined;
  if (!isObject(body) || !Array.isArray(docs) || !docs.every(isObject)) {
    return sendError(request, response, 400, 'bad_request', 'The body has no list `docs` of documents.');
  }
  const outcomes = await writeDocuments(store, accounts, user, docs.map(withId), body.new_edits !== false);
  return sendJson(request, response, 201, outcomes);
}

async function answerSingle(call: Call, store: Store, accounts: Accounts, id: string): Promise<void> {
  const { request, response, user } = call;
  const isRemoval = request.method === 'DELETE';
  const body: unknown = isRemoval ? { _deleted: true } : request.body;
  if (!isObject(body)) return sendError(request, response, 400, 'bad_request', 'The body is no document.');
  const rev = request.query.rev;
  const doc: HubDocument = {
    ...withId(id === '' ? body : { ...body, _id: id }),
    ...(typeof rev === 'string' ? { _rev: rev } : {}),
  };
  const newEdits = request.query.new_edits !== 'false';
  const [outcome] = await writeDocuments(store, accounts, user, [doc], newEdits);
  const answer = outcome ?? { ok: true, id: doc._id, rev: String(doc._rev) };
  return sendJson(request, response, statusOf(answer, isRemoval), answer);
}

const statuses: Readonly<Record<string, number>> = { conflict: 409, forbidden: 403, unauthorized: 401 };

function statusOf(outcome: WriteOutcome, isRemoval: boolean): number {
  if ('ok' in outcome) return isRemoval ? 200 : 201;
  return statuses[outcome.error] ?? 400;
}

// The body parser's errors carry the status that fits: 400, 413 or 415.
function refuseBody(request: Request, response: Response, error: unknown): void {
  const status = isObject(error) && typeof error.status === 'number' ? error.status : 400;
  const isLarge = status === 413;
  const reason = isLarge ? 'The body is too large: send fewer documents at once.' : 'The body is not JSON.';
  return sendError(request, response, status, isLarge ? 'too_large' : 'bad_request', reason);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
