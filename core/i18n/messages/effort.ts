/** Effort and behaviour: what goes together with easy and hard answers. Nothing here says what comes of what. */
import type { ConfounderName, OutcomeName } from '../../effort/effort-request';
import type { Message, Messages } from '../translate';

export const outcomeTitles: Readonly<Record<OutcomeName, Message>> = {
  contacts: { en: 'Contacts a customer', ru: 'Обращения на клиента' },
  anyContact: { en: 'Wrote at least once', ru: 'Обратились хотя бы раз' },
  retention: { en: 'Retention', ru: 'Удержание' },
  spend: { en: 'Spend a customer', ru: 'Траты на клиента' },
};

export const confounderTitles: Readonly<Record<ConfounderName, Message>> = {
  segment: { en: 'segment', ru: 'сегмент' },
  channel: { en: 'channel', ru: 'канал' },
  category: { en: 'category', ru: 'категория' },
  topic: { en: 'topic', ru: 'тема' },
  group: { en: 'agent group', ru: 'группа агентов' },
  language: { en: 'language', ru: 'язык' },
  source: { en: 'source', ru: 'источник' },
  month: { en: 'month of the answer', ru: 'месяц ответа' },
  attribute: { en: 'own field', ru: 'своё поле' },
  contactsBefore: { en: 'contacts before', ru: 'обращения до ответа' },
  spendBefore: { en: 'spend before', ru: 'траты до ответа' },
};

/** Who the groups are, in the middle of a sentence. */
export const effortGroups = {
  cesEasy: { en: 'Customers who found it easy', ru: 'Клиенты, которым было легко,' },
  cesHard: { en: 'those who found it hard', ru: 'те, кому было трудно' },
  cesHardOf: { en: 'of those who found it hard', ru: 'у тех, кому было трудно' },
  csatHardOf: { en: 'of dissatisfied ones', ru: 'у недовольных' },
  npsHardOf: { en: 'of detractors', ru: 'у детракторов' },
  csatEasy: { en: 'Satisfied customers', ru: 'Довольные клиенты' },
  csatHard: { en: 'dissatisfied ones', ru: 'недовольные' },
  npsEasy: { en: 'Promoters', ru: 'Промоутеры' },
  npsHard: { en: 'detractors', ru: 'детракторы' },
  cesEasyShort: { en: 'easy', ru: 'легко' },
  cesHardShort: { en: 'hard', ru: 'трудно' },
  csatEasyShort: { en: 'satisfied', ru: 'довольны' },
  csatHardShort: { en: 'dissatisfied', ru: 'недовольны' },
  npsEasyShort: { en: 'promoters', ru: 'промоутеры' },
  npsHardShort: { en: 'detractors', ru: 'детракторы' },
} as const satisfies Messages;

/** One sentence of a result. */
export const effortSentences = {
  contactsLess: {
    en: '{easy} contact support {change} less (rel.) within {days} than {hard}: {a} against {b} contacts a customer.',
    ru: '{easy} обращаются в поддержку на {change} реже (отн.) в ближайшие {days}, чем {hard}: {a} обращения на клиента против {b}.',
  },
  contactsMore: {
    en: '{easy} contact support {change} more (rel.) within {days} than {hard}: {a} against {b} contacts a customer.',
    ru: '{easy} обращаются в поддержку на {change} чаще (отн.) в ближайшие {days}, чем {hard}: {a} обращения на клиента против {b}.',
  },
  anyContact: {
    en: '{easy} wrote at least once within {days} in {a} of cases, against {b} of {hard}: {change}.',
    ru: '{easy} в ближайшие {days} обратились хотя бы раз в {a} случаев против {b} {hardOf}: {change}.',
  },
  retention: {
    en: '{easy} were still active after {days} in {a} of cases, against {b} of {hard}: retention {change}.',
    ru: '{easy} через {days} оставались активны в {a} случаев против {b} {hardOf}: удержание {change}.',
  },
  spendMore: {
    en: '{easy} spent {change} more (rel.) within {days} than {hard}: {a} against {b} a customer.',
    ru: '{easy} потратили на {change} больше (отн.) за {days}, чем {hard}: {a} на клиента против {b}.',
  },
  spendLess: {
    en: '{easy} spent {change} less (rel.) within {days} than {hard}: {a} against {b} a customer.',
    ru: '{easy} потратили на {change} меньше (отн.) за {days}, чем {hard}: {a} на клиента против {b}.',
  },
  /** Where one of the groups has none at all, there is nothing to divide by. */
  plain: {
    en: '{outcome} within {days}: {a} and {b}, difference {change}.',
    ru: '{outcome} за {days}: {a} и {b}, разница {change}.',
  },
  unclear: {
    en: 'No clear difference. {outcome}, {days}: {a} ({easy}) and {b} ({hard}).',
    ru: 'Явной разницы нет. {outcome}, {days}: {a} ({easy}) и {b} ({hard}).',
  },
  few: {
    en: 'Not enough data. {outcome}, {days}: {easyN} and {hardN} customers in the groups; at least {least} in each are needed.',
    ru: 'Данных недостаточно. {outcome}, {days}: в группах {easyN} и {hardN} клиентов, нужно не меньше {least} в каждой.',
  },
  fewStrata: {
    en: 'Not enough data. {outcome}, {days}: at the same mix no part has five customers of each group.',
    ru: 'Данных недостаточно. {outcome}, {days}: при одинаковом составе ни в одной части нет пяти клиентов каждой группы.',
  },
  interval: {
    en: '95% interval: {low} to {high}; n = {easyN} and {hardN}.',
    ru: 'Интервал 95 %: от {low} до {high}; n = {easyN} и {hardN}.',
  },
  sameMix: {
    en: 'Compared at the same mix by: {names}.',
    ru: 'При одинаковом составе по признакам: {names}.',
  },
  together: {
    en: 'This shows what goes together, not why.',
    ru: 'Это показывает, что встречается вместе, а не почему.',
  },
  moved: {
    en: 'Without the checks: {crude}; with them: {stratified} (moved by {moved}).',
    ru: 'Без проверки: {crude}; с проверкой: {stratified} (сдвиг {moved}).',
  },
  rank: {
    en: 'Spearman’s correlation of score and value: {rho} ({low} to {high}, n = {n}).',
    ru: 'Корреляция Спирмена оценки и значения: {rho} (от {low} до {high}, n = {n}).',
  },
  rises: { en: 'Rises with every score.', ru: 'Растёт с каждой оценкой.' },
  falls: { en: 'Falls with every score.', ru: 'Снижается с каждой оценкой.' },
  mixed: { en: 'Does not go one way from score to score.', ru: 'От оценки к оценке идёт то вверх, то вниз.' },
  unsaid: {
    en: 'Too few scores with 30 customers to say which way it goes.',
    ru: 'Оценок с 30 клиентами слишком мало, чтобы сказать, куда идёт.',
  },
  days: {
    en: { one: '{count} day', other: '{count} days' },
    ru: { one: '{count} день', few: '{count} дня', many: '{count} дней', other: '{count} дня' },
  },
} as const satisfies Messages;

export const effortText = {
  title: { en: 'Effort and behaviour', ru: 'Усилия и поведение' },
  question: { en: 'Answers', ru: 'Ответы' },
  withContacts: { en: '{metric} with the contact, {min}–{max}', ru: '{metric} при обращении, {min}–{max}' },
  ofSurvey: { en: '{metric}: “{question}”, {min}–{max}', ru: '{metric}: «{question}», {min}–{max}' },
  answersBetween: { en: 'Answered', ru: 'Ответили' },
  horizons: { en: 'Days after', ru: 'Дней после' },
  addHorizon: { en: 'Another horizon', ru: 'Ещё горизонт' },
  removeHorizon: { en: 'Remove the horizon of {days}', ru: 'Убрать горизонт {days}' },
  groups: { en: 'Groups', ru: 'Группы' },
  easyFrom: { en: 'from', ru: 'от' },
  scoreTo: { en: 'to', ru: 'до' },
  checks: { en: 'Compare at the same (up to three)', ru: 'Сравнить при одинаковых (до трёх)' },
  noChecks: { en: 'as it is', ru: 'как есть' },
  attribute: { en: 'Own field', ru: 'Своё поле' },
  counting: { en: 'Joining answers with what came after…', ru: 'Ответы соединяются с тем, что было после…' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  horizon: { en: 'After {days}', ru: 'После {days}' },
  doseTitle: { en: 'By score', ru: 'По оценкам' },
  doseOf: { en: '{outcome} by score, {days}', ru: '{outcome} по оценкам, {days}' },
  pointName: {
    en: 'Score {score}: {value}, 95% {low} to {high}, n = {n}',
    ru: 'Оценка {score}: {value}, 95 % от {low} до {high}, n = {n}',
  },
  score: { en: 'Score', ru: 'Оценка' },
  customers: { en: 'Customers', ru: 'Клиентов' },
  value: { en: 'Value', ru: 'Значение' },
  interval: { en: '95%', ru: '95 %' },
  outcome: { en: 'What came after', ru: 'Что было после' },
  after: { en: 'Days', ru: 'Дней' },
  crude: { en: 'As it is', ru: 'Как есть' },
  stratified: { en: 'At the same mix', ru: 'При одинаковом составе' },
  moved: { en: 'Moved by', ru: 'Сдвиг' },
  noDifference: { en: 'no difference', ru: 'без разницы' },
  leftOut: { en: 'Left out', ru: 'Не вошли' },
  laterAnswers: {
    en: 'Later answers of the same customers: {count}',
    ru: 'Повторные ответы тех же клиентов: {count}',
  },
  unnamed: { en: 'Answers without a customer: {count}', ru: 'Ответы без клиента: {count}' },
  tooLate: { en: 'Not over yet', ru: 'Срок ещё не прошёл' },
  tooEarly: {
    en: 'Answered before the records begin',
    ru: 'Ответили раньше, чем начинаются записи',
  },
  unknown: { en: 'In no record of activity', ru: 'Нет в записях активности' },
  between: { en: 'Scores of neither group', ru: 'Оценки вне групп' },
  thin: {
    en: 'In strata with fewer than five customers in a group',
    ru: 'В слоях, где в группе меньше пяти клиентов',
  },
  leftOutLine: { en: '{why}: {list}', ru: '{why}: {list}' },
  leftOutCount: { en: '{outcome}, {days} – {count}', ru: '{outcome}, {days} — {count}' },
  withoutConfounder: {
    en: 'Customers whose time before the answer is not recorded: {count}',
    ru: 'Клиенты, для которых время до ответа не записано: {count}',
  },
  nothingLeftOut: { en: 'Nobody.', ru: 'Никто.' },
  assumptions: { en: 'What this rests on', ru: 'На чём это держится' },
  firstAnswer: {
    en: 'Each customer counts once, with the first answer of the period.',
    ru: 'Каждый клиент учтён один раз — по первому ответу за период.',
  },
  fromNextDay: {
    en: '“After” begins on the day after the answer: the contact that was rated is not part of it.',
    ru: '«После» начинается на следующий день после ответа: само оценённое обращение не считается.',
  },
  retentionMeans: {
    en: 'Retention: active at least once in the {days} that follow the horizon.',
    ru: 'Удержание: хотя бы одна активность за {days} вслед за горизонтом.',
  },
  retentionMonths: {
    en: 'Activity is known by month: retention is activity in the first whole month after the horizon, spend is that of the whole months after the answer.',
    ru: 'Активность известна по месяцам: удержание — активность в первом полном месяце после горизонта, траты — за полные месяцы после ответа.',
  },
  missingIsNone: {
    en: 'Records of activity name only those who did something: who is in none of them did nothing.',
    ru: 'В записях активности есть только те, кто что-то делал: кого в них нет, тот ничего не делал.',
  },
  methods: {
    en: 'Means: Welch’s interval and the delta method for ratios, with the scatter of customers themselves; shares: Newcombe’s; strata: weights of Mantel and Haenszel.',
    ru: 'Средние: интервал Уэлча и дельта-метод для отношений, по разбросу самих клиентов; доли: метод Ньюкомба; слои: веса Мантеля — Хензеля.',
  },
  endEarly: {
    en: 'Contacts of “{source}” end on {day}: later ones may be missing.',
    ru: 'Обращения источника «{source}» заканчиваются {day}: более поздних может не хватать.',
  },
  scoresAsTheyAre: {
    en: 'Scores and the correlation are shown as they are, not at the same mix.',
    ru: 'Оценки и корреляция показаны как есть, а не при одинаковом составе.',
  },
  manyLooks: {
    en: 'Many comparisons are shown; of twenty without any difference about one looks clear.',
    ru: 'Сравнений здесь много; из двадцати, где разницы нет, примерно одно выглядит явным.',
  },
  noAnswers: { en: 'No answers yet', ru: 'Пока нет ответов' },
  noAnswersText: {
    en: 'Import a survey, or contacts that carry CES, CSAT or NPS.',
    ru: 'Загрузите опрос или обращения, в которых есть CES, CSAT или NPS.',
  },
  noKeys: { en: 'Answers do not say whose they are', ru: 'В ответах не сказано, чьи они' },
  noKeysText: {
    en: 'Import the survey again and choose the column that tells customers apart.',
    ru: 'Загрузите опрос ещё раз и укажите столбец, по которому различают клиентов.',
  },
  noCommon: {
    en: 'Answers and later behaviour have no customers in common',
    ru: 'У ответов и поведения нет общих клиентов',
  },
  noCommonText: {
    en: 'Of {customers} customers who answered none is in the contacts or in the activity. Both files must name customers by the same id.',
    ru: 'Из {customers} ответивших клиентов никого нет ни в обращениях, ни в активности. Клиенты в обоих файлах должны называться одинаково.',
  },
  noCommonContacts: {
    en: 'Of {customers} customers who answered none is in the contacts: contacts after the answer say nothing.',
    ru: 'Из {customers} ответивших клиентов никого нет в обращениях: обращения после ответа ничего не говорят.',
  },
  noCommonActivity: {
    en: 'Of {customers} customers who answered none is in the records of activity: retention and spend say nothing.',
    ru: 'Из {customers} ответивших клиентов никого нет в записях активности: удержание и траты ничего не говорят.',
  },
  noContacts: {
    en: 'No contact names its customer: contacts after the answer cannot be counted. Import contacts with a customer column.',
    ru: 'Ни в одном обращении не назван клиент: обращения после ответа не посчитать. Загрузите обращения со столбцом клиента.',
  },
  noActivity: {
    en: 'No activity of customers: retention and spend cannot be counted. Import a table with customer, day or month, and activity or spend.',
    ru: 'Нет активности клиентов: удержание и траты не посчитать. Загрузите таблицу с клиентом, днём или месяцем и активностью или тратами.',
  },
  noSpend: { en: 'The activity has no spend column.', ru: 'В активности нет столбца с тратами.' },
  importData: { en: 'Import…', ru: 'Загрузить…' },
  asTable: { en: 'Show as a table', ru: 'Показать таблицей' },
  asChart: { en: 'Show as a chart', ru: 'Показать графиком' },
  allTogether: { en: 'All comparisons', ru: 'Все сравнения' },
  isClear: { en: 'clear difference', ru: 'явная разница' },
  isUnclear: { en: 'no clear difference', ru: 'явной разницы нет' },
  isFew: { en: 'not enough data', ru: 'данных недостаточно' },
  copy: { en: 'Copy', ru: 'Скопировать' },
  copied: { en: 'The text is copied.', ru: 'Текст скопирован.' },
  saveText: { en: 'Text as Markdown…', ru: 'Текст Markdown…' },
  saveTable: { en: 'Table as CSV…', ru: 'Таблица CSV…' },
  saveSvg: { en: 'Chart as SVG…', ru: 'График SVG…' },
  savePng: { en: 'Chart as PNG…', ru: 'График PNG…' },
  notApart: {
    en: 'The two groups have scores in common, or a group ends before it begins. Change the scores.',
    ru: 'У групп есть общие оценки, или группа кончается раньше, чем начинается. Измените оценки.',
  },
  saved: { en: 'Saved as “{name}”.', ru: 'Сохранено: «{name}».' },
  fileName: { en: 'effort and behaviour', ru: 'усилия и поведение' },
  about: {
    en: 'what customers did after easy and hard answers',
    ru: 'что клиенты делали после лёгких и трудных ответов',
  },
} as const satisfies Messages;
