import { contextBridge, ipcRenderer } from 'electron';
import {
  shellChannel,
  shellMethods,
  type ShellBridge,
  type ShellInput,
  type ShellMethodName,
  type ShellOutput,
} from '#shared/contract/shell';

async function call<M extends ShellMethodName>(name: M, input: ShellInput<M>): Promise<ShellOutput<M>> {
  const answer: unknown = await ipcRenderer.invoke(shellChannel, name, input);
  return shellMethods[name].output.parse(answer) as ShellOutput<M>; // parsed by this method's own schema
}

/** All that the page gets: three functions, and no way to name a channel or to hear an event. */
const bridge: ShellBridge = {
  info: () => call('shell.info', {}),
  openFolder: (folder) => call('shell.openFolder', { folder }),
  print: () => call('shell.print', {}),
};

contextBridge.exposeInMainWorld('daftarShell', bridge);
