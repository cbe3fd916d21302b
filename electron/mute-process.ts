/** Processes beside main whose words reach nobody: they may quote what they were reading. */
import { type ForkOptions, type UtilityProcess, utilityProcess } from 'electron';

type Options = Omit<ForkOptions, 'stdio'> & { readonly args?: readonly string[] };

/**
 * Electron's own "ignore" opens /dev/null twice in main for every process and never closes it: a copy of the map each
 * quarter of a minute is a process each, and after some hours main could open no file any more. So what the process says
 * is read, and dropped. Before Electron 38 it does the same once for the input, which cannot be anything else.
 */
export function forkMute(servicePath: string, { args = [], ...options }: Options): UtilityProcess {
  const child = utilityProcess.fork(servicePath, [...args], { ...options, stdio: 'pipe' });
  child.stdout?.resume();
  child.stderr?.resume();
  return child;
}
