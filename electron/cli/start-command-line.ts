/** Runs a command in the app's own binary: no window, a throwaway session, and no display where there is none. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { app, safeStorage } from 'electron';
import { language as languageSchema } from '#core/document/records/field';
import { customerKey } from '../customer-key';
import { finishNotes, noteUnfinishedIn } from '../files/leftovers';
import { throwawayFolder } from '../files/throwaway-folder';
import { log, logError, openLog, ownWord } from '../log';
import { createForeignParser, createParser, createTemplateParser } from '../parser-process';
import { findPlaces, type Places } from '../places';
import { openSettingsFile } from '../settings-file';
import { systemLanguage } from '../system-language';
import type { CommandWorld } from './command';
import { commandNames } from './command-names';
import { type CommonOptions, takeCommonOptions } from './options';
import { fail, runCommand } from './run-command';

const isWithoutDisplay = (): boolean =>
  process.platform === 'linux' &&
  !process.env.DISPLAY &&
  !process.env.WAYLAND_DISPLAY &&
  !app.commandLine.hasSwitch('ozone-platform');

/**
 * Must be awaited before the app is ready. Where there is no display, Electron would end as soon as this module
 * has loaded, so the program is started once more with a platform that draws into memory.
 */
export async function startCommandLine(command: readonly string[]): Promise<void> {
  if (isWithoutDisplay()) return process.exit(await runWithoutDisplay());
  // Exports must come out the same on every machine, whatever its graphics card.
  app.disableHardwareAcceleration();
  // A running app holds its own session; a command has nothing to keep in one.
  const session = throwawayFolder();
  app.setPath('sessionData', session.path);
  app.on('quit', session.removeNow);
  app.dock?.hide();
  // Without this the end of a hidden window would end the command.
  app.on('window-all-closed', () => undefined);
  app
    .whenReady()
    .then(() => run(command))
    .catch((error: unknown) => {
      logError('command failed', error);
      return fail(
        { code: 'internal', details: {} },
        { language: systemLanguage(), err: toStream(process.stderr) },
      );
    })
    .then(async (code) => {
      await written();
      app.exit(code);
    });
}

async function runWithoutDisplay(): Promise<number> {
  const switches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
  const child = spawn(process.execPath, [...switches, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.once('exit', (code) => done(code ?? 1));
    child.once('error', () => done(1));
  });
}

async function run(command: readonly string[]): Promise<number> {
  const places = findPlaces();
  openLog(places.logs);
  noteUnfinishedIn(places.unfinished);
  await finishNotes(places.unfinished);
  log('command', { name: ownWord(command[0] ?? '', commandNames) });
  const common = takeCommonOptions(command);
  if (!common.ok) return fail(common.error, { language: systemLanguage(), err: toStream(process.stderr) });
  const chosen = languageSchema.safeParse(common.value.lang);
  const world = makeWorld(common.value, places, chosen.data ?? null);
  if (common.value.lang !== null && !chosen.success) {
    return fail({ code: 'optionInvalid', details: { option: '--lang', value: common.value.lang } }, world);
  }
  return runCommand(common.value.rest, world);
}

function makeWorld(
  { isJson, workspace }: CommonOptions,
  { workspace: ownWorkspace, parserService, settings, inbox }: Places,
  chosenLanguage: CommandWorld['chosenLanguage'],
): CommandWorld {
  const folder = process.cwd();
  return {
    language: chosenLanguage ?? systemLanguage(),
    chosenLanguage,
    isJson,
    workspace: workspace === null ? ownWorkspace : resolve(folder, workspace),
    inbox,
    folder,
    version: app.getVersion(),
    now: () => new Date(),
    customerKey: (store) => customerKey(store, safeStorage),
    ownPresets: async () => (await openSettingsFile(settings)).read().exportPresets,
    parse: createParser(parserService),
    parseForeign: createForeignParser(parserService),
    parseTemplate: createTemplateParser(parserService),
    exportMap: async (request) => (await import('../export/export-map')).exportMap(request),
    exportMinutes: async (request) => (await import('../export/export-minutes')).exportMinutes(request),
    out: toStream(process.stdout),
    err: toStream(process.stderr),
  };
}

const toStream =
  (stream: NodeJS.WriteStream) =>
  (text: string): void =>
    void stream.write(`${text}\n`);

/** Pipes are written in the background on some systems; the process must not end before. */
const written = (): Promise<void> =>
  new Promise((done) => process.stdout.write('', () => process.stderr.write('', () => done())));
