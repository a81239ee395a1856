import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type Call = (...values: unknown[]) => unknown;

/** The window contents of the fake: hold their guards so that a test can call them. */
export class FakeContents extends EventEmitter {
  openHandler: Call | undefined;
  print = vi.fn((_options: unknown, done: (printed: boolean) => void) => done(true));
  printToPDF = vi.fn((_options: unknown) => Promise.resolve(Buffer.from('%PDF-1.4\n%%EOF\n')));
  setWindowOpenHandler(handler: Call): void {
    this.openHandler = handler;
  }
}

/** The parts of `electron` that Daftar uses, recording what they are given. */
export function createFakeElectron() {
  const windows: FakeWindow[] = [];
  class FakeWindow extends EventEmitter {
    readonly webContents = new FakeContents();
    loaded: string | undefined;
    isShown = false;
    constructor(readonly options: { webPreferences: Record<string, unknown> }) {
      super();
      windows.push(this);
    }
    loadURL(address: string): Promise<void> {
      this.loaded = address;
      return Promise.resolve();
    }
    show(): void {
      this.isShown = true;
    }
    destroy = vi.fn();
    isMinimized = (): boolean => true;
    restore = vi.fn();
    focus = vi.fn();
  }
  const createSession = () => {
    const made = {
      request: undefined as Call | undefined,
      check: undefined as Call | undefined,
      device: undefined as Call | undefined,
      before: undefined as Call | undefined,
      setPermissionRequestHandler: (handler: Call) => void (made.request = handler),
      setPermissionCheckHandler: (handler: Call) => void (made.check = handler),
      setDevicePermissionHandler: (handler: Call) => void (made.device = handler),
      webRequest: { onBeforeRequest: (handler: Call) => void (made.before = handler) },
      handlers: new Map<string, (request: Request) => Promise<Response>>(),
      protocol: {
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
          void made.handlers.set(scheme, handler),
      },
    };
    return made;
  };
  const session = createSession();
  const partitions = new Map<string, typeof session>();
  const fromPartition = (name: string) => {
    const own = partitions.get(name) ?? createSession();
    partitions.set(name, own);
    return own;
  };
  const app = Object.assign(new EventEmitter(), {
    isFirst: true,
    requestSingleInstanceLock: () => app.isFirst,
    quit: vi.fn(),
    whenReady: () => Promise.resolve(),
    getVersion: () => '1.2.3',
  });
  const invoked = new Map<string, Call>();
  const schemes: unknown[] = [];
  return {
    windows,
    session,
    partitions,
    app,
    invoked,
    schemes,
    module: {
      app,
      BrowserWindow: FakeWindow,
      session: { defaultSession: session, fromPartition },
      protocol: { registerSchemesAsPrivileged: (some: unknown[]) => void schemes.push(...some) },
      ipcMain: { handle: (channel: string, handler: Call) => void invoked.set(channel, handler) },
      Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: vi.fn() },
      dialog: {
        showErrorBox: vi.fn(),
        showMessageBox: vi.fn(() => Promise.resolve({ response: 1 })),
        showOpenDialog: vi.fn(() => Promise.resolve({ canceled: true, filePaths: [] as string[] })),
      },
      shell: { openPath: vi.fn(() => Promise.resolve('')), openExternal: vi.fn(() => Promise.resolve()) },
    },
  };
}
