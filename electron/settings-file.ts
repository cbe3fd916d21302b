/**
 * Settings and window state in one JSON file. A damaged file is set aside, never overwritten;
 * a field that cannot be read falls back alone; fields of a newer version are kept as they are.
 */
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type Result, success } from '#core/desktop/app-error';
import type { desktopCalls } from '#core/desktop/desktop-api';
import { type Settings, settings as settingsSchema } from '#core/desktop/settings';
import { type FileSystem, nodeFiles } from './file-system';
import { writeFileAtomically } from './file-writer';
import { log, logError } from './log';

export const windowState = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

const stored = settingsSchema.extend({ window: windowState.nullable().default(null) });
type Stored = z.infer<typeof stored>;
type SettingsChange = z.output<(typeof desktopCalls)['settings.write']['input']>;

export interface SettingsFile {
  read(): Settings;
  write(change: SettingsChange): Promise<Result<Settings>>;
  windowState(): WindowState | null;
  keepWindowState(state: WindowState): Promise<void>;
}

export async function openSettingsFile(path: string, files: FileSystem = nodeFiles): Promise<SettingsFile> {
  let { known, unknown } = await load(path, files);
  let queue: Promise<unknown> = Promise.resolve();

  const save = (change: SettingsChange | { window: WindowState }): Promise<Result<void>> => {
    const mentioned = Object.entries(change).filter(([, value]) => value !== undefined);
    known = stored.parse({ ...known, ...Object.fromEntries(mentioned) });
    const text = `${JSON.stringify({ ...unknown, ...known }, null, 2)}\n`;
    const write = () => writeFileAtomically(path, Buffer.from(text), { files });
    const written = queue.then(write, write);
    queue = written;
    return written;
  };

  return {
    read: () => settingsSchema.parse(known),
    async write(change) {
      const result = await save(change);
      return result.ok ? success(settingsSchema.parse(known)) : result;
    },
    windowState: () => known.window,
    async keepWindowState(state) {
      const result = await save({ window: state });
      if (!result.ok) log('window state not kept', { code: result.error.code });
    },
  };
}

async function load(
  path: string,
  files: FileSystem,
): Promise<{ known: Stored; unknown: Record<string, unknown> }> {
  const defaults = stored.parse({});
  const bytes = await files.read(path).catch(() => null);
  if (bytes === null) return { known: defaults, unknown: {} };
  const value = parseObject(bytes);
  if (value === null) {
    await setAside(path, files);
    return { known: defaults, unknown: {} };
  }
  const known: Record<string, unknown> = { ...defaults };
  const unknown: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    if (!Object.hasOwn(stored.shape, name)) unknown[name] = content;
    else if (stored.safeParse({ [name]: content }).success) known[name] = content;
    else log('setting not readable', { name });
  }
  return { known: stored.parse(known), unknown };
}

function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value = z
      .record(z.string(), z.unknown())
      .safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return value.success ? value.data : null;
  } catch {
    return null;
  }
}

async function setAside(path: string, files: FileSystem): Promise<void> {
  const day = new Date().toISOString().replace(/[:.]/g, '-');
  const target = join(dirname(path), `${basename(path, '.json')}.damaged-${day}.json`);
  try {
    await files.rename(path, target);
    log('settings set aside');
  } catch (error) {
    logError('settings not set aside', error);
  }
}
