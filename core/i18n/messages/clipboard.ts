/** Texts of several selected things, the clipboard, and find and replace. */
import type { Messages } from '../translate';

export const clipboard = {
  stepsAdded: {
    en: { one: 'Pasted. {count} step was added', other: 'Pasted. {count} steps were added' },
    ru: {
      one: 'Вставлено. Добавлен {count} шаг',
      few: 'Вставлено. Добавлено {count} шага',
      many: 'Вставлено. Добавлено {count} шагов',
      other: 'Вставлено. Добавлено {count} шага',
    },
  },
  lanesAdded: {
    en: { one: 'Pasted. {count} lane was added', other: 'Pasted. {count} lanes were added' },
    ru: {
      one: 'Вставлено. Добавлена {count} дорожка',
      few: 'Вставлено. Добавлено {count} дорожки',
      many: 'Вставлено. Добавлено {count} дорожек',
      other: 'Вставлено. Добавлено {count} дорожки',
    },
  },
  bothAdded: {
    en: 'Pasted. New steps: {steps}, new lanes: {lanes}',
    ru: 'Вставлено. Новых шагов: {steps}, новых дорожек: {lanes}',
  },
  chooseCell: {
    en: 'Choose the cell where the table is to begin. A list of one column can be pasted on a step: it becomes steps.',
    ru: 'Выберите ячейку, с которой начать таблицу. Список из одного столбца можно вставить на шаг: он станет шагами.',
  },
  tooLarge: {
    en: 'The table on the clipboard is too large for a map.',
    ru: 'Таблица в буфере обмена слишком велика для карты.',
  },
  counted: {
    en: 'Not pasted: lanes of numbers are counted from contacts, or typed one by one.',
    ru: 'Не вставлено: показатели считаются по обращениям или вводятся по одному.',
  },
  feelings: {
    en: 'Not pasted: emotion takes −2 to +2 or the words of the scale.',
    ru: 'Не вставлено: эмоция — это число от −2 до +2 или слово шкалы.',
  },
  figures: {
    en: 'Not pasted: this lane takes numbers.',
    ru: 'Не вставлено: в этой дорожке только числа.',
  },
  pictures: {
    en: 'Not pasted: this lane takes pictures.',
    ru: 'Не вставлено: в этой дорожке только изображения.',
  },
  locked: {
    en: 'Not pasted: the lane is locked.',
    ru: 'Не вставлено: дорожка закреплена.',
  },
  picturesGone: {
    en: 'A copied picture is no longer in the library and was left out.',
    ru: 'Скопированного изображения больше нет в библиотеке, оно не вставлено.',
  },
  copied: {
    en: { one: 'Copied: {count}', other: 'Copied: {count}' },
    ru: {
      one: 'Скопировано: {count}',
      few: 'Скопировано: {count}',
      many: 'Скопировано: {count}',
      other: 'Скопировано: {count}',
    },
  },
  countedKept: {
    en: {
      one: '{count} number counted from contacts was kept: only what was typed is cleared.',
      other: '{count} numbers counted from contacts were kept: only what was typed is cleared.',
    },
    ru: {
      one: '{count} показатель посчитан по данным и остался: очищается только введённое вручную.',
      few: '{count} показателя посчитаны по данным и остались: очищается только введённое вручную.',
      many: '{count} показателей посчитаны по данным и остались: очищается только введённое вручную.',
      other: '{count} показателя посчитаны по данным и остались: очищается только введённое вручную.',
    },
  },
  signsLeft: {
    en: {
      one: 'Pasted without the icon or picture of {count} cell: this lane has no place for it.',
      other: 'Pasted without the icons and pictures of {count} cells: this lane has no place for them.',
    },
    ru: {
      one: 'Вставлено без иконки или изображения из {count} ячейки: в этой дорожке для них нет места.',
      few: 'Вставлено без иконок и изображений из {count} ячеек: в этой дорожке для них нет места.',
      many: 'Вставлено без иконок и изображений из {count} ячеек: в этой дорожке для них нет места.',
      other: 'Вставлено без иконок и изображений из {count} ячейки: в этой дорожке для них нет места.',
    },
  },
  lockedKept: {
    en: 'Cells of locked lanes stay as they are.',
    ru: 'Ячейки закреплённых дорожек остались как были.',
  },
  nothingToFill: {
    en: 'There is no cell to fill from: choose several, or one with a cell before it.',
    ru: 'Не из чего заполнять: выделите несколько ячеек или ту, перед которой есть ячейка.',
  },
  cellsCleared: { en: 'Cells cleared', ru: 'Ячейки очищены' },
  rateKept: {
    en: 'The contact rate is computed from contacts and customers: clear these where they are typed.',
    ru: 'Contact Rate вычисляется из обращений и клиентов: очистите их там, где они введены.',
  },
  stagesDeleted: {
    en: { one: '{count} stage deleted with its steps', other: '{count} stages deleted with their steps' },
    ru: {
      one: '{count} этап удалён вместе с шагами',
      few: '{count} этапа удалены вместе с шагами',
      many: '{count} этапов удалены вместе с шагами',
      other: '{count} этапа удалены вместе с шагами',
    },
  },
  stepsDeleted: {
    en: { one: '{count} step deleted', other: '{count} steps deleted' },
    ru: {
      one: '{count} шаг удалён',
      few: '{count} шага удалены',
      many: '{count} шагов удалены',
      other: '{count} шага удалены',
    },
  },
  lanesDeleted: {
    en: { one: '{count} lane deleted', other: '{count} lanes deleted' },
    ru: {
      one: '{count} дорожка удалена',
      few: '{count} дорожки удалены',
      many: '{count} дорожек удалены',
      other: '{count} дорожки удалены',
    },
  },
} as const satisfies Messages;
