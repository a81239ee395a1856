import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packageFolder = join(process.cwd(), 'node_modules/electron');

const installed = (): string | undefined => {
  const note = join(packageFolder, 'path.txt');
  const path = existsSync(note) ? join(packageFolder, 'dist', readFileSync(note, 'utf8')) : undefined;
  return path && existsSync(path) ? path : undefined;
};

/** Milliseconds that a download may take before it starts to be called impossible; a closed network refuses in seconds. */
const patience = 120_000;

/** The path of Electron's program: the one installed, or fetched now. Nothing where the network refuses it. */
export function findElectron(): string | undefined {
  const found = installed();
  if (found) return found;
  const script = join(packageFolder, 'install.js');
  if (!existsSync(script)) return undefined;
  spawnSync(process.execPath, [script], { stdio: 'ignore', timeout: patience });
  return installed();
}

/** Opens a device in Electron; resolves with its exit code when it is closed. */
export function openElectron(
  path: string,
  device: { readonly enrolment: string; readonly data: string },
): Promise<number> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = { ...process.env, DAFTAR_DATA: device.data, DAFTAR_ENROLMENT: device.enrolment };
  const child = spawn(path, [...root, process.cwd()], { stdio: 'inherit', env });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', reject);
  });
}
