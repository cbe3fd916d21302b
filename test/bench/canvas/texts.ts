/** Words for benches: the same seed writes the same sentences, of the length people write in cells. */

const subjects = ['Покупатель', 'Продавец', 'Клиент', 'Он', 'Она', 'Пользователь', 'Человек', 'Курьер'];
const verbs = [
  'ищет',
  'открывает',
  'сравнивает',
  'проверяет',
  'ждёт',
  'пишет',
  'получает',
  'не понимает',
  'выбирает',
  'отменяет',
];
const things = [
  'объявление',
  'ответ поддержки',
  'цену доставки',
  'срок возврата',
  'отзывы о продавце',
  'способ оплаты',
  'письмо с кодом',
  'адрес пункта выдачи',
  'статус заказа',
  'условия гарантии',
];
const places = [
  'в приложении',
  'на сайте',
  'в чате',
  'по телефону',
  'в пункте выдачи',
  'в письме',
  'дома вечером',
  'по дороге с работы',
];
const endings = [
  'и сомневается, что всё пойдёт по плану',
  'потому что на экране об этом ни слова',
  'хотя вчера было иначе',
  'и откладывает решение до завтра',
  'и просит совета у знакомых',
];

/** Whole numbers below `below`, the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Below = ReturnType<typeof seeded>;

const one = (words: readonly string[], below: Below): string => words[below(words.length)] ?? '';

/** Three to twelve words. */
export function sentence(below: Below): string {
  const start = `${one(subjects, below)} ${one(verbs, below)} ${one(things, below)}`;
  const length = below(3);
  if (length === 0) return start;
  const where = `${start} ${one(places, below)}`;
  return length === 1 ? where : `${where} ${one(endings, below)}`;
}

export const title = (below: Below): string => `${one(verbs, below)} ${one(things, below)}`;
