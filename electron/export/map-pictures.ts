/** Pictures that a drawing of a map shows and office programs do not take as they are, for them to be drawn anew. */
import type { ReportPicture } from '#core/export/report-step';
import { readPictureHead } from '#core/picture/picture-head';
import type { Scene } from '#core/scene/scene';
import type { Pictures } from './pictures';

export function mapPictures(scenes: readonly Scene[], pictures: Pictures): readonly ReportPicture[] {
  const shown = scenes.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'image' ? [item.hash] : [])),
  );
  return [...new Set(shown)].flatMap((hash): ReportPicture[] => {
    const found = pictures.get(hash);
    if (found?.type !== 'image/webp') return [];
    const head = readPictureHead(found.bytes);
    if (typeof head === 'string') return [];
    const { width, height } = head;
    return [{ hash, type: found.type, width, height, title: '', description: '', pins: [] }];
  });
}
