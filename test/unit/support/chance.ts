/** Throws of the dice: numbers, choices and texts, the same for the same seed. */
import type { Random } from '#core/themes/random';

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}

export const words: readonly string[] = [
  ...'шаг оплата модерация объявление отказ позвонил поддержка не прошло фото цена категория ждал возврат'.split(
    ' ',
  ),
  ...'step payment review listing refused called support photo price waiting refund code again why'.split(
    ' ',
  ),
  'достопримечательностями-незабываемыми',
  'Donaudampfschifffahrtsgesellschaft',
  '«кавычки»',
  '<b>&amp;</b>',
  '👩‍👩‍👧',
  'e\u0301',
  '1 234,5 %',
];

export function randomText(random: Random, longest = 12): string {
  const count = below(random, longest + 1);
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text += (index === 0 ? '' : random() < 0.08 ? '\n' : ' ') + oneOf(random, words);
  }
  return text;
}

export const chance = (random: Random, share: number): boolean => random() < share;

/** Some of them, in their order; at least one where there are any. */
export function someOf<Item>(random: Random, items: readonly Item[], most = 4): readonly Item[] {
  if (items.length === 0) return [];
  const chosen = new Set(Array.from({ length: 1 + below(random, most) }, () => below(random, items.length)));
  return items.filter((_, index) => chosen.has(index));
}
