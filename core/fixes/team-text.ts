/** Fixes of teams as Markdown, to send to those who have no map. Knows no screens. */
import type { Language } from '../document/records/field';
import { inline, table } from '../export/markdown-words';
import { formatDay } from '../i18n/dates';
import { statusHeadings, fixes as text } from '../i18n/messages/fixes';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';
import type { ListedFix } from './listed-fix';
import { isOverdue } from './standing';
import type { TeamFixes } from './teams';

/** `hasMaps`: they are of several. */
export function teamMarkdown(
  teams: readonly TeamFixes[],
  {
    today,
    language,
    hasMaps,
  }: { readonly today: string; readonly language: Language; readonly hasMaps: boolean },
): string {
  const say = (message: Message, values?: MessageValues): string => translate(language, message, values);
  const headings = [
    text.name,
    text.status,
    text.owner,
    text.atSteps,
    text.due,
    ...(hasMaps ? [text.map] : []),
  ];
  const row = ({ fix, steps, mapTitle }: ListedFix): readonly string[] => [
    fix.title || say(text.untitled),
    say(statusHeadings[fix.state.status]),
    fix.owner,
    steps.map(({ number }) => number).join(', '),
    dueText(fix, today, language),
    ...(hasMaps ? [mapTitle] : []),
  ];
  const parts = teams.flatMap((team) => [
    `## ${inline(team.team || say(text.noTeam))}`,
    inline(teamTotals(team, language).join(', ')),
    table(
      headings.map((heading) => say(heading)),
      team.fixes.map(row),
    ),
  ]);
  return `${[`# ${say(text.title)}`, ...parts].join('\n\n')}\n`;
}

function dueText(fix: ListedFix['fix'], today: string, language: Language): string {
  if (fix.shippedOn !== null)
    return translate(language, text.shippedOn, { day: formatDay(fix.shippedOn, language) });
  if (fix.dueOn === null) return '';
  const day = formatDay(fix.dueOn, language);
  return isOverdue(fix, today) ? `${day}, ${translate(language, text.overdue)}` : day;
}

/** How much there is, how far it has come, what is late and how much work is left. */
export function teamTotals(
  { fixes, counts, overdue, effortLeft }: TeamFixes,
  language: Language,
): readonly string[] {
  const say = (message: Message, values?: MessageValues): string => translate(language, message, values);
  const standings = [
    [text.done, counts.done],
    [text.inWorkNow, counts.inWork],
    [text.open, counts.open],
    [text.deferred, counts.deferred],
    [text.rejected, counts.rejected],
    [text.overdue, overdue],
  ] as const;
  const days = (value: number): string => formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  const range =
    effortLeft === null || effortLeft.low === effortLeft.high
      ? days(effortLeft?.low ?? 0)
      : say(text.range, { low: days(effortLeft.low), high: days(effortLeft.high) });
  return [
    say(text.count, { count: fixes.length }),
    ...standings.flatMap(([name, count]) =>
      count > 0 ? [`${say(name)}\u00a0${formatNumber(count, language)}`] : [],
    ),
    ...(effortLeft === null ? [] : [say(effortLeft.isWhole ? text.daysLeft : text.daysLeftKnown, { range })]),
  ];
}
