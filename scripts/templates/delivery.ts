/** The template "Get a purchase delivered": everything but its steps. */
import { deliverySteps } from './delivery-steps';
import type { TemplateSource } from './template';
import { lanesOf } from './template-lanes';

export const delivery: TemplateSource = {
  name: 'delivery',
  level: 'detail',
  tags: {
    ru: ['доставка', 'покупатель', 'безопасная сделка', 'как есть'],
    en: ['delivery', 'buyer', 'protected deal', 'as is'],
  },
  about: {
    ru: 'Покупка с доставкой у частного продавца: деньги держит площадка, посылку везёт перевозчик, а спрашивают с площадки.',
    en: 'Buying from a private seller with delivery: the platform holds the money, a carrier moves the parcel, the platform takes the blame.',
  },
  lanes: lanesOf(
    'textRead',
    'actions',
    'thoughts',
    'question',
    'touchpoint',
    'emotion',
    'quotes',
    'contacts',
    {
      laneKind: 'customNumber',
      title: { ru: 'Обещанный срок (пример)', en: 'Promised time (example)' },
      unit: { ru: 'ч', en: 'h' },
    },
    'pains',
    'fixes',
    'lineOfVisibility',
    'backstage',
    'systems',
  ),
  stages: [
    { id: 'order', ru: 'Заказать', en: 'Order' },
    { id: 'transit', ru: 'Дождаться', en: 'Wait' },
    { id: 'receive', ru: 'Получить', en: 'Receive' },
    { id: 'return', ru: 'Вернуть', en: 'Return' },
  ],
  personas: [
    {
      share: 0.45,
      portrait: 2,
      ru: {
        name: 'Заказывает с доставкой впервые',
        role: 'Раньше покупала только при встрече, из рук в руки',
        goals: 'Не потерять деньги и не ехать через весь город.',
        quote: 'Пока не потрогаю — не верю.',
      },
      en: {
        name: 'First-time delivery buyer',
        role: 'Used to buy in person only, cash in hand',
        goals: 'Not to lose money and not to cross the city.',
        quote: 'Until I’ve touched it, I don’t believe it.',
      },
    },
    {
      share: 0.55,
      portrait: 7,
      ru: {
        name: 'Получает посылки каждую неделю',
        role: 'Собирает коллекцию, знает все пункты района',
        goals: 'Быстро, предсказуемо, без переписки с поддержкой.',
        quote: 'Срок может быть любым. Главное — чтобы он был правдой.',
      },
      en: {
        name: 'Weekly parcel collector',
        role: 'Builds a collection, knows every pickup point around',
        goals: 'Fast, predictable, no talking to support.',
        quote: 'Take as long as you like. Just tell me the truth.',
      },
    },
  ],
  steps: deliverySteps,
  paths: [
    { from: 'choose', to: 'pay' },
    { from: 'pay', to: 'confirm' },
    { from: 'confirm', to: 'track', share: 0.86, label: { ru: 'продавец отправил', en: 'seller shipped' } },
    {
      from: 'confirm',
      to: 'cancelled',
      pathKind: 'failure',
      share: 0.14,
      label: { ru: 'отмена или молчание', en: 'cancelled or silent' },
    },
    {
      from: 'cancelled',
      to: 'refund',
      pathKind: 'alternative',
      share: 0.8,
      label: { ru: 'ждёт деньги', en: 'waits for the money' },
    },
    {
      from: 'cancelled',
      to: 'choose',
      pathKind: 'alternative',
      share: 0.2,
      label: { ru: 'ищет у другого', en: 'tries another seller' },
    },
    { from: 'track', to: 'pickup', share: 0.72, label: { ru: 'в пункт', en: 'to a point' } },
    {
      from: 'track',
      to: 'courier',
      pathKind: 'alternative',
      share: 0.24,
      label: { ru: 'курьером', en: 'by courier' },
    },
    {
      from: 'track',
      to: 'dispute',
      pathKind: 'failure',
      share: 0.04,
      label: { ru: 'потерялась', en: 'lost' },
    },
    {
      from: 'courier',
      to: 'inspect',
      pathKind: 'alternative',
      share: 0.82,
      label: { ru: 'вручил', en: 'handed over' },
    },
    {
      from: 'courier',
      to: 'pickup',
      pathKind: 'failure',
      share: 0.18,
      label: { ru: 'не застал, увёз в пункт', en: 'missed, left at a point' },
    },
    { from: 'pickup', to: 'inspect' },
    { from: 'inspect', to: 'accept', share: 0.93, label: { ru: 'всё в порядке', en: 'all good' } },
    {
      from: 'inspect',
      to: 'dispute',
      pathKind: 'failure',
      share: 0.07,
      label: { ru: 'не то или сломано', en: 'wrong or broken' },
    },
    {
      from: 'dispute',
      to: 'refund',
      pathKind: 'alternative',
      share: 0.65,
      label: { ru: 'за покупателя', en: 'for the buyer' },
    },
    {
      from: 'dispute',
      to: 'accept',
      pathKind: 'alternative',
      share: 0.25,
      label: { ru: 'договорились', en: 'settled' },
    },
  ],
  pains: [
    {
      id: 'free-cancel',
      steps: ['confirm', 'cancelled'],
      severity: 4,
      ru: {
        title: 'Продавец отменяет без последствий',
        description: 'Деньги покупателя заморожены до 10 дней, а вещь уже снова в продаже дороже.',
      },
      en: {
        title: 'Sellers cancel with no consequences',
        description: 'The buyer’s money is frozen for up to ten days while the item is up again for more.',
      },
    },
    {
      id: 'courier-window',
      steps: ['courier'],
      severity: 3,
      ru: {
        title: 'Окно курьера — весь день',
        description:
          'Маршрут известен утром, но покупатель о нём не знает. Недозвон записывают как «не застали».',
      },
      en: {
        title: 'The courier’s slot is the whole day',
        description:
          'The route is known in the morning, but not to the buyer. A missed call is logged as “nobody home”.',
      },
    },
    {
      id: 'stuck-status',
      steps: ['track'],
      severity: 3,
      ru: {
        title: 'Статус стоит, срок прошёл, никто не предупредил',
        description: 'Покупатель узнаёт об опоздании сам и пишет «где посылка» на второй день тишины.',
      },
      en: {
        title: 'Status stuck, date missed, nobody said a word',
        description:
          'Buyers find out about the delay themselves and ask “where is it” on the second silent day.',
      },
    },
    {
      id: 'prove-it',
      steps: ['inspect', 'dispute'],
      severity: 4,
      persona: 0,
      ru: {
        title: 'Доказывать приходится покупателю',
        description: 'На осмотр 15 минут без розетки, а форма спора спрашивает то, что уже есть в заказе.',
      },
      en: {
        title: 'The burden of proof is on the buyer',
        description:
          'Fifteen minutes to inspect with no socket, and the form asks for what the order already holds.',
      },
    },
    {
      id: 'refund-limbo',
      steps: ['refund', 'cancelled'],
      severity: 3,
      ru: {
        title: 'Возврат теряется между площадкой и банком',
        description: 'Банк и поддержка отправляют друг к другу: номера операции у клиента нет.',
      },
      en: {
        title: 'Refunds get lost between us and the bank',
        description:
          'Bank and support send the customer to each other: nobody gives a transaction reference.',
      },
    },
  ],
  fixes: [
    {
      id: 'instant-refund',
      steps: ['cancelled', 'refund'],
      pains: ['free-cancel', 'refund-limbo'],
      fixKind: 'product',
      status: 'accepted',
      effort: [25, 40],
      ru: {
        title: 'Возврат в день отмены, если отменил продавец',
        description: 'Не ждать сверки: деньги ещё на счёте сделки. Показать номер операции для банка.',
        team: 'Платежи',
      },
      en: {
        title: 'Same-day refund when the seller cancels',
        description:
          'No need to wait for reconciliation: the money is still held. Show a reference for the bank.',
        team: 'Payments',
      },
    },
    {
      id: 'cancel-rank',
      steps: ['confirm', 'cancelled'],
      pains: ['free-cancel'],
      fixKind: 'process',
      status: 'proposed',
      effort: [10, 15],
      ru: {
        title: 'Доля отмен влияет на место в выдаче',
        description: 'После двух отмен за месяц — ниже в поиске и без бейджа «Быстро отправляет».',
        team: 'Качество продавцов',
      },
      en: {
        title: 'Cancellations count in ranking',
        description: 'Two in a month: lower in search and no “Ships fast” badge.',
        team: 'Seller quality',
      },
    },
    {
      id: 'two-hour-slot',
      steps: ['courier'],
      pains: ['courier-window'],
      fixKind: 'crmMessage',
      status: 'inWork',
      effort: [12, 18],
      ru: {
        title: 'Утром — окно в два часа из маршрута',
        description: 'Сообщение с точным окном и кнопкой «Оставить в пункте».',
        team: 'Логистика',
      },
      en: {
        title: 'A two-hour slot in the morning, from the route',
        description: 'A message with the real slot and a “Leave at a point” button.',
        team: 'Logistics',
      },
    },
    {
      id: 'delay-first',
      steps: ['track'],
      pains: ['stuck-status'],
      fixKind: 'chatBot',
      status: 'shipped',
      effort: [6, 9],
      ru: {
        title: 'Бот сам говорит об опоздании и новом сроке',
        description: 'Если нет статуса 36 часов — сообщить первыми и предложить отмену.',
        team: 'Чат-бот',
      },
      en: {
        title: 'The bot tells about the delay first',
        description: 'No status for 36 hours: say so, give a new date, offer to cancel.',
        team: 'Chat-bot',
      },
    },
    {
      id: 'short-dispute',
      steps: ['dispute'],
      pains: ['prove-it'],
      fixKind: 'copy',
      status: 'accepted',
      effort: [5, 8],
      ru: {
        title: 'Форма спора из двух вопросов',
        description: '«Что не так» и фото; заказ, переписку и видео осмотра подставляем сами.',
        team: 'Безопасная сделка',
      },
      en: {
        title: 'A dispute form of two questions',
        description: '“What is wrong” and photos; order, chat and inspection video are filled in for you.',
        team: 'Protected deal',
      },
    },
  ],
};
