/** A template of slides from the disk, read where it can do no harm. */
import { basename } from 'node:path';
import type { Result } from '#core/desktop/app-error';
import type { DeckTemplate } from '#core/export/template/deck-template';
import { limits } from '#core/limits';
import { readFileWithin } from '../files/file-writer';
import type { ParseTemplate } from '../parser-process';

export async function readTemplateFile(path: string, parse: ParseTemplate): Promise<Result<DeckTemplate>> {
  const bytes = await readFileWithin(path, limits.template.fileBytes);
  return bytes.ok ? parse(bytes.value, basename(path)) : bytes;
}
