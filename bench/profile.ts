import type { BenchWindow } from './window';

type Node = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
};
type Profile = { readonly nodes: readonly Node[]; readonly samples: readonly number[] };
type Result = { readonly profile?: Profile };
type Message = { readonly id?: number; readonly result?: Result };

/** Samples the engine's worker until the returned function is called, which answers with where the time went, as text. */
export async function profileWorker(window: BenchWindow): Promise<() => Promise<string>> {
  const session = await window.context.newCDPSession(window.page);
  const waiting = new Map<number, (message: Message) => void>();
  let engine = '';
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.title === 'daftar-engine' || targetInfo.url.includes('/assets/worker-'))
      engine = sessionId;
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const parsed = JSON.parse(message) as Message; // from Chromium
    if (parsed.id !== undefined) waiting.get(parsed.id)?.(parsed);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false });
  await window.page.waitForTimeout(200);
  let calls = 0;
  return profileThrough((method, params = {}) => {
    return new Promise((resolve) => {
      const id = ++calls;
      waiting.set(id, (message) => resolve(message.result ?? {}));
      void session.send('Target.sendMessageToTarget', {
        sessionId: engine,
        message: JSON.stringify({ id, method, params }),
      });
    });
  });
}

/** As `profileWorker`, of the worker whose DevTools `ask` asks. */
export async function profileThrough(
  ask: (method: string, params?: object) => Promise<unknown>,
): Promise<() => Promise<string>> {
  await ask('Profiler.enable');
  await ask('Profiler.setSamplingInterval', { interval: 500 });
  await ask('Profiler.start');
  const start = performance.now();
  return async () => {
    const took = performance.now() - start;
    const { profile } = (await ask('Profiler.stop')) as Result; // from Chromium
    return profile ? summary(profile, took) : 'no profile';
  };
}

const nameOf = ({ callFrame }: Node): string =>
  `${callFrame.functionName || '(nameless)'} ${callFrame.url.split('/').at(-1) ?? ''}:${callFrame.lineNumber + 1}`;

/** The functions in which most samples fell: by themselves, and with all that they called, as shares of the whole time. */
function summary({ nodes, samples }: Profile, took: number): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)),
  );
  const self = new Map<string, number>();
  const whole = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string): void =>
    void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const sample of samples) {
    const stack = new Set<string>();
    for (let node = byId.get(sample); node; node = parents.get(node.id)) {
      if (stack.size === 0) add(self, nameOf(node));
      stack.add(nameOf(node));
    }
    for (const name of stack) add(whole, name);
  }
  const table = (title: string, counts: Map<string, number>): readonly string[] => [
    title,
    ...[...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 40)
      .map(([name, hits]) => {
        const share = hits / samples.length;
        return `${(100 * share).toFixed(1).padStart(6)} %  ${String(Math.round(took * share)).padStart(6)} ms  ${name}`;
      }),
  ];
  return [
    `profile of the engine's worker over ${Math.round(took)} ms:`,
    ...table('by itself', self),
    ...table('with what it called', whole),
  ].join('\n');
}

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/**
 * Traces the tasks of the page's main thread until the returned function is called, which answers with the processor
 * time of each (milliseconds); nothing if this Chromium does not tell.
 */
export async function traceTasks(window: BenchWindow): Promise<() => Promise<readonly number[] | undefined>> {
  const session = await window.context.newCDPSession(window.page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      // Chromium's trace events
      if (/RunTask$/.test(event.name) ? (event.tdur ?? 0) > 1000 : event.name === 'thread_name')
        events.push(event);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    const main = new Set(
      events
        .filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
        .map((event) => `${event.pid} ${event.tid}`),
    );
    const tasks = events.filter((event) => event.tdur !== undefined && main.has(`${event.pid} ${event.tid}`));
    return tasks.length > 0 ? tasks.map((event) => (event.tdur ?? 0) / 1000) : undefined;
  };
}
