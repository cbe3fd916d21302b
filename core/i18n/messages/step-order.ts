/** The screen that says whose a contact is when several steps want it. */
import type { Messages } from '../translate';

export const stepOrder = {
  question: {
    en: 'A contact that meets the rules of several steps',
    ru: 'Обращение, подходящее под правила нескольких шагов,',
  },
  first: {
    en: 'belongs to the first of them, in the order below',
    ru: 'относится к первому из них — в порядке ниже',
  },
  shared: {
    en: 'is shared among all of them, by the weights below',
    ru: 'делится между всеми — по весам ниже',
  },
  sharedNote: {
    en: 'With equal weights each has an equal part. Parts add up to whole contacts in stages and in the map. A contact given to a step by hand is that step’s alone.',
    ru: 'При равных весах доли равны. В сумме по этапам и по карте доли складываются в целые обращения. Обращение, отнесённое к шагу вручную, принадлежит ему целиком.',
  },
  firstNote: {
    en: 'Put narrow rules above wide ones. A contact given to a step by hand is that step’s wherever the step stands.',
    ru: 'Узкие правила ставьте выше широких. Обращение, отнесённое к шагу вручную, принадлежит ему, где бы шаг ни стоял.',
  },
  list: { en: 'Steps by priority', ru: 'Шаги по очерёдности' },
  up: { en: 'Move “{step}” up', ru: 'Поднять «{step}»' },
  down: { en: 'Move “{step}” down', ru: 'Опустить «{step}»' },
  keys: { en: 'Alt + ↑ / ↓ moves a step', ru: 'Alt + ↑ / ↓ перемещает шаг' },
  moved: { en: '“{step}” is now {place} of {total}', ru: '«{step}» теперь {place} из {total}' },
  weightOf: { en: 'Weight of “{step}”', ru: 'Вес шага «{step}»' },
  weight: { en: 'Weight', ru: 'Вес' },
  found: { en: 'Matches', ru: 'Подходит' },
  kept: { en: 'Counts', ru: 'Засчитано' },
  step: { en: 'Step', ru: 'Шаг' },
  asOnMap: { en: 'As on the map', ru: 'Как на карте' },
  isAsOnMap: { en: 'The order is that of the map.', ru: 'Порядок — как на карте.' },
  answersOnly: { en: 'survey answers only', ru: 'только ответы опросов' },
  total: {
    en: '{kept} of {total} contacts are bound to steps',
    ru: 'К шагам отнесено {kept} из {total} обращений',
  },
  tooMany: {
    en: 'The contacts meet too many different sets of rules: {left} are left out of these figures, and of these alone.',
    ru: 'Сочетаний правил слишком много: {left} обращений не вошли в эти цифры — только в них.',
  },
  empty: { en: 'No step has a rule yet', ru: 'Правил пока нет ни у одного шага' },
  emptyText: {
    en: 'As soon as two steps have rules, their order can be set here.',
    ru: 'Когда правила появятся хотя бы у двух шагов, здесь можно будет задать их порядок.',
  },
} as const satisfies Messages;
