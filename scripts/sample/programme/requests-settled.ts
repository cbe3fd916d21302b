/** Requests of the sample programme that nobody goes on with: declined, there already, no ideas, repeated. */
import { handed, heard, type PlannedRequest, withReason } from './request-plan';

export const settled: readonly PlannedRequest[] = [
  ...withReason(
    handed('declined', [
      ['search', 'deals-shown', 'price', '2026-01', 3, 'Показать чужие сделки', 'Show other people’s deals'],
      [
        'moderation',
        'no-check',
        'moderation',
        '2025-12',
        4,
        'Публиковать без проверки',
        'Publish without a check',
      ],
      [
        'trust',
        'no-document',
        'verification',
        '2025-11',
        6,
        'Продавать без документа',
        'Sell without a document',
      ],
      ['calls', 'record-calls', 'firstCall', '2026-02', 2, 'Записывать звонки', 'Record calls'],
      [
        'posting',
        'shop-link',
        'text',
        '2026-01',
        4,
        'Ссылка на магазин в описании',
        'A link to a shop in the description',
      ],
    ]),
    [
      ['Сделки раскрывают цены других продавцов.', 'Deals would show the prices of other sellers.'],
      ['Без проверки мошенников станет больше.', 'Without checks there would be more scammers.'],
      ['Этого требует закон для дорогих вещей.', 'The law asks for it where items are expensive.'],
      [
        'Запись без согласия второй стороны запрещена.',
        'Recording without the other side’s consent is forbidden.',
      ],
      ['Ссылки уводят покупателей к мошенникам.', 'Links lead buyers to scammers.'],
    ],
  ),
  ...withReason(
    heard('declined', [
      ['own-ads', null, '2026-03', 2, 'Платить продавцам за просмотры', 'Pay sellers for views'],
      ['rename-app', null, '2026-05', 1, 'Сменить значок приложения', 'Change the icon of the app'],
    ]),
    [
      ['Просмотры тогда накручивают.', 'Views would be faked.'],
      ['Значок узнают: менять его не станем.', 'The icon is known and stays.'],
    ],
  ),
  ...withReason(
    heard('exists', [
      [
        'negotiable',
        'price',
        '2026-02',
        3,
        'Указать, что цена договорная',
        'Say that the price is negotiable',
      ],
      ['turn-photo', 'photos', '2026-03', 2, 'Повернуть фото', 'Turn a photo'],
      ['night-silence', null, '2026-04', 3, 'Не присылать уведомления ночью', 'No notices at night'],
      ['dark-theme', null, '2025-12', 3, 'Тёмная тема', 'A dark theme'],
    ]),
    [
      ['Шаг «Назвать цену», переключатель «Торг»', 'Step “Set the price”, switch “Negotiable”'],
      ['Шаг «Добавить фото», удерживать снимок', 'Step “Add photos”, hold the picture'],
      ['Профиль → Уведомления → Тихие часы', 'Profile → Notices → Quiet hours'],
      ['Профиль → Вид', 'Profile → Appearance'],
    ],
  ),
  ...heard('notIdea', [
    [
      'thanks',
      'sold',
      '2026-01',
      2,
      'Спасибо, самокат купили за день',
      'Thank you, the scooter was sold in a day',
    ],
    ['angry', 'correction', '2026-04', 3, 'Верните как было', 'Make it as it was'],
    ['late-parcel', null, '2026-06', 2, 'Посылка опаздывает', 'The parcel is late'],
    [
      'which-section',
      'category',
      '2026-08',
      2,
      'В какой раздел поставить аквариум',
      'Which category is for an aquarium',
    ],
  ]),
  ...heard('duplicate', [
    [
      'why-refused',
      'correction',
      '2026-03',
      4,
      'Показать, что не так в объявлении',
      'Show what is wrong with the ad',
    ],
    [
      'no-scam-calls',
      'firstCall',
      '2026-05',
      3,
      'Чтобы номер не видели мошенники',
      'Keep scammers from seeing the number',
    ],
    [
      'code-elsewhere',
      'login',
      '2026-07',
      2,
      'Присылать код не только по СМС',
      'Send the code not by text alone',
    ],
    ['photos-later', 'photos', '2026-02', 3, 'Догрузить фото позже', 'Upload photos later'],
    [
      'who-saved',
      'published',
      '2026-08',
      2,
      'Сколько человек добавили в избранное',
      'How many people marked it',
    ],
    ['talk-to-moderator', 'correction', '2026-09', 2, 'Чат с модератором', 'A chat with the moderator'],
  ]).map((row, index) => ({
    ...row,
    of:
      [
        'marked-place',
        'masked-number',
        'messenger-code',
        'background-upload',
        'saved-count',
        'ask-moderator',
      ][index] ?? '',
  })),
];
