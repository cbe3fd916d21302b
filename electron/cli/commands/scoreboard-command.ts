/** `scoreboard --programme FILE …`: goals set, months taken from contacts or told, the page for leaders written. */
import { basename } from 'node:path';
import { z } from 'zod';
import { addGoal, editGoal, setReadings } from '#core/commands/goal';
import { failure, type Result, success } from '#core/desktop/app-error';
import { scoreboardFormatNames, scoreboardFormats } from '#core/desktop/scoreboard-options';
import { localDay } from '#core/document/local-day';
import type { MapDocument } from '#core/document/map-document-types';
import { month as monthOfYear } from '#core/document/records/field';
import type { ProgrammeGoal } from '#core/document/records/goal';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { translate } from '#core/i18n/translate';
import {
  goalNamed,
  goalOfPhrase,
  holdsMonth,
  isOfPeriod,
  metricNamed,
  readingOf,
} from '#core/scoreboard/goal-phrase';
import { fitsUnit, usualGoal } from '#core/scoreboard/goals';
import { scoreboardPage } from '#core/scoreboard/page';
import { readingsOfTable } from '#core/scoreboard/readings-table';
import { type GoalStanding, goalStatuses, standingsOf } from '#core/scoreboard/standing';
import { goalTitle } from '#core/scoreboard/words';
import { exportScoreboard, type ScoreboardFile } from '../../export/export-scoreboard';
import type { CommandEntry, CommandWorld, Report } from '../command';
import { hasContacts, withStore } from '../evidence-commands';
import { fileTitle, snapshotsIn } from '../map-file';
import { readOptions } from '../options';
import { outFolder } from '../out-folder';
import { readProgramme, writeProgramme } from '../programme-file';
import { takeRepeated } from '../repeated-options';
import { type Taken, takeMonth } from '../scoreboard/take-month';
import { tableText } from '../table-text';

const table = {
  programme: 'text',
  take: 'text',
  import: 'text',
  out: 'text',
  formats: 'text',
  name: 'text',
  date: 'text',
} as const;

export const scoreboardCommand: CommandEntry = {
  usage:
    'scoreboard --programme FILE [--goal "csat=0.86@2026-01..2026-12[:up|down][:sum|mean|last]"…] [--set "csat=0.94@2026-10[:n]"…] [--import FILE.csv] [--take YYYY-MM [--maps MAP…]] [--out DIR [--formats pdf,xlsx,csv,md] [--name NAME]] [--date YYYY-MM-DD]',
  about: text.about,
  async run(words, world) {
    const asked = askedOf(words);
    if (!asked.ok) return asked;
    const { texts, goals, readings, maps } = asked.value;
    const read = await readProgramme(texts.programme ?? '', world);
    if (!read.ok) return read;
    const { document } = read.value;
    const before = document.snapshot();
    for (const phrase of goals) {
      const set = setGoal(document, phrase);
      if (!set.ok) return set;
    }
    for (const phrase of readings) {
      const set = setReading(document, phrase);
      if (!set.ok) return set;
    }
    const imported = await importReadings(document, texts.import, {
      today: texts.date ?? localDay(world.now()),
      world,
    });
    if (!imported.ok) return imported;
    const taken = await take(document, texts.take, maps, world);
    if (!taken.ok) return taken;
    if (document.snapshot() !== before) {
      const written = await writeProgramme(read.value, world);
      if (!written.ok) return written;
    }
    const date = texts.date ?? localDay(world.now());
    const files = await write(document.snapshot(), texts, date, world);
    return files.ok
      ? success(
          report(
            document.snapshot(),
            { date, imported: imported.value, taken: taken.value, files: files.value },
            world,
          ),
        )
      : files;
  },
};

interface Asked {
  readonly texts: Readonly<Record<string, string>>;
  readonly goals: readonly string[];
  readonly readings: readonly string[];
  readonly maps: readonly string[];
}

function askedOf(words: readonly string[]): Result<Asked> {
  const repeated = takeRepeated(words, ['goal', 'set', 'maps']);
  if (!repeated.ok) return repeated;
  const parsed = readOptions(repeated.value.rest, table, []);
  if (!parsed.ok) return parsed;
  const { texts } = parsed.value;
  const { goal: goals = [], set: readings = [], maps = [] } = repeated.value.values;
  if (texts.programme === undefined) return failure('optionMissing', { option: '--programme FILE' });
  if (texts.take !== undefined && !monthOfYear.safeParse(texts.take).success)
    return failure('optionInvalid', { option: '--take', value: texts.take });
  if (texts.date !== undefined && !z.iso.date().safeParse(texts.date).success)
    return failure('optionInvalid', { option: '--date', value: texts.date });
  return success({ texts, goals, readings, maps });
}

/** The same goal of the same period again is that goal. */
function setGoal(document: MapDocument, phrase: string): Result<null> {
  const said = goalOfPhrase(phrase);
  if (said === null) return failure('optionInvalid', { option: '--goal', value: phrase });
  const { name, target, isShare, period, direction, across } = said;
  const metric = metricNamed(name);
  const there = goalNamed(document.snapshot(), name, isOfPeriod(period));
  const unit = metric === null && isShare ? 'share' : (there?.unit ?? usualGoal[metric ?? 'own'].unit);
  if (!fitsUnit(target, unit)) return failure('optionInvalid', { option: '--goal', value: phrase });
  const fields = {
    target,
    ...(direction === null ? {} : { direction }),
    ...(across === null ? {} : { across }),
    ...(metric === null && isShare ? { unit: 'share' as const } : {}),
  };
  if (there === null) {
    const title = metric === null ? { title: name } : {};
    document.commit('goal.add', addGoal, { metric: metric ?? 'own', period, ...title, ...fields });
  } else if (Object.entries(fields).some(([field, value]) => there[field as keyof ProgrammeGoal] !== value))
    document.commit('goal.edit', editGoal, { goalId: there.id, fields });
  return success(null);
}

/** A metric nobody has a goal for gets one without a figure, so that its months are not lost. */
function setReading(document: MapDocument, phrase: string): Result<null> {
  const said = readingOf(phrase);
  if (said === null) return failure('optionInvalid', { option: '--set', value: phrase });
  const { name, value, month, n } = said;
  const there = goalNamed(document.snapshot(), name, holdsMonth(month));
  const metric = metricNamed(name);
  if (there === null && metric === null) return failure('optionInvalid', { option: '--set', value: phrase });
  if (!fitsUnit(value, there?.unit ?? usualGoal[metric ?? 'own'].unit))
    return failure('optionInvalid', { option: '--set', value: phrase });
  const goalId = there?.id ?? document.commit('goal.add', addGoal, { metric: metric ?? 'own' });
  document.commit('goal.read', setReadings, { readings: [{ goalId, month, value, n }] });
  return success(null);
}

async function importReadings(
  document: MapDocument,
  path: string | undefined,
  { today, world: { folder } }: { readonly today: string; readonly world: CommandWorld },
): Promise<Result<number | null>> {
  if (path === undefined) return success(null);
  const content = await tableText(path, folder);
  if (!content.ok) return content;
  const about = { text: content.value, name: basename(path), today };
  const readings = readingsOfTable(document.snapshot(), about);
  if (!readings.ok) return readings;
  document.commit('goal.read', setReadings, { readings: readings.value });
  return success(readings.value.length);
}

async function take(
  document: MapDocument,
  month: string | undefined,
  files: readonly string[],
  world: CommandWorld,
): Promise<Result<Taken | null>> {
  if (month === undefined) return success(null);
  const maps = await snapshotsIn(files, world);
  if (!maps.ok) return maps;
  if (!(await hasContacts(world.workspace))) return failure('evidenceEmpty');
  return withStore(world.workspace, (client) => takeMonth(client, document, maps.value, month));
}

async function write(
  snapshot: Snapshot,
  texts: Asked['texts'],
  date: string,
  world: CommandWorld,
): Promise<Result<readonly ScoreboardFile[]>> {
  if (texts.out === undefined) return success([]);
  const wanted = (texts.formats ?? scoreboardFormats.join()).split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !Object.hasOwn(scoreboardFormatNames, name));
  if (unknown !== undefined) return failure('optionInvalid', { option: '--formats', value: unknown });
  const folder = await outFolder(texts.out, world);
  if (!folder.ok) return folder;
  return exportScoreboard({
    snapshot,
    folder: folder.value,
    baseName: basename(texts.name ?? `${fileTitle(texts.programme ?? '')}-scoreboard`),
    options: {
      formats: scoreboardFormats.filter((format) => wanted.includes(format)),
      language: world.chosenLanguage ?? mapOf(snapshot).language,
      date,
    },
  });
}

interface Done {
  readonly date: string;
  readonly imported: number | null;
  readonly taken: Taken | null;
  readonly files: readonly ScoreboardFile[];
}

function report(
  snapshot: Snapshot,
  { date, imported, taken, files }: Done,
  { language }: CommandWorld,
): Report {
  const standings = standingsOf(snapshot, date);
  const page = scoreboardPage(snapshot, date, language);
  return {
    json: {
      programme: mapOf(snapshot).title,
      date,
      total: standings.length,
      statuses: Object.fromEntries(
        goalStatuses.map((status) => [status, standings.filter((one) => one.status === status).length]),
      ),
      goals: standings.map((standing, index) =>
        printed(standing, page.rows[index]?.statusWord ?? '', language),
      ),
      imported,
      taken,
      files: files.map(({ format, path }) => ({ format, path })),
    },
    lines: [
      `${page.asOf}. ${page.summary}`,
      ...page.rows.flatMap((row) => [
        `${row.name}: ${[row.actual, row.target, row.gap, row.statusWord].filter(Boolean).join(' · ')}`,
        `   ${[row.period, row.facts, row.trend, row.forecast, row.assumption].filter(Boolean).join(' · ')}`,
      ]),
      ...(imported === null ? [] : [translate(language, text.imported, { count: imported })]),
      ...(taken === null ? [] : [translate(language, text.taken, { ...taken })]),
      ...files.map(({ path }) => translate(language, text.written, { path })),
    ],
    isFine: true,
  };
}

function printed(
  { goal, actual, gap, trend, forecast, months, missing, status }: GoalStanding,
  statusWord: string,
  language: CommandWorld['language'],
) {
  const { id, metric, direction, unit, across, target, period, source } = goal;
  return {
    ...{ id, metric, title: goalTitle(goal, language), direction, unit, across, target, period, source },
    actual: actual?.value ?? null,
    n: actual?.n ?? null,
    interval: actual?.interval ?? null,
    difference: gap?.difference ?? null,
    relative: gap?.relative ?? null,
    ...{ status, statusWord, trend, forecast },
    months: months.map(({ month, value, n, origin }) => ({ month, value, n, origin })),
    missing,
  };
}
