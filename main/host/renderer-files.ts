import { promises as fs } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
    '.webmanifest': 'application/manifest+json',
    '.ftl': 'text/plain; charset=utf-8',
    '.txt': 'text/plain; charset=utf-8',
    '.csv': 'text/csv; charset=utf-8',
    '.wasm': 'application/wasm',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.webp': 'image/webp',
    '.ico': 'image/x-icon',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2',
    '.ttf': 'font/ttf',
    '.pdf': 'application/pdf',
    '.gz': 'application/gzip',
    '.traineddata': 'application/octet-stream',
    '.bcmap': 'application/octet-stream',
  }),
);

/** Vite puts a hash of the content into these names, so the same name is always the same file. */
const hashed = /^assets\/.*-[\w-]{8,}\.\w+$/;

/**
 * Serves the built renderer from `directory`. Addresses without an ending are the program's own pages and get
 * `index.html`; files that are not there get 404.
 */
export function createRendererFiles(directory: string) {
  async function open(name: string): Promise<Response | undefined> {
    const path = join(directory, name);
    if (!path.startsWith(join(directory, sep))) return undefined;
    const bytes = await fs.readFile(path).catch(() => undefined); // also reads inside Electron's archive
    if (!bytes) return undefined;
    return new Response(bytes, {
      headers: {
        'content-type': types.get(extname(name).toLowerCase()) ?? 'application/octet-stream',
        'content-length': String(bytes.length),
        'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  }

  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const name = nameOf(new URL(request.url).pathname);
    if (name === undefined) return new Response('Bad address', { status: 400 });
    const isPage = name === '' || extname(name) === '';
    const response =
      (name === '' ? undefined : await open(name)) ?? (isPage ? await open('index.html') : undefined);
    if (!response) return new Response('Not found', { status: 404 });
    return request.method === 'GET' ? response : new Response(null, { headers: response.headers });
  };
}

function nameOf(pathname: string): string | undefined {
  try {
    const name = decodeURIComponent(pathname).slice(1);
    return /[\0\\]/.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}
