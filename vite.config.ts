import { createReadStream } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { vendorFiles } from './renderer/engine/vendor-files.ts';

const home = dirname(fileURLToPath(import.meta.url));

/** Copies what workers load by address (OCR, PDF) into the build, and serves it while developing. */
function copyVendorFiles(): Plugin {
  const fileAt = (address: string): string | undefined => {
    const path = normalize(decodeURIComponent(address.split('?')[0] ?? '')).slice(1);
    const found = vendorFiles.find(({ to }) => path === to || path.startsWith(`${to}/`));
    return found && join(home, found.from, path.slice(found.to.length));
  };
  let outDir = '';
  return {
    name: 'copy-vendor-files',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = fileAt(request.url ?? '');
        if (!path) return next();
        if (/\.m?js$/.test(path)) response.setHeader('content-type', 'text/javascript');
        if (path.endsWith('.wasm')) response.setHeader('content-type', 'application/wasm');
        createReadStream(path).on('error', next).pipe(response);
      });
    },
    async writeBundle() {
      for (const { from, to } of vendorFiles) {
        await cp(join(home, from), join(outDir, to), { recursive: true });
      }
    },
  };
}

export default defineConfig({
  root: join(home, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), copyVendorFiles()],
  server: { fs: { allow: [home] } },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Old office computers run the Chromium that is bundled or installed with the program, never older than this.
    target: 'chrome130',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
