/** Texts of levels: a map whose step opens another map, and the way back. */
import type { MapRecord } from '../../document/records/map';
import type { Message, Messages } from '../translate';

export const levelNames = {
  lifeCycle: { en: 'Life cycle', ru: 'Жизненный цикл' },
  macro: { en: 'Journey as a whole', ru: 'Путь в целом' },
  detail: { en: 'Journey in detail', ru: 'Путь в деталях' },
} as const satisfies Readonly<Record<NonNullable<MapRecord['level']>, Message>>;

export const levels = {
  level: { en: 'Level', ru: 'Уровень' },
  levelHint: { en: 'How closely the map looks', ru: 'Насколько подробно смотрит карта' },
  noLevel: { en: 'Not said', ru: 'Не указан' },
  tags: { en: 'Tags', ru: 'Метки' },
  tagsHint: { en: 'A word, then Enter', ru: 'Слово и Enter' },
  trail: { en: 'The maps above this one', ru: 'Карты уровнем выше' },
  goTo: { en: 'Go up to “{title}”', ru: 'Вверх, к карте «{title}»' },

  detail: { en: 'This step in detail', ru: 'Шаг в деталях' },
  detailNone: {
    en: 'Another map can show what happens within this step.',
    ru: 'Что происходит внутри шага, может показать другая карта.',
  },
  detailOpen: { en: 'Open the map', ru: 'Открыть карту' },
  detailOpenNamed: {
    en: 'Open “{title}”, which shows the step in detail',
    ru: 'Открыть «{title}»: шаг в деталях',
  },
  detailMark: { en: 'Open the map of this step', ru: 'Открыть карту этого шага' },
  cardMark: { en: 'another map shows it in detail', ru: 'подробнее на другой карте' },
  detailChoose: { en: 'Map of this step', ru: 'Карта этого шага' },
  detailChooseHint: { en: 'Choose a map', ru: 'Выберите карту' },
  detailMake: { en: 'Make a map', ru: 'Создать карту' },
  detailClear: { en: 'Unlink the map', ru: 'Отвязать карту' },
  detailMissing: {
    en: 'The map of this step is not in your library.',
    ru: 'Карты этого шага нет в вашей библиотеке.',
  },
  detailInTrash: { en: '“{title}” is in the trash.', ru: 'Карта «{title}» в корзине.' },
  detailPutBack: { en: 'Put back and open', ru: 'Вернуть и открыть' },
  nothingNamed: { en: 'No map is called that', ru: 'Такой карты нет' },
} as const satisfies Messages;
