/** Texts of choosing what a new map begins with. */
import type { Messages } from '../translate';

export const newMap = {
  title: { en: 'New map', ru: 'Новая карта' },
  intro: {
    en: 'Begin with an empty map, or with a finished example to change into your own.',
    ru: 'Начните с пустой карты или с готового примера, который переделаете под себя.',
  },
  language: { en: 'Language of the examples', ru: 'Язык примеров' },
  blank: { en: 'Blank map', ru: 'Пустая карта' },
  blankText: {
    en: 'The usual lanes in place; stages and steps are yours to add.',
    ru: 'Обычные дорожки на месте; этапы и шаги добавите сами.',
  },
  stepCount: {
    en: { one: '{count} step', other: '{count} steps' },
    ru: { one: '{count} шаг', few: '{count} шага', many: '{count} шагов', other: '{count} шага' },
  },
  choices: { en: 'What the map begins with', ru: 'С чего начать карту' },
} as const satisfies Messages;
