import nano from 'nano';

/** The hub's address with the administrator's credentials in it: `https://admin:secret@hub.example:6984`. */
export type HubAdmin = { readonly url: string };

/** One thing that was changed at the hub, or would be in a dry run: "created database kp-0123-acts". */
export type Change = string;

export type ProvisionOptions = { readonly dryRun?: boolean };

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * A connection to the hub with an account's rights. `ask` gives the parsed answer, or nothing for 404. It throws, in
 * words for the administrator, when the hub does not answer, does not accept the account, or refuses.
 */
export function connectHub({ url }: HubAdmin) {
  const server = nano({ url });
  const address = addressOf(url);
  return {
    address,
    async ask<Answer = unknown>(method: Method, path: string, body?: unknown): Promise<Answer | undefined> {
      try {
        const request = { method, path, ...(body === undefined ? {} : { body }) };
        return (await server.request(request)) as Answer; // the caller says what this path answers
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw new Error(explain(address, `${method} /${path}`, error), { cause: error });
      }
    },
    /** Writes one document. False when somebody else wrote it meanwhile; throws as `ask` does. */
    async write(path: string, doc: object): Promise<boolean> {
      try {
        await server.request({ method: 'PUT', path, body: doc });
        return true;
      } catch (error) {
        if (statusOf(error) === 409) return false;
        throw new Error(explain(address, `PUT /${path}`, error), { cause: error });
      }
    },
    /** Whether the hub knows this account with this password. */
    async accepts(user: string, password: string): Promise<boolean> {
      try {
        await nano({ url: withCredentials(url, user, password) }).request({ path: '_session' });
        return true;
      } catch (error) {
        if (statusOf(error) === 401) return false;
        throw new Error(explain(address, 'GET /_session', error), { cause: error });
      }
    },
  };
}
export type HubConnection = ReturnType<typeof connectHub>;

/** A hub's address without credentials and without a slash at its end. */
export function addressOf(url: string): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.href.replace(/\/$/, '');
}

function withCredentials(url: string, user: string, password: string): string {
  const full = new URL(url);
  full.username = encodeURIComponent(user);
  full.password = encodeURIComponent(password);
  return full.href;
}

const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;

function explain(address: string, what: string, error: unknown): string {
  const status = statusOf(error);
  const reason = error instanceof Error ? error.message : String(error);
  if (status === undefined) {
    return `The hub at ${address} does not answer (${reason}). Check the address and the line, then try again.`;
  }
  if (status === 401 || status === 403) {
    return `The hub at ${address} refused ${what}: ${reason} Use the name and password of its administrator.`;
  }
  return `The hub at ${address} failed at ${what} with status ${String(status)}: ${reason}`;
}
