/** Who was left out of a comparison, what it rests on, and what is missing for one: lists of sentences. */
import type { Language } from '../document/records/field';
import { formatDay } from '../i18n/dates';
import { outcomeTitles, effortText as text } from '../i18n/messages/effort';
import { translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';
import type { OutcomeResult } from './analyse';
import type { EffortQuestion, EffortReply } from './effort-request';
import { daysText } from './effort-words';

export function leftOutNotes(
  reply: EffortReply,
  results: readonly OutcomeResult[],
  language: Language,
): readonly string[] {
  const { asked } = reply;
  if (asked === null) return [];
  const number = (count: number) => formatNumber(count, language);
  const whole = (
    [
      ['laterAnswers', asked.answers - asked.unnamed - asked.customers],
      ['unnamed', asked.unnamed],
      ['withoutConfounder', asked.withoutConfounder],
    ] as const
  ).flatMap(([name, count]) =>
    count > 0 ? [translate(language, text[name], { count: number(count) })] : [],
  );
  const ofOutcomes = reasons.flatMap((why) => {
    const list = results.flatMap((result) => {
      const count = countOf(result, why);
      if (count === 0) return [];
      const outcome = translate(language, outcomeTitles[result.name]);
      const values = { outcome, days: daysText(result.days, language), count: number(count) };
      return [translate(language, text.leftOutCount, values)];
    });
    return list.length === 0
      ? []
      : [
          translate(language, text.leftOutLine, {
            why: translate(language, text[why]),
            list: list.join('; '),
          }),
        ];
  });
  return [...whole, ...ofOutcomes];
}

const reasons = ['tooLate', 'tooEarly', 'unknown', 'between', 'thin'] as const;

function countOf({ observed }: OutcomeResult, why: (typeof reasons)[number]): number {
  if (why === 'thin') return observed.thin.customers;
  return why === 'between' ? observed.between : observed.leftOut[why];
}

export function assumptionNotes(
  reply: EffortReply,
  asked: EffortQuestion,
  language: Language,
): readonly string[] {
  const { activity } = reply;
  const say = (message: Parameters<typeof translate>[1], values = {}) => translate(language, message, values);
  const hasActivity = activity.records > 0;
  return [
    say(text.firstAnswer),
    say(text.fromNextDay),
    ...(hasActivity
      ? [
          activity.isMonthly
            ? say(text.retentionMonths)
            : say(text.retentionMeans, { days: daysText(asked.retentionDays, language) }),
        ]
      : []),
    ...(hasActivity && !activity.listsInactive ? [say(text.missingIsNone)] : []),
    ...(asked.confounders.length > 0 ? [say(text.scoresAsTheyAre)] : []),
    say(text.methods),
    say(text.manyLooks),
    ...(reply.asked?.endEarly ?? []).map(({ source, to }) =>
      say(text.endEarly, { source, day: formatDay(to, language) }),
    ),
  ];
}

/** What cannot be counted, and what to import for it. */
export function missingNotes(reply: EffortReply, language: Language): readonly string[] {
  const { contacts, activity, asked } = reply;
  const customers = formatNumber(asked?.customers ?? 0, language);
  return [
    ...(contacts.named === 0 ? [translate(language, text.noContacts)] : []),
    ...(contacts.named > 0 && asked !== null && asked.customers > 0 && asked.inContacts === 0
      ? [translate(language, text.noCommonContacts, { customers })]
      : []),
    ...(activity.records === 0 ? [translate(language, text.noActivity)] : []),
    ...(activity.records > 0 && !activity.hasSpend ? [translate(language, text.noSpend)] : []),
    ...(activity.records > 0 && asked !== null && asked.customers > 0 && asked.inActivity === 0
      ? [translate(language, text.noCommonActivity, { customers })]
      : []),
  ];
}

/** Why there is nothing to compare at all; null: there is. */
export function obstacle(reply: EffortReply): 'noAnswers' | 'noKeys' | 'noCommon' | null {
  if (reply.questions.length === 0) return 'noAnswers';
  if (reply.questions.every(({ named }) => named === 0)) return 'noKeys';
  const { asked } = reply;
  if (reply.contacts.named === 0 && reply.activity.records === 0) return 'noCommon';
  return asked !== null && asked.customers > 0 && asked.inContacts === 0 && asked.inActivity === 0
    ? 'noCommon'
    : null;
}
