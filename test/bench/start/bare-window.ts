/** The least that a program of Electron can be: one window with an empty page, in the same runtime as the packaged app. */
import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';

const main = `const { app, BrowserWindow } = require('electron');
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  // The runtime of the app reads no page from an archive by file:.
  window.loadURL('data:text/html,<!doctype html><title>Empty</title>');
});
`;

/** In the page: it has been loaded, and the window is on the screen. */
export const isBareWindowThere = `document.title === 'Empty' && document.readyState === 'complete' && document.visibilityState === 'visible'`;

/** Puts it into a folder of its own beside a copy of the app's runtime, with the app's fuses; returns the program. */
export async function makeBareWindow(program: string, folder: string): Promise<string> {
  const runtime = dirname(program);
  const source = join(folder, 'source');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'main.js'), main);
  writeFileSync(join(source, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.js"}');
  const bare = join(folder, 'bare');
  mkdirSync(join(bare, 'resources'), { recursive: true });
  for (const name of readdirSync(runtime)) {
    if (name === 'resources' || name === basename(program)) continue;
    symlinkSync(join(runtime, name), join(bare, name));
  }
  // It looks for what belongs to it beside itself, so it cannot be a link.
  const copy = join(bare, basename(program));
  copyFileSync(program, copy);
  await createPackage(source, join(bare, 'resources', 'app.asar'));
  return copy;
}
