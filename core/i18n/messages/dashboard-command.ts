/** What the command line says of the sources dashboard. */
import type { Messages } from '../translate';

export const dashboardCommandText = {
  about: {
    en: 'writes the sources dashboard: one HTML file with filters, numbers and masked quotes, for any browser',
    ru: 'записывает дашборд источников: один HTML-файл с отбором, числами и цитатами без личных данных, для любого браузера',
  },
  written: {
    en: {
      one: '{name}: {contacts} comments from {sources} source, {period}; DSAT {dsat} (n = {n}); {quotes} quotes',
      other:
        '{name}: {contacts} comments from {sources} sources, {period}; DSAT {dsat} (n = {n}); {quotes} quotes',
    },
    ru: '{name}: обращений {contacts}, источников {sources}, {period}; DSAT {dsat} (n = {n}); цитат {quotes}',
  },
  nothing: {
    en: 'Nothing was found for these months and sources.',
    ru: 'За эти месяцы и по этим источникам ничего нет.',
  },
} satisfies Messages;
