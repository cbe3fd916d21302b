/** What the app was started with: a command, a map to open, or nothing. */
import { extname, resolve } from 'node:path';
import { isSurelyForeignMap } from '#core/file/formats/file-endings';

export interface StartArguments {
  /** The command and everything after it; null: open the window. */
  readonly command: readonly string[] | null;
  /** Absolute path of a file to open: a .cjm, or a map of another program. */
  readonly file: string | null;
}

const asCommand: Readonly<Record<string, string>> = {
  '--version': 'version',
  '--help': 'help',
  '-h': 'help',
};

/** `argv` as the process got it: the program, in development the app's folder, Chromium's switches, then ours. */
export function readStartArguments(
  argv: readonly string[],
  isPackaged: boolean,
  folder: string,
): StartArguments {
  const own = ownArguments(argv, isPackaged);
  const first = own.findIndex((each) => each in asCommand || !each.startsWith('-'));
  const word = own[first];
  if (word === undefined) return { command: null, file: null };
  const command = asCommand[word] ?? word;
  // A lone word is meant as a command, even a misspelt one: opening a window instead would hide the mistake.
  if (/^[a-z]+$/i.test(command)) {
    return { command: [command, ...own.slice(first + 1)], file: null };
  }
  return { command: null, file: fileAmong(own, folder) };
}

function ownArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const rest = argv.slice(1);
  if (!isPackaged) {
    const appFolder = rest.findIndex((each) => !each.startsWith('-'));
    if (appFolder >= 0) rest.splice(appFolder, 1);
  }
  const separator = rest.indexOf('--');
  if (separator >= 0) rest.splice(separator, 1);
  return rest;
}

function fileAmong(own: readonly string[], folder: string): string | null {
  const name = own.find((each) => !each.startsWith('-') && isMap(each));
  return name === undefined ? null : resolve(folder, name);
}

const isMap = (name: string): boolean => extname(name).toLowerCase() === '.cjm' || isSurelyForeignMap(name);
