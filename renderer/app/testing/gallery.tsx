import { createRoot } from 'react-dom/client';
import { App } from '../app';
import { createFakeEngine } from './fake-engine';
import { identity } from './fake-data';
import { samples } from './samples';
import { withPaper } from './with-paper';

const flags = new Set(new URLSearchParams(location.search).keys());

/** Without a host behind the gallery, this computer's facts come from the samples. */
const realFetch = globalThis.fetch;
globalThis.fetch = (input, init) =>
  String(input).endsWith('/api/host.identity')
    ? Promise.resolve(Response.json(identity))
    : realFetch(input, init);

const element = document.getElementById('root');
if (element) createRoot(element).render(<App engine={withPaper(createFakeEngine(flags, samples), flags)} />);
