import { beforeEach, expect, it, vi } from 'vitest';
import type { ShellBridge } from '#shared/contract/shell';

const { exposed, invoke } = vi.hoisted(() => ({ exposed: new Map<string, unknown>(), invoke: vi.fn() }));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value) },
  ipcRenderer: { invoke },
}));

beforeEach(() => {
  invoke.mockReset();
});

it('gives the page three functions and nothing of Electron', async () => {
  await import('./preload');
  expect([...exposed.keys()]).toEqual(['daftarShell']);
  const bridge = exposed.get('daftarShell') as ShellBridge; // the one thing that was exposed
  expect(Object.keys(bridge).sort()).toEqual(['info', 'openFolder', 'print']);
  invoke.mockResolvedValue({ opened: true });
  expect(await bridge.openFolder('scanner')).toEqual({ opened: true });
  expect(invoke).toHaveBeenCalledWith('daftar.shell', 'shell.openFolder', { folder: 'scanner' });
  invoke.mockResolvedValue({ printed: false });
  expect(await bridge.print()).toEqual({ printed: false });
  expect(invoke).toHaveBeenLastCalledWith('daftar.shell', 'shell.print', {});
});
