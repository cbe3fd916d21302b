/**
 * Switches of Chromium that would open a released program to whoever starts it: a port for debuggers, programs in front of its
 * processes, pages without their walls. They are dropped before anything reads them. Where Node's own inspector is open they
 * stay: a fuse of releases keeps it shut, and the build that our tests drive has it open.
 */
import { url as inspectorAddress } from 'node:inspector';
import { app } from 'electron';

export const openingSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'allow-file-access-from-files',
  'unsafely-treat-insecure-origin-as-secure',
  'load-extension',
  'js-flags',
  'proxy-server',
  'proxy-pac-url',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'enable-logging',
  'log-net-log',
  'ignore-certificate-errors',
  'host-rules',
] as const;

/** Must run before the app is ready. */
export function dropOpeningSwitches(): void {
  if (!app.isPackaged || inspectorAddress() !== undefined) return;
  for (const name of openingSwitches) app.commandLine.removeSwitch(name);
}
