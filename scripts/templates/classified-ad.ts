/** The template "Sell something through an ad": everything but its steps. */
import { classifiedAdPosting } from './classified-ad-posting';
import { classifiedAdSelling } from './classified-ad-selling';
import type { TemplateSource } from './template';
import { usualLanes } from './template-lanes';

export const classifiedAd: TemplateSource = {
  name: 'classified-ad',
  level: 'detail',
  tags: {
    ru: ['объявления', 'продавец', 'модерация', 'как есть'],
    en: ['classifieds', 'seller', 'moderation', 'as is'],
  },
  about: {
    ru: 'Путь частного продавца на площадке объявлений: от «за сколько это берут» до снятого объявления.',
    en: 'How a private seller gets from “what is it worth” to taking the ad down on a classifieds platform.',
  },
  lanes: usualLanes,
  stages: [
    { id: 'decide', ru: 'Решиться', en: 'Decide' },
    { id: 'create', ru: 'Собрать объявление', en: 'Put the ad together' },
    { id: 'check', ru: 'Пройти проверку', en: 'Get through review' },
    { id: 'sell', ru: 'Найти покупателя', en: 'Find a buyer' },
    { id: 'close', ru: 'Закрыть сделку', en: 'Close the deal' },
  ],
  personas: [
    {
      share: 0.7,
      portrait: 0,
      ru: {
        name: 'Продавец впервые',
        role: 'Освобождает кладовку, 2–3 объявления в год',
        goals: 'Избавиться от вещи за выходные и не попасться мошенникам.',
        quote: 'Мне не нужен рынок. Мне нужно, чтобы коляску забрали.',
      },
      en: {
        name: 'First-time seller',
        role: 'Clears out the box room, two or three ads a year',
        goals: 'Get rid of the thing by Sunday and not get scammed.',
        quote: 'I don’t want to run a shop. I want somebody to take the pram.',
      },
    },
    {
      share: 0.3,
      portrait: 5,
      ru: {
        name: 'Продавец с оборотом',
        role: 'Перепродаёт технику, 40 объявлений в месяц',
        goals: 'Публиковать пачками, не ждать проверок, понимать, за что платит.',
        quote: 'Каждый отказ — это день без звонков.',
      },
      en: {
        name: 'Everyday trader',
        role: 'Resells electronics, 40 ads a month',
        goals: 'Post in bulk, skip the waiting, know what the fees buy.',
        quote: 'Every refusal is a day without calls.',
      },
    },
  ],
  steps: [...classifiedAdPosting, ...classifiedAdSelling],
  paths: [
    { from: 'compare', to: 'login' },
    { from: 'login', to: 'category' },
    { from: 'category', to: 'photos' },
    { from: 'photos', to: 'describe' },
    { from: 'describe', to: 'moderation' },
    { from: 'moderation', to: 'live', share: 0.79, label: { ru: 'одобрено', en: 'approved' } },
    {
      from: 'moderation',
      to: 'fix-ad',
      pathKind: 'failure',
      share: 0.21,
      label: { ru: 'отказ модерации', en: 'refused' },
    },
    {
      from: 'fix-ad',
      to: 'moderation',
      pathKind: 'alternative',
      share: 0.7,
      label: { ru: 'отправлено снова', en: 'sent again' },
    },
    { from: 'live', to: 'chats', share: 0.8, label: { ru: 'есть отклики', en: 'replies come' } },
    {
      from: 'live',
      to: 'promote',
      pathKind: 'alternative',
      share: 0.2,
      label: { ru: 'мало просмотров', en: 'few views' },
    },
    { from: 'promote', to: 'chats' },
    { from: 'chats', to: 'deal', share: 0.55, label: { ru: 'договорились', en: 'agreed' } },
    {
      from: 'chats',
      to: 'closed',
      pathKind: 'failure',
      share: 0.2,
      label: { ru: 'передумал из-за мошенников', en: 'scared off by scams' },
      persona: 0,
    },
    { from: 'deal', to: 'closed', share: 0.88, label: { ru: 'продано', en: 'sold' } },
    {
      from: 'deal',
      to: 'chats',
      pathKind: 'failure',
      share: 0.12,
      label: { ru: 'покупатель не пришёл', en: 'buyer did not show up' },
    },
  ],
  pains: [
    {
      id: 'refusal-reason',
      steps: ['moderation', 'fix-ad'],
      severity: 4,
      ru: {
        title: 'Отказ без понятной причины',
        description:
          'Модератор знает причину, продавец видит «нарушение правил». Правит наугад, отправляет по три раза и пишет в поддержку.',
      },
      en: {
        title: 'Refused, but not told why',
        description:
          'The moderator knows the reason, the seller reads “against the rules”, edits at random, submits three times and writes to support.',
      },
    },
    {
      id: 'scam-first',
      steps: ['chats'],
      severity: 4,
      persona: 0,
      ru: {
        title: 'Первыми пишут мошенники',
        description:
          'Новичок получает ссылку «на оплату» в первые минуты и не знает, как выглядит честный покупатель.',
      },
      en: {
        title: 'Scammers write first',
        description:
          'A newcomer gets a “payment link” within minutes and does not know what an honest buyer looks like.',
      },
    },
    {
      id: 'paid-nothing',
      steps: ['promote'],
      severity: 3,
      persona: 1,
      ru: {
        title: 'Продвижение оплачено, результата не видно',
        description: 'Отчёт показывает «прирост к медиане», а продавец сравнивает со вчерашними звонками.',
      },
      en: {
        title: 'Promotion paid, nothing to show for it',
        description: 'The report says “uplift to the median”; the seller compares with yesterday’s calls.',
      },
    },
    {
      id: 'upload-lost',
      steps: ['photos'],
      severity: 2,
      ru: {
        title: 'Загрузка фото слетает при слабой связи',
        description: 'Экран нельзя свернуть, после ошибки фото выбирают заново.',
      },
      en: {
        title: 'Uploads are lost on a weak connection',
        description: 'You cannot leave the screen, and after an error you pick the photos again.',
      },
    },
  ],
  fixes: [
    {
      id: 'reason-in-words',
      steps: ['fix-ad'],
      pains: ['refusal-reason'],
      fixKind: 'copy',
      status: 'accepted',
      effort: [8, 14],
      ru: {
        title: 'Показать причину отказа словами и местом',
        description:
          'Причину модератора перевести на язык продавца и подсветить фразу или фото, из-за которых отказ.',
        team: 'Модерация',
      },
      en: {
        title: 'Say the reason in words and show the spot',
        description:
          'Put the moderator’s reason in the seller’s words and highlight the phrase or photo behind it.',
        team: 'Moderation',
      },
    },
    {
      id: 'refusal-macro',
      steps: ['fix-ad', 'moderation'],
      pains: ['refusal-reason'],
      fixKind: 'supportRule',
      status: 'inWork',
      effort: [2, 3],
      ru: {
        title: 'Оператор видит причину и снимает ошибочный отказ сам',
        description: 'Дать первой линии право вернуть объявление, если отказ — ошибка автомата.',
        team: 'Поддержка',
      },
      en: {
        title: 'Agents see the reason and lift wrong refusals',
        description: 'Let the first line restore an ad when the refusal was a machine error.',
        team: 'Support',
      },
    },
    {
      id: 'chat-guard',
      steps: ['chats'],
      pains: ['scam-first'],
      fixKind: 'product',
      status: 'proposed',
      effort: [30, 45],
      ru: {
        title: 'Предупреждение в чате на первом «странном» сообщении',
        description: 'Плашка рядом с просьбой уйти в мессенджер и кнопка «Пожаловаться» в одно касание.',
        team: 'Доверие и безопасность',
      },
      en: {
        title: 'A warning beside the first odd message',
        description: 'A banner when someone asks to move to a messenger, with one-tap “Report”.',
        team: 'Trust and safety',
      },
    },
    {
      id: 'background-upload',
      steps: ['photos'],
      pains: ['upload-lost'],
      fixKind: 'product',
      status: 'shipped',
      effort: [20, 30],
      ru: {
        title: 'Догружать фото в фоне',
        description: 'Фото грузятся, пока продавец пишет описание; после обрыва — с того же места.',
        team: 'Подача объявления',
      },
      en: {
        title: 'Upload photos in the background',
        description: 'They load while the seller types and resume after a break.',
        team: 'Posting',
      },
    },
    {
      id: 'before-after',
      steps: ['promote'],
      pains: ['paid-nothing'],
      fixKind: 'product',
      status: 'deferred',
      ru: {
        title: 'Отчёт «до и после» по звонкам',
        description: 'Показать просмотры и отклики за 7 дней до покупки рядом с оплаченными.',
        team: 'Монетизация',
        reason: 'Ждём единый счётчик откликов.',
      },
      en: {
        title: 'A before-and-after report on replies',
        description: 'Show views and replies of the seven days before beside the paid ones.',
        team: 'Monetisation',
        reason: 'Waits for one counter of replies.',
      },
    },
  ],
};
