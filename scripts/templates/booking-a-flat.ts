/** The template "Book a flat for a few nights": everything but its steps. */
import { bookingAFlatSteps } from './booking-a-flat-steps';
import type { TemplateSource } from './template';
import { usualLanes } from './template-lanes';

export const bookingAFlat: TemplateSource = {
  name: 'booking-a-flat',
  level: 'macro',
  tags: {
    ru: ['посуточная аренда', 'гость', 'бронирование', 'как есть'],
    en: ['short-term rental', 'guest', 'booking', 'as is'],
  },
  about: {
    ru: 'Гость снимает квартиру на несколько ночей: поиск, запрос, предоплата, заселение, выезд. Отдельно показаны отмена, обман и «не то, что на фото».',
    en: 'A guest rents a flat for a few nights: search, request, prepayment, stay, check-out. Cancellation, fraud and “not as in the photos” have steps of their own.',
  },
  lanes: usualLanes,
  stages: [
    { id: 'find', ru: 'Найти', en: 'Find' },
    { id: 'book', ru: 'Забронировать', en: 'Book' },
    { id: 'stay', ru: 'Пожить', en: 'Stay' },
    { id: 'leave', ru: 'Выехать', en: 'Leave' },
  ],
  personas: [
    {
      share: 0.65,
      portrait: 4,
      ru: {
        name: 'Семья в отпуске',
        role: 'Двое взрослых, двое детей, неделя у моря',
        goals: 'Чисто, как на фото, без сюрпризов в цене.',
        quote: 'Я отвечаю за троих. Ошибиться с жильём нельзя.',
      },
      en: {
        name: 'Family on holiday',
        role: 'Two adults, two children, a week by the sea',
        goals: 'Clean, as in the photos, no surprises in the price.',
        quote: 'I answer for the three of them. I can’t get the place wrong.',
      },
    },
    {
      share: 0.35,
      portrait: 9,
      ru: {
        name: 'В командировке на две ночи',
        role: 'Бронирует накануне, заезжает ночью',
        goals: 'Мгновенная бронь, закрывающие документы, ключи без встреч.',
        quote: 'Мне нужны кровать, розетка и чек.',
      },
      en: {
        name: 'Two-night business guest',
        role: 'Books the day before, arrives at night',
        goals: 'Instant booking, a proper invoice, keys without meeting anyone.',
        quote: 'All I need is a bed, a socket and a receipt.',
      },
    },
  ],
  steps: bookingAFlatSteps,
  paths: [
    { from: 'search', to: 'compare' },
    { from: 'compare', to: 'ask', share: 0.6, label: { ru: 'есть вопросы', en: 'has questions' } },
    {
      from: 'compare',
      to: 'request',
      pathKind: 'alternative',
      share: 0.3,
      label: { ru: 'бронирует сразу', en: 'books at once' },
    },
    { from: 'ask', to: 'request', share: 0.7, label: { ru: 'хозяин ответил', en: 'host replied' } },
    {
      from: 'ask',
      to: 'search',
      pathKind: 'alternative',
      share: 0.2,
      label: { ru: 'занято или молчит', en: 'taken or silent' },
    },
    {
      from: 'ask',
      to: 'off-platform',
      pathKind: 'failure',
      share: 0.05,
      label: { ru: 'увели в мессенджер', en: 'lured away' },
    },
    { from: 'request', to: 'prepay', share: 0.68, label: { ru: 'подтверждено', en: 'accepted' } },
    {
      from: 'request',
      to: 'search',
      pathKind: 'failure',
      share: 0.27,
      label: { ru: 'отказ хозяина', en: 'host declined' },
    },
    { from: 'prepay', to: 'check-in', share: 0.88, label: { ru: 'едет', en: 'travels' } },
    {
      from: 'prepay',
      to: 'cancel',
      pathKind: 'alternative',
      share: 0.12,
      label: { ru: 'планы изменились', en: 'plans changed' },
    },
    { from: 'check-in', to: 'living', share: 0.89, label: { ru: 'всё как обещали', en: 'as promised' } },
    {
      from: 'check-in',
      to: 'mismatch',
      pathKind: 'failure',
      share: 0.09,
      label: { ru: 'не как на фото', en: 'not as in photos' },
    },
    {
      from: 'mismatch',
      to: 'living',
      pathKind: 'alternative',
      share: 0.55,
      label: { ru: 'скидка или замена', en: 'discount or rehoused' },
    },
    {
      from: 'mismatch',
      to: 'cancel',
      pathKind: 'alternative',
      share: 0.35,
      label: { ru: 'съехал', en: 'moved out' },
    },
    { from: 'living', to: 'check-out' },
  ],
  pains: [
    {
      id: 'hidden-price',
      steps: ['compare'],
      severity: 3,
      ru: {
        title: 'Полная цена видна только при оплате',
        description:
          'Уборка, сбор и залог не входят в поиск, поэтому сравнивать варианты приходится в заметках.',
      },
      en: {
        title: 'The full price appears only at payment',
        description: 'Cleaning, fee and deposit are not in the search, so people compare in their notes.',
      },
    },
    {
      id: 'fake-payment',
      steps: ['ask', 'off-platform'],
      severity: 4,
      ru: {
        title: 'Гостя уводят платить мимо площадки',
        description: 'Подделка неотличима от нашей страницы, а деньги по ссылке не возвращаются.',
      },
      en: {
        title: 'Guests are lured to pay elsewhere',
        description:
          'The fake is indistinguishable from our page, and money paid by a link does not come back.',
      },
    },
    {
      id: 'dead-calendar',
      steps: ['search', 'request'],
      severity: 3,
      persona: 1,
      ru: {
        title: 'Свободные даты на деле заняты',
        description:
          'Каждый четвёртый запрос заканчивается отказом, и поиск начинается заново за день до поездки.',
      },
      en: {
        title: 'Free dates are not free',
        description: 'One request in four is declined, and the search starts over a day before the trip.',
      },
    },
    {
      id: 'night-door',
      steps: ['check-in'],
      severity: 4,
      ru: {
        title: 'Ночью у закрытой двери никого не найти',
        description: 'Хозяин спит, код не пришёл, на линии двое. Первые 20 минут решают всю поездку.',
      },
      en: {
        title: 'At a locked door at night there is no one to call',
        description:
          'The host is asleep, no code came, two agents are on. Those 20 minutes make or break the trip.',
      },
    },
    {
      id: 'nowhere-to-move',
      steps: ['mismatch'],
      severity: 4,
      persona: 0,
      ru: {
        title: 'Квартира не та, а переселить некуда',
        description:
          'Замену обещают, но запас есть в трёх городах. Семья с детьми остаётся терпеть и снимает видео.',
      },
      en: {
        title: 'Not the flat we booked, and nowhere to move',
        description:
          'Rehousing is promised, but spare flats exist in three cities. Families put up with it and film.',
      },
    },
    {
      id: 'cancel-lottery',
      steps: ['cancel'],
      severity: 2,
      ru: {
        title: 'Возврат при отмене зависит от смены',
        description: 'Списка исключений нет: с одной и той же справкой одному вернут всё, другому — ничего.',
      },
      en: {
        title: 'A refund depends on who is on shift',
        description:
          'No list of exceptions: the same doctor’s note gets one guest everything, another nothing.',
      },
    },
    {
      id: 'deposit-word',
      steps: ['check-out'],
      severity: 2,
      ru: {
        title: 'Залог — слово против слова',
        description: 'Нет фото «до», нет срока возврата, спор длиннее самой поездки.',
      },
      en: {
        title: 'The deposit is word against word',
        description: 'No photos from before, no date of return, the dispute outlasts the trip.',
      },
    },
  ],
  fixes: [
    {
      id: 'total-in-search',
      steps: ['search', 'compare'],
      pains: ['hidden-price'],
      fixKind: 'product',
      status: 'shipped',
      effort: [18, 26],
      ru: {
        title: 'Полная цена за все ночи — в поиске',
        description: 'Хозяин вносит уборку и залог числом, сортировка идёт по итогу.',
        team: 'Аренда: поиск',
      },
      en: {
        title: 'Full price for all nights in the search',
        description: 'Hosts enter cleaning and deposit as numbers; sorting goes by the total.',
        team: 'Rentals: search',
      },
    },
    {
      id: 'link-guard',
      steps: ['ask', 'off-platform'],
      pains: ['fake-payment'],
      fixKind: 'product',
      status: 'inWork',
      effort: [20, 35],
      ru: {
        title: 'Остановить уход в мессенджер в момент просьбы',
        description: 'Предупреждение до отправки номера и образец нашей настоящей страницы оплаты.',
        team: 'Доверие и безопасность',
      },
      en: {
        title: 'Stop the move to a messenger as it happens',
        description: 'Warn before a number is sent and show what our real payment page looks like.',
        team: 'Trust and safety',
      },
    },
    {
      id: 'calendar-nudge',
      steps: ['search', 'request'],
      pains: ['dead-calendar'],
      fixKind: 'crmMessage',
      status: 'accepted',
      effort: [5, 8],
      ru: {
        title: 'Еженедельно спрашивать хозяина: «Даты ещё свободны?»',
        description: 'Ответ одной кнопкой; не ответил дважды — объявление ниже в поиске.',
        team: 'Аренда: хозяева',
      },
      en: {
        title: 'Ask hosts weekly: “Are these dates still free?”',
        description: 'One tap to answer; two silences and the ad sinks in search.',
        team: 'Rentals: hosts',
      },
    },
    {
      id: 'door-line',
      steps: ['check-in'],
      pains: ['night-door'],
      fixKind: 'supportRule',
      status: 'proposed',
      effort: [6, 10],
      ru: {
        title: 'Линия «Я у двери»: ответ за 2 минуты',
        description:
          'Кнопка в день заезда, вне общей очереди. Нет хозяина 20 минут — оператор селит в другое жильё.',
        team: 'Поддержка аренды',
      },
      en: {
        title: 'An “I’m at the door” line: answer in 2 minutes',
        description:
          'A button on the day, past the common queue. No host for 20 minutes: the agent rehouses.',
        team: 'Rental support',
      },
    },
    {
      id: 'exceptions',
      steps: ['cancel', 'mismatch'],
      pains: ['cancel-lottery', 'nowhere-to-move'],
      fixKind: 'supportRule',
      status: 'accepted',
      effort: [3, 5],
      ru: {
        title: 'Список исключений и лимит на переселение у оператора',
        description:
          'Болезнь, отмена рейса, обман в объявлении: вернуть или снять другое жильё без старшего смены.',
        team: 'Поддержка аренды',
      },
      en: {
        title: 'A list of exceptions and a rehousing budget for agents',
        description:
          'Illness, cancelled flight, false ad: refund or book another place without the shift lead.',
        team: 'Rental support',
      },
    },
    {
      id: 'held-deposit',
      steps: ['prepay', 'check-out'],
      pains: ['deposit-word'],
      fixKind: 'product',
      status: 'deferred',
      ru: {
        title: 'Залог держит площадка',
        description: 'Блокировка на карте и возврат сам через 48 часов, если хозяин не открыл спор с фото.',
        team: 'Платежи',
        reason: 'После запуска блокировки сумм у банка-партнёра.',
      },
      en: {
        title: 'The platform holds the deposit',
        description:
          'A hold on the card, released after 48 hours unless the host opens a dispute with photos.',
        team: 'Payments',
        reason: 'After the partner bank supports holds.',
      },
    },
  ],
};
