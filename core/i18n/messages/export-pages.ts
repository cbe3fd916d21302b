/** Words on the pages of a PDF beside the map. */
import type { Messages } from '../translate';

export const exportPages = {
  appendix: { en: 'Appendix: the evidence behind the map', ru: 'Приложение: на чём основана карта' },
  page: { en: 'Page {page} of {pages}', ru: 'Страница {page} из {pages}' },
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
