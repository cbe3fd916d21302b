/** Texts of what compares two states of a map: merges, versions, as-is and to-be. */
import type { RecordKind } from '../../document/records/record';
import type { Message, Messages } from '../translate';

/** Headings of what belongs to no single step. */
export const areaNames: Readonly<Partial<Record<RecordKind, Message>>> = {
  map: { en: 'Map', ru: 'Карта' },
  persona: { en: 'Personas', ru: 'Персоны' },
  stage: { en: 'Stages', ru: 'Этапы' },
  lane: { en: 'Lanes', ru: 'Дорожки' },
  pain: { en: 'Pains', ru: 'Боли' },
  fix: { en: 'Fixes', ru: 'Доработки' },
  theme: { en: 'Themes', ru: 'Темы' },
  collection: { en: 'Collections', ru: 'Подборки' },
  collectedQuote: { en: 'Quotes of collections', ru: 'Цитаты в подборках' },
  session: { en: 'Sessions', ru: 'Сессии' },
  vote: { en: 'Votes', ru: 'Голоса' },
  comment: { en: 'Comments', ru: 'Комментарии' },
  source: { en: 'Sources', ru: 'Источники' },
  evidence: { en: 'Evidence', ru: 'Данные' },
};

export const compare = {
  added: { en: 'Added', ru: 'Добавлено' },
  removed: { en: 'Removed', ru: 'Удалено' },
  changed: { en: 'Changed', ru: 'Изменено' },
  moved: { en: 'Moved', ru: 'Перемещено' },
  before: { en: 'Before', ru: 'Было' },
  after: { en: 'After', ru: 'Стало' },
  asIs: { en: 'As is', ru: 'Как есть' },
  toBe: { en: 'To be', ru: 'Как будет' },
  noDifferences: { en: 'No differences', ru: 'Различий нет' },
  noDifferencesText: {
    en: 'Both say the same in every field.',
    ru: 'Все поля совпадают.',
  },
  step: { en: 'Step “{name}”', ru: 'Шаг «{name}»' },
  untitledStep: { en: 'Untitled step', ru: 'Шаг без названия' },
  addedCount: { en: '{count} added', ru: 'добавлено: {count}' },
  removedCount: { en: '{count} removed', ru: 'удалено: {count}' },
  changedCount: { en: '{count} changed', ru: 'изменено: {count}' },
  movedCount: { en: '{count} moved', ru: 'перемещено: {count}' },
  showMore: {
    en: { one: 'Show {count} more', other: 'Show {count} more' },
    ru: {
      one: 'Показать ещё {count}',
      few: 'Показать ещё {count}',
      many: 'Показать ещё {count}',
      other: 'Показать ещё {count}',
    },
  },

  // Versions
  timeline: { en: 'Timeline', ru: 'Лента версий' },
  now: { en: 'Now', ru: 'Сейчас' },
  versionOf: { en: '{name}, {when}', ru: '{name}, {when}' },
  compareWith: { en: 'Compare with', ru: 'Сравнить с' },
  changesSince: { en: 'What changed', ru: 'Что изменилось' },

  // As is and to be
  title: { en: 'As is and to be', ru: 'Как есть и как будет' },
  toBeTitle: { en: '{title} (to be)', ru: '{title} (как будет)' },
  toBeMade: {
    en: 'This is the to-be map. Steps, lanes and texts came along; numbers and quotes of today stayed in the as-is map.',
    ru: 'Это карта «как будет». Шаги, дорожки и тексты перенесены; сегодняшние показатели и цитаты остались в карте «как есть».',
  },
  compareThem: { en: 'Compare', ru: 'Сравнить' },
  noTwin: { en: 'There is no to-be map yet', ru: 'Карты «как будет» пока нет' },
  noTwinText: {
    en: 'Make one from this map: change what should become different, then see both side by side, step by step.',
    ru: 'Создайте её из этой карты: измените то, что должно стать другим, — и сравните обе шаг за шагом.',
  },
  noOrigin: { en: 'The as-is map is not in the library', ru: 'Карты «как есть» нет в библиотеке' },
  noOriginText: {
    en: 'Open its file or take it out of the trash, then the two can be compared.',
    ru: 'Откройте её файл или верните её из корзины — тогда карты можно сравнить.',
  },
  makeToBe: { en: 'Make the to-be map', ru: 'Создать карту «как будет»' },
  otherMap: { en: 'Compare with', ru: 'Сравнить с картой' },
  view: { en: 'How the maps stand', ru: 'Как показать карты' },
  stacked: { en: 'One above the other', ru: 'Друг под другом' },
  overlaid: { en: 'Overlaid', ru: 'Наложением' },
  panel: { en: 'Beside the maps', ru: 'Рядом с картами' },
  differences: { en: 'Differences · {count}', ru: 'Различия · {count}' },
  differencesTitle: { en: 'What differs', ru: 'Что изменится' },
  numbers: { en: 'Emotion and metrics', ru: 'Эмоции и показатели' },
  zoomIn: { en: 'Zoom in', ru: 'Приблизить' },
  zoomOut: { en: 'Zoom out', ru: 'Отдалить' },
  fit: { en: 'Fit the width', ru: 'По ширине' },
  paneOf: { en: '{kind}: “{title}”', ru: '{kind}: «{title}»' },
  paneOverlaid: {
    en: 'The as-is map with the to-be emotions over it',
    ru: 'Карта «как есть» с эмоциями «как будет» поверх',
  },
  curveAsIs: { en: 'emotion as is', ru: 'эмоции как есть' },
  curveToBe: { en: 'emotion to be', ru: 'эмоции как будет' },
  stepAdded: { en: 'new step', ru: 'новый шаг' },
  stepRemoved: { en: 'no longer there', ru: 'шага больше нет' },
  formerly: { en: 'formerly “{name}”', ru: 'был «{name}»' },
  measure: { en: 'What', ru: 'Что' },
  difference: { en: 'Difference', ru: 'Разница' },
  forecast: { en: 'forecast', ru: 'прогноз' },
  forecastHint: {
    en: 'Typed by hand, not measured: no interval, so neither better nor worse.',
    ru: 'Введено вручную, не измерено: интервала нет, поэтому ни «лучше», ни «хуже».',
  },
  otherPeriods: { en: 'different periods', ru: 'разные периоды' },
  notMeasured: { en: 'not measured', ru: 'не измерено' },
  where: { en: 'Where', ru: 'Где' },
  became: { en: 'What became of it', ru: 'Что стало' },
  field: { en: 'Field', ru: 'Поле' },
  remark: { en: 'Note', ru: 'Примечание' },
  measuredOnce: { en: 'Measured in one map only: {list}', ru: 'Измерено только в одной из карт: {list}' },
  bothFacts: { en: 'As is and to be', ru: 'Как есть и как будет' },
  noInterval: { en: 'no interval', ru: 'без интервала' },
  noNumbers: {
    en: 'Neither map has emotions or metrics at its steps yet.',
    ru: 'Ни в одной из карт пока нет эмоций и показателей.',
  },
  noEmotion: { en: 'not known', ru: 'неизвестно' },
  happier: { en: 'better', ru: 'лучше' },
  sadder: { en: 'worse', ru: 'хуже' },
  same: { en: 'the same', ru: 'без изменений' },
  honest: {
    en: 'Differences of shares are in percentage points (pp); better and worse are said only where the 95 % interval says so.',
    ru: 'Разница долей — в процентных пунктах (п.п.); «лучше» и «хуже» — только там, где это показывает 95-процентный интервал.',
  },

  // Merge
  conflictsTitle: {
    en: 'The copies differ: decide what stays',
    ru: 'Экземпляры расходятся: решите, что останется',
  },
  conflictsText: {
    en: {
      one: 'The maps are merged. In one place the edits here and in the file “{file}” do not go together. The later one is chosen; choose otherwise if it is wrong. The map before the merge is among its versions.',
      other:
        'The maps are merged. In {count} places the edits here and in the file “{file}” do not go together. The later ones are chosen; choose otherwise where they are wrong. The map before the merge is among its versions.',
    },
    ru: {
      one: 'Карты объединены. В {count} месте правки здесь и в файле «{file}» не сочетаются. Выбрана более поздняя; если она неверна, выберите другую. Карта до объединения сохранена в версиях.',
      few: 'Карты объединены. В {count} местах правки здесь и в файле «{file}» не сочетаются. Выбраны более поздние; где они неверны, выберите другие. Карта до объединения сохранена в версиях.',
      many: 'Карты объединены. В {count} местах правки здесь и в файле «{file}» не сочетаются. Выбраны более поздние; где они неверны, выберите другие. Карта до объединения сохранена в версиях.',
      other:
        'Карты объединены. В {count} местах правки здесь и в файле «{file}» не сочетаются. Выбраны более поздние; где они неверны, выберите другие. Карта до объединения сохранена в версиях.',
    },
  },
  deletionOrEdit: {
    en: 'One side deleted it, the other went on writing in it. The later of the two is chosen.',
    ru: 'Одна сторона удалила, другая продолжала править. Выбрано то, что было позже.',
  },
  conflictsLeft: {
    en: 'Not decided yet: what was chosen by itself stands for now.',
    ru: 'Решения пока не приняты: действует то, что выбрано само.',
  },
  decide: { en: 'Decide', ru: 'Решить' },
  mine: { en: 'In your library', ru: 'У вас в библиотеке' },
  theirs: { en: 'In the file', ru: 'В файле' },
  timeUnknown: { en: 'time not known', ru: 'время неизвестно' },
  later: { en: 'later', ru: 'позже' },
  forAll: { en: 'For all:', ru: 'Для всех:' },
  allMine: { en: 'Mine', ru: 'Мои' },
  allTheirs: { en: 'From the file', ru: 'Из файла' },
  allLater: { en: 'The later ones', ru: 'Более поздние' },
  keepDecisions: { en: 'Keep these decisions', ru: 'Принять решения' },
} as const satisfies Messages;
