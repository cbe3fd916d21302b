/** Writes the invented contact export and the invented survey as CSV text. Same seed, same bytes. */
import type { ContactTexts, Topic } from './contact-texts';
import {
  firstMonth,
  monthCount,
  photoRelease,
  type StepFigures,
  type StepKey,
  stepKeys,
  steps,
  strictModeration,
  surveySteps,
  unassignedWeight,
} from './journey';
import type { JourneyTexts } from './journey-texts';
import { type Random, seededRandom } from './random';

const contactCount = 20_000;
const surveyCount = 3_000;
const elsewhereEase = 0.6;
const channelWeights = [0.56, 0.22, 0.16, 0.06];
/** Median hours until solved, by channel in the order of ContactTexts.channels. */
const medianHours = [0.8, 0.4, 9, 5];
const dayMs = 86_400_000;

type Bucket = {
  readonly step: StepKey | null;
  readonly topics: readonly Topic[];
  readonly figures: StepFigures | null;
};

const quoted = (field: string): string =>
  /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
const csv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;
const twoDigits = (n: number): string => String(n).padStart(2, '0');
const monthOf = (time: number): string => new Date(time).toISOString().slice(0, 7);
const stamp = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ');

/** The last four digits that make 4276 3800 1111 xxxx pass the card checksum. */
function luhnEnding(random: Random): string {
  const body = `427638001111${100 + random.below(900)}`;
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body.slice(12) + ((10 - (sum % 10)) % 10);
}

function fill(sentence: string, slots: ContactTexts['slots'], random: Random): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'dd') return twoDigits(random.below(100));
    if (name === 'ddd') return String(100 + random.below(900));
    if (name === 'luhn') return luhnEnding(random);
    const words = slots[name];
    return words ? random.pick(words) : whole;
  });
}

/** Slips of the finger: a letter lost or two swapped. Leaves words short enough to matter alone. */
function withSlip(text: string, random: Random): string {
  const at = 8 + random.below(Math.max(1, text.length - 12));
  if (!/\p{L}/u.test(text.charAt(at))) return text;
  return text.slice(0, at) + text.slice(at + 1);
}

/** After "Hello, " a sentence goes on in lower case; the English "I" does not. */
function continued(sentence: string): string {
  return /^\p{Lu}\p{Ll}/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

function writeText(topic: Topic, texts: ContactTexts, random: Random): string {
  const body = fill(random.pick(topic.sentences), texts.slots, random);
  const slipped = random.chance(0.06) ? withSlip(body, random) : body;
  const personal = random.chance(0.03) ? fill(random.pick(texts.personal), texts.slots, random) : '';
  const greeting = random.pick(texts.greetings);
  const text =
    greeting +
    (/[,:] $/.test(greeting) ? continued(slipped) : slipped) +
    personal +
    random.pick(texts.closings);
  return random.chance(0.12) ? text.toLowerCase() : text;
}

/** How much of a bucket there is in a month: growth over the year, a winter wave, and the two releases. */
function monthFactor(step: StepKey | null, index: number, month: string): number {
  const wave = 1 + 0.12 * Math.cos((index - 1) * (Math.PI / 6));
  const growth = 1 + 0.015 * index;
  const photos = step === 'photos' && month >= photoRelease.month ? photoRelease.remaining : 1;
  const refusals = step === 'correction' && month >= strictModeration.month ? strictModeration.growth : 1;
  return wave * growth * photos * refusals;
}

function months(): { month: string; start: number; days: number }[] {
  const [year = 0, first = 1] = firstMonth.split('-').map(Number);
  return Array.from({ length: monthCount }, (_, index) => {
    const start = Date.UTC(year, first - 1 + index, 1);
    return {
      month: monthOf(start),
      start,
      days: Math.round((Date.UTC(year, first + index, 1) - start) / dayMs),
    };
  });
}

function scoreOf(ease: number, isSolved: boolean, random: Random): number {
  const feeling = ease + (isSolved ? 0.22 : -0.2) + 0.5 * (random.next() - 0.5);
  if (feeling > 0.72) return 5;
  if (feeling > 0.52) return 4;
  if (feeling > 0.38) return 3;
  return feeling > 0.2 ? 2 : 1;
}

function contactRow(id: number, time: number, bucket: Bucket, texts: ContactTexts, random: Random): string[] {
  const topic = random.pick(bucket.topics);
  const channel = random.weighted(channelWeights);
  const ease = bucket.figures?.ease ?? elsewhereEase;
  const isSolved = random.chance(0.35 + 0.5 * ease);
  const hours =
    (medianHours[channel] ?? 1) * Math.exp(1.6 * (random.next() + random.next() - 1)) * (1.5 - ease);
  const score = random.chance(0.34) ? String(scoreOf(ease, isSolved, random)) : '';
  const minutes = (3 + 14 * random.next() * (1.4 - ease)).toFixed(1);
  return [
    `PR-${id}`,
    stamp(time),
    stamp(time + hours * 3_600_000),
    texts.channels[channel] ?? '',
    topic.category,
    topic.topic,
    writeText(topic, texts, random),
    score,
    isSolved ? texts.yes : texts.no,
    minutes,
    String(500_000 + random.below(14_000)),
  ];
}

/** About 20,000 contacts over twelve months, in order of time. */
export function makeContacts(texts: ContactTexts, seed: number): string {
  const random = seededRandom(seed);
  const buckets: Bucket[] = stepKeys.map((step) => ({
    step,
    topics: texts.topics[step],
    figures: steps[step],
  }));
  buckets.push({ step: null, topics: texts.elsewhere, figures: null });
  const weights = months().map(({ month }, index) =>
    buckets.map(
      (bucket) => (bucket.figures?.weight ?? unassignedWeight) * monthFactor(bucket.step, index, month),
    ),
  );
  const whole = weights.flat().reduce((sum, weight) => sum + weight, 0);
  const planned = months().flatMap(({ start, days }, index) =>
    buckets.flatMap((bucket, at) => {
      const count = Math.round(((weights[index]?.[at] ?? 0) / whole) * contactCount);
      return Array.from({ length: count }, () => ({
        bucket,
        time: start + Math.floor(random.next() * days * 1_440) * 60_000,
      }));
    }),
  );
  planned.sort((a, b) => a.time - b.time);
  const rows = planned.map(({ bucket, time }, index) =>
    contactRow(100_001 + index, time, bucket, texts, random),
  );
  return csv([texts.header, ...rows]);
}

/** Answers 1 to 7 about the ease of six steps; each customer answers some of the questions. */
export function makeSurvey(texts: ContactTexts, journey: JourneyTexts, seed: number): string {
  const random = seededRandom(seed);
  const all = months();
  const rows = Array.from({ length: surveyCount }, (_, index) => {
    const { start, days, month } = random.pick(all);
    const scores = surveySteps.map((step) => {
      if (!random.chance(0.55)) return null;
      const release = step === 'photos' && month >= photoRelease.month ? 0.18 : 0;
      const middle = 1.4 + 6 * (steps[step].ease + release);
      return Math.max(1, Math.min(7, Math.round(middle + 3.2 * (random.next() + random.next() - 1))));
    });
    const known = scores.filter((score) => score !== null);
    const isEasy = known.length > 0 && known.reduce((sum, score) => sum + score, 0) / known.length >= 4.5;
    return {
      time: start + Math.floor(random.next() * days) * dayMs,
      cells: [
        String(600_000 + index),
        ...scores.map((score) => (score === null ? '' : String(score))),
        random.pick(isEasy ? texts.surveyComments.easy : texts.surveyComments.hard),
      ],
    };
  });
  rows.sort((a, b) => a.time - b.time);
  const header = [
    texts.surveyHeader.date,
    texts.surveyHeader.customer,
    ...surveySteps.map((step) => journey.surveyQuestions[step]),
    texts.surveyHeader.comment,
  ];
  return csv([
    header,
    ...rows.map(({ time, cells }) => [new Date(time).toISOString().slice(0, 10), ...cells]),
  ]);
}
