/** Names of the things of a map and of their fields, for deciding about conflicts. */
import type { RecordKind } from '../../document/records/record';
import type { Message, Messages } from '../translate';

const kinds: Readonly<Record<RecordKind, Message>> = {
  map: { en: 'Map', ru: 'Карта' },
  stage: { en: 'Stage', ru: 'Этап' },
  step: { en: 'Step', ru: 'Шаг' },
  path: { en: 'Path', ru: 'Переход' },
  lane: { en: 'Lane', ru: 'Дорожка' },
  cell: { en: 'Cell', ru: 'Ячейка' },
  persona: { en: 'Persona', ru: 'Персона' },
  screenshot: { en: 'Screenshot', ru: 'Скриншот' },
  pin: { en: 'Pin', ru: 'Метка' },
  quote: { en: 'Quote', ru: 'Цитата' },
  metric: { en: 'Number', ru: 'Показатель' },
  rule: { en: 'Step rule', ru: 'Правило шага' },
  theme: { en: 'Theme', ru: 'Тема' },
  pain: { en: 'Pain', ru: 'Боль' },
  fix: { en: 'Fix', ru: 'Доработка' },
  session: { en: 'Session', ru: 'Сессия' },
  vote: { en: 'Vote', ru: 'Голос' },
  comment: { en: 'Comment', ru: 'Комментарий' },
  source: { en: 'Source', ru: 'Источник' },
  evidence: { en: 'Evidence', ru: 'Данные обращений' },
};

const fields = {
  fieldTitle: { en: 'name', ru: 'название' },
  fieldDescription: { en: 'description', ru: 'описание' },
  fieldNotes: { en: 'notes', ru: 'заметки' },
  fieldText: { en: 'text', ru: 'текст' },
  fieldPlace: { en: 'place on the map', ru: 'место на карте' },
  fieldNumbers: { en: 'numbers', ru: 'значения' },
  fieldRule: { en: 'condition', ru: 'условие' },
  fieldPresence: { en: 'deleted or kept', ru: 'удаление' },
  fieldOther: { en: 'settings', ru: 'настройки' },
} as const satisfies Messages;

export const conflicts = { kinds, ...fields };
