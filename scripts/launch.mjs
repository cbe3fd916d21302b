/** Starts Electron with what this machine needs: a virtual display, no sandbox for root, a calm console. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { root, say } from './steps.mjs';
import { hasDisplay, isRoot } from './system-libraries.mjs';

/** Chromium looks for a desktop bus and a graphics card; machines without them work all the same. */
const noise =
  /^\[[\d:/.]+(:(ERROR|WARNING|INFO))+:[^\]]*(dbus|bus\.cc|object_proxy|gpu|viz|gl_|angle|vulkan|egl|command_buffer|sandbox_linux|zygote|network_service_instance|ssl_client|media_|interface_endpoint)[^\]]*\]|dbus|libva error|MESA-LOADER|Gtk-(WARNING|Message)|GLib-GIO|dconf|^ERR: Display/i;

/** @param {string} line */
export const isNoise = (line) => noise.test(line);

/**
 * Flags of Chromium this machine needs. Only the scripts and the test harness pass them, never the product.
 * @returns {string[]}
 */
export const machineFlags = () => (process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []);

/** Without the last word the display begins anew whenever nobody is on it, and whoever comes in that moment is refused. */
const virtualDisplay = ['-a', '-s', '-screen 0 1600x1000x24 -noreset'];

/**
 * The program and arguments that run Electron, or what starts it, with a window here.
 * @param {string} executable
 * @param {readonly string[]} args
 */
export const withDisplay = (executable, args) =>
  hasDisplay()
    ? { command: executable, args: [...args] }
    : { command: 'xvfb-run', args: [...virtualDisplay, executable, ...args] };

/** The children of a process, by /proc. @param {number} pid @returns {readonly number[]} */
const childrenOf = (pid) =>
  readdirSync('/proc')
    .map(Number)
    .filter((each) => {
      try {
        const stat = readFileSync(`/proc/${each}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });

/** @param {number} pid */
const isDisplay = (pid) => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'Xvfb';

/**
 * xvfb-run passes no signal on, and a signal to all would take the display from the app before it has
 * written everything. So the first goes to the app alone, and a second one to all.
 * @param {number} pid
 * @param {string} command
 * @param {NodeJS.Signals} signal
 * @param {boolean} isFirst
 */
const signalApp = (pid, command, signal, isFirst) => {
  const targets = isFirst && command === 'xvfb-run' ? childrenOf(pid).filter((each) => !isDisplay(each)) : [];
  const group = process.platform === 'win32' ? pid : -pid;
  for (const target of targets.length > 0 ? targets : [group]) process.kill(target, signal);
};

/**
 * Runs it to its end, standard output untouched, standard error without noise; signals are passed on.
 * @param {{ command: string, args: readonly string[] }} program
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} exit code
 */
export const runCalmly = ({ command, args }, { cwd = root, env = process.env } = {}) =>
  new Promise((done, refuse) => {
    // A group of its own, so that signals go where signalApp sends them and nowhere else.
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', 'inherit', 'pipe'], detached });
    const lines = createInterface({ input: child.stderr });
    lines.on('line', (line) => {
      if (!isNoise(line)) process.stderr.write(`${line}\n`);
    });
    let signals = 0;
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        if (child.pid === undefined || child.exitCode !== null) return;
        signals += 1;
        signalApp(child.pid, command, signal, signals === 1);
      });
    }
    child.on('error', refuse);
    child.on('close', (code, signal) => done(code ?? (signal === null ? 1 : 128)));
  });

/**
 * Opens the window.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} args for the app
 */
export const runApp = (runtime, args) => {
  if (!hasDisplay()) say('No display here: the window opens on a virtual one (xvfb-run).');
  return runCalmly(withDisplay(runtime.executable, [...machineFlags(), root, ...args]));
};

/**
 * Runs a command of the app without a window, nor a display (docs/decisions/0002-no-display.md).
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} args the command and its options
 * @param {string} cwd what paths in the arguments are relative to
 */
export const runCommand = (runtime, args, cwd) =>
  runCalmly({ command: runtime.executable, args: commandArguments(args) }, { cwd });

/** @param {readonly string[]} args */
export const commandArguments = (args) => [
  ...machineFlags(),
  ...(hasDisplay() ? [] : ['--ozone-platform=headless', '--disable-gpu', '--log-level=3']),
  root,
  // What follows is ours: Chromium reads no switches after it.
  '--',
  ...args,
];
