/**
 * A small set of choices in one JSON file. A damaged file is set aside, never overwritten, and its copy takes its place;
 * a field that cannot be read falls back alone; fields of a newer version are kept as they are.
 */
import { z } from 'zod';
import type { Result } from '#core/desktop/app-error';
import { type FileSystem, nodeFiles } from './files/file-system';
import { keptFile } from './kept-file';
import { log, ownWord } from './log';
import { parsedJson } from './parsed-json';
import type { OnDamaged } from './set-file-aside';

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
  onDamaged?: OnDamaged,
): Promise<StoredFields<z.output<z.ZodObject<Shape>>>> {
  const file = keptFile({ path, parse: parseObject, files, onDamaged });
  const { known: read, unknown } = sorted((await file.read()) ?? {}, schema);
  let known = schema.parse(read);
  let queue: Promise<unknown> = Promise.resolve();
  return {
    read: () => known,
    save(change) {
      const mentioned = Object.entries(change).filter(([, value]) => value !== undefined);
      known = schema.parse({ ...known, ...Object.fromEntries(mentioned) });
      const text = `${JSON.stringify({ ...unknown, ...known }, null, 2)}\n`;
      const write = () => file.write(Buffer.from(text));
      const written = queue.then(write, write);
      queue = written;
      return written;
    },
  };
}

type Values = Record<string, unknown>;

function sorted(value: Values, schema: z.ZodObject): { readonly known: Values; readonly unknown: Values } {
  const known: Values = schema.parse({});
  const unknown: Values = {};
  for (const [name, content] of Object.entries(value)) {
    if (!Object.hasOwn(schema.shape, name)) unknown[name] = content;
    else if (schema.safeParse({ [name]: content }).success) known[name] = content;
    else log('setting not readable', { name: ownWord(name, Object.keys(schema.shape)) });
  }
  return { known, unknown };
}

function parseObject(bytes: Uint8Array): Values | null {
  const value = z.record(z.string(), z.unknown()).safeParse(parsedJson(bytes));
  return value.success ? value.data : null;
}
