/** `voc --month YYYY-MM`: the problems of a month, ranked; `--raise N` makes the review of the month in the programme. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { month as monthOfYear } from '#core/document/records/field';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { formatDay } from '#core/i18n/dates';
import { vocText as text } from '#core/i18n/messages/voc';
import { translate } from '#core/i18n/translate';
import { formatMonth, formatNumber } from '#core/metrics/format';
import { periodOfMonth } from '#core/metrics/periods';
import { type DecidedBefore, decidedBefore } from '#core/voc/decided';
import { type MonthRanking, monthRanking, vocMapOf, vocQuestionOf } from '#core/voc/month-ranking';
import { type ProblemOrder, problemOrders } from '#core/voc/problem-order';
import { type RaisedMonth, raiseMonth } from '#core/voc/raise-month';
import type { RankedProblem } from '#core/voc/ranking';
import { coverageWords, problemLines } from '#core/voc/ranking-words';
import { problemTitle } from '#core/voc/reviews';
import type { CommandEntry, CommandWorld, Report } from '../command';
import { hasContacts, withStore } from '../evidence-commands';
import { snapshotsIn } from '../map-file';
import { readOptions } from '../options';
import { type ProgrammeFile, readProgramme, writeProgramme } from '../programme-file';
import { takeRepeated } from '../repeated-options';
import { type Counted, countVoc } from '../voc-counts';

interface Asked {
  readonly month: string;
  readonly categories: readonly string[];
  readonly sources: readonly string[];
  readonly maps: readonly Snapshot[];
  readonly programme: ProgrammeFile | null;
  readonly order: ProblemOrder;
  readonly top: number | null;
  readonly raise: number | null;
  readonly isKnownOnly: boolean;
}

const table = {
  month: 'text',
  programme: 'text',
  by: 'text',
  top: 'text',
  raise: 'text',
  known: 'flag',
} as const;

export const vocCommand: CommandEntry = {
  usage:
    'voc --month YYYY-MM [--category NAME…] [--source NAME…] [--maps MAP…] [--programme FILE [--raise N]] [--by all|score|growth|novelty] [--top N] [--known]',
  about: text.about,
  async run(words, world) {
    const asked = await askedOf(words, world);
    if (!asked.ok) return asked;
    if (!(await hasContacts(world.workspace))) return failure('evidenceEmpty');
    const { maps, programme } = asked.value;
    const satisfaction = programme === null ? undefined : mapOf(programme.document.snapshot()).metricSettings;
    const question = vocQuestionOf(
      { ...asked.value, ...(satisfaction === undefined ? {} : { satisfaction }) },
      maps,
    );
    const counted = await withStore(world.workspace, (client) =>
      countVoc(client, question, asked.value.isKnownOnly),
    );
    return counted.ok ? tell(asked.value, counted.value, world) : counted;
  },
};

async function tell(asked: Asked, counted: Counted, world: CommandWorld): Promise<Result<Report>> {
  const ranking = monthRanking(counted.counts, { ...asked, maps: asked.maps.map(vocMapOf) });
  const raised = await raise(asked, ranking, world);
  if (!raised.ok) return raised;
  return success({
    json: printed(asked, counted, ranking, raised.value),
    lines: linesOf(asked, counted, ranking, raised.value, world),
    isFine: true,
  });
}

async function askedOf(words: readonly string[], world: CommandWorld): Promise<Result<Asked>> {
  const repeated = takeRepeated(words, ['category', 'source', 'maps']);
  if (!repeated.ok) return repeated;
  const parsed = readOptions(repeated.value.rest, table, []);
  if (!parsed.ok) return parsed;
  const { month, by = 'all', top, raise, programme: path } = parsed.value.texts;
  const { category = [], source = [], maps: files = [] } = repeated.value.values;
  if (month === undefined) return failure('optionMissing', { option: '--month YYYY-MM' });
  if (!monthOfYear.safeParse(month).success)
    return failure('optionInvalid', { option: '--month', value: month });
  const order = problemOrders.find((each) => each === by);
  if (order === undefined) return failure('optionInvalid', { option: '--by', value: by });
  const counts = [countOf('--top', top), countOf('--raise', raise)] as const;
  for (const count of counts) if (!count.ok) return count;
  if (raise !== undefined && path === undefined)
    return failure('optionMissing', { option: '--programme FILE' });
  const programme = path === undefined ? success(null) : await readProgramme(path, world);
  if (!programme.ok) return programme;
  const maps = await snapshotsIn(files, world);
  if (!maps.ok) return maps;
  const ofProgramme = programme.value?.document.snapshot().byKind.programme[0]?.categories ?? [];
  return success({
    month,
    order,
    maps: maps.value,
    categories: category.length > 0 ? category : ofProgramme,
    sources: source,
    programme: programme.value,
    top: counts[0].ok ? counts[0].value : null,
    raise: counts[1].ok ? counts[1].value : null,
    isKnownOnly: parsed.value.flags.has('known'),
  });
}

function countOf(option: string, value: string | undefined): Result<number | null> {
  if (value === undefined) return success(null);
  return /^[1-9]\d{0,3}$/.test(value) ? success(Number(value)) : failure('optionInvalid', { option, value });
}

type Raised = (RaisedMonth & { readonly path: string }) | null;

async function raise(asked: Asked, ranking: MonthRanking, world: CommandWorld): Promise<Result<Raised>> {
  const { programme, raise: count, month, categories } = asked;
  if (programme === null || count === null) return success(null);
  const first = ranking.candidates.slice(0, count);
  const now = world.now().toISOString();
  const made = raiseMonth(programme.document, ranking, first, { month, categories, now, author: '' });
  const written = await writeProgramme(programme, world);
  return written.ok ? success({ ...made, path: written.value }) : written;
}

const beforeOf = ({ programme, month }: Asked, problem: RankedProblem): readonly DecidedBefore[] =>
  programme === null
    ? []
    : decidedBefore(
        programme.document.snapshot(),
        { about: problem.about, places: problem.places.map((place) => ({ ...place })) },
        month,
      ).filter(({ by }) => by === 'same');

function printed(
  asked: Asked,
  { counts, found }: Counted,
  { listed, repeats, coverage, orders }: MonthRanking,
  raised: Raised,
): Report['json'] {
  const of = (problem: RankedProblem) => {
    const { about, rated, growth, novelty, ...numbers } = problem;
    return {
      key: about.key,
      subject: about.subject,
      ...numbers,
      n: rated,
      change: growth,
      firstMonth: novelty.firstMonth,
      isNew: novelty.isNew,
      before: beforeOf(asked, problem).map(({ month, problem: earlier, fix }) => ({
        month,
        title: problemTitle(earlier),
        fix: fix && { id: fix.id, title: fix.title, status: fix.state.status },
      })),
    };
  };
  return {
    month: asked.month,
    contacts: coverage.contacts,
    categories: asked.categories,
    sources: asked.sources,
    maps: asked.maps.map((snapshot) => ({ mapId: snapshot.mapId, title: mapOf(snapshot).title })),
    problems: [
      ...listed.map(({ place, reason, problem }) => ({ place, reason, ...of(problem) })),
      ...repeats.map((problem) => ({ place: null, reason: null, ...of(problem) })),
    ],
    listed: coverage.listed,
    notListed: coverage.notListed,
    unassigned: coverage.unassigned,
    orders,
    months: counts.months,
    contactsUntil: counts.span?.to ?? null,
    themesFound: found,
    unseen: counts.unseen.find(({ month }) => month === asked.month)?.contacts ?? 0,
    review: raised,
  };
}

function linesOf(
  asked: Asked,
  { counts }: Counted,
  { listed, coverage }: MonthRanking,
  raised: Raised,
  { language }: CommandWorld,
): readonly string[] {
  const { month, categories } = asked;
  const amount = (value: number): string => formatNumber(value, language);
  const isPartial = counts.span !== null && counts.span.to < periodOfMonth(month).to;
  const unseen = counts.unseen.find((each) => each.month === month)?.contacts ?? 0;
  return [
    translate(language, categories.length === 0 ? text.heading : text.headingOf, {
      month: formatMonth(month, language),
      contacts: amount(coverage.contacts),
      categories: categories.join(', '),
    }),
    ...(isPartial && counts.span
      ? [translate(language, text.partial, { day: formatDay(counts.span.to, language) })]
      : []),
    ...(unseen > 0 ? [translate(language, text.unseen, { count: unseen })] : []),
    ...(listed.length === 0
      ? [translate(language, text.nothing)]
      : counts.themes.length === 0
        ? [translate(language, text.noThemes)]
        : []),
    ...listed.flatMap((each) => problemLines(each, beforeOf(asked, each.problem), language)),
    coverageWords(coverage, language),
    ...(raised === null
      ? []
      : [
          translate(language, text.raised, {
            month: formatMonth(month, language),
            raised: raised.raised,
            continued: raised.continued,
            kept: raised.kept,
            path: raised.path,
          }),
        ]),
  ];
}
