/** Names of lanes, of emotions, and of what stands in lanes: the same words on canvas, in the inspector and in exports. */
import type { FixKind, FixStatus } from '../../document/records/fix';
import type { LaneKind } from '../../document/records/lane';
import type { Message, Messages } from '../translate';

export const laneNames: Readonly<Record<LaneKind, Message>> = {
  screenshot: { en: 'What the customer sees', ru: 'Что видит клиент' },
  textRead: { en: 'Text on the screen', ru: 'Что читает клиент' },
  actions: { en: 'Actions', ru: 'Действия' },
  thoughts: { en: 'Thoughts', ru: 'Мысли' },
  question: { en: 'Question asked', ru: 'Вопрос клиента' },
  touchpoint: { en: 'Touchpoint and channel', ru: 'Точка контакта и канал' },
  emotion: { en: 'Emotion', ru: 'Эмоции' },
  quotes: { en: 'Quotes', ru: 'Цитаты' },
  contacts: { en: 'Contacts', ru: 'Обращения' },
  contactRate: { en: 'Contact rate', ru: 'Contact Rate' },
  csat: { en: 'CSAT / DSAT', ru: 'CSAT / DSAT' },
  ces: { en: 'CES', ru: 'CES' },
  nps: { en: 'NPS', ru: 'NPS' },
  conversion: { en: 'Conversion', ru: 'Конверсия' },
  pains: { en: 'Pains', ru: 'Боли' },
  fixes: { en: 'Fixes', ru: 'Доработки' },
  lineOfInteraction: { en: 'Line of interaction', ru: 'Линия взаимодействия' },
  lineOfVisibility: { en: 'Line of visibility', ru: 'Линия видимости' },
  backstage: { en: 'Backstage', ru: 'За кулисами' },
  systems: { en: 'Systems', ru: 'Системы' },
  departments: { en: 'Departments', ru: 'Подразделения' },
  customText: { en: 'Text', ru: 'Текст' },
  customNumber: { en: 'Number', ru: 'Число' },
  customPicture: { en: 'Picture', ru: 'Картинка' },
};

export const emotionValues = [-2, -1, 0, 1, 2] as const;
export type EmotionValue = (typeof emotionValues)[number];

export const emotionWords: Readonly<Record<EmotionValue, Message>> = {
  [-2]: { en: 'Very bad', ru: 'Очень плохо' },
  [-1]: { en: 'Bad', ru: 'Плохо' },
  0: { en: 'So-so', ru: 'Ровно' },
  1: { en: 'Good', ru: 'Хорошо' },
  2: { en: 'Very good', ru: 'Отлично' },
};

/** How bad a pain is, said by people: 1 to 4. */
export const severityWords: Readonly<Record<1 | 2 | 3 | 4, Message>> = {
  1: { en: 'a nuisance', ru: 'досадно' },
  2: { en: 'gets in the way', ru: 'мешает' },
  3: { en: 'serious', ru: 'серьёзно' },
  4: { en: 'stops the customer', ru: 'останавливает' },
};

export const fixKindNames: Readonly<Record<FixKind, Message>> = {
  product: { en: 'product', ru: 'продукт' },
  copy: { en: 'copy', ru: 'тексты' },
  helpArticle: { en: 'help article', ru: 'статья справки' },
  crmMessage: { en: 'CRM message', ru: 'CRM-сообщение' },
  chatBot: { en: 'chat-bot', ru: 'чат-бот' },
  supportRule: { en: 'support rule', ru: 'правило поддержки' },
  process: { en: 'process', ru: 'процесс' },
};

export const fixStatusNames: Readonly<Record<FixStatus, Message>> = {
  proposed: { en: 'proposed', ru: 'предложено' },
  accepted: { en: 'accepted', ru: 'принято' },
  inWork: { en: 'in work', ru: 'в работе' },
  shipped: { en: 'shipped', ru: 'выпущено' },
  measured: { en: 'measured', ru: 'эффект измерен' },
  deferred: { en: 'deferred', ru: 'отложено' },
  rejected: { en: 'rejected', ru: 'отклонено' },
};

export const lanes = {
  steps: { en: 'Steps', ru: 'Шаги' },
  unplaced: { en: 'No stage', ru: 'Без этапа' },
  untitledStage: { en: 'Untitled stage', ru: 'Этап без названия' },
  foldedSteps: {
    en: { one: '{count} step folded', other: '{count} steps folded' },
    ru: {
      one: 'свёрнут {count}\u00a0шаг',
      few: 'свёрнуто {count}\u00a0шага',
      many: 'свёрнуто {count}\u00a0шагов',
      other: 'свёрнуто {count}\u00a0шага',
    },
  },
  untitledPersona: { en: 'Persona without a name', ru: 'Персона без имени' },
  feltBy: { en: '{name}: {emotion}', ru: '{name}: {emotion}' },
  everybody: { en: 'Customers in general', ru: 'Клиенты в целом' },
  untitledStep: { en: 'Untitled step', ru: 'Шаг без названия' },
  morePictures: {
    en: { one: '{count} more picture', other: '{count} more pictures' },
    ru: {
      one: 'ещё {count} картинка',
      few: 'ещё {count} картинки',
      many: 'ещё {count} картинок',
      other: 'ещё {count} картинки',
    },
  },
  morePins: {
    en: { one: '{count} more pin', other: '{count} more pins' },
    ru: {
      one: 'ещё {count} метка',
      few: 'ещё {count} метки',
      many: 'ещё {count} меток',
      other: 'ещё {count} метки',
    },
  },
  screenshotNumber: { en: 'Screenshot {number}', ru: 'Скриншот {number}' },
  oneOfSimilar: {
    en: {
      one: '1\u00a0of\u00a0{count} similar that month',
      other: '1\u00a0of\u00a0{count} similar that month',
    },
    ru: {
      one: '1\u00a0из\u00a0{count} похожего за месяц',
      few: '1\u00a0из\u00a0{count} похожих за месяц',
      many: '1\u00a0из\u00a0{count} похожих за месяц',
      other: '1\u00a0из\u00a0{count} похожих за месяц',
    },
  },
  score: { en: 'score\u00a0{score}', ru: 'оценка\u00a0{score}' },
  ratePer: { en: 'per {per}', ru: 'на {per}' },
  ratePerCustomer: { en: 'per customer', ru: 'на клиента' },
  ofBeginners: {
    en: 'from the start: {arrived}\u00a0→\u00a0{wentOn}',
    ru: 'от начавших: {arrived}\u00a0→\u00a0{wentOn}',
  },
  dropOff: { en: 'drop-off: {drop}', ru: 'отсев: {drop}' },
  easyShare: { en: 'easy', ru: 'легко' },
  ofScale: { en: 'of {max}', ru: 'из {max}' },
  sincePrevious: { en: '{change} on the month before', ru: 'к прошлому месяцу: {change}' },
  sinceEarlier: { en: '{change} on {period}', ru: 'к\u00a0{period}: {change}' },
  sinceYearAgo: { en: '{change} on a year ago', ru: 'за год: {change}' },
  changeWithin: { en: '{change} ({interval})', ru: '{change} ({interval})' },
  typed: { en: 'entered by hand', ru: 'введено вручную' },
} as const satisfies Messages;
