/** The templates a new map can begin with: their names, which are also the titles of their maps, and what each shows. */
import type { Message } from '../translate';

/** In the order in which they are offered; also the names of the files in assets/templates. */
export const templateNames = [
  'classified-ad',
  'delivery',
  'buying-a-car',
  'booking-a-flat',
  'verification',
  'reviews',
  'support-contact',
  'blank-blueprint',
] as const;
export type TemplateName = (typeof templateNames)[number];

export const templates: Readonly<
  Record<TemplateName, { readonly name: Message; readonly description: Message }>
> = {
  'classified-ad': {
    name: { ru: 'Продать вещь по объявлению', en: 'Sell something through an ad' },
    description: {
      ru: 'От цены по похожим до снятого объявления: модерация, отказ, отклики, встреча.',
      en: 'From checking prices to taking the ad down: moderation, refusal, replies, meeting.',
    },
  },
  delivery: {
    name: { ru: 'Получить товар с доставкой', en: 'Get a purchase delivered' },
    description: {
      ru: 'Безопасная сделка глазами покупателя: отмена продавцом, курьер, пункт выдачи, спор и возврат.',
      en: 'A protected deal as the buyer sees it: seller cancels, courier, pickup point, dispute, refund.',
    },
  },
  'buying-a-car': {
    name: { ru: 'Купить автомобиль с пробегом', en: 'Buy a used car' },
    description: {
      ru: 'От бюджета до постановки на учёт: проверка истории, осмотр, задаток, кредит, договор.',
      en: 'From budget to registration: history check, viewing, deposit, loan, contract.',
    },
  },
  'booking-a-flat': {
    name: { ru: 'Снять квартиру посуточно', en: 'Book a flat for a few nights' },
    description: {
      ru: 'Поиск, запрос хозяину, предоплата, заселение и залог — и где гостя обманывают.',
      en: 'Search, request to the host, prepayment, check-in and deposit, and where guests get cheated.',
    },
  },
  verification: {
    name: { ru: 'Подтвердить личность', en: 'Get verified' },
    description: {
      ru: 'Проверка пользователя с закулисьем: документ, селфи, отказ, ручная проверка, обжалование.',
      en: 'Verification of a user with its backstage: document, selfie, refusal, manual check, appeal.',
    },
  },
  reviews: {
    name: { ru: 'Рейтинг и отзывы', en: 'Ratings and reviews' },
    description: {
      ru: 'Отзыв от просьбы до пересчёта рейтинга: модерация, шантаж единицей, спор с обеих сторон.',
      en: 'A review from the request to the new rating: moderation, blackmail, dispute, both sides.',
    },
  },
  'support-contact': {
    name: { ru: 'Обратиться в поддержку', en: 'Contact support' },
    description: {
      ru: 'От ошибки до оценки ответа: справка, круг бота, очередь, передача в отдел, повторное обращение.',
      en: 'From the fault to the rating: help centre, bot loop, queue, hand-over, repeat contact.',
    },
  },
  'blank-blueprint': {
    name: { ru: 'Схема сервиса (заготовка)', en: 'Service blueprint (blank)' },
    description: {
      ru: 'Пустая схема сервиса: этапы и дорожки на местах, в каждой ячейке — подсказка, что писать.',
      en: 'A service blueprint to fill in: stages and lanes in place, a hint in every cell.',
    },
  },
};
