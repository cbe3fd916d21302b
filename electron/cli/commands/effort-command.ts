/** `effort`: what customers did after easy and hard answers, as sentences, as numbers, and as files of a report. */
import { z } from 'zod';
import { failure, type Result, success } from '#core/desktop/app-error';
import { type MetricSettings, map } from '#core/document/records/map';
import { mapOf } from '#core/document/select';
import { analyse, type OutcomeResult } from '#core/effort/analyse';
import { doseChart } from '#core/effort/chart';
import { chartSvg } from '#core/effort/chart-svg';
import { areApart, chooseQuestion, questionOf } from '#core/effort/choose-question';
import { effortMarkdown } from '#core/effort/effort-markdown';
import {
  type Confounder,
  confounderNames,
  type EffortQuestion,
  type EffortReply,
  effortMetrics,
  type ScoreRange,
} from '#core/effort/effort-request';
import { effortCsv } from '#core/effort/effort-table';
import { sentence, supportingSentences } from '#core/effort/effort-words';
import { missingNotes, obstacle } from '#core/effort/notes';
import { effortSentences, effortText as text } from '#core/i18n/messages/effort';
import { type Message, translate } from '#core/i18n/translate';
import { formatNumber } from '#core/metrics/format';
import type { CommandEntry, CommandWorld, Report } from '../command';
import { hasContacts, periodOf, periodOptions, periodUsage, withStore } from '../evidence-commands';
import { documentOf, readMap } from '../map-file';
import { readOptions } from '../options';
import { type TextFile, writeTexts } from '../out-folder';

type Texts = Readonly<Record<string, string>>;

export const effortCommand: CommandEntry = {
  usage: `effort [--metric ces|csat|nps] [--question NAME] ${periodUsage} [--horizons 30,60] [--by segment,channel,attribute:NAME,…] [--easy 5-7 --hard 1-4] [--programme FILE] [--out DIR]`,
  about: text.about,
  async run(words, world) {
    const parsed = readOptions(
      words,
      {
        ...periodOptions,
        metric: 'text',
        question: 'text',
        horizons: 'text',
        by: 'text',
        easy: 'text',
        hard: 'text',
        programme: 'text',
        out: 'text',
      },
      [],
    );
    if (!parsed.ok) return parsed;
    const { texts } = parsed.value;
    const asked = askedOf(texts);
    if (!asked.ok) return asked;
    const settings = await settingsOf(texts.programme, world);
    if (!settings.ok) return settings;
    if (!(await hasContacts(world.workspace))) return failure('evidenceEmpty');
    return withStore(world.workspace, async (client) => {
      const known = await client.request('effort', { asked: null });
      if (!known.ok) return known;
      const { metric, name, easy, hard, ...more } = asked.value;
      const about = chooseQuestion(known.value.questions, metric, name);
      if (about === null) return success(nothing(known.value, world));
      const question = questionOf(about, settings.value, { easy, hard }, more);
      if (!areApart(question.easy, question.hard))
        return failure('optionInvalid', { option: '--easy', value: texts.easy ?? texts.hard ?? '' });
      const reply = await client.request('effort', { asked: question });
      if (!reply.ok) return reply;
      return report(reply.value, question, texts.out, world);
    });
  },
};

const metrics = z.enum(effortMetrics);
const names = z.enum(confounderNames);

interface Asked extends Pick<EffortQuestion, 'period' | 'horizons' | 'confounders'> {
  readonly metric: (typeof effortMetrics)[number] | null;
  readonly name: string | null;
  readonly easy: ScoreRange | null;
  readonly hard: ScoreRange | null;
}

function askedOf(texts: Texts): Result<Asked> {
  const wrong = (option: string) =>
    failure('optionInvalid', { option: `--${option}`, value: texts[option] ?? '' });
  const period = periodOf(texts);
  if (!period.ok) return period;
  const metric = texts.metric === undefined ? null : metrics.safeParse(texts.metric.toLowerCase());
  if (metric !== null && !metric.success) return wrong('metric');
  const horizons = [...new Set((texts.horizons ?? '30,60').split(',').map(Number))];
  const isDays = (days: number) => Number.isInteger(days) && days >= 1 && days <= 365;
  if (!horizons.every(isDays) || horizons.length > 4) return wrong('horizons');
  const confounders = (texts.by ?? '')
    .split(',')
    .flatMap((one) => (one.trim() === '' ? [] : confounderOf(one.trim())));
  if (confounders.includes(null) || confounders.length > 3) return wrong('by');
  const [easy, hard] = [rangeOf(texts.easy), rangeOf(texts.hard)];
  if (easy === undefined) return wrong('easy');
  if (hard === undefined) return wrong('hard');
  return success({
    metric: metric?.data ?? null,
    name: texts.question ?? null,
    period: period.value,
    horizons,
    confounders: confounders.filter((one) => one !== null),
    easy,
    hard,
  });
}

/** `attribute:NAME` is a field of its own. */
function confounderOf(word: string): Confounder | null {
  const own = /^attribute:(.+)$/.exec(word)?.[1];
  if (own !== undefined) return { by: 'attribute', attribute: own };
  const by = names.safeParse(word);
  return by.success && by.data !== 'attribute' ? { by: by.data, attribute: '' } : null;
}

/** undefined: not a range. */
function rangeOf(words: string | undefined): ScoreRange | null | undefined {
  if (words === undefined) return null;
  const [, from, to = from] = /^(\d+(?:\.\d+)?)(?:[-–](\d+(?:\.\d+)?))?$/.exec(words) ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to) };
}

async function settingsOf(path: string | undefined, world: CommandWorld): Promise<Result<MetricSettings>> {
  if (path === undefined) return success(map.parse({ id: 'map', kind: 'map' }).metricSettings);
  const contents = await readMap(path, world);
  return contents.ok ? success(mapOf(documentOf(contents.value, world).snapshot()).metricSettings) : contents;
}

const titles = {
  noAnswers: [text.noAnswers, text.noAnswersText],
  noKeys: [text.noKeys, text.noKeysText],
  noCommon: [text.noCommon, text.noCommonText],
} as const satisfies Record<string, readonly Message[]>;

/** Nothing to compare is an answer, too: "no". */
function nothing(reply: EffortReply, { language }: CommandWorld): Report {
  const why = obstacle(reply) ?? 'noAnswers';
  const customers = formatNumber(reply.asked?.customers ?? 0, language);
  return {
    json: { missing: why, questions: reply.questions, contacts: reply.contacts, activity: reply.activity },
    lines: titles[why].map((message) => translate(language, message, { customers })),
    isFine: false,
  };
}

async function report(
  reply: EffortReply,
  question: EffortQuestion,
  out: string | undefined,
  world: CommandWorld,
): Promise<Result<Report>> {
  const { language } = world;
  if (obstacle(reply) !== null) return success(nothing(reply, world));
  const results = analyse(reply, question);
  const files =
    out === undefined ? success([]) : await writeTexts(out, filesOf(reply, results, question, world), world);
  if (!files.ok) return files;
  return success({
    json: {
      question,
      results: results.map((result) => ({ ...result, sentence: sentence(result, question, language) })),
      customers: reply.asked?.customers ?? 0,
      answers: reply.asked?.answers ?? 0,
      missing: missingNotes(reply, language),
      files: files.value,
    },
    lines: [
      ...results.flatMap((result) => [
        sentence(result, question, language),
        ...supportingSentences(result, question, language).map((line) => `  ${line}`),
      ]),
      ...missingNotes(reply, language),
      translate(language, effortSentences.together),
      ...files.value,
    ],
    isFine: true,
  });
}

/** Text, table and charts. */
const filesOf = (
  reply: EffortReply,
  results: readonly OutcomeResult[],
  question: EffortQuestion,
  { language }: CommandWorld,
): readonly TextFile[] => [
  { name: 'effort.md', text: effortMarkdown(reply, results, question, language) },
  { name: 'effort.csv', text: `\uFEFF${effortCsv(results, question, language)}` },
  { name: 'effort.svg', text: chartSvg(results.map((result) => doseChart(result, question, language))) },
];
