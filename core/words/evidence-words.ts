/** Values of rules, quotes, readings and sources in words, by field: for conflicts, versions and comparisons. */
import { period as periodSchema } from '../document/records/field';
import { recordSchemas } from '../document/records/record';
import { mapOf } from '../document/select';
import { stepRule } from '../evidence/rule';
import { describeRule } from '../evidence/rule-text';
import { formatInstant, formatLocalInstant } from '../i18n/dates';
import { conflicts } from '../i18n/messages/conflicts';
import { formatNumber, formatPeriod } from '../metrics/format';
import { readingWords } from './reading-words';
import { settingsWords } from './settings-words';
import { type Asked, momentOrNone, named, of, or, things, type Words } from './words-of';

const { values: text } = conflicts;
const shapes = recordSchemas;

const rule = of(stepRule, (expression, { language }) => describeRule(expression, language));

function readingValue({ snapshot, record, value, language }: Asked): string | null {
  const settings = mapOf(snapshot).metricSettings;
  return readingWords(value, record.kind === 'metric' ? record.of.metric : 'contacts', settings, language);
}

/** By name of the field alone. */
export const evidenceFieldValues: Readonly<Record<string, Words>> = {
  quoteIds: things(text.empty),
  origin: or(
    text.byHand,
    of(shapes.quote.shape.origin.unwrap().unwrap(), ({ source, channel, at, csat }, { language, say }) =>
      [
        source,
        channel,
        at === null ? '' : formatInstant(at, language),
        csat === null ? '' : say(text.score, { score: formatNumber(csat, language, 0) }),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  ),
  expression: or(text.notSet, rule),
  reading: readingValue,
  contacts: or(text.notSet, readingValue),
  sourceKind: named({
    contacts: text.sourceContacts,
    survey: text.sourceSurvey,
    counts: text.sourceCounts,
    ideas: text.sourceIdeas,
  }),
  importedAt: momentOrNone,
  period: or(
    text.wholePeriod,
    of(periodSchema, (value, { language }) => formatPeriod(value, language)),
  ),
  assignment: named({ first: text.assignedFirst, shared: text.assignedShared }),
  priority: or(text.priorityOfMap, ({ say }) => say(text.prioritySet)),
  metricSettings: of(shapes.map.shape.metricSettings.unwrap(), (settings, { language }) =>
    settingsWords(settings, language),
  ),
  taken: or(
    text.notSet,
    of(shapes.evidence.shape.taken.unwrap().unwrap(), (taken, { language, zone, say }) =>
      [
        formatLocalInstant(taken.at, language, zone),
        say(text.contacts, { value: formatNumber(taken.contacts.total, language) }),
      ].join(' · '),
    ),
  ),
};
