/** `immersion --programme FILE …`: tables in, invitations and the monthly note out, and what it all came to. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { day as dayOf, month as monthOf, type Period } from '#core/document/records/field';
import { mapOf } from '#core/document/select';
import { immersionReports as text } from '#core/i18n/messages/immersion-reports';
import { translate } from '#core/i18n/translate';
import { eventFileName, eventOf } from '#core/immersion/event';
import { calendarText } from '#core/immersion/ics';
import { monthlyNote } from '#core/immersion/note';
import { noteHtml, noteMarkdown, notePlain } from '#core/immersion/note-files';
import { isWithin, visitsOf } from '#core/immersion/visits';
import { isZone } from '#core/immersion/zone';
import { periodOfMonth } from '#core/metrics/periods';
import type { CommandEntry, CommandWorld } from '../command';
import { type Counts, type TableName, tables } from '../immersion/apply-tables';
import { summaryJson, summaryLines } from '../immersion/summary';
import { readOptions } from '../options';
import { writeTexts } from '../out-folder';
import { type ProgrammeFile, readProgramme, writeProgramme } from '../programme-file';

const tableNames = Object.keys(tables) as readonly TableName[];
const options = {
  programme: 'text',
  slots: 'text',
  joiners: 'text',
  guests: 'text',
  attendance: 'text',
  ratings: 'text',
  taken: 'text',
  awards: 'text',
  period: 'text',
  ics: 'text',
  zone: 'text',
  organiser: 'text',
  note: 'text',
  out: 'text',
} as const;

type Texts = Readonly<Record<string, string>>;

export const immersionCommand: CommandEntry = {
  usage:
    'immersion --programme FILE [--slots CSV] [--joiners CSV] [--guests CSV] [--attendance CSV] [--ratings CSV] [--taken CSV] [--awards CSV] [--period YYYY|YYYY-MM|FROM..TO] [--ics DIR [--zone AREA/CITY] [--organiser ADDRESS]] [--note YYYY-MM --out DIR]',
  about: text.about,
  async run(words, world) {
    const parsed = readOptions(words, options, []);
    if (!parsed.ok) return parsed;
    const asked = askedOf(parsed.value.texts, world);
    if (!asked.ok) return asked;
    const read = await readProgramme(asked.value.path, world);
    if (!read.ok) return read;
    const imported = await readTables(read.value, parsed.value.texts, world);
    if (!imported.ok) return imported;
    const files = await writeFiles(read.value, asked.value, world);
    if (!files.ok) return files;
    const snapshot = read.value.document.snapshot();
    const { period } = asked.value;
    return success({
      json: { ...summaryJson(snapshot, period), imported: imported.value, files: files.value },
      lines: [
        ...Object.entries(imported.value).map(([table, counts]) =>
          translate(world.language, text.read, { table, counts: countsText(counts) }),
        ),
        ...files.value.map((path) => translate(world.language, text.written, { path })),
        ...summaryLines(snapshot, period, world.language),
      ],
      isFine: true,
    });
  },
};

const countsText = (counts: Counts): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

interface Asked {
  readonly path: string;
  readonly period: Period;
  readonly ics: string | null;
  readonly zone: string;
  readonly organiser: string;
  readonly note: string | null;
  readonly out: string;
}

function askedOf(texts: Texts, world: CommandWorld): Result<Asked> {
  const { programme, note, out, ics, zone, organiser = '' } = texts;
  if (programme === undefined) return failure('optionMissing', { option: '--programme FILE' });
  if (note !== undefined && !monthOf.safeParse(note).success)
    return failure('optionInvalid', { option: '--note', value: note });
  if (note !== undefined && out === undefined) return failure('optionMissing', { option: '--out DIR' });
  if (zone !== undefined && !isZone(zone)) return failure('optionInvalid', { option: '--zone', value: zone });
  const asked = texts.period ?? String(world.now().getFullYear());
  const period = periodAsked(asked);
  if (period === null) return failure('optionInvalid', { option: '--period', value: asked });
  return success({
    path: programme,
    period,
    ics: ics ?? null,
    zone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    organiser,
    note: note ?? null,
    out: out ?? '',
  });
}

function periodAsked(asked: string): Period | null {
  if (/^\d{4}$/.test(asked)) return { from: `${asked}-01-01`, to: `${asked}-12-31` };
  if (monthOf.safeParse(asked).success) return periodOfMonth(asked);
  const [from, to, more] = asked.split('..');
  const isSaid = more === undefined && dayOf.safeParse(from).success && dayOf.safeParse(to).success;
  return isSaid && from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

/** All tables are read before the programme is written: one that does not fit leaves it as it was. */
async function readTables(
  programme: ProgrammeFile,
  texts: Texts,
  world: CommandWorld,
): Promise<Result<Readonly<Record<string, Counts>>>> {
  const imported: Record<string, Counts> = {};
  const before = programme.document.snapshot();
  for (const name of tableNames) {
    const path = texts[name];
    if (path === undefined) continue;
    const counts = await tables[name](programme.document, path, world.folder);
    if (!counts.ok) return counts;
    imported[name] = counts.value;
  }
  if (programme.document.snapshot() === before) return success(imported);
  const written = await writeProgramme(programme, world);
  return written.ok ? success(imported) : written;
}

async function writeFiles(
  { document }: ProgrammeFile,
  asked: Asked,
  world: CommandWorld,
): Promise<Result<readonly string[]>> {
  const snapshot = document.snapshot();
  const files: (readonly [folder: string, name: string, text: string])[] = [];
  if (asked.ics !== null) {
    const sent = {
      snapshot,
      rows: document.stampedRecords(),
      language: world.chosenLanguage ?? mapOf(snapshot).language,
    };
    const organiser = { name: mapOf(snapshot).title, address: asked.organiser };
    for (const visit of visitsOf(snapshot).filter(({ heldOn }) => isWithin(heldOn, asked.period))) {
      const about = { madeAt: world.now().toISOString(), zone: asked.zone, organiser };
      const calendar = calendarText(eventOf(sent, visit), about);
      if (calendar !== null) files.push([asked.ics, `${eventFileName(visit)}.ics`, calendar]);
    }
  }
  const { note } = asked;
  if (note !== null)
    for (const language of ['ru', 'en'] as const) {
      const told = monthlyNote(snapshot, note, language);
      const name = `immersion-${note}.${language}`;
      files.push([asked.out, `${name}.md`, noteMarkdown(told)]);
      files.push([asked.out, `${name}.html`, noteHtml(told)]);
      files.push([asked.out, `${name}.txt`, notePlain(told)]);
    }
  return writeAll(files, world);
}

async function writeAll(
  files: readonly (readonly [folder: string, name: string, text: string])[],
  world: CommandWorld,
): Promise<Result<readonly string[]>> {
  const written: string[] = [];
  for (const [asked, name, content] of files) {
    const saved = await writeTexts(asked, [{ name, text: content }], world);
    if (!saved.ok) return saved;
    written.push(...saved.value);
  }
  return success(written);
}
