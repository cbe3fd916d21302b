/** What customers write around personal data, and around numbers that are nobody's: `{}` is where they stand. */

export type CorpusLanguage = 'ru' | 'en';
export const corpusKinds = ['phone', 'email', 'card', 'inn', 'snils', 'passport'] as const;
export type CorpusKind = (typeof corpusKinds)[number];

/** Numbers that are nobody's: of orders, prices, dates, versions, articles, places and times. */
export const harmlessKinds = ['order', 'price', 'date', 'version', 'sku', 'coordinates', 'time'] as const;
export type HarmlessKind = (typeof harmlessKinds)[number];

/** With the words around, since a bare number is none: `{}` is where it stands. */
export const sentences: Readonly<Record<CorpusLanguage, Readonly<Record<CorpusKind, readonly string[]>>>> = {
  ru: {
    phone: [
      'Перезвоните мне на {}',
      'мой телефон {}, жду',
      'Номер {} не подтверждается',
      'Пишите в ватсап {} после шести',
      '{} — звоните в любое время',
      'Не приходит код на {}. Уже час!',
      'Добрый день! Курьер звонил с {} и уехал',
      'тел.: {}',
      'Продавец просит позвонить по номеру {}, это нормально?',
      'контакт {} Ольга',
    ],
    email: [
      'Моя почта {}',
      'Чек пришлите на {}, пожалуйста',
      'Письмо на {} так и не пришло',
      'логин {} не подходит',
      '{} — это мой адрес',
      'Отвечайте сюда: {}',
      'Вход через {} не работает уже неделю.',
    ],
    card: [
      'Вернули не на ту карту {}',
      'Списали дважды с {}',
      'номер карты {}, проверьте',
      'Моя карта: {}',
      'Перевёл на {} и жду',
      'деньги с карты {} ушли',
    ],
    inn: [
      'ИНН {}',
      'мой ИНН {}',
      'Укажите в счёте ИНН {}',
      'ИНН: {}, ООО',
      'инн {} не проходит проверку',
      'Выставьте счет на ИНН {}, пожалуйста',
    ],
    snils: [
      'СНИЛС {}',
      'мой снилс {}',
      'СНИЛС: {}, всё верно?',
      'Просят снилс, вот он {}',
      'Номер СНИЛС {} не принимается',
    ],
    passport: [
      'Паспорт {}',
      'мой паспорт {}',
      'паспортные данные: {}',
      'Паспорт серия и номер {}',
      'Зачем вам паспорт {}?',
      'паспорт РФ {} не загружается',
    ],
  },
  en: {
    phone: [
      'Call me back on {}',
      'my phone is {}, thanks',
      'Number {} is not accepted',
      'Text me at {} after six',
      'The courier called from {} and left',
      'Phone: {}',
      'No code comes to {}. Third day!',
      'You can reach me at {} any time',
      'WhatsApp {}',
    ],
    email: [
      'My e-mail is {}',
      'Send the receipt to {}, please',
      'Nothing came to {} yet',
      'login {} does not work',
      'Reply to {}',
      'The address {} is mine.',
      'I signed up with {} last week',
    ],
    card: [
      'Refunded to the wrong card {}',
      'Charged twice: {}',
      'card number {}, please check',
      'My card is {}',
      'the money left my card {} yesterday',
      'Visa {} was declined',
    ],
    inn: ['INN {}', 'my INN is {}', 'Put INN {} on the invoice', 'INN: {}, a company'],
    snils: ['SNILS {}', 'my SNILS is {}', 'SNILS: {}, is it right?', 'They ask for SNILS, here it is: {}'],
    passport: [
      'Passport {}',
      'my passport number is {}',
      'passport no. {}',
      'Passport number: {}, please remove it',
      'Why do you need passport {}?',
    ],
  },
};
export const openings: Readonly<Record<CorpusLanguage, readonly string[]>> = {
  ru: [
    '',
    '',
    'Здравствуйте! ',
    'Добрый день. ',
    'Заказ от 12.03.2026 не приехал. ',
    'Цена 12 500 ₽, а списали 13 900 ₽. ',
    'Жду уже 3 дня!!! ',
  ],
  en: [
    '',
    '',
    'Hello! ',
    'Hi there. ',
    'My order of 12 March has not come. ',
    'It was $129.99, I paid $149. ',
    'Waiting for 3 days!!! ',
  ],
};
export const endings: Readonly<Record<CorpusLanguage, readonly string[]>> = {
  ru: ['', '', '', ' Спасибо', ' Ответьте, пожалуйста', ' Заказ был 5 мая в 14:30', ' Версия 8.1.2'],
  en: ['', '', '', ' Thank you', ' Please answer', ' I ordered on 5 May at 14:30', ' Version 8.1.2'],
};

export const around: Readonly<Record<HarmlessKind, readonly string[]>> = {
  order: [
    'Заказ {} не пришёл',
    'где мой заказ {}?',
    'Order {} is late',
    'order {} please',
    'Заявка {} закрыта без ответа',
    'ticket {} is open',
    'обращение {}',
    'трек {}',
    'My order number is {}.',
  ],
  price: [
    'Стоит {}',
    'Списали {} вместо обещанных',
    'It costs {}',
    'paid {} for nothing',
    'Скидка до {}',
    'вернули {}, а платил больше',
  ],
  date: [
    'Ждал до {}',
    'Купил {}, сломалось сразу',
    'Bought on {}',
    'delivery was due {}',
    'с {} ничего не работает',
  ],
  version: [
    'Версия {} падает',
    'после обновления до {} не входит',
    'Version {} crashes',
    'app {} on my phone',
    'Chrome {}',
  ],
  sku: ['Товар {} не тот', 'нет в наличии {}', 'The product {} is broken', 'ordered {} in black'],
  coordinates: ['Курьер стоял в {}', 'точка на карте {}', 'The pin is at {}', 'location {} is wrong'],
  time: ['Приезжайте в {}', 'ждал {} на линии', 'Come at {}', 'open {} every day'],
};
