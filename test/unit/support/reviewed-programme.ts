/**
 * A programme of some months: reviews with problems of all kinds, raised, promised and settled; one month without a
 * review. Words are as long as Russian has them, and quotes from none to ten. All of it is invented.
 */
import { addProblem, editProblem, pickProblem, raiseProblem, setProblemStatus } from '#core/commands/problem';
import { editReview, holdReview, makeReview, noteInReview } from '#core/commands/review';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { newProgramme } from '#core/document/new-programme';
import type { FixStatus } from '#core/document/records/fix';
import type { ProblemId } from '#core/document/records/identity';
import type { Problem } from '#core/document/records/review';
import { monthBefore } from '#core/metrics/periods';
import { countingIds, steadyClock } from './random-map';

export const lastMonth = '2026-10';

const words = {
  ru: {
    title: 'Голос клиента',
    problems: [
      'Не приходит код подтверждения',
      'Переосвидетельствование частнопредпринимательских объявлений отклоняется без объяснения причин и без ссылки на правило',
      'Возврат денег за доставку идёт дольше обещанного',
      'Сотрудники просят одно и то же дважды',
    ],
    question: 'Кто из вас готов отвечать за срок возврата и что для этого нужно от соседних команд?',
    quotes: [
      'Третий день жду код, телефон в сети, пробовала на двух аппаратах. Объявление висит непубликованное, а сезон заканчивается.',
      'Деньги обещали вернуть за три дня. Прошло одиннадцать. В чате каждый раз отвечает новый человек и каждый раз просит прислать всё с начала.',
      'Мне просто написали «нарушает правила». Какие?! Я двадцать лет продаю запчасти и ни разу такого не было.',
      'Позвонить нельзя.',
    ],
    places: ['Подтвердить номер', 'Дождаться проверки'],
    map: 'Подача объявления',
    team: 'Деньги и доставка',
    reason: 'Нет людей до конца квартала',
    decision: 'Показываем статус возврата в приложении до 15 ноября',
    summary: 'Месяц возвратов: обращений о доставке стало больше в полтора раза.',
    source: 'Чаты поддержки',
    session: 'VOC-обзор за октябрь 2026',
  },
  en: {
    title: 'Voice of the customer',
    problems: [
      'The confirmation code does not come',
      'Listings of private entrepreneurs are declined at re-examination without a reason and without a link to the rule',
      'Refunds for delivery take longer than promised',
      'Agents ask for the same thing twice',
    ],
    question:
      'Who of you will own the time of a refund, and what do you need from neighbouring teams for it?',
    quotes: [
      'I have been waiting for the code for three days, the phone is on, I tried two of them. My listing is not published and the season is over soon.',
      'They promised my money within three days. It has been eleven. Every time somebody new answers and asks me to send everything from the start.',
      'They just wrote that it breaks the rules. Which ones?! I have sold parts for twenty years.',
      'No way to call.',
    ],
    places: ['Confirm the number', 'Wait for the check'],
    map: 'Placing a listing',
    team: 'Money and delivery',
    reason: 'Nobody is free this quarter',
    decision: 'We show where a refund is by 15 November',
    summary: 'A month of refunds: contacts about delivery grew by half.',
    source: 'Support chats',
    session: 'VOC review: October 2026',
  },
} as const;

const statuses: readonly FixStatus[] = ['shipped', 'measured', 'inWork', 'deferred', 'shipped', 'rejected'];

export interface Reviewed {
  readonly programme: MapDocument;
  /** Of the last month, in the order of the pages. */
  readonly problems: readonly ProblemId[];
}

export function reviewedProgramme(language: 'ru' | 'en' = 'ru'): Reviewed {
  const told = words[language];
  const programme = createMapDocument({
    mapId: 'programme-1',
    records: newProgramme({ title: told.title, language }),
    actor: 'here',
    now: steadyClock(Date.UTC(2026, 10, 2, 9)),
    newId: countingIds(''),
  });
  for (const back of [6, 5, 3, 2, 1]) {
    const month = monthBefore(lastMonth, back);
    programme.commit('review.make', makeReview, { month });
    [0, 1].forEach((index) => {
      const title = told.problems[(back + index) % 3] ?? '';
      const status = statuses[(back * 2 + index) % statuses.length] ?? 'proposed';
      const problemId = pick(programme, month, title, told, 2);
      const dueOn = back < 3 ? `2026-11-0${back + 3 * index}` : null;
      const fields = { team: told.team, dueOn };
      programme.commit('problem.raise', raiseProblem, { problemId, fields });
      const reason = status === 'deferred' || status === 'rejected' ? told.reason : '';
      const isOpen = back === 1;
      if (!isOpen) programme.commit('problem.status', setProblemStatus, { problemId, status, reason });
    });
    const reviewId = programme.commit('review.make', makeReview, { month });
    programme.commit('review.hold', holdReview, { reviewId, heldOn: `${monthBefore(month, -1)}-06` });
  }
  const totals = { contacts: 48_210, unassigned: 3_117, takenAt: '2026-11-02T08:00:00.000Z' };
  const reviewId = programme.commit('review.make', makeReview, { month: lastMonth, totals });
  programme.commit('review.edit', editReview, { reviewId, fields: { summary: told.summary } });
  const problems = told.problems
    .slice(0, 3)
    .map((title, index) => pick(programme, lastMonth, title, told, [4, 10, 0][index] ?? 0));
  const [first] = problems;
  if (first) {
    programme.commit('problem.edit', editProblem, { problemId: first, fields: { question: told.question } });
    const fields = { team: told.team, dueOn: '2026-11-15' };
    programme.commit('problem.raise', raiseProblem, { problemId: first, fields });
  }
  const own = programme.commit('problem.add', addProblem, { reviewId, title: told.problems[3] });
  programme.commit('review.note', noteInReview, {
    reviewId,
    noteKind: 'decision',
    text: told.decision,
    opened: { title: told.session, heldOn: '2026-11-02' },
  });
  return { programme, problems: [...problems, own] };
}

type Told = (typeof words)[keyof typeof words];

function pick(programme: MapDocument, month: string, title: string, told: Told, quotes: number): ProblemId {
  const at = told.problems.findIndex((each) => each === title);
  const reviewId = programme.commit('review.make', makeReview, { month });
  const reason = (['score', 'growth', 'novelty'] as const)[at] ?? 'score';
  const trend = Array.from({ length: 13 }, (_, index): Problem['trend'][number] => {
    const contacts = 900 + at * 350 + index * 61 + (index % 3) * 90;
    const rated = Math.round(contacts * 0.3);
    return { month: monthBefore(month, 12 - index), contacts, rated, dissatisfied: Math.round(rated * 0.62) };
  });
  return programme.commit('problem.pick', pickProblem, {
    reviewId,
    candidate: {
      about: { subject: 'theme', key: String(at + 1) },
      reason,
      title,
      trend: at === 2 ? trend.slice(-1) : trend,
      quotes: Array.from({ length: quotes }, (_, index) => ({
        text: told.quotes[index % told.quotes.length] ?? '',
        at: `${month}-${String(index + 3).padStart(2, '0')}T10:15:00.000Z`,
        source: told.source,
      })),
      places: told.places.map((stepTitle, index) => ({
        mapId: 'map-1',
        mapTitle: told.map,
        stepId: `step-${index + 1}`,
        stepTitle,
      })),
    },
  });
}
