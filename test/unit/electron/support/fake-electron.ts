/** As much of Electron's module as the units under test touch when they are loaded. */
import { vi } from 'vitest';

type IpcHandler = (event: unknown, input: unknown) => unknown;

export function fakeElectron() {
  const handlers = new Map<string, IpcHandler>();
  return {
    handlers,
    app: {
      on: vi.fn(),
      getVersion: () => '0.1.0',
      isPackaged: true,
      commandLine: { appendSwitch: vi.fn(), hasSwitch: () => false, getSwitchValue: () => '' },
    },
    ipcMain: { handle: (name: string, handler: IpcHandler) => handlers.set(name, handler) },
    protocol: { registerSchemesAsPrivileged: vi.fn() },
    clipboard: { writeText: vi.fn() },
    dialog: { showMessageBox: vi.fn(), showOpenDialog: vi.fn(), showSaveDialog: vi.fn() },
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn() },
    screen: {},
    utilityProcess: {},
  };
}
