/** What the invented contacts say: words of customers for a step and month, and what each month came to. */
import type { Metric, Tally } from '#core/document/records/metric';
import type { HeardQuote, Problem } from '#core/document/records/review';
import { metricOf, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { mask } from '#core/text/mask';
import type { ContactTexts } from '../contact-texts';
import { type StepKey, stepKeys } from '../journey';
import { stepIdOf } from '../sample-records';

export interface MonthOfContacts {
  readonly month: string;
  readonly contacts: number;
  /** About no step of the map. */
  readonly unassigned: number;
  readonly rated: number;
  readonly satisfied: number;
  /** It is known whether they were solved at once. */
  readonly known: number;
  readonly solved: number;
  /** Solved within a day. */
  readonly onTime: number;
}

export type Trends = Readonly<Record<StepKey, Problem['trend']>>;

export interface Heard {
  readonly months: readonly MonthOfContacts[];
  /** Of the sample map, oldest first. */
  readonly trends: Trends;
  /** Words of unhappy customers of that month, about a step or, without one, about nothing on the map. */
  quotes(step: StepKey | null, month: string, count: number): readonly HeardQuote[];
}

interface Contact {
  readonly step: StepKey | null;
  readonly at: string;
  readonly month: string;
  readonly text: string;
  readonly score: number | null;
  readonly isSolved: boolean;
  readonly hours: number;
}

/** One line of a table whose fields are quoted where they have to be. */
const fieldsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

const instantOf = (stamp: string): string => `${stamp.replace(' ', 'T')}:00.000Z`;

function contactsIn(csv: string, texts: ContactTexts): readonly Contact[] {
  const stepOf = new Map<string, StepKey>(
    stepKeys.flatMap((step) => texts.topics[step].map(({ topic }) => [topic, step] as const)),
  );
  return csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, created = '', done = '', , , topic = '', text = '', score = '', solved = ''] = fieldsOf(line);
      const at = instantOf(created);
      return {
        step: stepOf.get(topic) ?? null,
        at,
        month: at.slice(0, 7),
        text,
        score: score === '' ? null : Number(score),
        isSolved: solved === texts.yes,
        hours: (Date.parse(instantOf(done)) - Date.parse(at)) / 3_600_000,
      };
    });
}

/** How what was said begins, the greeting apart: invented contacts share their sentences. */
function openingOf(text: string, { greetings }: ContactTexts): string {
  const words = text.toLowerCase();
  const greeting = greetings.find((each) => each !== '' && words.startsWith(each.toLowerCase())) ?? '';
  return words.slice(greeting.length, greeting.length + 18);
}

/** `source`: what the contacts are called. */
export function heardIn(csv: string, texts: ContactTexts, source: string, trends: Trends): Heard {
  const contacts = contactsIn(csv, texts);
  const months = [...new Set(contacts.map(({ month }) => month))].map((month): MonthOfContacts => {
    const own = contacts.filter((contact) => contact.month === month);
    const rated = own.filter(({ score }) => score !== null);
    return {
      month,
      contacts: own.length,
      unassigned: own.filter(({ step }) => step === null).length,
      rated: rated.length,
      satisfied: rated.filter(({ score }) => (score ?? 0) >= 4).length,
      known: own.length,
      solved: own.filter(({ isSolved }) => isSolved).length,
      onTime: own.filter(({ hours }) => hours <= 24).length,
    };
  });
  const used = new Set<string>();
  return {
    months,
    trends,
    quotes(step, month, count) {
      const chosen: HeardQuote[] = [];
      const openings = new Set<string>();
      for (const contact of contacts) {
        if (chosen.length === count) break;
        const { text, at } = contact;
        if (contact.step !== step || contact.month !== month || (contact.score ?? 5) > 3) continue;
        // Quoted once in the whole year, and no sentence twice in one place.
        const opening = openingOf(text, texts);
        if (text.length < 40 || used.has(text) || openings.has(opening) || mask(text).text !== text) continue;
        used.add(text);
        openings.add(opening);
        chosen.push({ text, at, source });
      }
      return chosen;
    },
  };
}

const countIn = (tally: Tally | undefined): number => (tally?.form === 'count' ? tally.gross : 0);
const scoresIn = (tally: Tally | undefined): readonly (readonly [number, number])[] =>
  tally?.form === 'scores' ? Object.entries(tally.counts).map(([score, n]) => [Number(score), n]) : [];
const sumOf = (scores: readonly (readonly [number, number])[]): number =>
  scores.reduce((sum, [, n]) => sum + n, 0);

/** As the map of the sample measured them. */
export function trendsOf(snapshot: Snapshot): Trends {
  const seriesOf = (metric: Metric | null) => metric?.reading.series ?? [];
  return Object.fromEntries(
    stepKeys.map((key) => {
      const step = stepsInOrder(snapshot).find(({ id }) => id === stepIdOf(key));
      if (!step) throw new Error(`The sample map has no step ${key}`);
      const csat = seriesOf(metricOf(snapshot, step.id, 'csat'));
      const trend = seriesOf(metricOf(snapshot, step.id, 'contacts')).map(({ month, tally }) => {
        const scores = scoresIn(csat.find((one) => one.month === month)?.tally);
        const dissatisfied = sumOf(scores.filter(([score]) => score < 4));
        return { month, contacts: countIn(tally), rated: sumOf(scores), dissatisfied };
      });
      return [key, trend];
    }),
  ) as Record<StepKey, Problem['trend']>;
}
