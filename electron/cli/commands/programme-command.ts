/** `programme new FILE`, `programme show FILE`, `programme set FILE …` */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { renameMap } from '#core/commands/map';
import { editProgramme, type ProgrammeFields } from '#core/commands/programme';
import { failure, type Result, success } from '#core/desktop/app-error';
import { formatVersion } from '#core/document/migrations';
import { newProgramme } from '#core/document/new-programme';
import { plainRecord } from '#core/document/plain-record';
import { programmeContents } from '#core/document/programme-contents';
import { recordSchemas } from '#core/document/records/record';
import { mapOf, programmeOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { programmeReports as text } from '#core/i18n/messages/programme-reports';
import { type Message, translate } from '#core/i18n/translate';
import type { CommandEntry, CommandWorld, Report } from '../command';
import { documentOf, fileTitle, newMapId, writeMap } from '../map-file';
import { readOptions } from '../options';
import { readProgramme, writeProgramme } from '../programme-file';

const table = {
  title: 'text',
  teams: 'text',
  categories: 'text',
  implemented: 'text',
  participants: 'text',
  satisfaction: 'text',
} as const;

const goals = [
  { option: 'implemented', field: 'implementedGoal' },
  { option: 'participants', field: 'participantsGoal' },
  { option: 'satisfaction', field: 'satisfactionGoal' },
] as const;
const { shape } = recordSchemas.programme;

export const programmeCommand: CommandEntry = {
  usage:
    'programme new FILE [--title TITLE] | programme show FILE | programme set FILE [--title TITLE] [--teams A,B] [--categories A,B] [--implemented 0.7] [--participants N] [--satisfaction 4.5]',
  about: text.about,
  async run(words, world) {
    const parsed = readOptions(words, table, ['new|show|set', 'FILE']);
    if (!parsed.ok) return parsed;
    const [verb = '', path = ''] = parsed.value.words;
    const { texts } = parsed.value;
    if (verb === 'new') return make(path, texts.title ?? fileTitle(path), world);
    if (verb === 'show') return show(path, world);
    return verb === 'set' ? set(path, texts, world) : failure('optionUnknown', { option: verb });
  },
};

async function make(path: string, title: string, world: CommandWorld): Promise<Result<Report>> {
  // A programme is a year of work: a second run of a script must not begin it anew.
  if (existsSync(resolve(world.folder, path))) return failure('fileExists', { name: basename(path) });
  const document = documentOf(
    {
      mapId: newMapId(),
      records: newProgramme({ title, language: world.chosenLanguage ?? world.language }).map(plainRecord),
      assets: [],
      formatVersion,
      isReadOnly: false,
      notes: [],
    },
    world,
  );
  const written = await writeMap(path, document, [], world);
  if (!written.ok) return written;
  return success(reportOf(written.value, document.snapshot(), world));
}

async function show(path: string, world: CommandWorld): Promise<Result<Report>> {
  const read = await readProgramme(path, world);
  return read.ok ? success(reportOf(path, read.value.document.snapshot(), world)) : read;
}

async function set(
  path: string,
  texts: Readonly<Record<string, string>>,
  world: CommandWorld,
): Promise<Result<Report>> {
  const fields = fieldsOf(texts);
  if (!fields.ok) return fields;
  const read = await readProgramme(path, world);
  if (!read.ok) return read;
  const { document } = read.value;
  if (texts.title !== undefined) document.commit('map.rename', renameMap, { title: texts.title });
  document.commit('programme.edit', editProgramme, fields.value);
  const written = await writeProgramme(read.value, world);
  return written.ok ? success(reportOf(written.value, document.snapshot(), world)) : written;
}

function fieldsOf(texts: Readonly<Record<string, string>>): Result<ProgrammeFields> {
  const numbers: Partial<Record<(typeof goals)[number]['field'], number>> = {};
  for (const { option, field } of goals) {
    const typed = texts[option];
    if (typed === undefined) continue;
    const value = Number(typed.replace(',', '.'));
    if (!shape[field].safeParse(value).success)
      return failure('optionInvalid', { option: `--${option}`, value: typed });
    numbers[field] = value;
  }
  const names = (list: string | undefined) => (list === undefined ? undefined : list.split(','));
  const [teams, categories] = [names(texts.teams), names(texts.categories)];
  return success({ ...numbers, ...(teams && { teams }), ...(categories && { categories }) });
}

function reportOf(path: string, snapshot: Snapshot, { language }: CommandWorld): Report {
  const { title } = mapOf(snapshot);
  const { implementedGoal, participantsGoal, satisfactionGoal, teams, categories } = programmeOf(snapshot);
  const contents = programmeContents(snapshot);
  const list = (message: Message, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [translate(language, message, { names: names.join(', ') })];
  return {
    json: {
      file: path,
      mapId: snapshot.mapId,
      title,
      ...contents,
      goals: { implementedGoal, participantsGoal, satisfactionGoal, count: contents.goals },
      teams,
      categories,
    },
    lines: [
      translate(language, text.made, { path, title }),
      translate(language, text.contents, { ...contents }),
      ...list(text.teams, teams),
      ...list(text.categories, categories),
    ],
    isFine: true,
  };
}
