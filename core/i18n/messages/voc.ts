/** The ranking of a month's problems, as the command line and the review say it. */
import type { Messages } from '../translate';

export const vocText = {
  about: {
    en: 'ranks the problems of a month (themes and steps) by dissatisfied contacts, growth and novelty; raises the first of them in the programme',
    ru: 'ранжирует проблемы месяца (темы и шаги) по недовольным обращениям, росту и новизне; поднимает первые из них в программе',
  },
  heading: {
    en: '{month}: {contacts} contacts',
    ru: '{month}: обращений {contacts}',
  },
  headingOf: {
    en: '{month}: {contacts} contacts in {categories}',
    ru: '{month}: обращений {contacts} ({categories})',
  },
  partial: {
    en: 'Contacts of the store end on {day}: the month may not be whole.',
    ru: 'Последнее обращение в хранилище — за {day}: месяц может быть неполным.',
  },
  noThemes: {
    en: 'No themes: no contact has words that others share. Problems are steps alone.',
    ru: 'Тем нет: ни у кого нет слов, общих с другими. Проблемы — только шаги.',
  },
  nothing: {
    en: 'No problems: there are neither themes nor steps with rules. Give maps with --maps.',
    ru: 'Проблем нет: нет ни тем, ни шагов с правилами. Укажите карты в --maps.',
  },
  unseen: {
    en: {
      one: '{count} contact of the month was not looked at for themes',
      other: '{count} contacts of the month were not looked at for themes',
    },
    ru: {
      one: '{count} обращение месяца ещё не разобрано на темы',
      few: '{count} обращения месяца ещё не разобраны на темы',
      many: '{count} обращений месяца ещё не разобраны на темы',
      other: '{count} обращения месяца ещё не разобраны на темы',
    },
  },
  line: {
    en: '{place}. {title}: {contacts}, {dsat}; {score}; {change}',
    ru: '{place}. {title}: {contacts}, {dsat}; {score}; {change}',
  },
  contacts: {
    en: { one: '{amount} contact', other: '{amount} contacts' },
    ru: {
      one: '{amount} обращение',
      few: '{amount} обращения',
      many: '{amount} обращений',
      other: '{amount} обращения',
    },
  },
  dsat: { en: 'DSAT {share} (n = {n}{few})', ru: 'DSAT {share} (n = {n}{few})' },
  few: { en: ', few answers', ru: ', мало ответов' },
  notRated: { en: 'not rated', ru: 'нет оценок' },
  score: {
    en: '{amount} dissatisfied a month',
    ru: {
      one: '{amount} недовольное обращение в месяц',
      few: '{amount} недовольных обращения в месяц',
      many: '{amount} недовольных обращений в месяц',
      other: '{amount} недовольного обращения в месяц',
    },
  },
  scoreUnknown: { en: 'dissatisfaction not known', ru: 'недовольство неизвестно' },
  more: {
    en: '{difference} since the month before ({relative}), more',
    ru: '{difference} к прошлому месяцу ({relative}), больше',
  },
  fewer: {
    en: '{difference} since the month before ({relative}), fewer',
    ru: '{difference} к прошлому месяцу ({relative}), меньше',
  },
  noClearChange: {
    en: '{difference} since the month before ({relative}), no clear change',
    ru: '{difference} к прошлому месяцу ({relative}), явного изменения нет',
  },
  notHeardBefore: {
    en: 'not heard the month before',
    ru: 'в прошлом месяце не встречалось',
  },
  unknown: {
    en: 'of the month before there are no contacts',
    ru: 'за прошлый месяц обращений нет',
  },
  isNew: { en: 'new', ru: 'новая' },
  firstHeard: { en: 'first heard in {month}', ru: 'впервые: {month}' },
  theme: { en: 'theme', ru: 'тема' },
  step: { en: 'step', ru: 'шаг' },
  untitled: { en: 'Untitled', ru: 'Без названия' },
  decided: { en: 'before: {month}, {title}: {status}', ru: 'раньше: {month}, {title}: {status}' },
  notRaised: { en: 'not raised', ru: 'не поднято' },
  coverage: {
    en: 'In these problems {listed}, in others {notListed}, in none {unassigned}; {contacts} in all.',
    ru: 'В этих проблемах {listed}, в других {notListed}, ни в одной {unassigned}; всего {contacts}.',
  },
  raised: {
    en: 'Review of {month}: raised {raised}, continued {continued}, there already {kept}. Written: {path}',
    ru: 'Обзор за {month}: поднято {raised}, продолжено {continued}, уже было {kept}. Записано: {path}',
  },
} as const satisfies Messages;
