/** What stages, steps, lanes and cells are called aloud: the names assistive tools read. */
import { canvas as text } from '#core/i18n/messages/canvas';
import { lanes } from '#core/i18n/messages/lanes';
import type { Translate } from '#core/i18n/translate';
import type { Figure } from '#core/scene/figure';

export const titleOfStep = (title: string, t: Translate): string =>
  title === '' ? t(lanes.untitledStep) : title;
export const titleOfStage = (title: string, t: Translate): string =>
  title === '' ? t(lanes.untitledStage) : title;

/** Longer text is read when the cell is opened; a name of ten thousand characters stops the reader. */
const longestName = 300;

export const shortened = (words: string): string =>
  words.length > longestName ? `${words.slice(0, longestName)}…` : words;

/** Everything written in a cell, in reading order. */
export function contentOf(figure: Figure, t: Translate): string {
  const words = figure.items.flatMap((item) => {
    if (item.type === 'text') return [item.text];
    return item.type === 'image' && item.description !== '' ? [item.description] : [];
  });
  const content = words.join(' ').replace(/\s+/g, ' ').trim();
  return content === '' ? t(text.emptyCell) : shortened(content);
}
