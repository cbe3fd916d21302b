/** The template "Get verified": everything but its steps. */
import type { TemplateSource } from './template';
import { lanesOf } from './template-lanes';
import { verificationSteps } from './verification-steps';

export const verification: TemplateSource = {
  name: 'verification',
  level: 'detail',
  tags: {
    ru: ['доверие', 'верификация', 'схема сервиса', 'как есть'],
    en: ['trust', 'verification', 'service blueprint', 'as is'],
  },
  about: {
    ru: 'Проверка личности как схема сервиса: что видит пользователь, что решает автомат, кто за что отвечает по ту сторону.',
    en: 'Verifying a user as a service blueprint: what people see, what the machine decides, and who answers for what behind it.',
  },
  lanes: lanesOf(
    {
      laneKind: 'customText',
      title: { ru: 'Что на экране', en: 'What is on the screen' },
    },
    'actions',
    'thoughts',
    'question',
    'emotion',
    'quotes',
    'contacts',
    'pains',
    'fixes',
    'lineOfInteraction',
    'touchpoint',
    {
      laneKind: 'customNumber',
      title: { ru: 'Время самого клиента (пример)', en: 'Customer’s own time (example)' },
      unit: { ru: 'мин', en: 'min' },
    },
    'lineOfVisibility',
    'backstage',
    'systems',
    'departments',
  ),
  stages: [
    { id: 'reason', ru: 'Понять зачем', en: 'Understand why' },
    { id: 'prepare', ru: 'Подготовиться', en: 'Prepare' },
    { id: 'capture', ru: 'Показать себя', en: 'Show who you are' },
    { id: 'decision', ru: 'Получить решение', en: 'Get a decision' },
    { id: 'after', ru: 'Жить с отметкой', en: 'Live with the badge' },
  ],
  personas: [
    {
      share: 0.75,
      portrait: 1,
      ru: {
        name: 'Разовый продавец, старый телефон',
        role: 'Паспорт нового образца, слабая камера, мало времени',
        goals: 'Опубликовать одно объявление сегодня и не отдавать лишнего.',
        quote: 'Я продаю стул, а не открываю счёт.',
      },
      en: {
        name: 'One-off seller, unusual document',
        role: 'New-format ID, old phone, little time',
        goals: 'Post one ad today and hand over no more than needed.',
        quote: 'I’m selling a chair, not opening an account.',
      },
    },
    {
      share: 0.25,
      portrait: 6,
      ru: {
        name: 'Владелец небольшого магазина',
        role: '120 объявлений, доход зависит от профиля',
        goals: 'Пройти один раз, получить отметку, не остановить продажи.',
        quote: 'Пока вы проверяете, у меня стоит касса.',
      },
      en: {
        name: 'Small-shop owner',
        role: '120 ads, income depends on the account',
        goals: 'Do it once, get the badge, keep selling.',
        quote: 'While you’re checking, my till is silent.',
      },
    },
  ],
  steps: verificationSteps,
  paths: [
    { from: 'asked', to: 'trust' },
    { from: 'trust', to: 'method', share: 0.78, label: { ru: 'решился', en: 'goes on' } },
    { from: 'method', to: 'document', share: 0.6, label: { ru: 'по документу', en: 'by document' } },
    {
      from: 'method',
      to: 'bank',
      pathKind: 'alternative',
      share: 0.4,
      label: { ru: 'через банк', en: 'by bank' },
    },
    {
      from: 'bank',
      to: 'badge',
      pathKind: 'alternative',
      share: 0.9,
      label: { ru: 'имя совпало', en: 'name matches' },
    },
    {
      from: 'bank',
      to: 'document',
      pathKind: 'failure',
      share: 0.1,
      label: { ru: 'имя не совпало', en: 'name differs' },
    },
    { from: 'document', to: 'selfie' },
    { from: 'selfie', to: 'wait' },
    { from: 'wait', to: 'badge', share: 0.82, label: { ru: 'подтверждено', en: 'verified' } },
    {
      from: 'wait',
      to: 'rejected',
      pathKind: 'failure',
      share: 0.18,
      label: { ru: 'отказ', en: 'refused' },
    },
    {
      from: 'rejected',
      to: 'document',
      pathKind: 'alternative',
      share: 0.5,
      label: { ru: 'ещё попытка', en: 'tries again' },
    },
    {
      from: 'rejected',
      to: 'appeal',
      pathKind: 'failure',
      share: 0.3,
      label: { ru: 'попытки кончились', en: 'no attempts left' },
    },
    {
      from: 'appeal',
      to: 'badge',
      pathKind: 'alternative',
      share: 0.6,
      label: { ru: 'проверили вручную', en: 'checked by hand' },
    },
  ],
  pains: [
    {
      id: 'no-why',
      steps: ['asked', 'trust'],
      severity: 3,
      persona: 0,
      ru: {
        title: 'Просят паспорт и не говорят зачем',
        description: 'Каждый пятый уходит здесь. Ответ есть в справке, но до неё никто не доходит.',
      },
      en: {
        title: 'They ask for a passport and don’t say why',
        description: 'One in five leaves here. The answer is in the help centre, where nobody gets to.',
      },
    },
    {
      id: 'not-recognised',
      steps: ['document', 'selfie'],
      severity: 3,
      ru: {
        title: 'Документ не распознаётся, подсказки нет',
        description: 'Блик, обложка, новый образец, латиница — на экране всё это одна фраза.',
      },
      en: {
        title: 'Document not recognised, no hint why',
        description: 'Glare, a cover, a new format, another alphabet: the screen has one phrase for all.',
      },
    },
    {
      id: 'silent-refusal',
      steps: ['rejected'],
      severity: 4,
      ru: {
        title: 'Отказ без причины и без попыток',
        description: 'Человек, который ничего не нарушил, читает отказ как обвинение.',
      },
      en: {
        title: 'Refused with no reason and no attempts left',
        description: 'People who did nothing wrong read the refusal as an accusation.',
      },
    },
    {
      id: 'blind-agent',
      steps: ['wait', 'appeal'],
      severity: 4,
      persona: 1,
      ru: {
        title: 'Поддержка не видит, что с проверкой',
        description:
          'Оператор без консоли проверки может только «передать». Магазин теряет по дню на каждом сообщении.',
      },
      en: {
        title: 'Support can’t see the verification',
        description:
          'Without the console an agent can only “pass it on”. A shop loses a day with each message.',
      },
    },
  ],
  fixes: [
    {
      id: 'why-first',
      steps: ['asked', 'trust'],
      pains: ['no-why'],
      fixKind: 'copy',
      status: 'shipped',
      effort: [3, 5],
      ru: {
        title: 'Три строки «зачем, что увидим, когда удалим» на первом экране',
        description: 'Без ссылок: причина проверки, кто видит снимок, срок хранения.',
        team: 'Доверие и безопасность',
      },
      en: {
        title: 'Three lines on the first screen: why, what we see, when it’s deleted',
        description: 'No links: the reason, who sees the photo, how long it is kept.',
        team: 'Trust and safety',
      },
    },
    {
      id: 'bank-first',
      steps: ['method', 'bank'],
      pains: ['no-why', 'not-recognised'],
      fixKind: 'product',
      status: 'accepted',
      effort: [10, 15],
      ru: {
        title: 'Банк — первым, со временем у обоих способов',
        description: 'И мягкое сравнение имён: уменьшительные формы и транслит не мешают.',
        team: 'Профиль',
      },
      en: {
        title: 'Bank first, with time shown for both',
        description: 'And a softer comparison of names: short forms and transliteration pass.',
        team: 'Account',
      },
    },
    {
      id: 'capture-hints',
      steps: ['document', 'selfie'],
      pains: ['not-recognised'],
      fixKind: 'product',
      status: 'inWork',
      effort: [15, 22],
      ru: {
        title: 'Подсказки до снимка: блик, край, обложка, свет',
        description: 'Проверять кадр на телефоне, попытку не списывать.',
        team: 'Профиль',
      },
      en: {
        title: 'Hints before the shot: glare, edge, cover, light',
        description: 'Check the frame on the phone; don’t use up an attempt.',
        team: 'Account',
      },
    },
    {
      id: 'fifteen-reasons',
      steps: ['rejected'],
      pains: ['silent-refusal'],
      fixKind: 'copy',
      status: 'proposed',
      effort: [4, 7],
      ru: {
        title: 'Назвать 15 причин из 18 и следующий шаг',
        description: 'Оставшиеся три объединить в честное «не можем сказать, вот кто посмотрит вручную».',
        team: 'Отдел проверки',
      },
      en: {
        title: 'Name 15 of the 18 reasons and the next step',
        description: 'The other three become an honest “we can’t say; this person will look”.',
        team: 'Verification team',
      },
    },
    {
      id: 'agent-console',
      steps: ['wait', 'appeal'],
      pains: ['blind-agent'],
      fixKind: 'supportRule',
      status: 'accepted',
      effort: [8, 12],
      ru: {
        title: 'Статус и причина проверки — в карточке оператора',
        description: 'И право вернуть попытки, если виновата камера, а не человек.',
        team: 'Поддержка',
      },
      en: {
        title: 'Verification status and reason on the agent’s screen',
        description: 'And the right to give attempts back when the camera was at fault.',
        team: 'Support',
      },
    },
  ],
};
