/** The template "Buy a used car": everything but its steps. */
import { buyingACarSteps } from './buying-a-car-steps';
import type { TemplateSource } from './template';
import { lanesOf } from './template-lanes';

export const buyingACar: TemplateSource = {
  name: 'buying-a-car',
  level: 'macro',
  tags: {
    ru: ['авто', 'покупатель', 'крупная покупка', 'макро'],
    en: ['cars', 'buyer', 'big purchase', 'macro'],
  },
  about: {
    ru: 'Покупка машины с пробегом целиком — от бюджета до номеров. Большая часть пути проходит мимо площадки; карта показывает, где она может помочь.',
    en: 'Buying a used car end to end, from budget to plates. Most of it happens away from the platform; the map shows where it could help.',
  },
  lanes: lanesOf(
    'actions',
    'thoughts',
    'question',
    'touchpoint',
    {
      laneKind: 'customNumber',
      title: { ru: 'Сколько длится (пример)', en: 'How long it takes (example)' },
      unit: { ru: 'дней', en: 'days' },
    },
    'emotion',
    'quotes',
    'contacts',
    'pains',
    {
      laneKind: 'customText',
      title: { ru: 'Чем помогает площадка сейчас', en: 'What the platform does today' },
    },
    'fixes',
  ),
  stages: [
    { id: 'choose', ru: 'Выбрать', en: 'Choose' },
    { id: 'check', ru: 'Проверить заочно', en: 'Check from home' },
    { id: 'see', ru: 'Посмотреть вживую', en: 'See it in person' },
    { id: 'deal', ru: 'Договориться и оплатить', en: 'Agree and pay' },
    { id: 'own', ru: 'Стать владельцем', en: 'Become the owner' },
  ],
  personas: [
    {
      share: 0.6,
      portrait: 3,
      ru: {
        name: 'Покупает первую машину',
        role: 'Права год, бюджет с помощью родителей',
        goals: 'Не купить битую и не остаться без денег.',
        quote: 'Я даже не знаю, что спрашивать.',
      },
      en: {
        name: 'First-car buyer',
        role: 'A year behind the wheel, parents chip in',
        goals: 'Not to buy a wreck and not to lose the money.',
        quote: 'I don’t even know what to ask.',
      },
    },
    {
      share: 0.4,
      portrait: 8,
      ru: {
        name: 'Меняет машину каждые три года',
        role: 'Продаёт старую и покупает следующую одновременно',
        goals: 'Уложиться в две недели, не потерять в цене, взять кредит на разницу.',
        quote: 'Машину я выберу сам. Избавьте меня от бумаг.',
      },
      en: {
        name: 'Changes cars every three years',
        role: 'Sells the old one and buys the next at once',
        goals: 'Two weeks, no loss on price, a loan for the difference.',
        quote: 'I’ll pick the car myself. Spare me the paperwork.',
      },
    },
  ],
  steps: buyingACarSteps,
  paths: [
    { from: 'budget', to: 'shortlist' },
    { from: 'shortlist', to: 'report', share: 0.6, label: { ru: 'берёт отчёт', en: 'buys a report' } },
    {
      from: 'shortlist',
      to: 'call',
      pathKind: 'alternative',
      share: 0.4,
      label: { ru: 'звонит сразу', en: 'calls at once' },
    },
    { from: 'report', to: 'call', share: 0.7, label: { ru: 'чисто', en: 'clean' } },
    {
      from: 'report',
      to: 'shortlist',
      pathKind: 'alternative',
      share: 0.3,
      label: { ru: 'битая, ищет дальше', en: 'crashed, keeps looking' },
    },
    { from: 'call', to: 'viewing' },
    {
      from: 'viewing',
      to: 'inspection',
      share: 0.42,
      label: { ru: 'хочет уверенности', en: 'wants to be sure' },
    },
    {
      from: 'viewing',
      to: 'deposit',
      pathKind: 'alternative',
      share: 0.28,
      label: { ru: 'верит себе', en: 'trusts own eyes' },
      persona: 1,
    },
    {
      from: 'viewing',
      to: 'wasted-trip',
      pathKind: 'failure',
      share: 0.2,
      label: { ru: 'не та машина', en: 'not the car' },
    },
    {
      from: 'wasted-trip',
      to: 'shortlist',
      pathKind: 'alternative',
      share: 0.75,
      label: { ru: 'начинает заново', en: 'starts over' },
    },
    { from: 'inspection', to: 'deposit', share: 0.65, label: { ru: 'берёт', en: 'takes it' } },
    {
      from: 'inspection',
      to: 'shortlist',
      pathKind: 'alternative',
      share: 0.3,
      label: { ru: 'нашли скрытое', en: 'hidden faults' },
    },
    { from: 'deposit', to: 'contract', share: 0.62, label: { ru: 'за свои', en: 'own money' } },
    {
      from: 'deposit',
      to: 'loan',
      pathKind: 'alternative',
      share: 0.3,
      label: { ru: 'нужен кредит', en: 'needs a loan' },
    },
    {
      from: 'loan',
      to: 'contract',
      pathKind: 'alternative',
      share: 0.7,
      label: { ru: 'одобрено', en: 'approved' },
    },
    { from: 'contract', to: 'register' },
  ],
  pains: [
    {
      id: 'wrong-car',
      steps: ['shortlist', 'wasted-trip'],
      severity: 4,
      ru: {
        title: 'Объявление-приманка: приехал — машина другая',
        description:
          'Фото и цена приводят людей на площадку перекупщика. Жалоба живёт сутки, поездка — целый выходной.',
      },
      en: {
        title: 'Bait ads: you arrive and it’s another car',
        description:
          'Photo and price lure people to a trader’s lot. A report takes a day to check, the trip takes a weekend.',
      },
    },
    {
      id: 'deposit-fraud',
      steps: ['deposit'],
      severity: 4,
      persona: 0,
      ru: {
        title: 'Задаток уходит переводом и пропадает',
        description: 'Расписка не помогает найти человека, а о счёте сделки на площадке покупатель не знал.',
      },
      en: {
        title: 'The deposit goes by transfer and is gone',
        description: 'A receipt does not find a person, and the buyer never heard of our held deposit.',
      },
    },
    {
      id: 'report-trust',
      steps: ['report', 'register'],
      severity: 3,
      ru: {
        title: 'Отчёту верят больше, чем он знает',
        description:
          'Пустой раздел читают как «чисто». Свежий запрет и скрученный пробег всплывают уже после денег.',
      },
      en: {
        title: 'The report is trusted beyond what it knows',
        description:
          'An empty section reads as “clean”. A fresh lien or a rolled-back odometer surfaces after the money.',
      },
    },
    {
      id: 'loan-calls',
      steps: ['loan'],
      severity: 2,
      persona: 1,
      ru: {
        title: 'Заявка на кредит превращается в шквал звонков',
        description: 'Анкета уходит всем банкам сразу, отозвать её нельзя.',
      },
      en: {
        title: 'One loan form, a storm of calls',
        description: 'The form goes to every bank at once and cannot be withdrawn.',
      },
    },
  ],
  fixes: [
    {
      id: 'visit-check',
      steps: ['viewing', 'wasted-trip'],
      pains: ['wrong-car'],
      fixKind: 'product',
      status: 'proposed',
      effort: [15, 25],
      ru: {
        title: 'Вопрос после встречи: «Машина совпала с объявлением?»',
        description: 'Два «нет» подряд — объявление скрываем до проверки.',
        team: 'Авто: качество объявлений',
      },
      en: {
        title: 'Ask after the visit: “Was it the car in the ad?”',
        description: 'Two “no” in a row hide the ad until it is checked.',
        team: 'Cars: ad quality',
      },
    },
    {
      id: 'held-deposit',
      steps: ['call', 'deposit'],
      pains: ['deposit-fraud'],
      fixKind: 'product',
      status: 'accepted',
      effort: [30, 50],
      ru: {
        title: 'Предложить задаток через площадку прямо в чате',
        description: 'Когда в чате появляется слово «задаток», показать кнопку счёта сделки.',
        team: 'Авто: сделка',
      },
      en: {
        title: 'Offer a held deposit right in the chat',
        description: 'When someone types “deposit”, show the button of the deal account.',
        team: 'Cars: deals',
      },
    },
    {
      id: 'honest-report',
      steps: ['report'],
      pains: ['report-trust'],
      fixKind: 'copy',
      status: 'inWork',
      effort: [4, 6],
      ru: {
        title: 'Писать в отчёте «не знаем», а не «не найдено»',
        description:
          'У каждого раздела — источник, дата и чего в нём не бывает. В день сделки перепроверить бесплатно.',
        team: 'Авто: отчёты',
      },
      en: {
        title: 'Say “we don’t know” instead of “not found”',
        description: 'Source, date and blind spots for each section; a free recheck on the day of the deal.',
        team: 'Cars: reports',
      },
    },
    {
      id: 'one-bank',
      steps: ['loan'],
      pains: ['loan-calls'],
      fixKind: 'process',
      status: 'deferred',
      ru: {
        title: 'Показывать номер только выбранному банку',
        description: 'Предложения приходят в приложение, звонит один банк.',
        team: 'Финансовые услуги',
        reason: 'Требует новых договоров с банками.',
      },
      en: {
        title: 'Only the chosen bank gets the number',
        description: 'Offers arrive in the app, one bank calls.',
        team: 'Financial services',
        reason: 'Needs new contracts with the banks.',
      },
    },
    {
      id: 'viewing-article',
      steps: ['viewing'],
      pains: ['wrong-car'],
      fixKind: 'helpArticle',
      status: 'shipped',
      effort: [2, 3],
      ru: {
        title: 'Чек-лист осмотра для тех, кто не разбирается',
        description: 'Двенадцать пунктов с фото «так — и не так», работает без связи.',
        team: 'Справка',
      },
      en: {
        title: 'A viewing checklist for people who know nothing about cars',
        description: 'Twelve points with photos, good and bad; works offline.',
        team: 'Help centre',
      },
    },
  ],
};
