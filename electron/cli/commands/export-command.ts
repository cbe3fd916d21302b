/** `export MAP --formats svg,png,pdf,xlsx,… --out DIR` */
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '#core/desktop/app-error';
import { type ExportOptions, exportOptions, type MapContents } from '#core/desktop/desktop-api';
import { language } from '#core/document/records/field';
import { usualContents } from '#core/export/contents-choice';
import { formatFacts } from '#core/export/format-facts';
import { lossLines } from '#core/file/formats/foreign-formats';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import { makeFolder } from '../../evidence/make-folder';
import type { ExportedFile } from '../../export/export-map';
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
    const written = await world.exportMap({
      contents: contents.value,
      folder,
      baseName: basename(texts.name ?? basename(path).replace(/\.(cjm|json)$/i, '')),
      options: options.value,
    });
    if (!written.ok) return withWholeFolder(written, folder);
    const files = written.value;
    return success({ json: { files }, lines: files.flatMap((file) => linesOf(file, world)), isFine: true });
  },
};

/** Who typed the folder is told all of it. */
const withWholeFolder = (refused: Result<never>, folder: string): Result<never> =>
  !refused.ok && refused.error.code === 'folderNotWritable'
    ? failure('folderNotWritable', { name: folder })
    : refused;

function linesOf(
  { format, path, left }: ExportedFile,
  { language: spoken }: CommandWorld,
): readonly string[] {
  const { name } = formatFacts[format];
  const line = translate(spoken, text.exported, { format: name, path });
  if (left.length === 0) return [line];
  return [
    line,
    `  ${translate(spoken, text.leftBehind, { format: name })}`,
    ...lossLines(left, spoken).map((loss) => `    ${loss}`),
  ];
}

/** Written where no format is named. */
const usualFormats: ExportOptions['formats'] = ['svg', 'png', 'pdf'];

function exportOptionsOf(
  texts: Readonly<Record<string, string>>,
  flags: ReadonlySet<string>,
  contents: MapContents,
  { chosenLanguage, language: spoken, now }: CommandWorld,
): Result<ExportOptions> {
  const checked = exportOptions.safeParse({
    formats: texts.formats?.split(',').map((format) => format.trim().toLowerCase()) ?? usualFormats,
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
  if (checked.success) return success(checked.data);
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
