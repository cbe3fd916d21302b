/** The screen of ideas: what customers ask for, as it was imported. */
import type { Messages } from '../translate';

export const ideasScreen = {
  title: { en: 'Ideas of customers', ru: 'Идеи клиентов' },
  words: { en: 'Words to find', ru: 'Что искать' },
  found: {
    en: { one: '{count} idea', other: '{count} ideas' },
    ru: { one: '{count} идея', few: '{count} идеи', many: '{count} идей', other: '{count} идеи' },
  },
  list: { en: 'Ideas found', ru: 'Найденные идеи' },
  nothing: { en: 'No such ideas', ru: 'Таких идей нет' },
  none: { en: 'No ideas yet', ru: 'Идей пока нет' },
  noneText: {
    en: 'Import a table in which each row is an idea: its text, its date, and whatever else is known of it.',
    ru: 'Загрузите таблицу, где каждая строка — идея: её текст, дата и всё, что о ней известно.',
  },
  importIdeas: { en: 'Import ideas', ru: 'Загрузить идеи' },
  pinLabel: { en: 'Pin as a quote: {text}', ru: 'Прикрепить как цитату: {text}' },
} as const satisfies Messages;
