/** Reviews of the sample programme from April to October; nobody reviewed May. The last is prepared and not held. */
import { type PlannedReview, point, problem } from './review-plan';

export const summerReviews: readonly PlannedReview[] = [
  {
    month: '2026-04',
    heldOn: '2026-05-20',
    problems: [
      problem(
        'photos',
        'choice',
        ['Обложкой становится не то фото', 'The wrong photo becomes the cover'],
        ['Как выбрать обложку одним движением?', 'How is a cover chosen in one move?'],
        point(
          ['Выбор обложки долгим нажатием', 'Choose the cover by a long press'],
          ['posting', 'product', 'shipped'],
          ['2026-08-14', '2026-08-12'],
          [4, 6],
        ),
      ),
      problem(
        'correction',
        'score',
        ['Исправил, как просили, и опять отказ', 'Changed as asked and refused again'],
        ['Почему второй модератор находит другое?', 'Why does the second moderator find something else?'],
        point(
          ['Называть все нарушения сразу', 'Name all violations at once'],
          ['moderation', 'supportRule', 'shipped'],
          ['2026-06-26', '2026-06-24'],
          [2, 3],
        ),
      ),
      problem(
        'login',
        'score',
        ['Код из СМС не приходит', 'The code does not arrive'],
        ['Какой второй канал включим первым?', 'Which second channel comes first?'],
        point(
          ['Запасной оператор СМС для трёх регионов', 'A spare text operator for three regions'],
          ['trust', 'process', 'shipped'],
          ['2026-07-31', '2026-07-29'],
          [5, 8],
        ),
      ),
    ],
  },
  {
    month: '2026-06',
    heldOn: '2026-07-15',
    problems: [
      problem(
        'correction',
        'score',
        ['Отказ без понятной причины', 'Refused without a clear reason'],
        [
          'Что клиент увидит вместо «нарушения правил»?',
          'What will customers see instead of “breaks the rules”?',
        ],
        point(
          ['Статья «Почему отклонили объявление»', 'Article “Why was my ad refused”'],
          ['support', 'helpArticle', 'shipped'],
          ['2026-08-10', '2026-08-10'],
          [1, 2],
        ),
      ),
      problem(
        'payment',
        'growth',
        ['Двойное списание: деньги возвращают по заявлению', 'Double charges go back by a claim'],
        ['Зачем заявление, если второе списание видно нам?', 'Why a claim where we see the second charge?'],
        point(
          ['Сократить срок возврата до двух дней', 'Return money within two days'],
          ['payments', 'process', 'shipped'],
          ['2026-09-11', '2026-09-09'],
          [4, 6],
        ),
      ),
      problem(
        'verification',
        'score',
        ['Документ отклоняют из-за блика', 'Documents are refused for glare'],
        ['Предупредим до отправки?', 'Do we warn before it is sent?'],
        point(
          ['Подсказки при съёмке документа', 'Hints while taking the document’s picture'],
          ['trust', 'product', 'inWork'],
          ['2026-12-01'],
          [12, 20],
        ),
      ),
      problem(
        'published',
        'choice',
        ['Просмотры упали после продления', 'Views dropped after a renewal'],
        ['Меняется ли место в выдаче?', 'Does the place in the results change?'],
        null,
      ),
    ],
  },
  {
    month: '2026-07',
    heldOn: '2026-08-12',
    problems: [
      problem(
        'moderation',
        'score',
        ['Непонятно, на каком этапе проверка', 'Nobody knows how far the check is'],
        ['Кто скажет этап раньше, чем спросят?', 'Who says the stage before it is asked for?'],
        point(
          ['Бот отвечает, на каком этапе проверка', 'The bot says how far moderation is'],
          ['support', 'chatBot', 'accepted'],
          ['2026-10-20'],
          [4, 6],
        ),
      ),
      problem(
        'firstCall',
        'score',
        ['Уведомления о сообщениях не приходят', 'No notices of messages'],
        ['Сколько покупателей мы теряем за день?', 'How many buyers do we lose in a day?'],
        point(
          ['Повторять уведомление через десять минут', 'Repeat a notice after ten minutes'],
          ['calls', 'product', 'shipped'],
          ['2026-10-09', '2026-10-07'],
          [3, 5],
        ),
      ),
      problem(
        'category',
        'choice',
        ['Категорию нельзя поменять после публикации', 'A category cannot be changed once published'],
        ['Почему нельзя?', 'Why not?'],
        { step: 'category', month: '2026-01' },
      ),
      problem(
        'sold',
        'growth',
        ['Снятое объявление появляется снова', 'An ad that was taken down is back'],
        ['Откуда оно возвращается?', 'Where does it come back from?'],
        point(
          ['Убрать автопродление у снятых объявлений', 'No renewal of ads that were taken down'],
          ['posting', 'product', 'shipped'],
          ['2026-09-18', '2026-09-16'],
          [2, 3],
        ),
      ),
    ],
  },
  {
    month: '2026-08',
    heldOn: '2026-09-16',
    problems: [
      problem(
        'correction',
        'score',
        ['Продавец правит объявление наугад', 'Sellers edit their ads at random'],
        ['Когда покажем причину из 42 пунктов модератора?', 'When do we show the moderator’s reason of 42?'],
        point(
          [
            'Показать причину отказа словами и место в объявлении',
            'Say the reason of a refusal and mark the place',
          ],
          ['moderation', 'product', 'accepted'],
          ['2026-12-15'],
          [8, 14],
        ),
      ),
      problem(
        'moderation',
        'choice',
        ['Операторы отвечают об отказе общими словами', 'Agents answer about refusals in general words'],
        ['Что нужно оператору, чтобы назвать пункт?', 'What does an agent need to name the rule?'],
        point(
          [
            'Оператор называет пункт правил и место в объявлении',
            'Agents name the rule and the place in the ad',
          ],
          ['support', 'supportRule', 'measured'],
          ['2026-10-01', '2026-09-28'],
          [1, 1],
        ),
      ),
      problem(
        'firstCall',
        'score',
        ['Первыми звонят мошенники', 'Scammers call first'],
        [
          'Что даст подменный номер и сколько стоит?',
          'What does a masked number give, and what does it cost?',
        ],
        point(
          ['Подменный номер для всех объявлений', 'A masked number for every ad'],
          ['calls', 'product', 'inWork'],
          ['2026-11-13'],
          [40, 60],
        ),
      ),
      problem(
        'text',
        'novelty',
        ['Заголовок обрезается', 'Titles are cut off'],
        ['Сколько знаков нужно на самом деле?', 'How many signs are really needed?'],
        point(
          ['Заголовок до 80 знаков', 'Titles of up to 80 signs'],
          ['posting', 'product', 'deferred'],
          ['2026-11-30'],
          [4, 6],
          ['Вместе с новой карточкой в первом квартале', 'Together with the new card in the first quarter'],
        ),
      ),
    ],
  },
  {
    month: '2026-09',
    heldOn: '2026-10-14',
    problems: [
      problem(
        'payment',
        'score',
        ['Платят второй раз, пока банк молчит', 'People pay again while the bank is silent'],
        ['Почему второе списание вообще возможно?', 'Why is a second charge possible at all?'],
        point(
          ['Возврат двойного списания без заявления', 'Double charges go back without a claim'],
          ['payments', 'process', 'inWork'],
          ['2026-11-27'],
          [6, 10],
        ),
      ),
      problem(
        'login',
        'score',
        ['Код ждут дольше минуты', 'The code takes longer than a minute'],
        ['Отправим в мессенджер?', 'Do we send it to a messenger?'],
        point(
          ['Прислать код ещё раз — в мессенджер', 'Send the code again, to a messenger'],
          ['trust', 'product', 'accepted'],
          ['2026-11-24'],
          [7, 10],
        ),
      ),
      problem(
        'correction',
        'score',
        ['Отказ всё ещё без причины на экране', 'Still no reason of a refusal on the screen'],
        ['Успеваем ли к декабрю?', 'Do we make it by December?'],
        { step: 'correction', month: '2026-08' },
      ),
      problem(
        'price',
        'choice',
        ['Не знают, как указать торг', 'People cannot say that a price is negotiable'],
        ['Хватит ли подсказки?', 'Is a hint enough?'],
        point(
          ['Примеры, как назвать цену и торг', 'Examples of how to name a price'],
          ['posting', 'copy', 'proposed'],
          [null],
          [1, 2],
        ),
      ),
      problem(
        'photos',
        'choice',
        ['Фото мутнеет после загрузки', 'Photos are blurred after the upload'],
        ['Какое сжатие заметно?', 'Which compression can be seen?'],
        point(
          ['Меньше сжимать обложку', 'Compress the cover less'],
          ['posting', 'product', 'inWork'],
          ['2026-11-10'],
          [2, 4],
        ),
      ),
    ],
  },
  {
    month: '2026-10',
    heldOn: null,
    problems: [
      problem(
        'correction',
        'score',
        ['Отказов больше всего за год', 'The most refusals of the year'],
        ['Что сделаем до декабря без разработки?', 'What do we do before December without developers?'],
        { step: 'correction', month: '2026-08' },
      ),
      problem(
        'verification',
        'score',
        ['Документ на проверке держит объявление', 'A document under review holds back the ad'],
        ['Можно ли публиковать до конца проверки?', 'Can we publish before the check is over?'],
        point(
          ['Публиковать, пока документ проверяется', 'Publish while the document is checked'],
          ['trust', 'process', 'proposed'],
          [null],
          null,
        ),
      ),
      problem(
        'payment',
        'growth',
        ['«Ожидает оплаты» после подтверждения банка', '“Awaiting payment” after the bank confirmed'],
        ['Чей это статус?', 'Whose status is it?'],
        point(
          ['СМС о ходе платежа', 'Text message about the payment'],
          ['crm', 'crmMessage', 'proposed'],
          ['2026-12-18'],
          [3, 5],
        ),
      ),
      problem(
        'published',
        'choice',
        ['Ноль просмотров в первый день', 'No views on the first day'],
        ['Что показать вместо нуля?', 'What do we show instead of nought?'],
        null,
      ),
    ],
  },
];
