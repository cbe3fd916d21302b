/** "You asked, we did" as a page and as a table for spreadsheets, in either language. */
import type { Language, Period } from '../document/records/field';
import { csvText } from '../evidence/safe-cell';
import { type Page, pageSection } from '../export/page';
import { formatDay } from '../i18n/dates';
import { requestDigest, requestFunnel, requestAnswers as text } from '../i18n/messages/requests-reports';
import { scene } from '../i18n/messages/scene';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';
import { type Answer, type AnswerKind, answerKinds } from './answers';

export interface AnswersAsked {
  readonly language: Language;
  readonly period: Period | null;
  /** The programme holds invented data. */
  readonly isSample: boolean;
}

type Say = (message: Message, values?: MessageValues) => string;

export function answersPage(answers: readonly Answer[], { language, period, isSample }: AnswersAsked): Page {
  const say: Say = (message, values) => translate(language, message, values);
  return {
    language,
    title: say(text.title),
    invented: isSample ? say(scene.invented) : '',
    lines: [
      ...(period === null
        ? []
        : [say(text.period, { from: formatDay(period.from, language), to: formatDay(period.to, language) })]),
      ...(answers.length === 0 ? [say(text.nothing)] : [totalOf(answers, say)]),
    ],
    sections: answerKinds.flatMap((kind) => {
      const own = answers.filter((answer) => answer.kind === kind);
      if (own.length === 0) return [];
      const rows = own.map((answer) => [
        titleOf(answer, say),
        wordsOf(answer, say),
        formatNumber(answer.asked, language),
        sourcesOf(answer, language),
        answer.on === null ? '' : formatDay(answer.on, language),
      ]);
      const columns = [
        { title: say(requestDigest.request), part: 4 },
        { title: say(text.answer), part: 5 },
        { title: say(requestDigest.asked), part: 1, isNumber: true },
        { title: say(text.sources), part: 3 },
        { title: say(requestDigest.day), part: 2 },
      ];
      return [pageSection(say(text[kind]), { sentences: [totalOf(own, say)], table: { columns, rows } })];
    }),
  };
}

/** 12 requests, asked 3,400 times: the sum of the lines under it. */
export function totalOf(answers: readonly Answer[], say: Say): string {
  const asked = answers.reduce((sum, answer) => sum + answer.asked, 0);
  return say(text.total, {
    requests: say(requestFunnel.requestsCounted, { count: answers.length }),
    times: say(text.times, { count: asked }),
  });
}

const titleOf = ({ title }: Answer, say: Say): string => title || say(requestDigest.untitled);

export function wordsOf({ answer, where }: Answer, say: Say): string {
  const place = where === '' ? '' : say(text.whereIs, { where });
  return [answer, place].filter(Boolean).join(' ') || say(text.noAnswer);
}

export const sourcesOf = ({ sources }: Answer, language: Language): string =>
  sources.map(({ of, count }) => `${of || '—'} ${formatNumber(count, language)}`).join(', ');

const kindNames: Readonly<Record<AnswerKind, Message>> = {
  did: text.did,
  there: text.there,
  wont: text.wont,
};

/** Numbers and days as programs read them; cells that look like formulas are made plain text. */
export function answersCsv(answers: readonly Answer[], language: Language): string {
  const say: Say = (message, values) => translate(language, message, values);
  const head = [
    'ID',
    ...[
      text.kind,
      requestDigest.request,
      text.answer,
      text.where,
      requestDigest.day,
      requestDigest.asked,
      text.sources,
    ].map((message) => say(message)),
  ];
  const rows = answers.map((answer) => [
    answer.id,
    say(kindNames[answer.kind]),
    titleOf(answer, say),
    answer.answer,
    answer.where,
    answer.on ?? '',
    String(answer.asked),
    sourcesOf(answer, language),
  ]);
  return csvText([head, ...rows]);
}
