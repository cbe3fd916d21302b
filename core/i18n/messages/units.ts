/** What lanes of numbers count most often: nouns in all their forms, so that people may type any one of them. */
import type { Message } from '../translate';

interface Noun {
  readonly en: Exclude<Message['en'], string>;
  readonly ru: Exclude<Message['ru'], string>;
}

/** `other`: of fractions, «2,5 дня». */
const noun = (
  [one, other]: readonly [string, string],
  [first, few, many]: readonly [string, string, string],
): Noun => ({ en: { one, other }, ru: { one: first, few, many, other: few } });

export const countedNouns: readonly Noun[] = [
  noun(['second', 'seconds'], ['секунда', 'секунды', 'секунд']),
  noun(['minute', 'minutes'], ['минута', 'минуты', 'минут']),
  noun(['hour', 'hours'], ['час', 'часа', 'часов']),
  noun(['day', 'days'], ['день', 'дня', 'дней']),
  noun(['week', 'weeks'], ['неделя', 'недели', 'недель']),
  noun(['month', 'months'], ['месяц', 'месяца', 'месяцев']),
  noun(['year', 'years'], ['год', 'года', 'лет']),
  noun(['time', 'times'], ['раз', 'раза', 'раз']),
  noun(['step', 'steps'], ['шаг', 'шага', 'шагов']),
  noun(['click', 'clicks'], ['клик', 'клика', 'кликов']),
  noun(['tap', 'taps'], ['нажатие', 'нажатия', 'нажатий']),
  noun(['screen', 'screens'], ['экран', 'экрана', 'экранов']),
  noun(['page', 'pages'], ['страница', 'страницы', 'страниц']),
  noun(['field', 'fields'], ['поле', 'поля', 'полей']),
  noun(['photo', 'photos'], ['фотография', 'фотографии', 'фотографий']),
  noun(['document', 'documents'], ['документ', 'документа', 'документов']),
  noun(['call', 'calls'], ['звонок', 'звонка', 'звонков']),
  noun(['message', 'messages'], ['сообщение', 'сообщения', 'сообщений']),
  noun(['email', 'emails'], ['письмо', 'письма', 'писем']),
  noun(['contact', 'contacts'], ['обращение', 'обращения', 'обращений']),
  noun(['complaint', 'complaints'], ['жалоба', 'жалобы', 'жалоб']),
  noun(['order', 'orders'], ['заказ', 'заказа', 'заказов']),
  noun(['visit', 'visits'], ['визит', 'визита', 'визитов']),
  noun(['attempt', 'attempts'], ['попытка', 'попытки', 'попыток']),
  noun(['error', 'errors'], ['ошибка', 'ошибки', 'ошибок']),
  noun(['person', 'people'], ['человек', 'человека', 'человек']),
  noun(['customer', 'customers'], ['клиент', 'клиента', 'клиентов']),
  noun(['user', 'users'], ['пользователь', 'пользователя', 'пользователей']),
  noun(['agent', 'agents'], ['сотрудник', 'сотрудника', 'сотрудников']),
  noun(['point', 'points'], ['балл', 'балла', 'баллов']),
  noun(['ruble', 'rubles'], ['рубль', 'рубля', 'рублей']),
];
