/** Mappings that worked, by the header of the file, so that next month's export needs no questions. */
import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Mapping, mapping } from '#core/evidence/contact-fields';

const file = z.record(z.string(), mapping);
/** Oldest first; the oldest are forgotten. */
const mostLayouts = 200;

const pathOf = (workspace: string) => join(workspace, 'mappings.json');
const layoutOf = (headers: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(headers)).digest('hex').slice(0, 32);

async function readAll(workspace: string): Promise<Record<string, Mapping>> {
  try {
    return file.parse(JSON.parse(await readFile(pathOf(workspace), 'utf8')));
  } catch {
    // Not there yet, or damaged: remembered mappings are a convenience, the guess stands in.
    return {};
  }
}

export async function recallMapping(workspace: string, headers: readonly string[]): Promise<Mapping | null> {
  return (await readAll(workspace))[layoutOf(headers)] ?? null;
}

export async function rememberMapping(
  workspace: string,
  headers: readonly string[],
  worked: Mapping,
): Promise<void> {
  const { [layoutOf(headers)]: _, ...others } = await readAll(workspace);
  const kept = Object.entries(others).slice(1 - mostLayouts);
  const text = JSON.stringify(Object.fromEntries([...kept, [layoutOf(headers), worked]]), null, 1);
  await replaceFile(pathOf(workspace), text);
}

/** Whole or not at all, also when two processes do it at once. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.new`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
