/** What undo and redo call commands that are not actions of the menu. Keys are the labels given to `commit`. */
import type { Message, Messages } from '../translate';

const labels = {
  'map.rename': { en: 'title of the map', ru: 'название карты' },
  merge: { en: 'merge', ru: 'объединение' },
  'conflicts.settle': { en: 'decisions about a merge', ru: 'решения об объединении' },
  'version.restore': { en: 'restored version', ru: 'восстановление версии' },
} as const satisfies Messages;

export const commandLabels: Readonly<Record<string, Message>> = labels;
