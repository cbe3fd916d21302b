/** The template "Contact support": everything but its steps. */
import { supportContactOutcome } from './support-contact-outcome';
import { supportContactReach } from './support-contact-reach';
import type { TemplateSource } from './template';
import { lanesOf } from './template-lanes';

export const supportContact: TemplateSource = {
  name: 'support-contact',
  level: 'detail',
  tags: {
    ru: ['поддержка', 'чат-бот', 'первая линия', 'как есть'],
    en: ['support', 'chat-bot', 'first line', 'as is'],
  },
  about: {
    ru: 'Путь через саму поддержку: от экрана ошибки до повторного обращения. Показывает, во что клиенту обходится дорога к человеку и где теряется ответ.',
    en: 'The journey through support itself, from the error screen to the repeat contact: what it costs to reach a person and where the answer gets lost.',
  },
  lanes: lanesOf(
    'textRead',
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
      title: { ru: 'Норматив ответа (пример)', en: 'Response target (example)' },
      unit: { ru: 'мин', en: 'min' },
    },
    'lineOfVisibility',
    'backstage',
    'systems',
    'departments',
  ),
  stages: [
    { id: 'self', ru: 'Попробовать самому', en: 'Try alone' },
    { id: 'reach', ru: 'Добраться до человека', en: 'Reach a person' },
    { id: 'solve', ru: 'Решить вопрос', en: 'Get it solved' },
    { id: 'after', ru: 'После ответа', en: 'After the answer' },
  ],
  personas: [
    {
      share: 0.75,
      portrait: 2,
      ru: {
        name: 'Пишет в чат впервые',
        role: 'Пользуется площадкой раз в месяц, терпелива',
        goals: 'Узнать, что делать, и не чувствовать себя глупо.',
        quote: 'Может, это я что-то не то нажала?',
      },
      en: {
        name: 'First-time chatter',
        role: 'Uses the platform once a month, patient',
        goals: 'Learn what to do and not feel stupid.',
        quote: 'Maybe I pressed something wrong?',
      },
    },
    {
      share: 0.25,
      portrait: 7,
      ru: {
        name: 'Продавец, который пишет третий раз',
        role: 'Живёт с продаж, знает все отговорки',
        goals: 'Сразу попасть к тому, кто может решить.',
        quote: 'Не извиняйтесь. Скажите, когда.',
      },
      en: {
        name: 'Seller on the third contact',
        role: 'Lives by sales, knows every excuse',
        goals: 'Get straight to someone who can decide.',
        quote: 'Don’t apologise. Tell me when.',
      },
    },
  ],
  steps: [...supportContactReach, ...supportContactOutcome],
  paths: [
    { from: 'fault', to: 'help', share: 0.45, label: { ru: 'ищет сам', en: 'searches' } },
    {
      from: 'fault',
      to: 'entry',
      pathKind: 'alternative',
      share: 0.4,
      label: { ru: 'сразу в поддержку', en: 'straight to support' },
    },
    { from: 'help', to: 'entry', share: 0.6, label: { ru: 'не нашёл', en: 'not found' } },
    { from: 'entry', to: 'bot' },
    { from: 'bot', to: 'queue', share: 0.45, label: { ru: 'передал человеку', en: 'hands over' } },
    {
      from: 'bot',
      to: 'loop',
      pathKind: 'failure',
      share: 0.25,
      label: { ru: 'не понял', en: 'does not get it' },
    },
    {
      from: 'bot',
      to: 'rate',
      pathKind: 'alternative',
      share: 0.3,
      label: { ru: 'бот ответил', en: 'bot answers' },
    },
    {
      from: 'loop',
      to: 'queue',
      pathKind: 'alternative',
      share: 0.55,
      label: { ru: 'добился оператора', en: 'gets an agent' },
    },
    { from: 'queue', to: 'retell', share: 0.85, label: { ru: 'дождался', en: 'waits it out' } },
    { from: 'retell', to: 'solved', share: 0.62, label: { ru: 'решено сразу', en: 'solved at once' } },
    {
      from: 'retell',
      to: 'handed-over',
      pathKind: 'alternative',
      share: 0.38,
      label: { ru: 'нужен другой отдел', en: 'another department' },
    },
    {
      from: 'handed-over',
      to: 'answer',
      pathKind: 'alternative',
      share: 0.7,
      label: { ru: 'ответили', en: 'answered' },
    },
    {
      from: 'handed-over',
      to: 'again',
      pathKind: 'failure',
      share: 0.3,
      label: { ru: 'срок прошёл', en: 'deadline missed' },
    },
    { from: 'solved', to: 'rate' },
    {
      from: 'answer',
      to: 'again',
      pathKind: 'failure',
      share: 0.35,
      label: { ru: 'не решено', en: 'not solved' },
    },
    {
      from: 'answer',
      to: 'rate',
      pathKind: 'alternative',
      share: 0.65,
      label: { ru: 'принял ответ', en: 'accepts it' },
    },
    {
      from: 'again',
      to: 'bot',
      pathKind: 'alternative',
      share: 0.6,
      label: { ru: 'снова с бота', en: 'back to the bot' },
    },
  ],
  pains: [
    {
      id: 'bot-loop',
      steps: ['bot', 'loop'],
      severity: 4,
      ru: {
        title: 'Бот не понимает и не пускает к человеку',
        description: 'Закрытый от злости чат считается решённым, поэтому в отчёте круга не видно.',
      },
      en: {
        title: 'The bot doesn’t get it and won’t let you through',
        description: 'A chat closed in anger counts as solved, so the report never shows the loop.',
      },
    },
    {
      id: 'hidden-door',
      steps: ['fault', 'help', 'entry'],
      severity: 3,
      persona: 0,
      ru: {
        title: 'Вход в поддержку спрятан',
        description: 'Номер ищут в интернете и попадают к мошенникам «из поддержки».',
      },
      en: {
        title: 'The way into support is hidden',
        description: 'People search the web for a number and reach scammers posing as support.',
      },
    },
    {
      id: 'retelling',
      steps: ['retell', 'handed-over'],
      severity: 2,
      ru: {
        title: 'Одно и то же рассказывают каждому',
        description: 'История есть, но она в трёх кликах, а на чат — восемь минут.',
      },
      en: {
        title: 'Telling the same story to everyone',
        description: 'The history is there, three clicks away, in a chat of eight minutes.',
      },
    },
    {
      id: 'black-hole',
      steps: ['handed-over', 'answer', 'again'],
      severity: 4,
      persona: 1,
      ru: {
        title: 'Переданный вопрос пропадает',
        description:
          'У смежного отдела нет срока, у клиента нет статуса, а закрытая заявка не значит решённую.',
      },
      en: {
        title: 'Once handed over, it disappears',
        description:
          'The other department has no deadline, the customer no status, and closed doesn’t mean solved.',
      },
    },
  ],
  fixes: [
    {
      id: 'agent-word',
      steps: ['bot', 'loop'],
      pains: ['bot-loop'],
      fixKind: 'chatBot',
      status: 'accepted',
      effort: [4, 6],
      ru: {
        title: 'Слово «оператор» работает с первого раза',
        description: 'Два промаха подряд — тоже. Закрытый без ответа чат считать нерешённым.',
        team: 'Автоматизация',
      },
      en: {
        title: '“Agent” works the first time',
        description: 'So do two misses in a row. A chat closed unanswered counts as unsolved.',
        team: 'Automation',
      },
    },
    {
      id: 'error-to-chat',
      steps: ['fault', 'entry'],
      pains: ['hidden-door'],
      fixKind: 'product',
      status: 'inWork',
      effort: [9, 14],
      ru: {
        title: 'Кнопка «Помогите» прямо на экране ошибки',
        description: 'Открывает чат с кодом ошибки и последними действиями.',
        team: 'Платформа приложения',
      },
      en: {
        title: 'A “Help me” button on the error screen',
        description: 'Opens the chat with the error code and the last actions attached.',
        team: 'App platform',
      },
    },
    {
      id: 'summary',
      steps: ['retell'],
      pains: ['retelling'],
      fixKind: 'product',
      status: 'shipped',
      effort: [10, 14],
      ru: {
        title: 'Выжимка из бота первой строкой у оператора',
        description: 'Вопрос, номер заказа, что уже пробовали. Приветствие начинается с неё.',
        team: 'Рабочее место оператора',
      },
      en: {
        title: 'The bot’s summary in the agent’s first line',
        description: 'Question, order, what was tried. The greeting begins with it.',
        team: 'Agent desktop',
      },
    },
    {
      id: 'shared-clock',
      steps: ['handed-over'],
      pains: ['black-hole'],
      fixKind: 'process',
      status: 'proposed',
      effort: [15, 25],
      ru: {
        title: 'Один срок на всех и статус для клиента',
        description: 'Часы видит и смежный отдел; за день до срока — эскалация руководителю.',
        team: 'Поддержка и смежные отделы',
      },
      en: {
        title: 'One clock for all, and a status for the customer',
        description: 'The other department sees it too; a day before the deadline it escalates.',
        team: 'Support and departments',
      },
    },
    {
      id: 'plain-answer',
      steps: ['answer'],
      pains: ['black-hole'],
      fixKind: 'copy',
      status: 'accepted',
      effort: [2, 3],
      ru: {
        title: 'Итоговый ответ начинается с «да» или «нет»',
        description: 'Три поля вместо шаблона: что решили, почему, что делать дальше.',
        team: 'Редакция ответов',
      },
      en: {
        title: 'Final answers begin with yes or no',
        description: 'Three fields instead of a template: decision, reason, next step.',
        team: 'Reply editors',
      },
    },
    {
      id: 'honest-fcr',
      steps: ['rate', 'again'],
      pains: ['bot-loop', 'black-hole'],
      fixKind: 'supportRule',
      status: 'deferred',
      ru: {
        title: 'Повтор за 7 дней открывает прежнее обращение',
        description: 'И спрашивать CSAT после итогового ответа, а не при закрытии чата.',
        team: 'Контроль качества',
        reason: 'Меняет годовые показатели, решаем с нового квартала.',
      },
      en: {
        title: 'A repeat within 7 days reopens the old contact',
        description: 'And ask for CSAT after the final answer, not when the chat closes.',
        team: 'Quality control',
        reason: 'It changes the yearly figures; to be decided next quarter.',
      },
    },
  ],
};
