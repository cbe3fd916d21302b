/** Collections of quotes: the screen, and what is said where quotes are gathered and placed. */
import type { Messages } from '../translate';

export const collections = {
  title: { en: 'Quote collections', ru: 'Подборки цитат' },
  list: { en: 'Collections', ru: 'Подборки' },
  untitled: { en: 'Untitled collection', ru: 'Подборка без названия' },
  firstTitle: { en: 'New collection', ru: 'Новая подборка' },
  none: { en: 'No collections yet', ru: 'Подборок пока нет' },
  noneText: {
    en: 'Gather quotes under a name, for a demo or a review, before you know which steps they belong to. They travel with the map.',
    ru: 'Собирайте цитаты под одним названием — к демо или обзору, — пока не решено, к каким шагам они относятся. Подборки хранятся в карте.',
  },
  add: { en: 'New collection', ru: 'Новая подборка' },
  name: { en: 'Name', ru: 'Название' },
  nameHint: { en: 'For the July demo', ru: 'К июльскому демо' },
  empty: { en: 'Nothing gathered yet', ru: 'Здесь пока пусто' },
  emptyText: {
    en: 'Search the contacts and press Space on what is worth keeping, or add a quote of a step from its panel.',
    ru: 'Найдите обращения и нажмите пробел на том, что стоит сохранить, или добавьте цитату шага из её панели.',
  },
  search: { en: 'Find quotes', ru: 'Искать цитаты' },
  quotes: { en: 'Quotes of the collection', ru: 'Цитаты подборки' },
  count: {
    en: { one: '{count} quote', other: '{count} quotes' },
    ru: { one: '{count} цитата', few: '{count} цитаты', many: '{count} цитат', other: '{count} цитаты' },
  },
  keys: {
    en: '↑ ↓ walk · Space chooses · Enter places · Alt+↑ ↓ moves · Delete removes',
    ru: '↑ ↓ — переход · пробел — выбор · Enter — на шаг · Alt+↑ ↓ — порядок · Delete — убрать',
  },
  placeOn: { en: 'Step', ru: 'Шаг' },
  place: {
    en: { one: 'Place {count} quote', other: 'Place {count} quotes' },
    ru: {
      one: 'Разместить {count} цитату',
      few: 'Разместить {count} цитаты',
      many: 'Разместить {count} цитат',
      other: 'Разместить {count} цитаты',
    },
  },
  placed: {
    en: {
      one: '{count} quote is placed on the step “{step}”.',
      other: '{count} quotes are placed on the step “{step}”.',
    },
    ru: {
      one: 'На шаге «{step}» размещена {count} цитата.',
      few: 'На шаге «{step}» размещены {count} цитаты.',
      many: 'На шаге «{step}» размещено {count} цитат.',
      other: 'На шаге «{step}» размещено {count} цитаты.',
    },
  },
  placedAlready: { en: 'The step “{step}” has them already.', ru: 'На шаге «{step}» это уже есть.' },
  onSteps: { en: 'On the map: {steps}', ru: 'На карте: {steps}' },
  collect: { en: 'Add to the collection', ru: 'В подборку' },
  collectTo: { en: 'Add to “{title}”', ru: 'В подборку «{title}»' },
  collectIn: { en: 'Collection', ru: 'Подборка' },
  collectHint: { en: 'Name of a new collection', ru: 'Название новой подборки' },
  collectMenu: { en: 'Add to a collection', ru: 'Добавить в подборку' },
  collectNew: { en: 'New collection', ru: 'Новая подборка' },
  open: { en: 'Open the collections', ru: 'Открыть подборки' },
  collected: {
    en: { one: 'Added to “{title}”.', other: 'Added to “{title}”: {count} quotes.' },
    ru: {
      one: 'Добавлено в подборку «{title}».',
      few: 'Добавлено в подборку «{title}»: {count} цитаты.',
      many: 'Добавлено в подборку «{title}»: {count} цитат.',
      other: 'Добавлено в подборку «{title}»: {count} цитаты.',
    },
  },
  collectedAlready: { en: 'It is in “{title}” already.', ru: 'Уже есть в подборке «{title}».' },
  isCollected: { en: 'In the collection', ru: 'В подборке' },
  copy: { en: 'Copy as text', ru: 'Скопировать как текст' },
  copied: {
    en: { one: '{count} quote copied.', other: '{count} quotes copied.' },
    ru: {
      one: 'Скопирована {count} цитата.',
      few: 'Скопировано {count} цитаты.',
      many: 'Скопировано {count} цитат.',
      other: 'Скопировано {count} цитаты.',
    },
  },
  remove: { en: 'Remove from the collection', ru: 'Убрать из подборки' },
  removed: {
    en: { one: '{count} quote removed.', other: '{count} quotes removed.' },
    ru: {
      one: 'Убрана {count} цитата.',
      few: 'Убрано {count} цитаты.',
      many: 'Убрано {count} цитат.',
      other: 'Убрано {count} цитаты.',
    },
  },
  moveTo: { en: 'Move to another collection', ru: 'Перенести в другую подборку' },
  move: { en: 'Move…', ru: 'Перенести…' },
  movedTo: {
    en: { one: '{count} quote moved to “{title}”.', other: '{count} quotes moved to “{title}”.' },
    ru: {
      one: '{count} цитата перенесена в «{title}».',
      few: '{count} цитаты перенесены в «{title}».',
      many: '{count} цитат перенесено в «{title}».',
      other: '{count} цитаты перенесено в «{title}».',
    },
  },
  moved: { en: 'Now {place} of {total}', ru: 'Теперь {place} из {total}' },
  more: { en: 'More', ru: 'Ещё' },
  up: { en: 'Move up', ru: 'Выше' },
  down: { en: 'Move down', ru: 'Ниже' },
  delete: { en: 'Delete the collection', ru: 'Удалить подборку' },
  deleted: {
    en: 'The collection “{title}” is deleted. Quotes placed on steps stay.',
    ru: 'Подборка «{title}» удалена. Цитаты, размещённые на шагах, остались.',
  },
} as const satisfies Messages;
