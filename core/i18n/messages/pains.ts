/** Pains: where the map hurts, how pains are ranked, their register, and what they are made of. */
import type { Messages } from '../translate';

const heat = {
  perMonthShort: { en: '{value}/mo', ru: '{value}/мес.' },
  scoreShort: { en: '{value} dissatisfied/mo', ru: 'недовольных: {value}/мес.' },
  dissatisfiedMonthly: { en: 'Dissatisfied contacts a month', ru: 'Недовольных обращений в месяц' },
  contactsMonthly: { en: 'Contacts a month', ru: 'Обращений в месяц' },
  heatFromPains: { en: 'from the pains of the step', ru: 'по болям шага' },
  legendDissatisfied: {
    en: 'Step: dissatisfied contacts a month, four equal parts up to the highest; — not known',
    ru: 'Шаг: недовольных обращений в месяц, четыре равные части до наибольшего; «—» — неизвестно',
  },
  legendContacts: {
    en: 'Step: contacts a month, four equal parts up to the highest; — not known',
    ru: 'Шаг: обращений в месяц, четыре равные части до наибольшего; «—» — неизвестно',
  },
  heatShown: { en: 'Pain heat', ru: 'Где болит' },
  heatHidden: { en: 'Pain heat is off', ru: '«Где болит» выключено' },
  heatHide: { en: 'Hide pain heat', ru: 'Выключить «Где болит»' },
  heatUnknown: {
    en: { one: '— not known of {count} step', other: '— not known of {count} steps' },
    ru: {
      one: '— неизвестно для {count} шага',
      few: '— неизвестно для {count} шагов',
      many: '— неизвестно для {count} шагов',
      other: '— неизвестно для {count} шага',
    },
  },
  countContacts: { en: 'Count contacts alone', ru: 'Считать по обращениям' },
} as const satisfies Messages;

const making = {
  make: { en: 'Make a pain', ru: 'Сделать болью' },
  makeOfStep: { en: 'Make a pain of “{step}”', ru: 'Сделать болью показатели шага «{step}»' },
  makeOfPin: { en: 'Make a pain of pin {number}', ru: 'Сделать болью метку {number}' },
  open: { en: 'Open its pain', ru: 'Открыть боль' },
  openOf: { en: 'It is a pain already: “{title}”', ru: 'Это уже боль: «{title}»' },
  made: { en: 'Pain “{title}” is on the map', ru: 'Боль «{title}» — на карте' },
  titleOfStep: { en: 'Dissatisfied at “{step}”', ru: 'Недовольны на шаге «{step}»' },
  untitled: { en: 'Untitled pain', ru: 'Боль без названия' },
  notCounted: {
    en: 'The contacts of these themes are not on this computer: the numbers stay as they were.',
    ru: 'Обращений этих тем нет на этом компьютере: показатели остались прежними.',
  },
  noLane: { en: 'The map shows no lane of pains.', ru: 'На карте не видна дорожка «Боли».' },
  showLane: { en: 'Show the lane', ru: 'Показать дорожку' },
  merged: { en: '“{title}” merged into “{into}”', ru: '«{title}» объединена с «{into}»' },
} as const satisfies Messages;

const register = {
  title: { en: 'Pains', ru: 'Боли' },
  none: { en: 'No pains yet', ru: 'Болей пока нет' },
  noneText: {
    en: 'Make one of a theme of contacts, of a pin on a screenshot, of a quote or of a step’s numbers, or write it down here.',
    ru: 'Сделайте боль из темы обращений, метки на скриншоте, цитаты или показателей шага либо запишите здесь.',
  },
  add: { en: 'New pain', ru: 'Новая боль' },
  themes: { en: 'Themes of contacts', ru: 'Темы обращений' },
  list: { en: 'Pains, the worst first', ru: 'Боли, сначала худшие' },
  rankBy: { en: 'Ranked by', ru: 'Порядок' },
  byDissatisfied: { en: 'Dissatisfied contacts', ru: 'Недовольные обращения' },
  byContacts: { en: 'Contacts alone', ru: 'Все обращения' },
  defined: {
    en: 'Pain score = contacts a month × DSAT: dissatisfied contacts a month.',
    ru: 'Балл боли = обращения в месяц × DSAT — недовольные обращения в месяц.',
  },
  definedAlone: {
    en: 'Pain score = contacts a month, satisfied or not: a setting of this map.',
    ru: 'Балл боли = обращения в месяц, довольные и недовольные, — так настроена карта.',
  },
  shown: {
    en: { one: '{count} pain', other: '{count} pains' },
    ru: { one: '{count} боль', few: '{count} боли', many: '{count} болей', other: '{count} боли' },
  },
  ranked: { en: 'Rank {rank}', ru: 'Место {rank}' },
  unranked: { en: 'Without a rank', ru: 'Без места' },
  noContacts: { en: 'nothing is counted', ru: 'ничего не посчитано' },
  noRatings: { en: 'nobody rated these contacts', ru: 'у этих обращений нет оценок' },
  otherScale: { en: 'rated on another scale', ru: 'оценки по другой шкале' },
  customersUnknown: { en: 'customers are not known', ru: 'клиенты неизвестны' },
  contactsShort: { en: '{value} contacts/mo', ru: '{value} обращ./мес.' },
  few: { en: 'few answers', ru: 'мало ответов' },
  dsatShort: { en: 'DSAT {value}', ru: 'DSAT {value}' },
  aMonth: { en: 'a month', ru: 'в месяц' },
  stepsShort: { en: 'steps {steps}', ru: 'шаги {steps}' },
  stepShort: { en: 'step {steps}', ru: 'шаг {steps}' },
  noStep: { en: 'no step', ru: 'без шага' },
  noFix: { en: 'no fix', ru: 'нет доработок' },
  fixCount: {
    en: { one: '{count} fix', other: '{count} fixes' },
    ru: {
      one: '{count} доработка',
      few: '{count} доработки',
      many: '{count} доработок',
      other: '{count} доработки',
    },
  },
  search: { en: 'Find a pain', ru: 'Найти боль' },
  place: { en: 'Stage or step', ru: 'Этап или шаг' },
  anyPlace: { en: 'Anywhere', ru: 'Вся карта' },
  persona: { en: 'Persona', ru: 'Персона' },
  anyPersona: { en: 'Any persona', ru: 'Любая персона' },
  fixes: { en: 'Fixes', ru: 'Доработки' },
  fixesAny: { en: 'With and without fixes', ru: 'С доработками и без' },
  fixesWith: { en: 'With a fix', ru: 'С доработкой' },
  fixesWithout: { en: 'Without a fix', ru: 'Без доработок' },
  nothingFound: { en: 'No pain is like this', ru: 'Таких болей нет' },
  showAll: { en: 'Show all pains', ru: 'Показать все боли' },
} as const satisfies Messages;

const detail = {
  name: { en: 'What hurts', ru: 'Что болит' },
  nameHint: { en: 'In the customer’s words', ru: 'Словами клиента' },
  description: { en: 'Description', ru: 'Описание' },
  evidence: { en: 'Evidence', ru: 'Чем подтверждается' },
  formula: { en: '{contacts} × {dsat} = {score}', ru: '{contacts} × {dsat} = {score}' },
  contactsMonthlyOf: { en: '{value} contacts a month', ru: '{value} обращений в месяц' },
  formulaWords: {
    en: 'contacts a month × DSAT = dissatisfied contacts a month',
    ru: 'обращения в месяц × DSAT = недовольные обращения в месяц',
  },
  scoreRange: { en: '95%: {range}', ru: '95 %: {range}' },
  ofSteps: { en: 'All contacts of its steps.', ru: 'Все обращения её шагов.' },
  ofThemes: { en: 'Contacts of its themes at its steps.', ru: 'Обращения её тем на её шагах.' },
  ofThemesAll: { en: 'All contacts of its themes.', ru: 'Все обращения её тем.' },
  takenOnce: {
    en: 'Taken once: a refresh does not change it.',
    ru: 'Взято один раз: обновление его не меняет.',
  },
  otherSteps: {
    en: 'Counted for other steps than it has now.',
    ru: 'Посчитано для других шагов, чем у неё сейчас.',
  },
  noEvidence: {
    en: 'Nothing is counted for this pain, so it has no rank.',
    ru: 'Для этой боли ничего не посчитано, поэтому у неё нет места.',
  },
  takeSteps: { en: 'Take the numbers of its steps', ru: 'Взять показатели её шагов' },
  takeStepsHint: {
    en: 'Only where the pain is what all contacts of these steps are about.',
    ru: 'Только если все обращения этих шагов — об этой боли.',
  },
  countAnew: { en: 'Count again', ru: 'Посчитать заново' },
  openThemes: { en: 'Themes of contacts', ru: 'Темы обращений' },
  trend: { en: 'By month', ru: 'По месяцам' },
  months: { en: 'Contacts by month: {months}', ru: 'Обращения по месяцам: {months}' },
  noTrend: { en: 'No earlier months to compare with.', ru: 'Нет прошлых месяцев для сравнения.' },
  severity: { en: 'Severity', ru: 'Тяжесть' },
  severityNone: { en: 'not said', ru: 'не указана' },
  severityHint: {
    en: 'What people say beside the numbers. It never changes the rank.',
    ru: 'Мнение людей рядом с числами. На место не влияет.',
  },
  severityLocked: {
    en: 'First the numbers: without contacts or ratings a severity would be an opinion in the place of evidence.',
    ru: 'Сначала числа: без обращений и оценок тяжесть была бы мнением вместо доказательства.',
  },
  steps: { en: 'Steps', ru: 'Шаги' },
  personas: { en: 'Personas', ru: 'Персоны' },
  themesOf: { en: 'Themes', ru: 'Темы' },
  onScreens: {
    en: {
      one: 'Marked on the screenshot with {count} pin',
      other: 'Marked on screenshots with {count} pins',
    },
    ru: {
      one: 'Отмечена на скриншоте {count} меткой',
      few: 'Отмечена на скриншотах {count} метками',
      many: 'Отмечена на скриншотах {count} метками',
      other: 'Отмечена на скриншотах {count} метками',
    },
  },
  quotes: { en: 'Quotes', ru: 'Цитаты' },
  noQuotes: { en: 'No quotes yet.', ru: 'Цитат пока нет.' },
  addQuote: { en: 'Add a quote of its steps', ru: 'Добавить цитату её шагов' },
  removeQuote: { en: 'Take the quote off this pain', ru: 'Убрать цитату из этой боли' },
  propose: { en: 'Propose a fix', ru: 'Предложить доработку' },
  noFixes: { en: 'No fix answers this pain yet.', ru: 'На эту боль пока нет доработок.' },
  openFix: { en: 'Open the fix “{title}”', ru: 'Открыть доработку «{title}»' },
  showOnMap: { en: 'Show on the map', ru: 'Показать на карте' },
  more: { en: 'More about this pain', ru: 'Ещё о боли' },
  merge: { en: 'Merge into another pain…', ru: 'Объединить с другой…' },
  mergeInto: { en: 'Merge “{title}” into', ru: 'Объединить «{title}» с болью' },
  delete: { en: 'Delete', ru: 'Удалить' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
} as const satisfies Messages;

export const pains = { ...heat, ...making, ...register, ...detail } as const satisfies Messages;
