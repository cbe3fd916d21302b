/** `export MAP --formats svg,png,pdf,xlsx,… --out DIR` */
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '#core/desktop/app-error';
import {
  type ExportFormat,
  type ExportOptions,
  exportFormats,
  exportOptions,
  type MapContents,
  type OtherFormat,
  otherFormats,
} from '#core/desktop/desktop-api';
import { language } from '#core/document/records/field';
import { usualContents } from '#core/export/contents-choice';
import { lossLines } from '#core/file/formats/foreign-formats';
import { foreignWriters } from '#core/file/formats/write-foreign';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import { makeFolder } from '../../evidence/make-folder';
import { type OtherFile, writeOthers } from '../../exchange/write-others';
import type { ExportedFile, ExportRequest } from '../../export/export-map';
import type { CommandEntry, CommandWorld } from '../command';
import { readMap } from '../map-file';
import { readOptions } from '../options';

const table = {
  formats: 'text',
  out: 'text',
  theme: 'text',
  scale: 'text',
  paper: 'text',
  layout: 'text',
  portrait: 'flag',
  date: 'text',
  name: 'text',
  notes: 'flag',
} as const;

export const exportCommand: CommandEntry = {
  usage:
    'export MAP --out DIR [--formats svg,png,pdf,md,xlsx,csv,mermaid,canvas,cjml,ojf] [--notes] [--theme light|dark] [--scale 1…4] [--layout fitted|tiled] [--paper A4|A3] [--portrait] [--date YYYY-MM-DD] [--name NAME]',
  about: text.exportAbout,
  async run(words, world) {
    const parsed = readOptions(words, table, ['MAP']);
    if (!parsed.ok) return parsed;
    const { texts, flags } = parsed.value;
    const path = parsed.value.words[0] ?? '';
    if (texts.out === undefined) return failure('optionMissing', { option: '--out DIR' });
    const contents = await readMap(path, world);
    if (!contents.ok) return contents;
    const options = exportOptionsOf(texts, flags, contents.value, world);
    if (!options.ok) return options;
    const folder = resolve(world.folder, texts.out);
    try {
      await makeFolder(folder);
    } catch {
      return failure('folderNotWritable', { name: folder });
    }
    const job = {
      contents: contents.value,
      folder,
      baseName: basename(texts.name ?? basename(path).replace(/\.(cjm|json)$/i, '')),
    };
    const drawn = await writeDrawn(job, options.value, world);
    if (!drawn.ok) return withWholeFolder(drawn, folder);
    const others = await writeOthers({
      ...job,
      formats: options.value.others,
      options: { language: options.value.language, withNotes: flags.has('notes') },
    });
    if (!others.ok) return withWholeFolder(others, folder);
    const files = [...drawn.value, ...others.value];
    return success({ json: { files }, lines: files.flatMap((file) => linesOf(file, world)), isFine: true });
  },
};

const isDrawn = (format: ExportFormat | OtherFormat): format is ExportFormat =>
  exportFormats.some((known) => known === format);

interface Wishes extends Omit<ExportOptions, 'formats'> {
  readonly drawn: ExportOptions['formats'];
  readonly others: readonly OtherFormat[];
}

async function writeDrawn(
  job: Pick<ExportRequest, 'contents' | 'folder' | 'baseName'>,
  { drawn, others: _others, ...options }: Wishes,
  world: CommandWorld,
): Promise<Result<readonly ExportedFile[]>> {
  if (drawn.length === 0) return success([]);
  return world.exportMap({ ...job, options: { ...options, formats: drawn } });
}

/** Who typed the folder is told all of it. */
const withWholeFolder = (refused: Result<never>, folder: string): Result<never> =>
  !refused.ok && refused.error.code === 'folderNotWritable'
    ? failure('folderNotWritable', { name: folder })
    : refused;

function linesOf(file: ExportedFile | OtherFile, { language: spoken }: CommandWorld): readonly string[] {
  const isOther = 'left' in file;
  const format = isOther ? foreignWriters[file.format].name : file.format.toUpperCase();
  const line = translate(spoken, text.exported, { format, path: file.path });
  if (!isOther || file.left.length === 0) return [line];
  return [
    line,
    `  ${translate(spoken, text.leftBehind, { format })}`,
    ...lossLines(file.left, spoken).map((loss) => `    ${loss}`),
  ];
}

const wishes = exportOptions.extend({
  formats: z.array(z.enum([...exportFormats, ...otherFormats])).min(1),
});

function exportOptionsOf(
  texts: Readonly<Record<string, string>>,
  flags: ReadonlySet<string>,
  contents: MapContents,
  { chosenLanguage, language: spoken, now }: CommandWorld,
): Result<Wishes> {
  const checked = wishes.safeParse({
    formats: texts.formats?.split(',').map((format) => format.trim().toLowerCase()) ?? [...exportFormats],
    language: chosenLanguage ?? languageOf(contents) ?? spoken,
    theme: texts.theme ?? 'light',
    scale: texts.scale === undefined ? undefined : Number(texts.scale),
    pdf: {
      layout: texts.layout ?? 'fitted',
      paper: texts.paper?.toUpperCase() ?? 'A3',
      isLandscape: !flags.has('portrait'),
    },
    date: texts.date ?? localDay(now()),
    contents: { ...usualContents, hasNotes: flags.has('notes') },
  });
  if (checked.success) {
    const { formats, ...options } = checked.data;
    return success({
      ...options,
      drawn: formats.filter(isDrawn),
      others: formats.filter((format) => !isDrawn(format)),
    });
  }
  const name = checked.error.issues[0]?.path.findLast((part) => typeof part === 'string' && part in table);
  const option = typeof name === 'string' ? name : 'formats';
  return failure('optionInvalid', { option: `--${option}`, value: texts[option] ?? '' });
}

const mapRecord = z.object({ kind: z.literal('map'), language });

/** The language the map is written in. */
const languageOf = (contents: MapContents): ExportOptions['language'] | undefined =>
  contents.records.map((record) => mapRecord.safeParse(record)).find(({ success: is }) => is)?.data?.language;

/** The day as the person's clock has it, not as Greenwich does. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
