/** What colleagues of the sample passed on: ideas, faults, and rules that get in the way. */
import type { CaptureKind } from '#core/document/records/capture';
import type { StepKey } from '../journey';
import { type Both, both } from './both';

export interface PlannedNote {
  readonly kind: CaptureKind;
  readonly step: StepKey | null;
  readonly text: Both;
  /** Why nobody goes on with it. */
  readonly dismissed?: Both;
}

const note = (
  kind: CaptureKind,
  step: StepKey | null,
  ru: string,
  en: string,
  dismissed?: readonly [string, string],
): PlannedNote => ({
  kind,
  step,
  text: both(ru, en),
  ...(dismissed ? { dismissed: both(...dismissed) } : {}),
});

/** Told by hand or by other programs in the last weeks. */
export const notes: readonly PlannedNote[] = [
  note('idea', 'photos', 'Предлагать снять вещь с трёх сторон', 'Suggest three sides to take pictures of'),
  note(
    'idea',
    'correction',
    'Показывать похожее объявление, которое одобрили',
    'Show a similar ad that was approved',
  ),
  note(
    'idea',
    'firstCall',
    'Отмечать звонки, на которые жаловались другие',
    'Mark callers whom others reported',
  ),
  note('idea', 'sold', 'Спрашивать причину, когда снимают объявление', 'Ask why an ad is taken down'),
  note('idea', 'login', 'Помнить устройство тридцать дней', 'Remember the device for thirty days'),
  note(
    'idea',
    null,
    'Показывать новичкам вымышленное объявление-пример',
    'Show newcomers an invented sample ad',
    ['Есть в справке', 'It is in the help centre'],
  ),
  note(
    'fault',
    'photos',
    'На планшете кнопка «Далее» под клавиатурой',
    'On tablets “Next” is below the keyboard',
  ),
  note('fault', 'moderation', 'Push об одобрении пришёл дважды', 'The push of an approval came twice'),
  note('fault', 'payment', 'После оплаты открывается старый черновик', 'After paying, an old draft opens'),
  note(
    'fault',
    'published',
    'Счётчик просмотров сбросился после правки',
    'The count of views began anew after an edit',
  ),
  note('fault', 'verification', 'Камера чёрная при первом запуске', 'The camera is black at the first start'),
  note('fault', 'login', 'Код приходит с чужим именем отправителя', 'The code comes from a strange sender', [
    'Оператор исправил 12 ноября',
    'The operator mended it on 12 November',
  ]),
  note('rule', 'payment', 'Возврат только по заявлению на бумаге', 'Refunds need a claim on paper'),
  note(
    'rule',
    'correction',
    'Нельзя называть клиенту номер причины',
    'We may not tell customers the number of the reason',
  ),
  note(
    'rule',
    'verification',
    'Документ проверяют заново после смены телефона',
    'A document is checked anew after a change of phone',
  ),
  note(
    'rule',
    'moderation',
    'Ответ модератора ждём сутки, хотя он в сети',
    'We wait a day for a moderator who is online',
  ),
  note(
    'rule',
    'category',
    'Категорию меняет только вторая линия',
    'Only the second line may change a category',
    ['Правило снято в октябре', 'The rule was lifted in October'],
  ),
];

/** Taken away from visits, in turn. */
export const takenAway: readonly PlannedNote[] = [
  note('idea', 'correction', 'Подсказывать оператору похожие отказы', 'Show agents similar refusals'),
  note(
    'rule',
    'correction',
    'Оператор не видит снимок, за который отклонили',
    'Agents cannot see the picture that was refused',
  ),
  note(
    'fault',
    'login',
    'Поиск по новому номеру не находит профиль',
    'Searching a new number does not find the profile',
  ),
  note('idea', 'payment', 'Показать оператору оба списания рядом', 'Show agents both charges side by side'),
  note(
    'rule',
    'moderation',
    'Переводить в модерацию можно лишь до 18:00',
    'Handing over to moderation ends at 18:00',
    ['Смены сдвинули в сентябре', 'Shifts were moved in September'],
  ),
  note(
    'idea',
    'firstCall',
    'Шаблон ответа о подозрительной ссылке',
    'A reply template about suspicious links',
  ),
  note('fault', 'photos', 'В чате не открываются фото клиента', 'Customers’ photos do not open in the chat'),
  note('idea', 'verification', 'Пример годного снимка в ответе', 'A good picture as an example in replies'),
  note(
    'fault',
    'sold',
    'Снятое объявление видно оператору как активное',
    'Agents see ads as active that were taken down',
    ['Не повторяется', 'It does not come back'],
  ),
  note(
    'idea',
    'published',
    'Объяснять падение просмотров одной строкой',
    'Explain a drop of views in one line',
  ),
];
