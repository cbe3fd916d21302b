/** Help while a rule is written: months, overlaps, coverage, words from examples. */
import type { Messages } from '../translate';

export const ruleHelp = {
  byMonth: { en: 'by month, {first} – {last}', ru: 'по месяцам, {first} – {last}' },
  ownOf: {
    en: 'The step keeps {own}; {taken} belong to steps before it: {steps}.',
    ru: 'Шагу остаётся {own}; к шагам до него относится {taken}: {steps}.',
  },
  ownAll: { en: 'The step keeps all of them.', ru: 'Все они остаются шагу.' },
  ownShared: {
    en: 'The parts of the step make {own}; the rest is shared out to {steps}.',
    ru: 'Доля шага — {own}; остальное делят другие: {steps}.',
  },
  stepAmount: { en: '“{step}” ({amount})', ru: '«{step}» ({amount})' },
  keptFrom: {
    en: 'Steps after it would take some of them: {steps}.',
    ru: 'Часть подошла бы и шагам после него: {steps}.',
  },
  andMore: {
    en: { one: 'and one more', other: 'and {count} more' },
    ru: { one: 'и ещё {count}', few: 'и ещё {count}', many: 'и ещё {count}', other: 'и ещё {count}' },
  },
  coverage: {
    en: 'With this rule the map covers {share} of contacts; {left} stay unassigned.',
    ru: 'С этим правилом карта охватывает {share} обращений; не распределено {left}.',
  },
  themeMissing: {
    en: 'There is no theme “{name}” in the contacts of this computer: the condition finds nothing. Find themes anew, or choose another.',
    ru: 'Темы «{name}» в обращениях на этом компьютере нет: условие ничего не находит. Найдите темы заново или выберите другую.',
  },
  themeMissingAt: {
    en: 'Step “{step}”: there is no theme “{theme}” in the contacts of this computer, its condition finds nothing.',
    ru: 'Шаг «{step}»: темы «{theme}» в обращениях на этом компьютере нет, её условие ничего не находит.',
  },
  noThemes: {
    en: 'No themes have been found in the contacts yet: find them on the screen “Themes” first.',
    ru: 'Темы в обращениях ещё не найдены: сначала найдите их на экране «Темы».',
  },
  takeOut: { en: 'Does not belong here', ru: 'Сюда не относится' },
  examplesNeeded: {
    en: 'Give contacts to this step in search or among the unassigned, or pin them: words will be proposed from them.',
    ru: 'Отнесите обращения к шагу в поиске или среди нераспределённых либо закрепите их цитатами: по ним будут предложены слова.',
  },
  suggest: {
    en: { one: 'Propose words from {count} example', other: 'Propose words from {count} examples' },
    ru: {
      one: 'Предложить слова по {count} примеру',
      few: 'Предложить слова по {count} примерам',
      many: 'Предложить слова по {count} примерам',
      other: 'Предложить слова по {count} примера',
    },
  },
  suggesting: { en: 'Comparing the words…', ru: 'Сравниваем слова…' },
  noWords: {
    en: 'The examples have no telling words in common.',
    ru: 'У примеров нет общих характерных слов.',
  },
  proposed: {
    en: { one: 'Words from {count} example', other: 'Words from {count} examples' },
    ru: {
      one: 'Слова по {count} примеру',
      few: 'Слова по {count} примерам',
      many: 'Слова по {count} примерам',
      other: 'Слова по {count} примера',
    },
  },
  wordFound: {
    en: 'in {found} of {of}, in {rest} of the others',
    ru: 'в {found} из {of}, у остальных — {rest}',
  },
  proposedQuality: {
    en: 'Together they find {recall} of the examples and {rest} of the others; precision {precision}, were both as many.',
    ru: 'Вместе находят {recall} примеров и {rest} остальных; точность {precision}, если бы тех и других было поровну.',
  },
  fromTheme: { en: 'Proposed from the theme “{name}”', ru: 'Предложено по теме «{name}»' },
  notYet: {
    en: 'The rule stays as it is until you add this.',
    ru: 'Пока вы это не добавите, правило останется прежним.',
  },
  withoutProposed: {
    en: {
      one: 'Without it the rule finds {count} contact.',
      other: 'Without it the rule finds {count} contacts.',
    },
    ru: {
      one: 'Без этого правило находит {count} обращение.',
      few: 'Без этого правило находит {count} обращения.',
      many: 'Без этого правило находит {count} обращений.',
      other: 'Без этого правило находит {count} обращения.',
    },
  },
  withProposed: { en: 'With what is proposed', ru: 'Вместе с предложенным' },
  dismiss: { en: 'Not needed', ru: 'Не нужно' },
  takeWords: { en: 'Add to the rule', ru: 'Добавить в правило' },
} as const satisfies Messages;
