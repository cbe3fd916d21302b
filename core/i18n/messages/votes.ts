/** What people of a session think, as it is asked and shown: dot votes and ratings. */
import type { Messages } from '../translate';

export const votes = {
  vote: { en: 'Dot vote', ru: 'Голосование' },
  voteOn: { en: 'What is voted on', ru: 'За что голосуем' },
  dotsEach: { en: 'Dots each', ru: 'Голосов у каждого' },
  mode: { en: 'How', ru: 'Как' },
  turns: { en: 'In turn at this keyboard', ru: 'По очереди за этой клавиатурой' },
  counts: { en: 'I count the dots', ru: 'Голоса считаю я' },
  voters: { en: 'Voters', ru: 'Голосующих' },
  votersHint: {
    en: 'Nobody is marked as present: say how many will vote.',
    ru: 'Никто не отмечен: укажите, сколько человек голосует.',
  },
  voter: { en: 'Voter {number}', ru: 'Участник {number}' },
  begin: { en: 'Begin the vote', ru: 'Начать голосование' },
  whoseTurn: { en: '{name}, your turn', ru: '{name}, ваш черёд' },
  dotsLeft: {
    en: { one: '{count} dot left', other: '{count} dots left' },
    ru: {
      one: 'остался {count} голос',
      few: 'осталось {count} голоса',
      many: 'осталось {count} голосов',
      other: 'осталось {count} голоса',
    },
  },
  turnKeys: {
    en: 'Tab: next line. ↑ or +: a dot. ↓ or −: take it back. Enter: hand in.',
    ru: 'Tab — следующая строка, ↑ или + — отдать голос, ↓ или − — забрать, Enter — сдать.',
  },
  handIn: { en: 'Hand in', ru: 'Сдать' },
  pass: { en: 'Does not vote', ru: 'Не голосует' },
  close: { en: 'Close the vote', ru: 'Закрыть голосование' },
  closeEarly: { en: 'Close early', ru: 'Закрыть досрочно' },
  stop: { en: 'Drop the vote', ru: 'Отменить голосование' },
  progress: { en: 'Voted: {voted} of {expected}', ru: 'Проголосовали: {voted} из {expected}' },
  everyone: {
    en: 'Everybody had a turn. Nobody has seen a number yet.',
    ru: 'Очередь дошла до всех. Чисел пока никто не видел.',
  },
  notSecret: {
    en: 'The room sees this screen, so this vote is not secret. Count the dots instead, or open a window for the audience (W).',
    ru: 'Зал видит этот экран: такое голосование не тайное. Посчитайте голоса сами или откройте окно для зала (W).',
  },
  nothingToVote: {
    en: 'There is nothing to vote on: the map has neither fixes nor pains.',
    ru: 'Голосовать не за что: на карте нет ни доработок, ни болей.',
  },
  more: { en: 'One dot more: {title}', ru: 'Ещё голос: {title}' },
  less: { en: 'One dot less: {title}', ru: 'Забрать голос: {title}' },
  again: { en: 'Vote again', ru: 'Голосовать заново' },
  showResults: { en: 'Show results to the room', ru: 'Показать итоги залу' },
  againHint: { en: 'The earlier result goes.', ru: 'Прежний итог пропадёт.' },
  results: { en: 'Results', ru: 'Итоги' },
  removeVote: { en: 'Delete the vote', ru: 'Удалить голосование' },
  dots: {
    en: { one: '{count} dot', other: '{count} dots' },
    ru: { one: '{count} голос', few: '{count} голоса', many: '{count} голосов', other: '{count} голоса' },
  },
  voting: { en: 'We are voting', ru: 'Голосуем' },
  hidden: {
    en: 'Numbers are shown once the vote is closed.',
    ru: 'Числа появятся, когда голосование закроют.',
  },
} as const satisfies Messages;

export const ratings = {
  rating: { en: 'Rating', ru: 'Оценка' },
  rate: { en: 'How good was this session for you?', ru: 'Насколько полезной была сессия?' },
  raters: { en: 'How many rate', ru: 'Сколько человек оценивает' },
  rateKeys: {
    en: '1 is not at all, 5 is very. Keys 1 to 5, then Enter.',
    ru: '1 — совсем нет, 5 — очень. Клавиши 1–5, затем Enter.',
  },
  comment: { en: 'Comment, if you like', ru: 'Комментарий, если хотите' },
  beginRating: { en: 'Begin', ru: 'Начать' },
  anonymous: {
    en: 'Neither names nor the order of turns are kept.',
    ru: 'Ни имена, ни порядок ответов не сохраняются.',
  },
  seen: {
    en: 'The room sees this screen, so ratings given here are not anonymous. Open a window for the audience first (W).',
    ru: 'Зал видит этот экран: оценки здесь не анонимны. Сначала откройте окно для зала (W).',
  },
  passRating: { en: 'Does not rate', ru: 'Не оценивает' },
  finishRating: { en: 'Finish', ru: 'Закончить' },
  ratingTurn: { en: 'Turn {turn} of {all}', ru: 'Ответ {turn} из {all}' },
  rated: { en: 'Answered: {voted} of {expected}', ru: 'Ответили: {voted} из {expected}' },
  weRate: { en: 'We rate the session', ru: 'Оцениваем сессию' },
  noRating: { en: 'Nobody rated the session.', ru: 'Сессию никто не оценил.' },
  removeRatings: { en: 'Delete ratings', ru: 'Удалить оценки' },
} as const satisfies Messages;
