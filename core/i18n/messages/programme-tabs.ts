/** What the parts of the programme are called. */
import type { Messages } from '../translate';

export const programmeTabs = {
  review: { en: 'VOC review', ru: 'VOC-обзор' },
  requests: { en: 'Feature requests', ru: 'Фичереквесты' },
  immersion: { en: 'Immersion', ru: 'Погружения' },
  scoreboard: { en: 'Scoreboard', ru: 'Показатели' },
  sources: { en: 'Sources', ru: 'Источники' },
  effort: { en: 'Effort and behaviour', ru: 'Усилия и поведение' },
  captured: { en: 'Captured', ru: 'Входящие' },
  settings: { en: 'Goals and teams', ru: 'Цели и команды' },
} as const satisfies Messages;
