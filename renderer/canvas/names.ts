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

/** What a figure has to say hangs on it and on the language alone; a step that comes in asks every cell on the screen again. */
const said = new WeakMap<Figure, { readonly t: Translate; readonly content: string }>();

/** Its signs by name, what its pictures show, and everything written in a cell, in reading order. */
export function contentOf(figure: Figure, t: Translate): string {
  const known = said.get(figure);
  if (known?.t === t) return known.content;
  const content = readContent(figure, t);
  said.set(figure, { t, content });
  return content;
}

function readContent({ items, signs }: Figure, t: Translate): string {
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
