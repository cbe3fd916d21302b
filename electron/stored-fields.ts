/**
 * A small set of choices in one JSON file. A damaged file is set aside, never overwritten; a field that cannot be read
 * falls back alone; fields of a newer version are kept as they are.
 */
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Result } from '#core/desktop/app-error';
import { type FileSystem, nodeFiles } from './files/file-system';
import { writeFileAtomically } from './files/file-writer';
import { log, logError } from './log';

export interface StoredFields<Fields> {
  read(): Fields;
  /** What is not told stays. The choices hold at once, whether or not the disk takes them. */
  save(change: { readonly [Name in keyof Fields]?: Fields[Name] | undefined }): Promise<Result<void>>;
}

/** Every field of the schema has a default. */
export async function openStoredFields<Shape extends z.ZodRawShape>(
  path: string,
  schema: z.ZodObject<Shape>,
  files: FileSystem = nodeFiles,
): Promise<StoredFields<z.output<z.ZodObject<Shape>>>> {
  const { known: read, unknown } = await load(path, schema, files);
  let known = schema.parse(read);
  let queue: Promise<unknown> = Promise.resolve();
  return {
    read: () => known,
    save(change) {
      const mentioned = Object.entries(change).filter(([, value]) => value !== undefined);
      known = schema.parse({ ...known, ...Object.fromEntries(mentioned) });
      const text = `${JSON.stringify({ ...unknown, ...known }, null, 2)}\n`;
      const write = () => writeFileAtomically(path, Buffer.from(text), { files });
      const written = queue.then(write, write);
      queue = written;
      return written;
    },
  };
}

type Values = Record<string, unknown>;

async function load(
  path: string,
  schema: z.ZodObject,
  files: FileSystem,
): Promise<{ readonly known: Values; readonly unknown: Values }> {
  const known: Values = schema.parse({});
  const bytes = await files.read(path).catch(() => null);
  if (bytes === null) return { known, unknown: {} };
  const value = parseObject(bytes);
  if (value === null) {
    await setAside(path, files);
    return { known, unknown: {} };
  }
  const unknown: Values = {};
  for (const [name, content] of Object.entries(value)) {
    if (!Object.hasOwn(schema.shape, name)) unknown[name] = content;
    else if (schema.safeParse({ [name]: content }).success) known[name] = content;
    else log('setting not readable', { name });
  }
  return { known, unknown };
}

function parseObject(bytes: Uint8Array): Values | null {
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
