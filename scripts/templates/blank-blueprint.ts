/** The template "Service blueprint (blank)": everything but its steps. Not an invented story but hints to write over. */
import { blankBlueprintSteps } from './blank-blueprint-steps';
import type { TemplateSource } from './template';
import { lanesOf } from './template-lanes';

export const blankBlueprint: TemplateSource = {
  name: 'blank-blueprint',
  level: 'macro',
  tags: { ru: ['схема сервиса', 'заготовка'], en: ['service blueprint', 'blank'] },
  about: {
    ru: 'Заготовка: пишите поверх подсказок. Сверху вниз: что видит клиент, что делает он, что делаем мы на виду и что — за кулисами. Подсказки, доли и время здесь для примера.',
    en: 'A blank to write over. Top to bottom: what customers see, what they do, what we do in view and behind the scenes. Hints, shares and times are only examples.',
  },
  isBlank: true,
  lanes: lanesOf(
    { laneKind: 'customText', title: { ru: 'Что клиент видит и держит в руках', en: 'Physical evidence' } },
    'actions',
    'thoughts',
    'emotion',
    'lineOfInteraction',
    'touchpoint',
    {
      laneKind: 'customNumber',
      title: { ru: 'Время шага (пример)', en: 'Time at the step (example)' },
      unit: { ru: 'мин', en: 'min' },
    },
    'quotes',
    'contacts',
    'lineOfVisibility',
    'backstage',
    'systems',
    'departments',
    'pains',
    'fixes',
  ),
  stages: [
    { id: 'aware', ru: 'Узнаёт', en: 'Finds out' },
    { id: 'join', ru: 'Обращается', en: 'Asks' },
    { id: 'use', ru: 'Получает', en: 'Receives' },
    { id: 'after', ru: 'Остаётся', en: 'Stays' },
  ],
  personas: [
    {
      share: 0.7,
      portrait: 0,
      ru: {
        name: 'Клиент впервые',
        role: 'Кто это: возраст, обстоятельства, опыт — одной строкой',
        goals: 'Чего хочет добиться и чего боится.',
        quote: 'Фраза, по которой его узнают коллеги.',
      },
      en: {
        name: 'First-time customer',
        role: 'Who: age, circumstances, experience, in one line',
        goals: 'What they want to achieve and what they fear.',
        quote: 'A sentence by which colleagues know them.',
      },
    },
    {
      share: 0.3,
      portrait: 4,
      ru: {
        name: 'Постоянный клиент',
        role: 'Чем отличается от первого: частота, ожидания, терпение',
        goals: 'Что для него важнее всего.',
        quote: 'Что говорит, когда вы его подводите.',
      },
      en: {
        name: 'Regular customer',
        role: 'How they differ: frequency, expectations, patience',
        goals: 'What matters most to them.',
        quote: 'What they say when you let them down.',
      },
    },
  ],
  steps: blankBlueprintSteps,
  paths: [
    { from: 'need', to: 'choose' },
    { from: 'choose', to: 'order' },
    { from: 'order', to: 'wait', share: 0.7, label: { ru: 'нужно время', en: 'takes time' } },
    {
      from: 'order',
      to: 'receive',
      pathKind: 'alternative',
      share: 0.3,
      label: { ru: 'сразу', en: 'at once' },
      persona: 1,
    },
    { from: 'wait', to: 'receive' },
    { from: 'receive', to: 'result', share: 0.9, label: { ru: 'получилось', en: 'it worked' } },
    {
      from: 'receive',
      to: 'failure',
      pathKind: 'failure',
      share: 0.1,
      label: { ru: 'сбой', en: 'it failed' },
    },
    {
      from: 'failure',
      to: 'receive',
      pathKind: 'alternative',
      share: 0.8,
      label: { ru: 'исправили', en: 'mended' },
    },
    { from: 'result', to: 'return' },
  ],
  pains: [
    {
      id: 'example',
      steps: ['wait', 'failure'],
      severity: 2,
      ru: {
        title: 'Боль: что мешает клиенту — его словами',
        description:
          'Одна боль — одна проблема. Привяжите шаги и цитаты, оцените тяжесть; объём дадут обращения.',
      },
      en: {
        title: 'Pain: what gets in the way, in the customer’s words',
        description:
          'One pain, one problem. Tie steps and quotes to it, rate it; contacts will give the volume.',
      },
    },
  ],
  fixes: [
    {
      id: 'example',
      steps: ['wait'],
      pains: ['example'],
      fixKind: 'process',
      status: 'proposed',
      ru: {
        title: 'Доработка: что изменится для клиента',
        description: 'Начните с глагола: «сообщать», «показывать», «не просить дважды».',
        team: 'Команда',
      },
      en: {
        title: 'Fix: what changes for the customer',
        description: 'Begin with a verb: “tell”, “show”, “never ask twice”.',
        team: 'Team',
      },
    },
  ],
};
