/** Words of presenting: slides that an audience sees, and the presenter's own screen. */
import type { Messages } from '../translate';

const slides = {
  audience: { en: 'Slide', ru: 'Слайд' },
  audienceTitle: { en: 'Tapki: what the audience sees', ru: 'Tapki: экран для зала' },
  journeyMap: { en: 'Customer-journey map', ru: 'Карта пути клиента' },
  overview: { en: 'The whole path', ru: 'Весь путь' },
  painScore: { en: 'dissatisfied a month: {score}', ru: 'недовольных в месяц: {score}' },
  painCount: {
    en: { one: '{count} pain', other: '{count} pains' },
    ru: { one: '{count} боль', few: '{count} боли', many: '{count} болей', other: '{count} боли' },
  },
  scoreLegend: {
    en: 'The stronger the colour above a step, the more dissatisfied contacts a month it has.',
    ru: 'Чем сильнее цвет над шагом, тем больше на нём недовольных обращений в месяц.',
  },
  severityLegend: {
    en: 'The stronger the colour above a step, the more severe its worst pain.',
    ru: 'Чем сильнее цвет над шагом, тем тяжелее его худшая боль.',
  },
  stepPlace: { en: '{place} of {total}', ru: '{place} из {total}' },
  quotesShown: { en: '{shown} of {count} shown', ru: 'показано {shown} из {count}' },
  summary: { en: 'What we captured', ru: 'Что записали' },
  nothingCaptured: {
    en: 'No decisions, fixes or questions were captured.',
    ru: 'Решений, доработок и вопросов не записано.',
  },
  decisions: { en: 'Decisions', ru: 'Решения' },
  fixes: { en: 'Fixes', ru: 'Доработки' },
  questions: { en: 'Questions', ru: 'Вопросы' },
  parkedItems: { en: 'Parked', ru: 'Отложено на потом' },
} as const satisfies Messages;

const presenter = {
  screen: { en: 'Presenter’s screen', ru: 'Экран ведущего' },
  now: { en: 'Now on the screen', ru: 'Сейчас на экране' },
  next: { en: 'Next', ru: 'Дальше' },
  lastSlide: { en: 'This is the last slide.', ru: 'Это последний слайд.' },
  notes: { en: 'Notes', ru: 'Заметки' },
  noNotes: { en: 'No notes for this slide.', ru: 'К этому слайду заметок нет.' },
  steps: { en: 'Steps', ru: 'Шаги' },
  cover: { en: 'Cover', ru: 'Обложка' },
  elapsed: { en: 'Time', ru: 'Прошло' },
  leftHere: { en: 'Left for the step', ru: 'Осталось на шаг' },
  left: { en: 'Left', ru: 'Осталось' },
  clock: { en: 'Clock', ru: 'Сейчас' },
  length: { en: 'Length, min', ru: 'Длительность, мин' },
  end: { en: 'End', ru: 'Закончить' },
  blank: { en: 'Blank screen', ru: 'Погасить экран' },
  isBlank: { en: 'The screen is blank', ru: 'Экран погашен' },
  zoom: { en: 'Zoom into the screenshot', ru: 'Скриншот крупно' },
  twoWindows: { en: 'Window for the audience', ru: 'Окно для зала' },
  reveal: { en: 'Show the next quote', ru: 'Показать следующую цитату' },
  hide: { en: 'Hide quotes', ru: 'Скрыть цитаты' },
  quotes: { en: 'Quotes', ru: 'Цитаты' },
  hiddenQuote: { en: 'hidden', ru: 'скрыта' },
  previous: { en: 'Back', ru: 'Назад' },
  onward: { en: 'Onward', ru: 'Вперёд' },
  capture: { en: 'Capture', ru: 'Записать' },
  record: { en: 'Session', ru: 'Сессия' },
  captured: { en: 'Captured', ru: 'Записано' },
  saved: { en: 'Written into the map: {text}', ru: 'Записано в карту: {text}' },
  decision: { en: 'Decision', ru: 'Решение' },
  question: { en: 'Question', ru: 'Вопрос' },
  parked: { en: 'Parked item', ru: 'Отложить на потом' },
  fix: { en: 'Fix', ru: 'Доработка' },
  captureHint: { en: 'Enter writes it down, Esc leaves.', ru: 'Enter — записать, Esc — отмена.' },
  keep: { en: 'Write down', ru: 'Записать' },
  jump: { en: 'Go to a step', ru: 'Перейти к шагу' },
  jumpHint: { en: 'Number or words of the title', ru: 'Номер или слова из названия' },
  noSuchStep: { en: 'No such step.', ru: 'Такого шага нет.' },
  keys: { en: 'Keys', ru: 'Клавиши' },
  startHint: {
    en: '→ begins, ? shows all keys, Esc ends',
    ru: '→ — начать, ? — все клавиши, Esc — закончить',
  },
  closeKeys: { en: 'Close', ru: 'Закрыть' },
  readOnly: {
    en: 'This map is only looked at: nothing can be captured into it.',
    ru: 'Карта открыта только для просмотра: записать в неё ничего нельзя.',
  },
  sessionTitle: { en: 'CJM demo: {title}', ru: 'CJM-демо: {title}' },
} as const satisfies Messages;

const keys = {
  keyNext: {
    en: 'next and previous slide, also a clicker',
    ru: 'следующий и предыдущий слайд, также кликер',
  },
  keyOnward: {
    en: 'next quote; when there is none, next slide',
    ru: 'следующая цитата, после последней — слайд',
  },
  keyQuotes: { en: 'show the next quote, hide quotes', ru: 'показать цитату, скрыть цитаты' },
  keyBlank: { en: 'blank screen', ru: 'погасить экран' },
  keyOverview: { en: 'overview, summary', ru: 'весь путь, итоги' },
  keyZoom: { en: 'screenshot large, next screenshot', ru: 'скриншот крупно, следующий скриншот' },
  keyScroll: { en: 'move long text', ru: 'прокрутить длинный текст' },
  keyJump: { en: 'go to a step', ru: 'перейти к шагу' },
  keyCapture: {
    en: 'capture a decision, a question, a parked item, a fix',
    ru: 'записать решение, вопрос, отложенное, доработку',
  },
  keyWindows: { en: 'one window or two', ru: 'одно окно или два' },
  keyEnd: { en: 'end', ru: 'закончить' },
} as const satisfies Messages;

export const present = { ...slides, ...presenter, ...keys } as const satisfies Messages;
