import type { BenchWindow } from './window';

type Node = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly hitCount?: number;
};
type Profile = { readonly nodes: readonly Node[]; readonly samples: readonly number[] };
type Message = { readonly id?: number; readonly result?: { readonly profile?: Profile } };

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
  const ask = (method: string, params: object = {}): Promise<Message> =>
    new Promise((resolve) => {
      const id = ++calls;
      waiting.set(id, resolve);
      void session.send('Target.sendMessageToTarget', {
        sessionId: engine,
        message: JSON.stringify({ id, method, params }),
      });
    });
  await ask('Profiler.enable');
  await ask('Profiler.setSamplingInterval', { interval: 500 });
  await ask('Profiler.start');
  const start = performance.now();
  return async () => {
    const took = performance.now() - start;
    const profile = (await ask('Profiler.stop')).result?.profile;
    return profile ? summary(profile, took) : 'no profile';
  };
}

/** The functions in which most samples fell, as shares of the whole time. */
function summary({ nodes, samples }: Profile, took: number): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const self = new Map<string, number>();
  for (const sample of samples) {
    const frame = byId.get(sample)?.callFrame;
    const name = frame
      ? `${frame.functionName || '(nameless)'} ${frame.url.split('/').at(-1) ?? ''}:${frame.lineNumber + 1}`
      : '?';
    self.set(name, (self.get(name) ?? 0) + 1);
  }
  const rows = [...self].sort((a, b) => b[1] - a[1]).slice(0, 25);
  return [
    `profile of the engine's worker over ${Math.round(took)} ms:`,
    ...rows.map(
      ([name, hits]) =>
        `${((100 * hits) / samples.length).toFixed(1).padStart(6)} %  ${Math.round((took * hits) / samples.length)} ms  ${name}`,
    ),
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
