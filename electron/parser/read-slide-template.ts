/** Bytes of a PowerPoint file as a template of slides, or why they cannot be one. */
import { failure, type Result, success } from '#core/desktop/app-error';
import type { DeckTemplate } from '#core/export/template/deck-template';
import { readTemplate } from '#core/export/template/read-template';

export function readSlideTemplate(bytes: Uint8Array, name: string): Result<DeckTemplate> {
  const read = readTemplate(bytes);
  return typeof read === 'string' ? failure('templateUnusable', { name, problem: read }) : success(read);
}
