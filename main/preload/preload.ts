import { contextBridge, ipcRenderer } from 'electron';
import type { ShellBridge, ShellInput, ShellMethodName, ShellOutput } from '#shared/contract/shell';
import { shellChannel } from '#shared/contract/shell-channel';

/** The main process parses the input; its answers need no check on this side. */
const call = <M extends ShellMethodName>(name: M, input: ShellInput<M>): Promise<ShellOutput<M>> =>
  ipcRenderer.invoke(shellChannel, name, input);

/** All that the page gets: three functions, and no way to name a channel or to hear an event. */
const bridge: ShellBridge = {
  info: () => call('shell.info', {}),
  openFolder: (folder) => call('shell.openFolder', { folder }),
  print: () => call('shell.print', {}),
};

contextBridge.exposeInMainWorld('daftarShell', bridge);
