/** Several fixes together: what they add to each other, the goal, and the most for the effort. */
import type { Messages } from '../translate';

export const portfolioText = {
  list: { en: 'Fixes to choose from', ru: 'Доработки на выбор' },
  none: { en: 'No fix with a forecast yet', ru: 'Доработок с прогнозом пока нет' },
  noneText: {
    en: 'Open a fix and say what share of the contacts it removes. Fixes still to come, with a forecast, are chosen here and seen together.',
    ru: 'Откройте доработку и укажите, какую долю обращений она уберёт. Здесь выбирают из ещё не выпущенных доработок с прогнозом и видят их общий эффект.',
  },
  chooseFirst: {
    en: 'Tick fixes in the list: what they do together comes here.',
    ru: 'Отметьте доработки в списке: здесь будет, что они дадут вместе.',
  },
  chosen: {
    en: { one: '{count} fix chosen', other: '{count} fixes chosen' },
    ru: {
      one: 'Выбрана {count} доработка',
      few: 'Выбраны {count} доработки',
      many: 'Выбрано {count} доработок',
      other: 'Выбрано {count} доработки',
    },
  },
  effort: { en: '{effort} person-days', ru: '{effort}\u00a0чел.-дн.' },
  noEffort: { en: 'no effort estimated', ru: 'трудоёмкость не оценена' },
  partEffort: {
    en: '{effort} person-days, {count} not estimated',
    ru: '{effort}\u00a0чел.-дн., без оценки {count}',
  },
  chooseAll: { en: 'Choose all', ru: 'Выбрать все' },
  chooseNone: { en: 'Clear', ru: 'Снять выбор' },
  fix: { en: 'Fix', ru: 'Доработка' },
  alone: { en: 'Alone', ru: 'Отдельно' },
  adds: { en: 'Adds', ru: 'Добавляет' },
  addsHint: {
    en: 'What it adds to the other chosen ones, after overlap',
    ru: 'Сколько добавляет к остальным выбранным с учётом пересечений',
  },
  unready: {
    en: { one: '{count} fix has no forecast: {titles}', other: '{count} fixes have no forecast: {titles}' },
    ru: {
      one: 'Без прогноза {count}: {titles}',
      few: 'Без прогноза {count}: {titles}',
      many: 'Без прогноза {count}: {titles}',
      other: 'Без прогноза {count}: {titles}',
    },
  },
  shipped: {
    en: {
      one: '{count} shipped fix is not offered: its effect is in today’s numbers already.',
      other: '{count} shipped fixes are not offered: their effect is in today’s numbers already.',
    },
    ru: {
      one: 'Выпущенных не предлагаем ({count}): её эффект уже в сегодняшних числах.',
      few: 'Выпущенных не предлагаем ({count}): их эффект уже в сегодняшних числах.',
      many: 'Выпущенных не предлагаем ({count}): их эффект уже в сегодняшних числах.',
      other: 'Выпущенных не предлагаем ({count}): их эффект уже в сегодняшних числах.',
    },
  },
  effectOf: { en: '{what}: likely effect', ru: '{what}: вероятный эффект' },
  goal: { en: 'Goal', ru: 'Цель' },
  noGoal: { en: 'No goal', ru: 'Без цели' },
  atMost: { en: 'at most', ru: 'не больше' },
  atLeast: { en: 'at least', ru: 'не меньше' },
  goalValue: { en: 'Goal, value', ru: 'Цель, значение' },
  goalNow: { en: 'now {value}', ru: 'сейчас {value}' },
  goalFromNow: { en: 'now {value}; to the goal {change}', ru: 'сейчас {value}; до цели {change}' },
  goalUnknown: { en: 'it is not known now', ru: 'сейчас неизвестно' },
  reachedAll: {
    en: 'The goal is reached even at the low end, with {low} to spare.',
    ru: 'Цель достигается даже при минимуме, с запасом {low}.',
  },
  reachedLikely: {
    en: 'The goal is reached at the likely end, with {likely} to spare; at the low end {low} are missing.',
    ru: 'Цель вероятно достигается, с запасом {likely}; при минимуме не хватает {low}.',
  },
  reachedHigh: {
    en: 'The goal is reached at the high end alone; at the likely end {likely} are missing.',
    ru: 'Цель достигается только при максимуме; вероятно не хватает {likely}.',
  },
  missed: {
    en: 'The goal is not reached: {likely} are missing at the likely end, {high} at the high end.',
    ru: 'Цель не достигается: вероятно не хватает {likely}, при максимуме — {high}.',
  },
  steps: { en: 'Step by step', ru: 'По шагам' },
  step: { en: 'Step', ru: 'Шаг' },
  worth: { en: 'Most for the effort', ru: 'Что даёт больше всего за усилия' },
  worthHow: {
    en: 'First the fix that adds most per person-day (middle of its estimate), then the one that adds most to it, and so on; at the likely end, after overlap.',
    ru: 'Сначала доработка, которая добавляет больше всего на человеко-день (середина оценки), затем та, что больше всего добавляет к ней, и так далее; вероятный эффект с учётом пересечений.',
  },
  total: { en: 'Together', ru: 'Вместе' },
  toHere: { en: 'Choose to here', ru: 'Выбрать до этой' },
  upToHere: { en: 'Choose the fixes down to “{title}”', ru: 'Выбрать доработки до «{title}» включительно' },
  least: {
    en: {
      one: 'Least effort to the goal: {count} fix, {effort} person-days.',
      other: 'Least effort to the goal: {count} fixes, {effort} person-days.',
    },
    ru: {
      one: 'Дешевле всего до цели: {count} доработка, {effort}\u00a0чел.-дн.',
      few: 'Дешевле всего до цели: {count} доработки, {effort}\u00a0чел.-дн.',
      many: 'Дешевле всего до цели: {count} доработок, {effort}\u00a0чел.-дн.',
      other: 'Дешевле всего до цели: {count} доработки, {effort}\u00a0чел.-дн.',
    },
  },
  exact: { en: 'All combinations were tried.', ru: 'Проверены все сочетания.' },
  greedy: {
    en: 'By the order below; with so many fixes not all combinations are tried.',
    ru: 'По порядку ниже: доработок слишком много, чтобы проверить все сочетания.',
  },
  unreachable: {
    en: 'All estimated fixes together do not reach the goal.',
    ru: 'Все оценённые доработки вместе не достигают цели.',
  },
  alreadyReached: { en: 'The goal is reached without any fix.', ru: 'Цель достигнута и без доработок.' },
  chooseThese: { en: 'Choose them', ru: 'Выбрать их' },
  withoutEffort: { en: 'Without an estimate: {titles}', ru: 'Без оценки трудоёмкости: {titles}' },
  idle: { en: 'Add nothing for the better: {titles}', ru: 'Ничего не улучшают: {titles}' },
  curve: {
    en: 'Effect by effort: {count} fixes, {effort} person-days, {gain} together',
    ru: 'Эффект от усилий: доработок {count}, {effort}\u00a0чел.-дн., вместе {gain}',
  },
} as const satisfies Messages;
