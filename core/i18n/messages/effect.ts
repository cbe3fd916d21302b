/** Words about what a fix changed: sentences, warnings, and the screen in its detail. */
import type { Messages } from '../translate';

/** "Contact rate" inside a sentence of English begins it; in Russian the number follows a colon, so that no verb has to agree. */
export const effectWords = {
  fell: {
    en: '{metric} fell from {before} to {after} ({change}): {verdict}.',
    ru: '{metric}: было {before}, стало {after} ({change}): {verdict}.',
  },
  rose: {
    en: '{metric} rose from {before} to {after} ({change}): {verdict}.',
    ru: '{metric}: было {before}, стало {after} ({change}): {verdict}.',
  },
  stayed: {
    en: '{metric} stayed at {after} ({change}): {verdict}.',
    ru: '{metric}: было и осталось {after} ({change}): {verdict}.',
  },
  against: {
    en: 'Against steps that were not touched: {change}: {verdict}.',
    ru: 'Относительно незатронутых шагов: {change}: {verdict}.',
  },
  ratio: { en: 'rate ratio {ratio}, 95% {interval}', ru: 'отношение {ratio}, 95 %: {interval}' },
  onlyAfter: {
    en: '{metric}: {after} after the launch; before it: {reason}.',
    ru: '{metric}: {after} после запуска; до него: {reason}.',
  },
  onlyBefore: {
    en: '{metric}: {before} before the launch; after it: {reason}.',
    ru: '{metric}: {before} до запуска; после него: {reason}.',
  },
  certain: { en: '{amount}, 95% {interval}', ru: '{amount}, 95 %: {interval}' },
  unclaimed: { en: 'nothing can be claimed', ru: 'утверждать нечего' },
  few: { en: 'few answers', ru: 'мало ответов' },
  fewContacts: { en: 'few contacts', ru: 'мало обращений' },
  aWeek: { en: '{value} a week', ru: '{value} в неделю' },
  aMonth: { en: '{value} a month', ru: '{value} в месяц' },
  short: { en: '{amount} ({interval}): {verdict}', ru: '{amount} ({interval}): {verdict}' },
  shortAgainst: {
    en: 'against untouched steps {amount} ({interval}): {verdict}',
    ru: 'к незатронутым шагам {amount} ({interval}): {verdict}',
  },
  wasNow: { en: '{before} → {after}', ru: '{before} → {after}' },
  forecast: {
    en: 'Measured: {removed} of the contacts gone (95% {interval}). Forecast: {low} to {high}, likely {likely}.',
    ru: 'Измерено: ушло {removed} обращений (95 %: {interval}). Прогноз: от {low} до {high}, вероятно {likely}.',
  },
  grown: {
    en: 'Measured: no fewer contacts, but {added} more (95% {interval}). Forecast: {low}–{high} fewer, likely {likely}.',
    ru: 'Измерено: обращений не меньше, а на {added} больше (95 %: {interval}). Прогноз: меньше на {low}–{high}, вероятно {likely}.',
  },
  within: { en: 'Within the forecast.', ru: 'В пределах прогноза.' },
  withinUnclear: {
    en: 'Within the forecast, but the interval reaches beyond it.',
    ru: 'В пределах прогноза, но интервал выходит за него.',
  },
  below: {
    en: 'Below the forecast, more than chance explains.',
    ru: 'Ниже прогноза, и случайность этого не объясняет.',
  },
  belowUnclear: {
    en: 'Below the forecast; chance alone could explain it.',
    ru: 'Ниже прогноза; возможно, это случайность.',
  },
  above: {
    en: 'Above the forecast, more than chance explains.',
    ru: 'Выше прогноза, и случайность этого не объясняет.',
  },
  aboveUnclear: {
    en: 'Above the forecast; chance alone could explain it.',
    ru: 'Выше прогноза; возможно, это случайность.',
  },
} as const satisfies Messages;

export const effectWarnings = {
  otherFixes: {
    en: 'Other fixes went out at the same steps meanwhile: {titles}. The effect is of all of them together.',
    ru: 'На тех же шагах за это время вышли и другие доработки: {titles}. Эффект у них общий.',
  },
  trend: {
    en: 'It was moving before the launch already, by {slope} a week: part of the change may be that.',
    ru: 'Движение началось ещё до запуска, {slope} в неделю: часть изменения может быть из-за него.',
  },
  trendApart: {
    en: 'Its steps were moving away from the untouched ones before the launch already, by {slope} a week: part of the change may be that.',
    ru: 'Шаги доработки расходились с незатронутыми ещё до запуска, {slope} в неделю: часть изменения может быть из-за этого.',
  },
  seasonYearAgo: {
    en: 'A year ago the same weeks changed about as much ({change}): the season may explain it.',
    ru: 'Год назад за те же недели изменилось примерно так же ({change}): возможно, это сезон.',
  },
  seasonUsual: {
    en: '{month} is as the season usually is: {low} to {high} contacts expected, {value} came.',
    ru: '{month} — обычный для сезона: ожидалось от {low} до {high} обращений, пришло {value}.',
  },
  noDivisor: {
    en: 'Nobody counted who entered these steps in both windows: contacts themselves are compared.',
    ru: 'Сколько клиентов пришло на эти шаги, известно не за оба окна: сравниваются сами обращения.',
  },
  noDivisorOthers: {
    en: 'Who entered the steps compared with is not known of both windows: against them contacts themselves are compared, not rates.',
    ru: 'Сколько клиентов пришло на шаги для сравнения, известно не за оба окна: с ними сравниваются сами обращения, не доли.',
  },
  tooEarly: {
    en: {
      one: 'Too early: {count} whole week after the launch, {length} are wanted. What is said now may not last.',
      other:
        'Too early: {count} whole weeks after the launch, {length} are wanted. What is said now may not last.',
    },
    ru: {
      one: 'Рано: после запуска прошла {count} полная неделя, нужно {length}. Вывод может измениться.',
      few: 'Рано: после запуска прошло {count} полные недели, нужно {length}. Вывод может измениться.',
      many: 'Рано: после запуска прошло {count} полных недель, нужно {length}. Вывод может измениться.',
      other: 'Рано: после запуска прошло {count} полной недели, нужно {length}. Вывод может измениться.',
    },
  },
  few: {
    en: 'Few answers or contacts: {metrics}. Intervals are wide.',
    ru: 'Мало ответов или обращений: {metrics}. Интервалы широкие.',
  },
  noComparison: {
    en: 'There are no untouched steps to compare with: what moved everything (season, traffic, drift) is part of this change.',
    ru: 'Не с чем сравнить: незатронутых шагов нет. В изменение входит и то, что сдвинуло всё: сезон, трафик, тренд.',
  },
  rulesChanged: {
    en: 'The rules of its steps are not those that the window before was counted with.',
    ru: 'Правила шагов не те, по которым посчитано окно до запуска.',
  },
  divisorChanged: {
    en: 'What contacts are divided by is not what it was when the window before was counted.',
    ru: 'Делитель обращений не тот, с которым посчитано окно до запуска.',
  },
  otherDay: {
    en: 'The launch was moved to {day} after the windows were set: set them anew.',
    ru: 'Дату запуска перенесли на {day} уже после выбора окон: выберите их заново.',
  },
  months: {
    en: 'The contacts are not at hand: whole months that the map keeps are compared, not weeks. Their scatter is not known, so chance alone makes the interval.',
    ru: 'Обращений под рукой нет: сравниваются полные месяцы из карты, а не недели. Разброс внутри них неизвестен, поэтому интервал учитывает только случайность.',
  },
  themes: {
    en: 'Not all themes of the fix can be told apart here: all contacts of its steps are counted.',
    ru: 'Не все темы доработки здесь можно отделить: считаются все обращения её шагов.',
  },
  scatter: {
    en: 'Weeks scatter {times} times as much as chance makes them: the interval is that much wider.',
    ru: 'Недели разбросаны в {times} раза сильнее случайного: интервал настолько же шире.',
  },
} as const satisfies Messages;

export type EffectWarningName = keyof typeof effectWarnings;

export const effectScreen = {
  title: { en: 'Measured effect', ru: 'Измеренный эффект' },
  notShipped: { en: 'Nothing has gone out yet', ru: 'Ещё не вышло' },
  notShippedText: {
    en: 'When the fix is shipped, the weeks before its launch are set aside to be compared with.',
    ru: 'Когда доработка выйдет, недели до запуска станут окном для сравнения.',
  },
  noSteps: {
    en: 'Name the steps of this fix: without them there is nothing to measure.',
    ru: 'Укажите шаги доработки: без них нечего измерять.',
  },
  shippedOn: { en: 'Launch on {day}.', ru: 'Запуск {day}.' },
  length: { en: 'Weeks in a window', ru: 'Недель в окне' },
  lengthMonths: { en: 'Months in a window', ru: 'Месяцев в окне' },
  baseline: { en: 'Before: {period}', ru: 'До: {period}' },
  after: { en: 'After: {period}', ru: 'После: {period}' },
  window: { en: 'Window', ru: 'Окно' },
  measureNow: { en: 'Measure now', ru: 'Измерить' },
  measureAgain: { en: 'Measure again', ru: 'Измерить заново' },
  measuring: { en: 'Counting the weeks…', ru: 'Считаем недели…' },
  cancel: { en: 'Cancel', ru: 'Отменить' },
  countAnew: { en: 'Count the window before anew', ru: 'Пересчитать окно до запуска' },
  setAnew: { en: 'Set the windows anew', ru: 'Выбрать окна заново' },
  markMeasured: { en: 'Mark as measured', ru: 'Отметить как измеренную' },
  comparedWith: { en: 'Steps compared with', ru: 'Шаги для сравнения' },
  comparedAuto: {
    en: 'Chosen by the program: nothing was shipped at them meanwhile.',
    ru: 'Выбраны программой: за это время на них ничего не выходило.',
  },
  comparedChosen: { en: 'Chosen by hand.', ru: 'Выбраны вручную.' },
  chooseAuto: { en: 'Let the program choose', ru: 'Пусть выберет программа' },
  touchedStep: { en: '{title} (touched by another fix)', ru: '{title} (затронут другой доработкой)' },
  noUntouched: { en: 'none', ru: 'нет' },
  noWindow: {
    en: 'No whole week has passed since the launch. The window before is kept; measure again later.',
    ru: 'После запуска не прошло ни одной полной недели. Окно до запуска сохранено; измерьте позже.',
  },
  noWindowMonths: {
    en: 'The contacts are not at hand, so whole months of the map are compared. None has passed since the launch; measure again later.',
    ru: 'Обращений под рукой нет, поэтому сравниваются полные месяцы из карты. После запуска не прошло ни одного; измерьте позже.',
  },
  notMeasured: {
    en: 'Not measured yet. The window before is {period}; the same number of weeks after the launch is compared with it.',
    ru: 'Ещё не измерено. Окно до запуска: {period}; с ним сравнится столько же недель после запуска.',
  },
  lagging: {
    en: 'The contacts at hand end before the window before the launch does. Import newer ones and measure again.',
    ru: 'Обращения кончаются раньше, чем окно до запуска. Импортируйте более новые и измерьте ещё раз.',
  },
  noRecords: {
    en: 'Nothing was recorded in the window before the launch, neither here nor in the map.',
    ru: 'За окно до запуска записей нет ни здесь, ни в карте.',
  },
  noStore: {
    en: 'The contacts are not on this computer. What the map keeps is shown; months can be compared if it keeps them.',
    ru: 'Обращений на этом компьютере нет. Показано то, что хранит карта; если в ней есть месяцы, можно сравнить их.',
  },
  measured: { en: 'Measured', ru: 'Измерено' },
  metric: { en: 'Metric', ru: 'Метрика' },
  before: { en: 'Before', ru: 'До' },
  afterColumn: { en: 'After', ru: 'После' },
  difference: { en: 'Change', ru: 'Изменение' },
  untouched: { en: 'Untouched steps', ru: 'Незатронутые шаги' },
  net: { en: 'Against them (95%)', ru: 'Относительно них (95 %)' },
  trend: { en: 'Week by week', ru: 'По неделям' },
  trendMonths: { en: 'Month by month', ru: 'По месяцам' },
  trendLabel: {
    en: '{metric} of the steps of the fix by week, with the launch on {day}',
    ru: '{metric} на шагах доработки по неделям, запуск {day}',
  },
  ownSteps: { en: 'Steps of the fix', ru: 'Шаги доработки' },
  untouchedIndexed: {
    en: 'Untouched steps, at the same level before',
    ru: 'Незатронутые шаги, на том же уровне до запуска',
  },
  launch: { en: 'launch', ru: 'запуск' },
  week: { en: 'Week from', ru: 'Неделя с' },
  month: { en: 'Month', ru: 'Месяц' },
  inWindow: { en: 'Window', ru: 'Окно' },
  isBefore: { en: 'before', ru: 'до' },
  isAfter: { en: 'after', ru: 'после' },
  isLaunch: { en: 'launch', ru: 'запуск' },
  asTable: { en: 'The same as a table', ru: 'То же таблицей' },
  point: {
    en: '{week}: {value}{n}. Untouched steps: {other}. Source: {source}.',
    ru: '{week}: {value}{n}. Незатронутые шаги: {other}. Источник: {source}.',
  },
  warnings: { en: 'To keep in mind', ru: 'Что учесть' },
  forecast: { en: 'Forecast and measured', ru: 'Прогноз и результат' },
  caveat: {
    en: 'Whole weeks are compared, Monday to Sunday, without the week of the launch. Intervals are at 95% and as wide as the weeks scatter. Each metric is judged on its own: of twenty that did not change one will seem to.',
    ru: 'Сравниваются полные недели, с понедельника по воскресенье, без недели запуска. Интервалы 95 %, их ширина учитывает разброс недель. Каждая метрика судится отдельно: из двадцати неизменившихся одна покажется изменившейся.',
  },
  taken: { en: 'Counted on {day} from {sources}.', ru: 'Посчитано {day} по данным: {sources}.' },
  noSources: { en: 'numbers of the map', ru: 'чисел карты' },
} as const satisfies Messages;
