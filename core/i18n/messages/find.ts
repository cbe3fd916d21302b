/** Texts of find and replace. */
import type { Messages } from '../translate';

export const find = {
  bar: { en: 'Find and replace in the map', ru: 'Найти и заменить на карте' },
  find: { en: 'Find', ru: 'Найти' },
  replaceWith: { en: 'Replace with', ru: 'Заменить на' },
  matchCase: { en: 'Match case', ru: 'Учитывать регистр' },
  wholeWords: { en: 'Whole words', ru: 'Слова целиком' },
  next: { en: 'Next', ru: 'Следующее' },
  previous: { en: 'Previous', ru: 'Предыдущее' },
  replace: { en: 'Replace', ru: 'Заменить' },
  replaceAll: { en: 'Replace all', ru: 'Заменить всё' },
  close: { en: 'Close', ru: 'Закрыть' },
  nothing: { en: 'Nothing found', ru: 'Ничего не найдено' },
  place: { en: '{number} of {count}', ru: '{number} из {count}' },
  placeMany: { en: '{number} of more than {count}', ru: '{number} из более чем {count}' },
  found: {
    en: { one: '{count} place', other: '{count} places' },
    ru: { one: '{count} место', few: '{count} места', many: '{count} мест', other: '{count} места' },
  },
  inCollection: { en: 'Collection “{title}”', ru: 'Подборка «{title}»' },
  where: { en: '{thing}: {field}', ru: '{thing}: {field}' },
  notes: { en: 'notes', ru: 'заметки' },
  description: { en: 'description', ru: 'описание' },
  replaced: {
    en: { one: '{count} place replaced', other: '{count} places replaced' },
    ru: {
      one: 'Заменено в {count} месте',
      few: 'Заменено в {count} местах',
      many: 'Заменено в {count} местах',
      other: 'Заменено в {count} местах',
    },
  },
  left: {
    en: {
      one: '{count} place was left: its lane is locked or its field is full',
      other: '{count} places were left: their lanes are locked or their fields are full',
    },
    ru: {
      one: '{count} место не тронуто: дорожка закреплена или поле заполнено',
      few: '{count} места не тронуты: дорожки закреплены или поля заполнены',
      many: '{count} мест не тронуто: дорожки закреплены или поля заполнены',
      other: '{count} места не тронуто: дорожки закреплены или поля заполнены',
    },
  },
} as const satisfies Messages;
