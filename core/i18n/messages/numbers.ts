/** Words of the screens of numbers: what they are counted apart by, the contacts behind them, the period of a map. */
import type { BreakdownCut } from '../../evidence/evidence-api';
import type { Message, Messages } from '../translate';

export const cutNames: Readonly<Record<BreakdownCut, Message>> = {
  none: { en: 'Nothing: the whole', ru: 'Ничему: всё вместе' },
  month: { en: 'Month', ru: 'Месяц' },
  week: { en: 'Week', ru: 'Неделя' },
  channel: { en: 'Channel', ru: 'Канал' },
  category: { en: 'Category', ru: 'Категория' },
  topic: { en: 'Topic', ru: 'Тематика' },
  group: { en: 'Agent group', ru: 'Группа операторов' },
  language: { en: 'Language', ru: 'Язык' },
  source: { en: 'Source', ru: 'Источник' },
  theme: { en: 'Theme', ru: 'Тема' },
  persona: { en: 'Persona', ru: 'Персона' },
  attribute: { en: 'Own field', ru: 'Своё поле' },
};

export const numbersScreen = {
  title: { en: 'Numbers', ru: 'Числа' },
  by: { en: 'Apart by', ru: 'Разрез' },
  of: { en: 'Of', ru: 'Где' },
  wholeMap: { en: 'The whole map', ru: 'Вся карта' },
  stages: { en: 'Stages', ru: 'Этапы' },
  steps: { en: 'Steps', ru: 'Шаги' },
  all: { en: 'All there is', ru: 'Всё, что есть' },
  nameless: { en: 'not given', ru: 'не указано' },
  noTheme: { en: 'no theme', ru: 'без темы' },
  noPersona: { en: 'no persona', ru: 'без персоны' },
  previous: { en: 'on {period}: {change}', ru: 'к {period}: {change}' },
  previousShort: { en: 'prev.', ru: 'пред.' },
  yearShort: { en: 'year', ru: 'год' },
  signs: {
    en: 'prev.: change on the period before; year: on a year ago. ↑ ↓ more than chance explains, ≈ no clear change (95%). Point at a change to see its interval; press a number to see its contacts.',
    ru: 'пред. — к предыдущему периоду, год — к прошлому году. ↑ ↓ — больше, чем объясняет случайность, ≈ — явных изменений нет (95 %). Наведите на изменение, чтобы увидеть интервал; нажмите число, чтобы увидеть обращения.',
  },
  open: {
    en: '{metric}, {label}: {figure}. Show the contacts',
    ru: '{metric}, {label}: {figure}. Показать обращения',
  },
  nothing: { en: 'Nothing was counted', ru: 'Считать нечего' },
  nothingText: {
    en: 'No contact or answer of this place lies in the period. Bind steps to contacts, or choose another period.',
    ru: 'В этом периоде нет ни обращений, ни ответов. Привяжите шаги к обращениям или выберите другой период.',
  },
  countedAs: { en: 'Or its name in imported step counts', ru: 'Или его имя в загруженных счётчиках шагов' },
  countedHint: {
    en: 'e.g. MAU; counted when numbers are refreshed',
    ru: 'например, MAU; посчитается при обновлении',
  },
  weighted: {
    en: 'The contact rate of a stage and of the map is weighted: all contacts divided by all who entered its steps.',
    ru: 'Contact Rate этапа и карты взвешен: все обращения делятся на всех, кто пришёл на шаги.',
  },
  customersOfSteps: {
    en: 'Contacts are counted as different customers. One who wrote about several steps counts at each, so steps add up to more than the map.',
    ru: 'В обращениях считаются разные клиенты. Кто писал о нескольких шагах, учтён на каждом, поэтому сумма шагов больше, чем по карте.',
  },
  customersOfShared: {
    en: 'Contacts are counted as different customers. A contact shared by several steps counts its customer whole at each, so steps add up to more than the map.',
    ru: 'В обращениях считаются разные клиенты. Если обращение делят несколько шагов, клиент учтён целиком на каждом, поэтому сумма шагов больше, чем по карте.',
  },
  sameDivisor: {
    en: 'Earlier periods are divided by the same number: its change alone is that of the contacts.',
    ru: 'Прошлые периоды поделены на то же число: изменение Contact Rate здесь равно изменению обращений.',
  },
  noPersonas: {
    en: 'No persona says which contacts are hers. Open Personas and give them conditions.',
    ru: 'Ни у одной персоны не указано, какие обращения её. Откройте «Персоны» и задайте условия.',
  },
  toPersonas: { en: 'Personas…', ru: 'Персоны…' },
  season: { en: 'The season', ru: 'Сезонность' },
  seasonUsual: {
    en: '{metric}, {month}: usual for the season. Expected {low} to {high}, is {value}.',
    ru: '{metric}, {month}: обычно для сезона. Ожидалось от {low} до {high}, есть {value}.',
  },
  seasonAbove: {
    en: '{metric}, {month}: above what is usual for the season. Expected {low} to {high}, is {value}.',
    ru: '{metric}, {month}: выше обычного для сезона. Ожидалось от {low} до {high}, есть {value}.',
  },
  seasonBelow: {
    en: '{metric}, {month}: below what is usual for the season. Expected {low} to {high}, is {value}.',
    ru: '{metric}, {month}: ниже обычного для сезона. Ожидалось от {low} до {high}, есть {value}.',
  },
  seasonShort: {
    en: {
      one: 'Nothing can be said of the season: {count} month of data before this one, 24 are needed.',
      other: 'Nothing can be said of the season: {count} months of data before this one, 24 are needed.',
    },
    ru: {
      one: 'О сезоне сказать нельзя: до этого месяца {count} месяц данных, нужно 24.',
      few: 'О сезоне сказать нельзя: до этого месяца {count} месяца данных, нужно 24.',
      many: 'О сезоне сказать нельзя: до этого месяца {count} месяцев данных, нужно 24.',
      other: 'О сезоне сказать нельзя: до этого месяца {count} месяца данных, нужно 24.',
    },
  },
  contacts: { en: 'Contacts behind the number', ru: 'Обращения за числом' },
  answers: { en: 'Answers behind the number', ru: 'Ответы за числом' },
  found: {
    en: { one: '{count} record', other: '{count} records' },
    ru: { one: '{count} запись', few: '{count} записи', many: '{count} записей', other: '{count} записи' },
  },
  noContacts: {
    en: 'The contacts are not on this computer',
    ru: 'Этих обращений нет на этом компьютере',
  },
  noContactsText: {
    en: 'The map carries its numbers with it. Import the contacts to read them.',
    ru: 'Карта носит числа с собой. Чтобы прочитать обращения, импортируйте их.',
  },
  importContacts: { en: 'Import contacts', ru: 'Импортировать обращения' },
  showContacts: { en: 'Show the contacts', ru: 'Показать обращения' },
  showAnswers: { en: 'Show the answers', ru: 'Показать ответы' },
  breakdown: { en: 'Numbers broken down…', ru: 'Числа в разрезах…' },
  back: { en: 'Back to the numbers', ru: 'Назад к числам' },
} as const satisfies Messages;

export const evidenceBar = {
  label: { en: 'Evidence of the map', ru: 'Данные карты' },
  period: { en: 'Period of the map: {period}', ru: 'Период карты: {period}' },
  bound: { en: '{bound} of {total} contacts at steps', ru: 'на шагах {bound} из {total} обращений' },
  unassigned: { en: '{count} unassigned', ru: 'вне шагов {count}' },
  answers: { en: '{count} respondents', ru: 'ответивших {count}' },
  stale: { en: 'out of date', ru: 'устарели' },
  staleDays: {
    en: 'The numbers were taken {age}; the newest record is of {day}.',
    ru: 'Числа сняты {age}; самая новая запись — {day}.',
  },
  stalePeriod: {
    en: 'The numbers are of another period: {period}.',
    ru: 'Числа относятся к другому периоду: {period}.',
  },
  staleImport: {
    en: 'Contacts were imported after the numbers were taken.',
    ru: 'После того как сняты числа, были импортированы обращения.',
  },
  staleRemoved: {
    en: 'Contacts were taken back, deleted or set apart since.',
    ru: 'С тех пор часть обращений отменили, удалили или отделили.',
  },
  taken: { en: 'taken {age}', ru: 'сняты {age}' },
  month: { en: 'Month', ru: 'Месяц' },
  quarter: { en: 'Quarter', ru: 'Квартал' },
  last: { en: 'Last months', ru: 'Последние месяцы' },
  range: { en: 'Any days', ru: 'Любые дни' },
  all: { en: 'All there is', ru: 'Всё, что есть' },
  lastMonths: {
    en: { one: 'The last month', other: 'The last {count} months' },
    ru: {
      one: 'Последние {count} месяц',
      few: 'Последние {count} месяца',
      many: 'Последние {count} месяцев',
      other: 'Последние {count} месяца',
    },
  },
  quarterName: { en: 'Q{number} {year}', ru: '{number} кв. {year}' },
  choose: { en: 'Choose the period', ru: 'Выбрать период' },
  earlier: { en: 'The period before', ru: 'Предыдущий период' },
  later: { en: 'The period after', ru: 'Следующий период' },
} as const satisfies Messages;

export const personaRule = {
  title: { en: 'Whose contacts these are', ru: 'Чьи это обращения' },
  lead: {
    en: 'What in a contact or an answer says that it is hers: a channel, a category, a source, a language, words. A record that meets several personas is of the first.',
    ru: 'По чему в обращении или ответе видно, что это она: канал, категория, источник, язык, слова. Запись, подходящая нескольким персонам, принадлежит первой.',
  },
  ruleLead: { en: 'A contact is hers if', ru: 'Обращение её, если' },
  open: { en: 'Which contacts are hers…', ru: 'Какие обращения её…' },
  none: { en: 'Not told which contacts are hers.', ru: 'Не указано, какие обращения её.' },
  persona: { en: 'Persona', ru: 'Персона' },
  count: {
    en: { one: '{count} contact meets it', other: '{count} contacts meet it' },
    ru: {
      one: 'подходит {count} обращение',
      few: 'подходят {count} обращения',
      many: 'подходит {count} обращений',
      other: 'подходит {count} обращения',
    },
  },
  back: { en: 'Back to personas', ru: 'К персонам' },
  save: { en: 'Keep', ru: 'Сохранить' },
  clear: { en: 'Clear', ru: 'Убрать' },
} as const satisfies Messages;
