/** A step rule read aloud. */
import type { choiceFields, scoreFields } from '../../evidence/rule';
import type { Message, Messages } from '../translate';

export const ruleFields: Readonly<Record<(typeof choiceFields)[number], Message>> = {
  channel: { en: 'channel', ru: 'канал' },
  category: { en: 'category', ru: 'категория' },
  topic: { en: 'topic', ru: 'тема' },
  source: { en: 'source', ru: 'источник' },
  language: { en: 'language', ru: 'язык' },
  group: { en: 'group', ru: 'группа' },
  question: { en: 'question', ru: 'вопрос' },
};

export const scoreNames: Readonly<Record<(typeof scoreFields)[number], Message>> = {
  csat: { en: 'CSAT', ru: 'CSAT' },
  ces: { en: 'CES', ru: 'CES' },
  nps: { en: 'NPS', ru: 'NPS' },
};

export const rules = {
  everything: { en: 'everything', ru: 'всё' },
  nothing: { en: 'nothing', ru: 'ничего' },
  and: { en: ' and ', ru: ' и ' },
  or: { en: ' or ', ru: ' или ' },
  not: { en: 'not: {rule}', ru: 'кроме: {rule}' },
  grouped: { en: '({rule})', ru: '({rule})' },
  quoted: { en: '“{value}”', ru: '«{value}»' },
  is: { en: '{field} is {values}', ru: '{field} — {values}' },
  theme: { en: 'theme is {values}', ru: 'найденная тема — {values}' },
  on: { en: 'on {from}', ru: '{from}' },
  anyWord: { en: 'the text says {words}', ru: 'в тексте есть {words}' },
  near: {
    en: { one: 'the text says {words} side by side', other: 'the text says {words} within {count} words' },
    ru: {
      one: 'в тексте есть {words} рядом: не дальше {count} слова друг от друга',
      few: 'в тексте есть {words} рядом: не дальше {count} слов друг от друга',
      many: 'в тексте есть {words} рядом: не дальше {count} слов друг от друга',
      other: 'в тексте есть {words} рядом: не дальше {count} слов друг от друга',
    },
  },
  byHand: {
    en: { one: '{count} contact chosen by hand', other: '{count} contacts chosen by hand' },
    ru: {
      one: '{count} обращение, выбранное вручную',
      few: '{count} обращения, выбранных вручную',
      many: '{count} обращений, выбранных вручную',
      other: '{count} обращения, выбранных вручную',
    },
  },
  scoreIs: { en: '{score} is {from}', ru: '{score} — {from}' },
  scoreBetween: { en: '{score} is from {from} to {to}', ru: '{score} от {from} до {to}' },
  scoreFrom: { en: '{score} is {from} or more', ru: '{score} от {from}' },
  scoreTo: { en: '{score} is {to} or less', ru: '{score} до {to}' },
  scored: { en: '{score} is known', ru: '{score} есть' },
  matches: { en: 'the text matches {pattern}', ru: 'текст подходит под шаблон {pattern}' },
  between: { en: 'from {from} to {to}', ru: 'с {from} по {to}' },
  since: { en: 'since {from}', ru: 'с {from}' },
  until: { en: 'until {to}', ru: 'по {to}' },
  more: {
    en: { one: 'one more', other: '{count} more' },
    ru: { one: 'ещё {count}', few: 'ещё {count}', many: 'ещё {count}', other: 'ещё {count}' },
  },
} as const satisfies Messages;
