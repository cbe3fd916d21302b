/**
 * What differs between an as-is map and its to-be twin, in words and numbers: the list of differences, and emotion
 * and metrics of each step beside each other. Better and worse are said only where the interval says so.
 */
import { type Compared, comparedMaps } from '../document/compared';
import type { Language } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import { compare as text } from '../i18n/messages/compare';
import { metricNames, metrics } from '../i18n/messages/metrics';
import { type Message, translate } from '../i18n/translate';
import type { Verdict } from '../metrics/change';
import type { MetricComparison } from '../metrics/compare-step';
import { formatChange, formatMetric, formatN } from '../metrics/format';
import type { MetricValue } from '../metrics/value';
import {
  type Became,
  countsOf,
  type DifferenceGroup,
  groupsOf,
  whatBecame,
} from '../words/difference-groups';
import { contentWords, countTexts, differenceName, fieldSides, groupName } from '../words/difference-words';
import { fieldWords } from '../words/field-words';
import { type EmotionComparison, emotionWord, type StepRows, stepRows } from '../words/step-rows';

export interface ReportChangedField {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface ReportDifference {
  readonly became: Became;
  /** "Added", "Changed" … */
  readonly word: string;
  /** What became so, e.g. "Thoughts" of the step of the group. */
  readonly name: string;
  /** Of what was changed or moved. */
  readonly fields: readonly ReportChangedField[];
  /** Of what was added or removed; may be empty. */
  readonly content: string;
}

/** Differences of one step, or of one kind of things, in reading order. */
export interface ReportDifferences {
  readonly title: string;
  readonly differences: readonly ReportDifference[];
}

export interface ReportComparedRow {
  /** "CSAT", "Emotion". */
  readonly name: string;
  /** "60.0%" and "n = 40"; or that it is not known. */
  readonly before: string;
  readonly beforeNote: string;
  readonly after: string;
  readonly afterNote: string;
  /** "+10.0 pp, no clear change"; empty where the two cannot be compared. */
  readonly change: string;
  readonly verdict: Verdict | null;
  readonly direction: 'up' | 'down' | 'level' | null;
  /** "few answers", "different periods". */
  readonly note: string;
}

export interface ReportComparedStep {
  readonly title: string;
  /** "new step", "formerly “Pay”"; empty. */
  readonly note: string;
  readonly rows: readonly ReportComparedRow[];
  /** "Not measured: contacts, CSAT": what one of the two maps knows nothing of; empty. */
  readonly unmeasured: string;
}

export interface ReportComparison {
  /** "added: 2 · changed: 5"; that there is no difference, where there is none. */
  readonly summary: string;
  readonly groups: readonly ReportDifferences[];
  readonly steps: readonly ReportComparedStep[];
  /** What the signs of the numbers mean, and what they do not. */
  readonly method: string;
}

export function reportComparison(before: Snapshot, after: Snapshot, language: Language): ReportComparison {
  const compared = comparedMaps(before, after, 'origin');
  const say: Say = (message, values) => translate(language, message, values);
  const { differences } = compared.comparison;
  const counts = [...countsOf(differences)].map(([became, count]) => say(countTexts[became], { count }));
  return {
    summary: counts.length === 0 ? say(text.noDifferences) : counts.join(' · '),
    groups: groupsOf(differences, compared).map((group) => groupOf(group, compared, language)),
    steps: stepRows(compared, language).map((step) => stepOf(step, language, say)),
    method: say(text.honest),
  };
}

type Say = (message: Message, values?: Readonly<Record<string, string | number>>) => string;

const words = { added: text.added, removed: text.removed, changed: text.changed, moved: text.moved } as const;

function groupOf(group: DifferenceGroup, compared: Compared, language: Language): ReportDifferences {
  return {
    title: groupName(group, compared, language),
    differences: group.differences.map((difference): ReportDifference => {
      const became = whatBecame(difference);
      return {
        became,
        word: translate(language, words[became]),
        name: differenceName(difference, compared, group.stepId !== null, language),
        fields:
          difference.type === 'changed'
            ? difference.fields.map((field) => ({
                name: fieldWords(difference.kind, field.field, language),
                ...fieldSides(field, difference, compared, language, 'UTC'),
              }))
            : [],
        content: difference.type === 'changed' ? '' : contentWords(difference, compared, language),
      };
    }),
  };
}

function stepOf(step: StepRows, language: Language, say: Say): ReportComparedStep {
  const presence = { both: null, added: text.stepAdded, removed: text.stepRemoved }[step.presence];
  const notes = [
    presence === null ? '' : say(presence),
    step.formerName === null ? '' : say(text.formerly, { name: step.formerName }),
  ];
  const isKnown = ({ before, after }: MetricComparison): boolean =>
    before.value !== null && after.value !== null;
  // A journey that nobody has walked yet has few numbers: a row for each that is missing would bury the others.
  const missing = step.metrics
    .filter((metric) => !isKnown(metric))
    .map(({ metric }) => say(metricNames[metric]));
  return {
    title: step.name.trim() || say(text.untitledStep),
    note: notes.filter((note) => note !== '').join(', '),
    rows: [
      ...step.emotions.map((emotion) => emotionRow(emotion, say)),
      ...step.metrics.filter(isKnown).map((metric) => metricRow(metric, language, say)),
    ],
    unmeasured: missing.length === 0 ? '' : say(text.measuredOnce, { list: missing.join(', ') }),
  };
}

const directionOf = (difference: number): 'up' | 'down' | 'level' =>
  difference > 0 ? 'up' : difference < 0 ? 'down' : 'level';

function emotionRow({ name, before, after }: EmotionComparison, say: Say): ReportComparedRow {
  const difference = before === null || after === null ? null : after - before;
  const direction = difference === null ? null : directionOf(difference);
  const said = { up: text.happier, down: text.sadder, level: text.same } as const;
  return {
    name,
    before: emotionWord(before, say),
    beforeNote: '',
    after: emotionWord(after, say),
    afterNote: '',
    change: direction === null ? '' : say(said[direction]),
    verdict: direction === 'up' ? 'better' : direction === 'down' ? 'worse' : null,
    direction,
    note: '',
  };
}

function metricRow(
  { metric, before, after, change, isForecast, hasOtherPeriod }: MetricComparison,
  language: Language,
  say: Say,
): ReportComparedRow {
  const [was, is] = [figureOf(before, language, say), figureOf(after, language, say)];
  const notes = [
    hasOtherPeriod ? say(text.otherPeriods) : '',
    change?.isFew ? say(metrics.fewAnswers) : '',
    change && !isForecast && change.verdict === null ? say(text.noInterval) : '',
  ];
  return {
    name: say(metricNames[metric]),
    before: was.figure,
    beforeNote: was.n,
    after: is.figure,
    afterNote: isForecast ? say(text.forecast) : is.n,
    change: change ? formatChange(change, after, language) : '',
    verdict: change?.verdict ?? null,
    direction:
      change === null ? null : change.verdict === 'noClearChange' ? 'level' : directionOf(change.difference),
    note: notes.filter((note) => note !== '').join(', '),
  };
}

const figureOf = (value: MetricValue, language: Language, say: Say): { figure: string; n: string } =>
  value.value === null && value.reason === 'noData'
    ? { figure: say(text.notMeasured), n: '' }
    : { figure: formatMetric(value, language), n: formatN(value, language) };
