/** Words on the sheets of a tiled PDF. */
import type { Messages } from '../translate';

export const exportPages = {
  sheet: {
    en: 'Row {row}, column {column} (sheet {sheet} of {sheets})',
    ru: 'Ряд {row}, столбец {column} (лист {sheet} из {sheets})',
  },
  index: {
    en: { one: 'How to join the sheet ({count})', other: 'How to join the sheets ({count})' },
    ru: {
      one: 'Как сложить листы ({count} лист)',
      few: 'Как сложить листы ({count} листа)',
      many: 'Как сложить листы ({count} листов)',
      other: 'Как сложить листы ({count} листа)',
    },
  },
} as const satisfies Messages;
