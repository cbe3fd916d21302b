/** The template "Ratings and reviews": everything but its steps. */
import { reviewsSteps } from './reviews-steps';
import type { TemplateSource } from './template';
import { usualLanes } from './template-lanes';

export const reviews: TemplateSource = {
  name: 'reviews',
  level: 'detail',
  tags: {
    ru: ['доверие', 'отзывы', 'две стороны', 'как есть'],
    en: ['trust', 'reviews', 'both sides', 'as is'],
  },
  about: {
    ru: 'Отзыв глазами обеих сторон сделки: покупатель пишет, продавец с ним живёт. Две кривые эмоций в одной дорожке показывают, где интересы расходятся.',
    en: 'A review as both sides see it: the buyer writes it, the seller lives with it. Two emotion curves in one lane show where their interests part.',
  },
  lanes: usualLanes,
  stages: [
    { id: 'before', ru: 'Выбрать, кому верить', en: 'Choose whom to trust' },
    { id: 'write', ru: 'Написать', en: 'Write' },
    { id: 'publish', ru: 'Опубликовать', en: 'Publish' },
    { id: 'conflict', ru: 'Спорить', en: 'Argue' },
    { id: 'after', ru: 'Жить с рейтингом', en: 'Live with the rating' },
  ],
  personas: [
    {
      share: 0.8,
      portrait: 10,
      ru: {
        name: 'Покупает с оглядкой на отзывы',
        role: 'Обжёгся на предоплате, теперь читает всё',
        goals: 'Понять, можно ли верить, и предупредить других.',
        quote: 'Пять звёзд ничего не значат. Покажите, за что поставили одну.',
      },
      en: {
        name: 'Buyer who reads reviews first',
        role: 'Burnt by a prepayment once, reads everything now',
        goals: 'Know whom to trust and warn others.',
        quote: 'Five stars mean nothing. Show me who gave one, and why.',
      },
    },
    {
      share: 0.2,
      portrait: 11,
      ru: {
        name: 'Продавец, который живёт рейтингом',
        role: 'Мастерская на дому, все заказы из профиля',
        goals: 'Честный рейтинг, защита от шантажа, внятные правила.',
        quote: 'Три десятых рейтинга — это мой месяц работы.',
      },
      en: {
        name: 'Seller who lives by the rating',
        role: 'Workshop at home, all orders come from the profile',
        goals: 'A fair rating, no blackmail, rules one can read.',
        quote: 'Three tenths of a star is a month of my work.',
      },
    },
  ],
  steps: reviewsSteps,
  paths: [
    { from: 'read', to: 'invite', share: 0.72, label: { ru: 'поверил и купил', en: 'trusts and buys' } },
    {
      from: 'read',
      to: 'doubt',
      pathKind: 'alternative',
      share: 0.16,
      label: { ru: 'слишком гладко', en: 'too smooth' },
    },
    {
      from: 'doubt',
      to: 'invite',
      pathKind: 'alternative',
      share: 0.35,
      label: { ru: 'купил всё равно', en: 'buys anyway' },
    },
    { from: 'invite', to: 'write', share: 0.22, label: { ru: 'решил написать', en: 'decides to write' } },
    {
      from: 'invite',
      to: 'blackmail',
      pathKind: 'failure',
      share: 0.02,
      label: { ru: 'угрожает продавцу', en: 'threatens the seller' },
    },
    { from: 'write', to: 'review-check' },
    {
      from: 'review-check',
      to: 'review-refused',
      pathKind: 'failure',
      share: 0.15,
      label: { ru: 'отклонён', en: 'rejected' },
    },
    {
      from: 'review-refused',
      to: 'review-check',
      pathKind: 'alternative',
      share: 0.4,
      label: { ru: 'переписал', en: 'rewritten' },
    },
    { from: 'review-check', to: 'recount', share: 0.6, label: { ru: 'похвала', en: 'praise' } },
    {
      from: 'review-check',
      to: 'reply',
      pathKind: 'alternative',
      share: 0.25,
      label: { ru: 'критика', en: 'criticism' },
    },
    {
      from: 'blackmail',
      to: 'dispute',
      pathKind: 'alternative',
      share: 0.45,
      label: { ru: 'не заплатил, получил единицу', en: 'refuses, gets one star' },
      persona: 1,
    },
    {
      from: 'reply',
      to: 'dispute',
      pathKind: 'alternative',
      share: 0.3,
      label: { ru: 'не согласен', en: 'disagrees' },
      persona: 1,
    },
    {
      from: 'reply',
      to: 'recount',
      pathKind: 'alternative',
      share: 0.7,
      label: { ru: 'принял', en: 'accepts' },
    },
    {
      from: 'dispute',
      to: 'recount',
      pathKind: 'alternative',
      share: 0.35,
      label: { ru: 'отзыв снят', en: 'review removed' },
    },
  ],
  pains: [
    {
      id: 'blackmail',
      steps: ['blackmail'],
      severity: 4,
      persona: 1,
      ru: {
        title: 'Отзывом шантажируют',
        description:
          'Заплатить дешевле, чем потерять место в выдаче. Половина случаев до поддержки не доходит.',
      },
      en: {
        title: 'Reviews are used for blackmail',
        description: 'Paying is cheaper than dropping in search. Half of the cases never reach support.',
      },
    },
    {
      id: 'early-ask',
      steps: ['invite'],
      severity: 2,
      persona: 0,
      ru: {
        title: 'Об отзыве просят до получения товара',
        description: 'К моменту, когда есть что сказать, кнопки уже не найти. Пишут в основном рассерженные.',
      },
      en: {
        title: 'The request comes before the item',
        description: 'By the time there is something to say, the button is gone. Mostly the angry write.',
      },
    },
    {
      id: 'truth-refused',
      steps: ['review-check', 'review-refused'],
      severity: 3,
      persona: 0,
      ru: {
        title: 'Плохой отзыв идёт дольше и чаще отклоняется',
        description: 'Правило одно для всех, но единицы смотрит человек. Покупатель видит в этом сговор.',
      },
      en: {
        title: 'Bad reviews take longer and are rejected more',
        description: 'The rule is the same, but people look at ones. Buyers read it as collusion.',
      },
    },
    {
      id: 'deaf-dispute',
      steps: ['dispute'],
      severity: 3,
      persona: 1,
      ru: {
        title: 'Спор решают, не видя доказательств',
        description: 'Скриншоты остаются в чате поддержки, модератор видит только текст отзыва.',
      },
      en: {
        title: 'Disputes are decided without the evidence',
        description: 'Screenshots stay in the support chat; the moderator sees only the review.',
      },
    },
    {
      id: 'opaque-rating',
      steps: ['read', 'recount'],
      severity: 2,
      ru: {
        title: 'Рейтинг не объясняет сам себя',
        description: 'У всех 4,8–4,9, а почему стало 4,6, нельзя вывести ни из одного экрана.',
      },
      en: {
        title: 'The rating doesn’t explain itself',
        description: 'Everyone has 4.8 or 4.9, and no screen tells why it is now 4.6.',
      },
    },
  ],
  fixes: [
    {
      id: 'threat-button',
      steps: ['blackmail'],
      pains: ['blackmail'],
      fixKind: 'product',
      status: 'accepted',
      effort: [12, 20],
      ru: {
        title: '«Мне угрожают отзывом» — кнопка в чате сделки',
        description:
          'Отзыв этого покупателя уходит на ручную проверку до публикации, переписка прикладывается сама.',
        team: 'Отзывы',
      },
      en: {
        title: 'A button in the deal chat: “I’m threatened with a review”',
        description: 'This buyer’s review goes to manual check before it is published, chat attached.',
        team: 'Reviews',
      },
    },
    {
      id: 'ask-later',
      steps: ['invite'],
      pains: ['early-ask'],
      fixKind: 'crmMessage',
      status: 'shipped',
      effort: [2, 4],
      ru: {
        title: 'Просить об отзыве через сутки после получения',
        description: 'Событие — выдача посылки или «встреча состоялась», а не последнее сообщение.',
        team: 'CRM',
      },
      en: {
        title: 'Ask a day after the item is received',
        description: 'Triggered by hand-over or “we met”, not by the last message.',
        team: 'CRM',
      },
    },
    {
      id: 'inline-reason',
      steps: ['review-refused'],
      pains: ['truth-refused'],
      fixKind: 'copy',
      status: 'inWork',
      effort: [5, 8],
      ru: {
        title: 'Подсветить, что убрать, — и опубликовать остальное',
        description: 'Номер на фото замазать самим, грубое слово предложить заменить.',
        team: 'Модерация',
      },
      en: {
        title: 'Highlight what to take out and publish the rest',
        description: 'Blur a number in the photo ourselves, suggest another word for the rude one.',
        team: 'Moderation',
      },
    },
    {
      id: 'same-queue',
      steps: ['review-check'],
      pains: ['truth-refused'],
      fixKind: 'process',
      status: 'proposed',
      effort: [6, 9],
      ru: {
        title: 'Один срок проверки для единиц и пятёрок',
        description: 'И показать этот срок в разделе «Мои отзывы».',
        team: 'Модерация',
      },
      en: {
        title: 'One deadline for ones and fives',
        description: 'And show it in My reviews.',
        team: 'Moderation',
      },
    },
    {
      id: 'evidence-file',
      steps: ['dispute'],
      pains: ['deaf-dispute'],
      fixKind: 'supportRule',
      status: 'proposed',
      effort: [4, 6],
      ru: {
        title: 'Скриншоты идут модератору вместе с жалобой',
        description: 'Оператор прикладывает их к делу, ответ ссылается на правило.',
        team: 'Поддержка',
      },
      en: {
        title: 'Screenshots go to the moderator with the report',
        description: 'Agents attach them to the case; the answer names the rule.',
        team: 'Support',
      },
    },
    {
      id: 'why-this-rating',
      steps: ['recount'],
      pains: ['opaque-rating'],
      fixKind: 'product',
      status: 'deferred',
      ru: {
        title: 'Экран «Из чего сложился рейтинг»',
        description: 'Вес каждого отзыва и что изменилось за месяц.',
        team: 'Отзывы',
        reason: 'Ждём новую формулу с весом свежих отзывов.',
      },
      en: {
        title: 'A screen “What makes up the rating”',
        description: 'The weight of each review and what changed this month.',
        team: 'Reviews',
        reason: 'Waits for the formula that weighs fresh reviews.',
      },
    },
  ],
};
