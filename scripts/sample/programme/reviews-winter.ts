/** Reviews of the sample programme from November to March: their problems, what was raised and what became of it. */
import { type PlannedReview, point, problem } from './review-plan';

export const winterReviews: readonly PlannedReview[] = [
  {
    month: '2025-11',
    heldOn: '2025-12-10',
    problems: [
      problem(
        'photos',
        'score',
        ['Фото загружаются с третьей попытки', 'Photos upload at the third attempt'],
        [
          'Что мешает продолжить загрузку с места обрыва?',
          'What keeps an upload from going on where it broke?',
        ],
        point(
          ['Продолжать загрузку фото после обрыва', 'Resume a photo upload that broke'],
          ['posting', 'product', 'measured'],
          ['2026-02-27', '2026-02-25'],
          [10, 15],
        ),
      ),
      problem(
        'verification',
        'score',
        ['Документ отклоняют без подсказки', 'A document is refused without a hint'],
        ['Какие три причины отказа покажем первыми?', 'Which three reasons of a refusal do we show first?'],
        point(
          ['Назвать причину, по которой не принят документ', 'Say why a document was not accepted'],
          ['trust', 'copy', 'shipped'],
          ['2026-01-30', '2026-01-28'],
          [3, 5],
        ),
      ),
      problem(
        'payment',
        'score',
        ['Чек за размещение приходится просить у поддержки', 'Receipts have to be asked for at support'],
        ['Почему чека нет в истории платежей?', 'Why is there no receipt in the payment history?'],
        point(
          ['Показать чек в истории платежей', 'Show the receipt in the payment history'],
          ['payments', 'product', 'shipped'],
          ['2026-03-31', '2026-03-20'],
          [6, 9],
        ),
      ),
      problem(
        'login',
        'choice',
        ['Код не приходит на новый телефон', 'The code goes to the old phone'],
        ['Кто отвечает за смену номера?', 'Who owns the change of a number?'],
        null,
      ),
    ],
  },
  {
    month: '2025-12',
    heldOn: '2026-01-21',
    problems: [
      problem(
        'moderation',
        'growth',
        ['Праздничная очередь: проверка длится дольше суток', 'Holiday queue: checks take longer than a day'],
        [
          'Что пообещаем на экране, пока очередь длинная?',
          'What do we promise on the screen while the queue is long?',
        ],
        point(
          ['Честный срок проверки в дни нагрузки', 'An honest time of checking on busy days'],
          ['moderation', 'copy', 'shipped'],
          ['2026-02-13', '2026-02-12'],
          [2, 3],
        ),
      ),
      problem(
        'firstCall',
        'score',
        [
          'Ссылку на «курьера с предоплатой» шлют в первый час',
          'A “courier with a prepayment” writes within the hour',
        ],
        ['Можем ли мы не пропускать ссылки первые сутки?', 'Can we hold back links for the first day?'],
        point(
          ['Предупреждать о ссылках в первых сообщениях', 'Warn of links in first messages'],
          ['calls', 'product', 'shipped'],
          ['2026-04-30', '2026-05-14'],
          [8, 12],
        ),
      ),
      problem(
        'sold',
        'choice',
        ['После продажи продолжают звонить', 'Calls go on after the sale'],
        ['Где снять объявление в два нажатия?', 'Where is an ad taken down in two presses?'],
        point(
          ['Кнопка «Продано» в сообщении о звонке', 'A “Sold” button in the call notice'],
          ['calls', 'crmMessage', 'shipped'],
          ['2026-03-13', '2026-03-11'],
          [2, 4],
        ),
      ),
    ],
  },
  {
    month: '2026-01',
    heldOn: '2026-02-11',
    problems: [
      problem(
        'photos',
        'score',
        [
          'Экран фото нельзя свернуть, пока идёт загрузка',
          'The photo screen cannot be left while it uploads',
        ],
        ['Когда загрузка уйдёт в фон?', 'When will uploading go to the background?'],
        point(
          ['Загружать фото в фоне', 'Upload photos in the background'],
          ['posting', 'product', 'measured'],
          ['2026-06-01', '2026-06-01'],
          [20, 30],
        ),
      ),
      problem(
        'category',
        'score',
        ['Вещь подходит двум разделам', 'An item fits two categories'],
        ['Что подскажем, когда разделов два?', 'What do we suggest where two categories fit?'],
        point(
          ['Подсказать категорию по названию', 'Suggest a category by the title'],
          ['posting', 'product', 'deferred'],
          ['2026-06-30'],
          [25, 40],
          ['Ждём новое дерево категорий', 'Waits for the new tree of categories'],
        ),
      ),
      problem(
        'login',
        'growth',
        ['Профиль блокируется после пяти паролей', 'A profile is locked after five passwords'],
        ['Как человек узнаёт, что делать дальше?', 'How does a person learn what to do next?'],
        point(
          ['Показать, как снять блокировку входа', 'Show how to unlock logging in'],
          ['trust', 'copy', 'shipped'],
          ['2026-03-20', '2026-03-18'],
          [1, 2],
        ),
      ),
      problem(
        'text',
        'choice',
        ['Описание стирается, если позвонили', 'The description is gone after a phone call'],
        ['Почему черновик не сохраняется сам?', 'Why is a draft not saved by itself?'],
        point(
          ['Сохранять черновик каждые пять секунд', 'Save the draft every five seconds'],
          ['posting', 'product', 'shipped'],
          ['2026-04-10', '2026-04-08'],
          [5, 8],
        ),
      ),
    ],
  },
  {
    month: '2026-02',
    heldOn: '2026-03-11',
    problems: [
      problem(
        'correction',
        'score',
        [
          'Отказ одной строкой: непонятно, что исправить',
          'A refusal in one line: nobody knows what to change',
        ],
        [
          'Что можно сказать сегодня, не меняя продукт?',
          'What can be said today without changing the product?',
        ],
        point(
          ['Письмо об отказе: пункт правил и пример', 'Refusal mail: the rule and an example'],
          ['moderation', 'crmMessage', 'shipped'],
          ['2026-04-17', '2026-04-16'],
          [3, 4],
        ),
      ),
      problem(
        'payment',
        'score',
        ['Деньги списаны, статуса нет', 'Money taken, no status'],
        ['Чем закрыть пятнадцать минут ожидания банка?', 'How do we cover the bank’s fifteen minutes?'],
        point(
          ['Экран «Платёж подтверждается»', 'A screen “Your payment is being confirmed”'],
          ['payments', 'product', 'shipped'],
          ['2026-05-29', '2026-06-10'],
          [6, 9],
        ),
      ),
      problem(
        'price',
        'choice',
        ['Рекомендуемой цене не верят', 'Nobody believes the suggested price'],
        ['Покажем, из каких сделок она взялась?', 'Do we show which deals it comes from?'],
        point(
          ['Показать сделки, из которых взята цена', 'Show the deals behind the suggested price'],
          ['search', 'product', 'rejected'],
          [null],
          [15, 25],
          ['Сделки раскрывают цены других продавцов', 'Deals would show the prices of other sellers'],
        ),
      ),
      problem(
        'published',
        'score',
        ['Объявления нет в поиске после публикации', 'An ad is not in the search after it is published'],
        ['Когда оно там появится и кто об этом скажет?', 'When will it be there, and who says so?'],
        point(
          ['Сказать, когда объявление попадёт в поиск', 'Say when an ad reaches the search'],
          ['search', 'copy', 'shipped'],
          ['2026-04-24', '2026-04-22'],
          [1, 2],
        ),
      ),
    ],
  },
  {
    month: '2026-03',
    heldOn: '2026-04-15',
    problems: [
      problem(
        'correction',
        'growth',
        ['Правила стали строже, отказов больше на треть', 'Rules got stricter, a third more refusals'],
        ['Кто предупредит продавцов до следующего изменения?', 'Who tells sellers before the next change?'],
        point(
          ['Памятка о новых правилах до отправки', 'A note on new rules before sending'],
          ['moderation', 'copy', 'measured'],
          ['2026-05-22', '2026-05-20'],
          [2, 3],
        ),
      ),
      problem(
        'verification',
        'score',
        ['Селфи не проходит при слабом свете', 'Selfies fail in weak light'],
        ['Можно ли проверить свет до снимка?', 'Can the light be checked before the picture?'],
        point(
          ['Подсказка о свете перед селфи', 'A hint on light before the selfie'],
          ['trust', 'product', 'shipped'],
          ['2026-07-10', '2026-07-08'],
          [4, 7],
        ),
      ),
      problem(
        'moderation',
        'score',
        ['Проверка начинается заново после правки цены', 'Checks begin anew after a change of price'],
        ['Какие правки не требуют проверки?', 'Which edits need no check?'],
        point(
          ['Не проверять заново, если изменилась только цена', 'No new check where only the price changed'],
          ['moderation', 'process', 'shipped'],
          ['2026-06-19', '2026-06-17'],
          [3, 5],
        ),
      ),
      problem(
        'firstCall',
        'novelty',
        ['Звонят и молчат', 'Callers who say nothing'],
        ['Видим ли мы такие звонки?', 'Do we see such calls?'],
        point(
          ['Не показывать номер первые два часа', 'Hide the number for the first two hours'],
          ['calls', 'product', 'rejected'],
          [null],
          [3, 5],
          ['Отнимает звонки и у настоящих покупателей', 'It costs calls of real buyers as well'],
        ),
      ),
    ],
  },
];
