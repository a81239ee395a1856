import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vendorFiles, vendorPaths } from './vendor-files';

describe('the files that workers load by address', () => {
  it('all exist in this project', () => {
    for (const { from } of vendorFiles) expect(existsSync(from), from).toBe(true);
  });

  it('cover every address that the engine asks for', () => {
    for (const path of Object.values(vendorPaths)) {
      const isServed = vendorFiles.some(({ from, to }) =>
        statSync(from).isDirectory()
          ? `${path}/`.startsWith(`${to}/`)
          : to === path || to.startsWith(`${path}/`),
      );
      expect(isServed, path).toBe(true);
    }
  });
});
