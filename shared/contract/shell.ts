import { z } from 'zod';

/**
 * The few native things that only Electron's window has, offered as `window.daftarShell` by the preload script. In an
 * ordinary Chromium it is absent, and the renderer does without. Everything else goes through `methods.ts`.
 */
const nothing = z.strictObject({});

export const shellMethods = {
  /** What runs here, for the "About" screen and for reports of a fault. */
  'shell.info': {
    input: nothing,
    output: z.strictObject({ platform: z.string(), electron: z.string(), chromium: z.string() }),
  },
  /** Opens a folder in the system's file manager. Only folders that are named here. */
  'shell.openFolder': {
    input: z.strictObject({ folder: z.enum(['scanner']) }),
    output: z.strictObject({ opened: z.boolean() }),
  },
  /** Shows the system's print dialogue for the window; answers when it is closed. */
  'shell.print': { input: nothing, output: z.strictObject({ printed: z.boolean() }) },
} as const;

export type ShellMethods = typeof shellMethods;
export type ShellMethodName = keyof ShellMethods;
export type ShellInput<M extends ShellMethodName> = z.input<ShellMethods[M]['input']>;
export type ShellOutput<M extends ShellMethodName> = z.output<ShellMethods[M]['output']>;

/** `window.daftarShell`. */
export type ShellBridge = {
  info(): Promise<ShellOutput<'shell.info'>>;
  openFolder(folder: ShellInput<'shell.openFolder'>['folder']): Promise<ShellOutput<'shell.openFolder'>>;
  print(): Promise<ShellOutput<'shell.print'>>;
};
