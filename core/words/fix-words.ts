/** Values of pains and fixes in words, by field: for conflicts, versions and comparisons. */
import { z } from 'zod';
import { recordSchemas } from '../document/records/record';
import { mapOf } from '../document/select';
import { formatDay, formatLocalInstant } from '../i18n/dates';
import { conflicts } from '../i18n/messages/conflicts';
import { fixKindNames, fixStatusNames, severityWords } from '../i18n/messages/lanes';
import type { Message } from '../i18n/translate';
import { formatRemoval } from '../metrics/forecast-words';
import { forecastSettingsWords } from './forecast-settings-words';
import { readingWords } from './reading-words';
import { dayOrNone, momentOrNone, named, of, or, share, thing, things, type Words } from './words-of';

const { values: text } = conflicts;
const shapes = recordSchemas;

const severities: ReadonlyMap<number, Message> = new Map(
  Object.entries(severityWords).map(([value, word]) => [Number(value), word]),
);

const painEvidence: Words = of(
  z.object({ contacts: z.unknown(), csat: z.unknown() }),
  ({ contacts, csat }, { snapshot, language, say }) => {
    const settings = mapOf(snapshot).metricSettings;
    const volume = readingWords(contacts, 'contacts', settings, language);
    const scores = readingWords(csat, 'csat', settings, language);
    const parts = [
      ...(volume === null ? [] : [say(text.contacts, { value: volume })]),
      ...(scores === null ? [] : [say(text.csat, { value: scores })]),
    ];
    return parts.length === 0 ? say(text.notSet) : parts.join(' · ');
  },
);

const fixState = of(shapes.fix.shape.state.unwrap(), ({ status, reason }, { say }) =>
  [say(fixStatusNames[status]), reason].filter(Boolean).join(': '),
);

/** By name of the field alone. */
export const fixFieldValues: Readonly<Record<string, Words>> = {
  painIds: things(text.empty),
  themeIds: things(text.empty),
  severity: or(
    text.notSet,
    of(z.number(), (value, { say }) => {
      const word = severities.get(value);
      return word ? say(text.ofFour, { word: say(word), count: value }) : null;
    }),
  ),
  evidence: painEvidence,
  fixKind: named(fixKindNames),
  state: fixState,
  effort: or(
    text.notSet,
    of(z.object({ low: z.number(), high: z.number() }), ({ low, high }, { say }) =>
      say(text.personDays, { low, high }),
    ),
  ),
  removal: or(
    text.notSet,
    of(
      z.object({ low: z.number(), likely: z.number(), high: z.number() }),
      ({ low, likely, high }, { language, say }) => {
        const inWords = (part: number): string => formatRemoval(part, language);
        return say(text.removal, { low: inWords(low), likely: inWords(likely), high: inWords(high) });
      },
    ),
  ),
  themeCounts: or(
    text.notSet,
    of(shapes.fix.shape.themeCounts.unwrap().unwrap(), ({ takenAt }, { language, zone }) =>
      formatLocalInstant(takenAt, language, zone),
    ),
  ),
  portfolio: things(text.empty),
  forecastSettings: of(shapes.map.shape.forecastSettings.unwrap(), (settings, { snapshot, language }) =>
    forecastSettingsWords(settings, mapOf(snapshot).metricSettings.denominator.per, language),
  ),
  effect: or(
    text.notSet,
    of(z.object({ shippedOn: z.string() }), ({ shippedOn }, { language, say }) =>
      say(text.shippedOn, { day: formatDay(shippedOn, language) }),
    ),
  ),
  dueOn: dayOrNone,
  shippedOn: dayOrNone,
  raisedAt: momentOrNone,
  raisedIn: or(text.notSet, thing),
  fixId: or(text.notSet, thing),
  fixGoal: share,
};
