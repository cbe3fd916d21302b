/** Names of months and reviews, and where a promise stands, in words. Knows no format and no screens. */
import { grouped } from '../document/grouped';
import type { Language } from '../document/records/field';
import type { Fix } from '../document/records/fix';
import type { Problem, StepPlace } from '../document/records/review';
import { isSettled } from '../fixes/standing';
import { formatDay, monthHeading, monthName } from '../i18n/dates';
import { fixStatusNames } from '../i18n/messages/lanes';
import { review as text } from '../i18n/messages/review';
import { translate } from '../i18n/translate';
import type { DecidedBefore } from './decided';
import type { Promised } from './promises';
import { problemTitle } from './reviews';

export const reviewTitle = (month: string, language: Language): string =>
  translate(language, text.titleOf, { month: monthName(month, language) });

export const titleOrNone = (problem: Pick<Problem, 'wording' | 'title'>, language: Language): string =>
  problemTitle(problem).replace(/\s+/g, ' ') || translate(language, text.untitled);

/** More of one map are told by their number. */
const mostSteps = 6;

/** A line for each map, with its steps: "Placing a listing: Confirm the number, Wait for the check". */
export function placesByMap(places: readonly StepPlace[], language: Language): readonly string[] {
  const maps = [...grouped(places, ({ mapId }) => [mapId]).values()];
  return maps.map((steps) => {
    const titles = steps.slice(0, mostSteps).map(({ stepTitle }) => stepTitle);
    const more = steps.length - titles.length;
    const shown = [...titles, ...(more > 0 ? [translate(language, text.decidedMore, { count: more })] : [])];
    return `${steps[0]?.mapTitle ?? ''}: ${shown.join(', ')}`;
  });
}

export const placeWords = ({ stepTitle, mapTitle }: StepPlace, language: Language): string =>
  translate(language, text.placeWords, { step: stepTitle, map: mapTitle });

/** "in work, Payments, due 12 Oct 2026, why" */
export function standingWords({ state, team, dueOn }: Fix, language: Language): string {
  return [
    translate(language, fixStatusNames[state.status]),
    state.reason.replace(/\s+/g, ' ').trim(),
    team.trim(),
    // Of what nobody waits for any more the day says nothing.
    dueOn === null || isSettled(state.status)
      ? ''
      : translate(language, text.dueOn, { day: formatDay(dueOn, language) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

export function decidedWords({ month, problem, fix, by }: DecidedBefore, language: Language): string {
  const values = { month: monthHeading(month, language), title: titleOrNone(problem, language) };
  const status = fix === null ? '' : standingWords(fix, language);
  // Of the problem itself its title is told above.
  if (by === 'same')
    return fix === null
      ? translate(language, text.sameNot, values)
      : translate(language, text.sameRaised, { ...values, status });
  const told =
    fix === null
      ? translate(language, text.decidedNot, values)
      : translate(language, text.decidedRaised, { ...values, status });
  return `${told} (${translate(language, text.atSameStep)})`;
}

/** "3 days late", "in 5 days", "no day was named". */
export function promiseWords({ days }: Pick<Promised, 'days'>, language: Language): string {
  if (days === null) return translate(language, text.undated);
  if (days < 0) return translate(language, text.late, { count: -days });
  return days === 0 ? translate(language, text.dueToday) : translate(language, text.dueIn, { count: days });
}
