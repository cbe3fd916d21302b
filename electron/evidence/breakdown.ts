/**
 * Numbers counted apart: of steps, stages or the whole map, by month, week, channel, category and the like. A contact
 * counts once in each place, so that distinct customers of a stage are not the sum of its steps.
 */
import type { BreakdownCut, CheckedInput, EvidenceReply } from '#core/evidence/evidence-api';
import { assign, type Cut } from './measure';
import { type MetricParts, readParts } from './measure-parts';
import type { Query } from './query';
import { readingsOf } from './readings';
import { listSources } from './sources';

const cuts: Readonly<Record<BreakdownCut, string>> = {
  none: `''`,
  month: `strftime(happened_at, '%Y-%m')`,
  // ISO 8601: the week of a year's first Thursday is its first.
  week: `strftime(happened_at, '%G-W%V')`,
  channel: 'channel',
  category: 'category',
  topic: 'topic',
  group: '"group"',
  language: 'language',
  source: '(SELECT name FROM sources s WHERE s.id = source_id)',
};

export async function breakdown(
  query: Query,
  { steps, places, by, period, onTimeHours }: CheckedInput<'breakdown'>,
): Promise<EvidenceReply<'breakdown'>> {
  const takenAt = new Date().toISOString();
  const names = [...new Set(places)];
  const cut: Cut = { sql: cuts[by], places: places.map((place) => names.indexOf(place)) };
  const partsOf = async (about: 'contacts' | 'answers') => {
    const table = `apart_${about}`;
    await assign(query, about, table, steps, period, cut);
    return readParts(query, about, table, onTimeHours);
  };
  const contacts = await partsOf('contacts');
  const answers = await partsOf('answers');
  const nameOf = new Map((await listSources(query)).map((source) => [Number(source.id), source.name]));
  const rows = names.flatMap((place, index) => {
    const own = [contacts.get(index) ?? null, answers.get(index) ?? null] as const;
    const labels = [...new Set(own.flatMap((parts) => (parts === null ? [] : labelsOf(parts))))].toSorted();
    return labels.map((label) => ({
      place,
      label,
      readings: readingsOf({
        contacts: ofLabel(own[0], label),
        answers: ofLabel(own[1], label),
        contactsPeriod: period,
        answersPeriod: period,
        takenAt,
        nameOf,
        hasSeries: false,
      }),
    }));
  });
  return { rows };
}

const labelsOf = (parts: MetricParts): string[] =>
  [...parts.counts, ...parts.scores].flatMap(({ month }) => month ?? []);

function ofLabel(parts: MetricParts | null, label: string): MetricParts | null {
  const own = parts?.counts.find(({ month }) => month === label);
  if (!parts || !own) return null;
  return {
    sourceIds: parts.sourceIds,
    total: { gross: own.gross, net: own.net },
    counts: [],
    scores: parts.scores.filter(({ month }) => month === label),
    outcomes: parts.outcomes.filter(({ month }) => month === label),
  };
}
