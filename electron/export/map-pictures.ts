/** Pictures that are known by their hash alone: those of cells and portraits. */
import type { ReportPicture } from '#core/export/report-step';
import { readPictureHead } from '#core/picture/picture-head';
import type { Scene } from '#core/scene/scene';
import type { Pictures } from './pictures';

/** null: the map does not have it. */
export function pictureOf(hash: string, pictures: Pictures): ReportPicture | null {
  const found = pictures.get(hash);
  const head = found && readPictureHead(found.bytes);
  if (!found || !head || typeof head === 'string') return null;
  const { width, height } = head;
  return { hash, type: found.type, width, height, title: '', description: '', pins: [] };
}

/** What a drawing of a map shows and office programs do not take as it is, for it to be drawn anew. */
export function mapPictures(scenes: readonly Scene[], pictures: Pictures): readonly ReportPicture[] {
  const shown = scenes.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'image' ? [item.hash] : [])),
  );
  return [...new Set(shown)]
    .filter((hash) => pictures.get(hash)?.type === 'image/webp')
    .flatMap((hash) => pictureOf(hash, pictures) ?? []);
}
