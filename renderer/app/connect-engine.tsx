import type { EngineApi } from '#engine/api';
import { connect } from '#engine/wire';

/**
 * Starts the engine in its worker and gives its methods to this window. When the worker dies, every call under way
 * and every later one rejects.
 */
export function connectEngine(): EngineApi {
  const worker = new Worker(new URL('../engine/worker.ts', import.meta.url), {
    type: 'module',
    name: 'daftar-engine',
  });
  const broken = new AbortController();
  worker.addEventListener('error', (event) => {
    // A worker that could not even load has no line number; an error inside a running one leaves it running.
    if (!event.lineno) broken.abort(new Error(event.message || 'the engine could not start'));
  });
  return connect<EngineApi>(worker, broken.signal);
}
