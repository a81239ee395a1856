/**
 * Calls across a message port, the same at both ends. A call is `{ id, method, args }` and its answer
 * `{ id, ok, value }` or `{ id, ok: false, error }`. A function among the arguments or in the answer travels as
 * `{ $callback: n }` and is invoked by `{ callback: n, args }`, which has no answer. Everything else is
 * structured-cloned, so files and blobs pass.
 */
type Call = { readonly id: number; readonly method: string; readonly args: readonly unknown[] };
type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: { name: string; message: string } };
type Invocation = { readonly callback: number; readonly args: readonly unknown[] };
type Message = Call | Answer | Invocation;

/** A MessagePort, a Worker, or the global scope inside a worker. */
export type Port = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  start?(): void;
};

type AnyFunction = (...args: readonly unknown[]) => unknown;

function createFunctionTable(post: (message: Message) => void) {
  const kept = new Map<number, AnyFunction>();
  const numbers = new Map<AnyFunction, number>();
  const keep = (callback: AnyFunction): { readonly $callback: number } => {
    const known = numbers.get(callback);
    const number = known ?? numbers.size + 1;
    numbers.set(callback, number);
    kept.set(number, callback);
    return { $callback: number };
  };
  return {
    pack: (value: unknown): unknown => (typeof value === 'function' ? keep(value as AnyFunction) : value), // typeof proves it callable
    unpack: (value: unknown): unknown =>
      isCallback(value) ? (...args: readonly unknown[]) => post({ callback: value.$callback, args }) : value,
    invoke: ({ callback, args }: Invocation): void => void kept.get(callback)?.(...args),
  };
}

const isCallback = (value: unknown): value is { readonly $callback: number } =>
  typeof value === 'object' && value !== null && '$callback' in value;

/**
 * Answers the calls that come through a port with the methods of `target`. A method that throws rejects the call at
 * the other end with its name and message; an unknown method rejects likewise.
 */
export function serve(port: Port, target: Readonly<Record<string, unknown>>): void {
  const post = (message: Message): void => port.postMessage(message);
  const table = createFunctionTable(post);

  const answer = async ({ id, method, args }: Call): Promise<void> => {
    try {
      const called = Object.hasOwn(target, method) ? target[method] : undefined;
      if (typeof called !== 'function') throw new Error(`the engine has no method ${method}`);
      const value: unknown = await (called as AnyFunction).apply(target, args.map(table.unpack)); // typeof proves it callable
      post({ id, ok: true, value: table.pack(value) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      post({ id, ok: false, error: { name, message } });
    }
  };

  port.addEventListener('message', ({ data }) => {
    const message = data as Message; // only `connect` posts to this port
    if ('method' in message) void answer(message);
    else if ('callback' in message) table.invoke(message);
  });
  port.start?.();
}

/**
 * The methods at the other end of a port, as promises. When `broken` aborts, every call under way and every later one
 * rejects with its reason: the other end is gone.
 */
export function connect<Api extends object>(port: Port, broken?: AbortSignal): Api {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  const post = (message: Message): void => port.postMessage(message);
  const table = createFunctionTable(post);
  const methods = new Map<string, AnyFunction>();
  let calls = 0;

  const settle = (answer: Answer): void => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) call?.resolve(table.unpack(answer.value));
    else call?.reject(Object.assign(new Error(answer.error.message), { name: answer.error.name }));
  };
  const method =
    (name: string): AnyFunction =>
    (...args) =>
      new Promise((resolve, reject) => {
        if (broken?.aborted) return reject(broken.reason);
        const id = ++calls;
        waiting.set(id, { resolve, reject });
        try {
          post({ id, method: name, args: args.map(table.pack) });
        } catch (error) {
          waiting.delete(id);
          reject(error);
        }
      });

  port.addEventListener('message', ({ data }) => {
    const message = data as Message; // only `serve` posts to this port
    if ('callback' in message) table.invoke(message);
    else if ('ok' in message) settle(message);
  });
  broken?.addEventListener('abort', () => {
    for (const call of waiting.values()) call.reject(broken.reason);
    waiting.clear();
  });
  port.start?.();

  const proxy = new Proxy(Object.create(null) as object, {
    get: (_, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      const made = methods.get(name) ?? method(name);
      methods.set(name, made);
      return made;
    },
  });
  return proxy as Api; // every property is a remote method; the caller names what is served
}
