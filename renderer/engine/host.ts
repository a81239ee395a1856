import type { GatewayFault, HostEvent, HubRoom } from '#shared/contract/routes';
import { carriedHeader, gatewayStatus, routes } from '#shared/contract/routes';
import {
  hostFault,
  methods,
  type HostFault,
  type Input,
  type MethodName,
  type Output,
} from '#shared/contract/methods';

/** The host answered with a fault of its own; nothing of what was asked has happened. */
export class HostError extends Error {
  constructor(
    readonly fault: HostFault['fault'] | 'gone',
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}

/** `fetch` of the host's own origin: the browser's in the worker, the host's `handle` in tests. */
export type HostFetch = (path: string, init?: RequestInit) => Promise<Response>;

/** The host as the engine uses it. Calls throw `HostError`. */
export type HostClient = {
  call<M extends MethodName>(name: M, input: Input<M>): Promise<Output<M>>;
  putObject(sha256: string, bytes: Blob | Uint8Array<ArrayBuffer>): Promise<void>;
  /** The object's bytes, or nothing if it is not in the vault. */
  getObject(sha256: string): Promise<Blob | undefined>;
  getScannerFile(id: string): Promise<Blob>;
  /** A request to a database of this device's hub. Resolves also on refusals of the hub; see `HubAnswer`. */
  hub(
    room: HubRoom,
    path: string,
    init?: { readonly method?: string; readonly body?: string; readonly signal?: AbortSignal },
  ): Promise<HubAnswer>;
  /** Calls back with host events until the returned function is called. */
  events(told: (event: HostEvent) => void): () => void;
};

/** What came back from the hub: its status and JSON, or why it could not be reached. */
export type HubAnswer =
  | {
      readonly reached: true;
      readonly status: number;
      readonly json: unknown;
      /** Bytes that the line has carried, both ways, since it was last cut. */
      readonly carried: number;
    }
  | { readonly reached: false; readonly fault: GatewayFault };

async function faultOf(response: Response): Promise<HostError> {
  const parsed = hostFault.safeParse(await response.json().catch(() => undefined));
  return parsed.success
    ? new HostError(parsed.data.fault, parsed.data.detail)
    : new HostError('io', `status ${response.status}`);
}

async function readHubAnswer(response: Response): Promise<HubAnswer> {
  const json: unknown = await response.json();
  if (response.status === gatewayStatus) return { reached: false, fault: json as GatewayFault }; // the gateway's own body
  const carried = Number(response.headers.get(carriedHeader) ?? 0);
  return { reached: true, status: response.status, json, carried };
}

/** A client of the host behind `fetch`. */
export function createHostClient(fetch: HostFetch): HostClient {
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    try {
      return await fetch(path, init);
    } catch (error) {
      if (init?.signal?.aborted) throw error;
      throw new HostError('gone', error instanceof Error ? error.message : String(error));
    }
  };
  return {
    async call(name, input) {
      const headers = { 'content-type': 'application/json' };
      const response = await ask(routes.api + name, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      if (!response.ok) throw await faultOf(response);
      return methods[name].output.parse(await response.json()) as never; // parsed by the method's own schema
    },
    async putObject(sha256, bytes) {
      const response = await ask(routes.vault + sha256, { method: 'PUT', body: bytes });
      if (!response.ok) throw await faultOf(response);
    },
    async getObject(sha256) {
      const response = await ask(routes.vault + sha256);
      if (response.status === 404) return undefined;
      if (!response.ok) throw await faultOf(response);
      return response.blob();
    },
    async getScannerFile(id) {
      const response = await ask(routes.scanner + id);
      if (!response.ok) throw await faultOf(response);
      return response.blob();
    },
    async hub(room, path, init = {}) {
      try {
        const headers = init.body === undefined ? {} : { 'content-type': 'application/json' };
        return await readHubAnswer(await ask(`${routes.hub}${room}/${path}`, { ...init, headers }));
      } catch (error) {
        if (init.signal?.aborted) throw error;
        if (error instanceof HostError && error.fault === 'gone') throw error;
        return {
          reached: false,
          fault: { gateway: 'cut', detail: error instanceof Error ? error.message : String(error) },
        };
      }
    },
    events: (told) => followEvents(ask, told),
  };
}

/** Reads the host's event stream, and asks again after a second whenever it ends. */
function followEvents(ask: HostFetch, told: (event: HostEvent) => void): () => void {
  const stop = new AbortController();
  const read = async (): Promise<void> => {
    const response = await ask(routes.events, { signal: stop.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += part.value;
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const data = message.split('\n').find((line) => line.startsWith('data:'));
        if (data) told(JSON.parse(data.slice(5)) as HostEvent); // from our own host
      }
    }
  };
  void (async () => {
    while (!stop.signal.aborted) {
      await read().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  return () => stop.abort();
}
