/** What stages, steps, lanes and cells are called aloud: the names assistive tools read. */
import { canvas as text } from '#core/i18n/messages/canvas';
import { iconNames, markNames } from '#core/i18n/messages/cell-signs';
import { lanes } from '#core/i18n/messages/lanes';
import type { Translate } from '#core/i18n/translate';
import type { Figure } from '#core/scene/figure';
import { isText, joinTexts } from '#core/scene/item-words';

export const titleOfStep = (title: string, t: Translate): string =>
  title === '' ? t(lanes.untitledStep) : title;
export const titleOfStage = (title: string, t: Translate): string =>
  title === '' ? t(lanes.untitledStage) : title;

/** Longer text is read when the cell is opened; a name of ten thousand characters stops the reader. */
const longestName = 300;

export const shortened = (words: string): string =>
  words.length > longestName ? `${words.slice(0, longestName)}…` : words;

/** Its signs by name, what its pictures show, and everything written in a cell, in reading order. */
export function contentOf({ items, signs }: Figure, t: Translate): string {
  const named = [
    signs?.mark ? t(markNames[signs.mark]) : '',
    signs?.icon ? t(iconNames[signs.icon]) : '',
    ...items.flatMap((item) => (item.type === 'image' ? [item.description] : [])),
    joinTexts(items.filter(isText)),
  ];
  const content = named.filter((part) => part !== '').join('. ');
  const isDrawn = items.some(({ type }) => type === 'image');
  return content === '' ? t(isDrawn ? text.picture : text.emptyCell) : shortened(content);
}
