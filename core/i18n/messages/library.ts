/** Texts of the library of maps, its trash and the versions of a map. */
import type { Messages } from '../translate';

export const library = {
  title: { en: 'All maps', ru: 'Все карты' },
  search: { en: 'Search by title', ru: 'Поиск по названию' },
  newMap: { en: 'New map', ru: 'Новая карта' },
  openFile: { en: 'Open a file…', ru: 'Открыть файл…' },
  openMap: { en: 'Open “{title}”', ru: 'Открыть «{title}»' },
  duplicate: { en: 'Make a copy', ru: 'Сделать копию' },
  delete: { en: 'Move to the trash', ru: 'Убрать в корзину' },
  restore: { en: 'Put back', ru: 'Вернуть' },
  moreFor: { en: 'Actions with “{title}”', ru: 'Действия с картой «{title}»' },
  movedToTrash: { en: '“{title}” is in the trash', ru: 'Карта «{title}» в корзине' },
  changed: { en: 'Changed {when}', ru: 'Изменена {when}' },
  openNow: { en: 'Open now', ru: 'Открыта сейчас' },
  sample: { en: 'Sample', ru: 'Пример' },
  empty: { en: 'No maps yet', ru: 'Карт пока нет' },
  emptyText: {
    en: 'A map shows the path of a customer step by step, with what customers say about each step.',
    ru: 'Карта показывает путь клиента шаг за шагом — и что клиенты говорят о каждом шаге.',
  },
  nothingFound: { en: 'No map is called “{query}”', ru: 'Нет карты с названием «{query}»' },
  showAll: { en: 'Show all maps', ru: 'Показать все карты' },
  recentFiles: { en: 'Recent files', ru: 'Недавние файлы' },
  trash: { en: 'Trash', ru: 'Корзина' },
  trashText: {
    en: 'Maps stay here for 30 days.',
    ru: 'Карты хранятся здесь 30 дней.',
  },
  daysLeft: {
    en: { one: '{count} day left', other: '{count} days left' },
    ru: {
      one: 'остался {count} день',
      few: 'осталось {count} дня',
      many: 'осталось {count} дней',
      other: 'осталось {count} дня',
    },
  },
  restoreMap: { en: 'Put back “{title}”', ru: 'Вернуть «{title}»' },
  mapsFound: {
    en: { one: '{count} map', other: '{count} maps' },
    ru: { one: '{count} карта', few: '{count} карты', many: '{count} карт', other: '{count} карты' },
  },

  versionsTitle: { en: 'Versions of this map', ru: 'Версии карты' },
  versionsText: {
    en: 'Tapki keeps one version for each hour of work, and one before every merge and every return. Give a name to those you want to keep.',
    ru: 'Tapki сохраняет версию за каждый час работы, а также перед каждым объединением и возвратом. Дайте имя тем, что хотите оставить.',
  },
  versionName: { en: 'Name of the version', ru: 'Название версии' },
  versionNameHint: { en: 'For example: before the demo', ru: 'Например: перед демо' },
  keepVersion: { en: 'Keep this moment', ru: 'Сохранить этот момент' },
  versionHourly: { en: 'Kept by Tapki', ru: 'Сохранено автоматически' },
  versionBeforeMerge: { en: 'Before a merge', ru: 'Перед объединением' },
  versionBeforeRestore: { en: 'Before a return', ru: 'Перед возвратом' },
  restoreVersion: { en: 'Return to it', ru: 'Вернуться к ней' },
  restored: { en: 'The map is as it was {when}', ru: 'Карта такая, какой была {when}' },
  renameVersion: { en: 'Rename', ru: 'Переименовать' },
  deleteVersion: { en: 'Delete', ru: 'Удалить' },
  versionGone: { en: 'The version is deleted', ru: 'Версия удалена' },
  versionActions: { en: 'Actions with the version', ru: 'Действия с версией' },
  noVersions: { en: 'No versions yet', ru: 'Версий пока нет' },
} as const satisfies Messages;
