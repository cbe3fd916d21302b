/** A rule as one sentence a designer can read, in both languages. The sentence is for people; nothing parses it back. */
import type { Language } from '../document/records/field';
import { ruleFields, scoreNames, rules as text } from '../i18n/messages/rules';
import { translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';
import { once } from '../once';
import type { Condition, StepRule } from './rule';

/** Longer lists of words end in "12 more". */
const mostValues = 8;

export function describeRule(rule: StepRule, language: Language): string {
  switch (rule.test) {
    case 'all':
      return describeList(rule.rules, language, 'all');
    case 'any':
      return describeList(rule.rules, language, 'any');
    case 'not':
      return translate(language, text.not, { rule: grouped(rule.rule, language) });
    default:
      return describeCondition(rule, language);
  }
}

function describeList(rules: readonly StepRule[], language: Language, test: 'all' | 'any'): string {
  const [only, ...others] = rules;
  if (only === undefined) return translate(language, test === 'all' ? text.everything : text.nothing);
  if (others.length === 0) return describeRule(only, language);
  const joint = translate(language, test === 'all' ? text.and : text.or);
  return rules.map((rule) => grouped(rule, language)).join(joint);
}

/** Brackets round what would otherwise read two ways. */
function grouped(rule: StepRule, language: Language): string {
  const sentence = describeRule(rule, language);
  const isList = (rule.test === 'all' || rule.test === 'any') && rule.rules.length > 1;
  return isList ? translate(language, text.grouped, { rule: sentence }) : sentence;
}

function describeCondition(condition: Condition, language: Language): string {
  switch (condition.test) {
    case 'is':
      return translate(language, text.is, {
        field: translate(language, ruleFields[condition.field]),
        values: listed(condition.values, language, text.or),
      });
    case 'between':
      return describePeriod(condition.from, condition.to, language);
    case 'anyWord':
      return translate(language, text.anyWord, { words: listed(condition.words, language, text.or) });
    case 'allWords':
      return translate(language, text.anyWord, { words: listed(condition.words, language, text.and) });
    case 'theme':
      return translate(language, text.theme, {
        values: listed(
          condition.themes.map(({ name }) => name),
          language,
          text.or,
        ),
      });
    case 'attribute':
      return translate(language, text.is, {
        field: condition.name,
        values: listed(condition.values, language, text.or),
      });
    case 'amount':
      return describeRange(condition.name, condition, language);
    case 'contact':
      return translate(language, text.byHand, { count: condition.keys.length });
    case 'near':
      return translate(language, text.near, {
        words: listed(condition.words, language, text.and),
        count: condition.within,
      });
    case 'score':
      return describeScore(condition, language);
    case 'matches':
      return translate(language, text.matches, { pattern: condition.pattern });
  }
}

const describeScore = (
  { field, ...range }: Extract<Condition, { test: 'score' }>,
  language: Language,
): string => describeRange(translate(language, scoreNames[field]), range, language);

function describeRange(
  score: string,
  { from, to }: { readonly from: number | null; readonly to: number | null },
  language: Language,
): string {
  const write = (value: number) => formatNumber(value, language, decimalsOf(value));
  if (from !== null && to !== null)
    return translate(language, from === to ? text.scoreIs : text.scoreBetween, {
      score,
      from: write(from),
      to: write(to),
    });
  if (from !== null) return translate(language, text.scoreFrom, { score, from: write(from) });
  return to === null
    ? translate(language, text.scored, { score })
    : translate(language, text.scoreTo, { score, to: write(to) });
}

/** As many as were typed. */
const decimalsOf = (value: number): number => Math.min(6, String(value).split('.')[1]?.length ?? 0);

function describePeriod(from: string | null, to: string | null, language: Language): string {
  if (from !== null && from === to) return translate(language, text.on, { from: writeDay(from, language) });
  if (from !== null && to !== null)
    return translate(language, text.between, { from: writeDay(from, language), to: writeDay(to, language) });
  if (from !== null) return translate(language, text.since, { from: writeDay(from, language) });
  return to === null
    ? translate(language, text.everything)
    : translate(language, text.until, { to: writeDay(to, language) });
}

const dayFormat = {
  en: once(
    () =>
      new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ),
  ru: once(
    () =>
      new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
  ),
};
const writeDay = (day: string, language: Language) =>
  dayFormat[language]().format(new Date(`${day}T00:00:00Z`));

function listed(
  values: readonly string[],
  language: Language,
  joint: typeof text.or | typeof text.and,
): string {
  const shown = values.slice(0, mostValues).map((value) => translate(language, text.quoted, { value }));
  const left = values.length - shown.length;
  if (left > 0) shown.push(translate(language, text.more, { count: left }));
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')}${translate(language, joint)}${last}`;
}
