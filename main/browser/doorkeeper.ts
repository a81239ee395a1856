import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Who comes in: straight on, in with a fresh cookie and on to `/`, or not at all. */
export type Verdict =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'welcome'; readonly cookie: string }
  | { readonly verdict: 'refuse'; readonly status: 401 | 403; readonly reason: string };

type Asked = {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly cookie: string | undefined;
  readonly method: string;
  readonly url: URL;
};

/** Tokens that were printed and not used yet; older ones are forgotten. */
const mostTokens = 16;

const refuse = (status: 401 | 403, reason: string): Verdict => ({ verdict: 'refuse', status, reason });

/**
 * Decides who may use the loopback port `port`. Any program and any web page on the computer can send to it, so a
 * request must name this address as its host (a rebound domain name does not), come from this origin or from no page
 * at all, and carry the session's cookie. The cookie is given once for each token that `newToken` made.
 */
export function createDoorkeeper(port: number) {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const session = randomBytes(32).toString('base64url');
  const name = `daftar-${port}`; // cookies do not tell ports apart
  const tokens: string[] = [];

  function judge(asked: Asked): Verdict {
    if (asked.host !== host) return refuse(403, 'This is not the address of Daftar.');
    if (asked.origin !== undefined && asked.origin !== origin) return refuse(403, 'Not for other pages.');
    if (asked.fetchSite !== undefined && !/^(same-origin|none)$/.test(asked.fetchSite)) {
      return refuse(403, 'Not for other pages.');
    }
    const token = asked.url.searchParams.get('token');
    if (token !== null && asked.url.pathname === '/' && asked.method === 'GET' && use(token)) {
      return { verdict: 'welcome', cookie: `${name}=${session}; HttpOnly; SameSite=Strict; Path=/` };
    }
    if (isEqual(cookieNamed(asked.cookie, name), session)) return { verdict: 'pass' };
    return refuse(401, 'This address was used before. Start Daftar again to open a new window.');
  }

  function use(token: string): boolean {
    const index = tokens.findIndex((known) => isEqual(known, token));
    if (index >= 0) tokens.splice(index, 1);
    return index >= 0;
  }

  return {
    judge,
    /** A token that lets one window in, once. */
    newToken: (): string => {
      const token = randomBytes(24).toString('base64url');
      tokens.push(token);
      if (tokens.length > mostTokens) tokens.shift();
      return token;
    },
    origin,
  };
}
export type Doorkeeper = ReturnType<typeof createDoorkeeper>;

function isEqual(a: string | undefined, b: string): boolean {
  if (a?.length !== b.length) return false;
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function cookieNamed(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}
