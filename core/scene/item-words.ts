/** What is written in a drawing, in reading order. Words of one line that touch were one word before formatting parted them. */
import type { SceneItem, TextItem } from './scene';

const TOUCHING = 0.5;

const follows = (item: TextItem, before: TextItem): boolean =>
  item.align === 'start' &&
  item.baseline === before.baseline &&
  item.owner === before.owner &&
  Math.abs(item.x - before.x - before.width) < TOUCHING;

/** Words of texts that stand one after another. */
export function joinTexts(texts: readonly TextItem[]): string {
  return texts
    .map((item, index) => {
      const before = texts[index - 1];
      return before === undefined || follows(item, before) ? item.text : ` ${item.text}`;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

export const isText = (item: SceneItem): item is TextItem => item.type === 'text';
