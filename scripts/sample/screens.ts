/** What the customer sees at each step, block by block, in both languages. */
import type { Language } from '#core/document/records/field';
import type { Block } from './draw-screen';
import type { StepKey } from './journey';

export interface Screen {
  readonly description: Readonly<Record<Language, string>>;
  readonly blocks: Readonly<Record<Language, readonly Block[]>>;
  /** A marked spot: share of width and height, and what it says. */
  readonly pin?: {
    readonly x: number;
    readonly y: number;
    readonly text: Readonly<Record<Language, string>>;
  };
}

export const marketplace: Readonly<Record<Language, string>> = { ru: 'Прилавок', en: 'Prilavok' };

export const screens: Readonly<Record<StepKey, Screen>> = {
  login: {
    description: {
      ru: 'Экран входа: поле кода из СМС и таймер',
      en: 'Log-in screen: field for the code and a timer',
    },
    blocks: {
      ru: [
        { block: 'title', text: 'Код из СМС' },
        { block: 'text', lines: ['Отправили на +7 900 ···-··-12'] },
        { block: 'digits', value: '48' },
        { block: 'text', lines: ['Отправить снова через 0:54'] },
        { block: 'button', text: 'Войти' },
      ],
      en: [
        { block: 'title', text: 'Code from the text' },
        { block: 'text', lines: ['Sent to +44 7700 ··· ·12'] },
        { block: 'digits', value: '48' },
        { block: 'text', lines: ['Send again in 0:54'] },
        { block: 'button', text: 'Log in' },
      ],
    },
  },
  category: {
    description: { ru: 'Выбор раздела: плитки', en: 'Choice of category: tiles' },
    blocks: {
      ru: [
        { block: 'title', text: 'Что вы продаёте?' },
        { block: 'field', label: 'Поиск раздела', value: 'самокат' },
        {
          block: 'tiles',
          labels: ['Спорт', 'Транспорт', 'Дом и сад', 'Детские вещи', 'Электроника', 'Хобби'],
          chosen: 0,
        },
      ],
      en: [
        { block: 'title', text: 'What are you selling?' },
        { block: 'field', label: 'Find a category', value: 'scooter' },
        {
          block: 'tiles',
          labels: ['Sport', 'Transport', 'Home, garden', 'Children', 'Electronics', 'Hobby'],
          chosen: 0,
        },
      ],
    },
  },
  photos: {
    description: { ru: 'Загрузка фото: часть с ошибкой', en: 'Photo upload: some have failed' },
    blocks: {
      ru: [
        { block: 'title', text: 'Фото' },
        { block: 'text', lines: ['До 10 фото. Первое станет обложкой'] },
        { block: 'photos', done: 2, waiting: 3, failed: 1 },
        { block: 'notice', tone: 'bad', lines: ['Не удалось загрузить', 'Попробуйте ещё раз'] },
        { block: 'button', text: 'Дальше', isQuiet: true },
      ],
      en: [
        { block: 'title', text: 'Photos' },
        { block: 'text', lines: ['Up to 10. The first is the cover'] },
        { block: 'photos', done: 2, waiting: 3, failed: 1 },
        { block: 'notice', tone: 'bad', lines: ['Upload failed', 'Please try again'] },
        { block: 'button', text: 'Next', isQuiet: true },
      ],
    },
    pin: {
      x: 0.85,
      y: 0.47,
      text: { ru: 'Не сказано, какое фото и почему', en: 'It does not say which photo, or why' },
    },
  },
  text: {
    description: { ru: 'Заголовок и описание', en: 'Title and description' },
    blocks: {
      ru: [
        { block: 'title', text: 'Описание' },
        { block: 'field', label: 'Заголовок', value: 'Самокат городской, синий' },
        { block: 'field', label: 'Состояние', value: 'Хорошее' },
        {
          block: 'text',
          lines: ['Опишите комплект и причину', 'продажи. Ссылки и телефоны', 'указывать нельзя.'],
        },
        { block: 'button', text: 'Дальше' },
      ],
      en: [
        { block: 'title', text: 'Description' },
        { block: 'field', label: 'Title', value: 'City scooter, blue' },
        { block: 'field', label: 'Condition', value: 'Good' },
        {
          block: 'text',
          lines: ['Say what is in the box and why', 'you sell. No links and no phone', 'numbers, please.'],
        },
        { block: 'button', text: 'Next' },
      ],
    },
  },
  price: {
    description: { ru: 'Цена и подсказка по похожим вещам', en: 'Price and a hint from similar items' },
    blocks: {
      ru: [
        { block: 'title', text: 'Цена' },
        { block: 'field', label: 'Цена, ₽', value: '8 900' },
        { block: 'text', lines: ['Похожие вещи продают за'] },
        { block: 'scale', low: '7 500 ₽', high: '9 000 ₽', at: 0.68 },
        { block: 'button', text: 'Дальше' },
      ],
      en: [
        { block: 'title', text: 'Price' },
        { block: 'field', label: 'Price', value: '89' },
        { block: 'text', lines: ['Similar items sell for'] },
        { block: 'scale', low: '75', high: '90', at: 0.68 },
        { block: 'button', text: 'Next' },
      ],
    },
  },
  verification: {
    description: { ru: 'Съёмка документа: блик на снимке', en: 'Taking a picture of the document: glare' },
    blocks: {
      ru: [
        { block: 'title', text: 'Подтвердите личность' },
        { block: 'document' },
        { block: 'notice', tone: 'bad', lines: ['Документ не принят', 'Попробуйте ещё раз'] },
        { block: 'button', text: 'Снять снова' },
      ],
      en: [
        { block: 'title', text: 'Verify your identity' },
        { block: 'document' },
        { block: 'notice', tone: 'bad', lines: ['Document not accepted', 'Please try again'] },
        { block: 'button', text: 'Take it again' },
      ],
    },
    pin: {
      x: 0.62,
      y: 0.27,
      text: {
        ru: 'Блик виден до отправки, но экран молчит',
        en: 'The glare is visible before sending; the screen says nothing',
      },
    },
  },
  moderation: {
    description: { ru: 'Статус: объявление проверяют', en: 'Status: the ad is being checked' },
    blocks: {
      ru: [
        { block: 'title', text: 'Проверяем объявление' },
        { block: 'text', lines: ['Обычно до 30 минут'] },
        { block: 'stages', labels: ['Отправлено, 10:12', 'Проверка', 'Оплата', 'Публикация'], at: 1 },
        { block: 'button', text: 'Написать в поддержку', isQuiet: true },
      ],
      en: [
        { block: 'title', text: 'We are checking your ad' },
        { block: 'text', lines: ['Usually up to 30 minutes'] },
        { block: 'stages', labels: ['Sent, 10:12', 'Check', 'Payment', 'Publication'], at: 1 },
        { block: 'button', text: 'Write to support', isQuiet: true },
      ],
    },
  },
  correction: {
    description: {
      ru: 'Отказ без причины и кнопка «Исправить»',
      en: 'Refusal without a reason, and a Correct button',
    },
    blocks: {
      ru: [
        { block: 'title', text: 'Объявление отклонено' },
        {
          block: 'notice',
          tone: 'bad',
          lines: ['Нарушение правил', 'Исправьте объявление и', 'отправьте снова'],
        },
        { block: 'ad', title: 'Самокат городской, синий', price: '8 900 ₽', note: 'Не опубликовано' },
        { block: 'button', text: 'Исправить' },
      ],
      en: [
        { block: 'title', text: 'Your ad was refused' },
        { block: 'notice', tone: 'bad', lines: ['Breaks the rules', 'Correct the ad and', 'send it again'] },
        { block: 'ad', title: 'City scooter, blue', price: '89', note: 'Not published' },
        { block: 'button', text: 'Correct' },
      ],
    },
    pin: {
      x: 0.3,
      y: 0.26,
      text: { ru: 'Какое правило? Где в объявлении?', en: 'Which rule? Where in the ad?' },
    },
  },
  payment: {
    description: { ru: 'Оплата размещения: ждём банк', en: 'Payment: waiting for the bank' },
    blocks: {
      ru: [
        { block: 'title', text: 'Размещение, 30 дней' },
        { block: 'field', label: 'К оплате', value: '149 ₽' },
        { block: 'field', label: 'Карта', value: '···· ···· ···· 0012' },
        { block: 'notice', tone: 'calm', lines: ['Ждём ответа банка', 'Не закрывайте экран'] },
        { block: 'button', text: 'Оплатить' },
      ],
      en: [
        { block: 'title', text: 'Placement, 30 days' },
        { block: 'field', label: 'To pay', value: '1.49' },
        { block: 'field', label: 'Card', value: '···· ···· ···· 0012' },
        { block: 'notice', tone: 'calm', lines: ['Waiting for the bank', 'Do not close the screen'] },
        { block: 'button', text: 'Pay' },
      ],
    },
    pin: {
      x: 0.5,
      y: 0.61,
      text: { ru: 'Кнопка активна, пока банк думает', en: 'The button stays active while the bank thinks' },
    },
  },
  published: {
    description: { ru: 'Объявление опубликовано', en: 'The ad is online' },
    blocks: {
      ru: [
        { block: 'notice', tone: 'good', lines: ['Готово!', 'Объявление видят покупатели'] },
        { block: 'ad', title: 'Самокат городской, синий', price: '8 900 ₽', note: '3 просмотра сегодня' },
        { block: 'button', text: 'Поделиться', isQuiet: true },
      ],
      en: [
        { block: 'notice', tone: 'good', lines: ['Done!', 'Buyers can see your ad'] },
        { block: 'ad', title: 'City scooter, blue', price: '89', note: '3 views today' },
        { block: 'button', text: 'Share', isQuiet: true },
      ],
    },
  },
  firstCall: {
    description: { ru: 'Чат: первое сообщение покупателя', en: 'Chat: the first message of a buyer' },
    blocks: {
      ru: [
        { block: 'title', text: 'Покупатель' },
        { block: 'bubble', from: 'them', lines: ['Здравствуйте, ещё', 'продаёте?'] },
        { block: 'bubble', from: 'me', lines: ['Да, можно посмотреть', 'сегодня вечером'] },
        {
          block: 'bubble',
          from: 'them',
          lines: ['Я пришлю курьера,', 'он оплатит заранее.', 'Откройте ссылку'],
        },
        { block: 'button', text: 'Пожаловаться', isQuiet: true },
      ],
      en: [
        { block: 'title', text: 'Buyer' },
        { block: 'bubble', from: 'them', lines: ['Hello, do you still', 'have it?'] },
        { block: 'bubble', from: 'me', lines: ['Yes, you can see it', 'tonight'] },
        {
          block: 'bubble',
          from: 'them',
          lines: ['I will send a courier,', 'he pays in advance.', 'Open the link'],
        },
        { block: 'button', text: 'Report', isQuiet: true },
      ],
    },
    pin: { x: 0.35, y: 0.5, text: { ru: 'Так пишут мошенники', en: 'This is how scammers write' } },
  },
  sold: {
    description: { ru: 'Мои объявления: продано', en: 'My ads: sold' },
    blocks: {
      ru: [
        { block: 'title', text: 'Удалось продать?' },
        { block: 'ad', title: 'Самокат городской, синий', price: '8 900 ₽', note: 'Продано за 8 500 ₽' },
        { block: 'button', text: 'Снять с публикации' },
        { block: 'button', text: 'Оставить оценку', isQuiet: true },
      ],
      en: [
        { block: 'title', text: 'Did you sell it?' },
        { block: 'ad', title: 'City scooter, blue', price: '89', note: 'Sold for 85' },
        { block: 'button', text: 'Take the ad down' },
        { block: 'button', text: 'Leave a rating', isQuiet: true },
      ],
    },
  },
};
