import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

type Builder = { validateConfiguration(config: unknown, log: { isEnabled: boolean }): Promise<void> };
type Yaml = { load(text: string): Record<string, unknown> };

const load = createRequire(import.meta.url);
const fromBuilder = createRequire(load.resolve('app-builder-lib'));
const builder = load('app-builder-lib/out/util/config/config.js') as Builder; // no types of its own
const yaml = fromBuilder('js-yaml') as Yaml; // the one that electron-builder reads with

const read = async () =>
  yaml.load(await readFile(new URL('../../electron-builder.yml', import.meta.url), 'utf8'));

describe('electron-builder.yml', () => {
  it("is what electron-builder's own schema asks for", async () => {
    await expect(builder.validateConfiguration(await read(), { isEnabled: false })).resolves.toBeUndefined();
    const wrong = { ...(await read()), nsis: { oneclick: true } };
    await expect(builder.validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow(
      'configuration.nsis',
    );
  });

  it('installs without an administrator, and its fuses keep Node out of reach', async () => {
    expect(await read()).toMatchObject({
      appId: 'pk.gov.kp.daftar',
      asar: true,
      nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
      electronFuses: { runAsNode: false, onlyLoadAppFromAsar: true },
    });
  });
});
