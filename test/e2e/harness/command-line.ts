/** A command of the packaged app, run to its end: what it printed and how it ended. */
import { spawnSync } from 'node:child_process';
import { machineFlags } from '../../../scripts/launch.mjs';
import { programPath } from './program';

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  /** Of the error stream, what the app said: Chromium's own lines begin with a bracket. */
  readonly complaint: string;
}

export interface CommandOptions {
  readonly profile: string;
  /** Left out: as the tests have it. False: as on a server. */
  readonly hasDisplay?: boolean;
  /** False: not even a loopback, where the system lets us take it away. */
  readonly hasNetwork?: boolean;
  readonly language?: 'ru' | 'en';
  /** Of the working folder; relative paths start there. */
  readonly folder?: string;
  /** Beside what the tests have. */
  readonly env?: Readonly<Record<string, string>>;
}

const longest = 120_000;

function environment(hasDisplay: boolean): NodeJS.ProcessEnv {
  if (hasDisplay) return process.env;
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return env;
}

/** A program before which a command has no network at all, where the system lets us; empty where it does not. */
function withoutNetwork(): readonly string[] {
  const command = ['unshare', '--map-root-user', '--net'] as const;
  return spawnSync(command[0], [...command.slice(1), 'true']).status === 0 ? command : [];
}

export function runTapki(words: readonly string[], options: CommandOptions): CommandRun {
  const { profile, hasDisplay = true, hasNetwork = true, language = 'en', folder, env } = options;
  const before = hasNetwork ? [] : withoutNetwork();
  const [program = programPath(), ...given] = [...before, programPath()];
  const { status, stdout, stderr } = spawnSync(
    program,
    [...given, ...machineFlags(), `--user-data-dir=${profile}`, '--', ...words, '--lang', language],
    { env: { ...environment(hasDisplay), ...env }, cwd: folder, encoding: 'utf8', timeout: longest },
  );
  const said = stderr.split('\n').filter((line) => line !== '' && !/^\[\d+[:/]/.test(line));
  return { code: status, stdout, complaint: said.join('\n') };
}

/** What `--json` prints: one object in one line, and nothing beside it. */
export function printedObject({ stdout, complaint }: CommandRun): Record<string, unknown> {
  if (!/^\{.*\}\n$/.test(stdout)) throw new Error(`Not one object: ${stdout}\n${complaint}`);
  return JSON.parse(stdout);
}
