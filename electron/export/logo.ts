/**
 * The logo of an export: checked by its own bytes, named by their hash. PNG and JPEG are taken as they are; an SVG
 * and a WebP are drawn as PNG, which every format takes.
 */
import { createHash } from 'node:crypto';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { ExportLogo } from '#core/desktop/settings';
import type { PictureRef } from '#core/document/records/picture';
import { limits } from '#core/limits';
import { readPictureHead } from '#core/picture/picture-head';
import { checkPicture } from '#core/picture/picture-limits';
import { readFileWithin } from '../files/file-writer';
import { drawnAsPng } from './drawn-as-png';
import type { Picture } from './pictures';

const longestSide = 1_600;

function asPicture(read: Uint8Array): Picture | null {
  const bytes = new Uint8Array(read);
  const head = readPictureHead(bytes);
  if (typeof head === 'string' || head.type === 'image/webp') return null;
  return { hash: createHash('sha256').update(bytes).digest('hex'), type: head.type, bytes };
}

/** As the settings keep it. */
export const keptLogo = (logo: ExportLogo | null): Picture | null =>
  logo === null ? null : asPicture(new Uint8Array(Buffer.from(logo.base64, 'base64')));

/** What reports and drawings need to know of it. */
export function logoRef({ hash, bytes }: Picture): PictureRef | null {
  const head = readPictureHead(bytes);
  if (typeof head === 'string') return null;
  const { type, width, height } = head;
  return { hash, type, width, height };
}

/** The logo that a command was told; `name`: the file as it was typed. */
export async function readLogo(path: string, name: string): Promise<Result<Picture>> {
  const read = await readFileWithin(path, limits.logo.fileBytes);
  if (!read.ok) return read;
  const refused = failure('optionInvalid', { option: '--logo', value: name });
  const checked = checkPicture(read.value);
  if (checked.kind === 'refused') return refused;
  const isTaken = checked.kind === 'pixels' && checked.head.type !== 'image/webp';
  const bytes = isTaken
    ? read.value
    : await drawnAsPng(
        { type: checked.kind === 'svg' ? 'image/svg+xml' : 'image/webp', bytes: read.value },
        longestSide,
        new AbortController().signal,
      );
  const picture = bytes === null ? null : asPicture(bytes);
  return picture === null ? refused : success(picture);
}
