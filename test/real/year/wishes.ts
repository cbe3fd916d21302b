/** Invented wishes, each in several wordings, as agents write them down. */
export const wishes: readonly (readonly string[])[] = [
  [
    'Добавьте тёмную тему в приложение',
    'Хотелось бы тёмную тему в приложении',
    'Сделайте, пожалуйста, тёмную тему приложения',
  ],
  [
    'Хочу сохранять поиск и получать уведомления о новых объявлениях',
    'Добавьте уведомления о новых объявлениях по сохранённому поиску',
  ],
  ['Please add a map view of the search results', 'It would be nice to see search results on a map'],
  ['Добавьте сравнение двух объявлений рядом', 'Было бы удобно сравнивать объявления рядом'],
  ['Would be great to schedule a listing for later', 'Please let me schedule a listing for later'],
  ['Сделайте фильтр по расстоянию до метро', 'Не хватает фильтра по расстоянию до метро'],
  [
    'Please add two-step login with an authenticator app',
    'I wish there was two-step login with an authenticator',
  ],
  ['Добавьте голосовые сообщения в чат', 'Хотелось бы отправлять голосовые сообщения в чате'],
  ['Сделайте выгрузку статистики объявлений в Excel', 'Нужна выгрузка статистики объявлений в Excel'],
  [
    'Please add a way to hide sellers from my results',
    'It would be nice if I could hide some sellers from results',
  ],
  ['Добавьте скидку за доставку нескольких товаров', 'Сделайте скидку на доставку нескольких товаров сразу'],
  ['Хотелось бы видеть историю цены объявления', 'Добавьте историю изменения цены объявления'],
  ['Please support several photos in one message', 'Would be nice to send several photos in one message'],
  ['Сделайте черновики объявлений', 'Добавьте возможность сохранять объявление в черновик'],
  ['Please add a reminder when a reservation ends', 'I wish I got a reminder before a reservation ends'],
  ['Добавьте оплату долями', 'Хотелось бы оплачивать покупку долями'],
];
