/** `export MAP… --preset leaders --out DIR`: maps in all formats, for one audience or all. */
import { basename, join, resolve } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import { formatFacts } from '#core/export/format-facts';
import type { DeckTemplate } from '#core/export/template/deck-template';
import { lossLines } from '#core/file/formats/foreign-formats';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import type { ExportedFile } from '../../export/export-map';
import { readLogo } from '../../export/logo';
import { type ListedExport, writeManifest } from '../../export/manifest';
import type { Picture } from '../../export/pictures';
import { readTemplateFile } from '../../export/template-file';
import { safeFileName } from '../../safe-file-name';
import type { CommandEntry, CommandWorld } from '../command';
import { fileTitle, readMap } from '../map-file';
import { type ParsedOptions, readOptions } from '../options';
import { outFolder } from '../out-folder';
import { exportOptionsOf, exportTable, exportUsage } from './export-options';
import { type ChosenPreset, presetsAsked } from './export-presets';

const noPresets = () => Promise.resolve([]);

export const exportCommand: CommandEntry = {
  usage: exportUsage,
  about: text.exportAbout,
  async run(words, world) {
    const parsed = readOptions(words, exportTable, ['MAP'], true);
    if (!parsed.ok) return parsed;
    const { texts, flags, words: paths } = parsed.value;
    const fault = faultOf(texts, paths);
    if (fault !== null) return fault;
    const told = texts.options === undefined ? undefined : resolve(world.folder, texts.options);
    const asked = await presetsAsked(texts.preset, told, world.ownPresets ?? noPresets);
    if (!asked.ok) return asked;
    const beside = await readBeside(texts, world);
    if (!beside.ok) return beside;
    const out = resolve(world.folder, texts.out ?? '');
    const exports: Exported[] = [];
    for (const path of paths) {
      for (const preset of asked.value) {
        const { name } = preset;
        const folder = asked.value.length > 1 && name !== null ? join(out, safeFileName(name)) : out;
        const made = await exportOne({ path, preset, folder, told: parsed.value, ...beside.value }, world);
        if (!made.ok) return made;
        exports.push(made.value);
      }
    }
    if (flags.has('manifest')) {
      const written = await writeManifest(out, exports, world.version);
      if (!written.ok) return written;
    }
    const files = exports.flatMap((each) => each.files);
    return success({ json: { files }, lines: files.flatMap((file) => linesOf(file, world)), isFine: true });
  },
};

/** null: what was said goes together. */
function faultOf(texts: ParsedOptions['texts'], paths: readonly string[]): Result<never> | null {
  if (texts.out === undefined) return failure('optionMissing', { option: '--out DIR' });
  const same = paths.find(
    (path, index) => paths.findIndex((other) => fileTitle(other) === fileTitle(path)) < index,
  );
  if (same !== undefined) return failure('optionInvalid', { option: 'MAP', value: same });
  // A name and a twin are those of one map.
  for (const option of ['name', 'to-be'] as const) {
    const value = texts[option];
    if (value !== undefined && paths.length > 1)
      return failure('optionInvalid', { option: `--${option}`, value });
  }
  const isAlone = texts.show !== undefined && texts['to-be'] === undefined;
  return isAlone ? failure('optionMissing', { option: '--to-be MAP' }) : null;
}

/** What is read once for all maps. */
interface Beside {
  readonly twin: MapContents | null;
  readonly logo: Picture | null;
  readonly template: DeckTemplate | null;
}

async function readBeside(texts: ParsedOptions['texts'], world: CommandWorld): Promise<Result<Beside>> {
  const twin = texts['to-be'] === undefined ? null : await readMap(texts['to-be'], world);
  if (twin?.ok === false) return twin;
  const path = texts.logo === undefined ? null : resolve(world.folder, texts.logo);
  const logo = path === null ? null : await readLogo(path, texts.logo ?? '');
  if (logo?.ok === false) return logo;
  const template =
    texts.template === undefined
      ? null
      : await readTemplateFile(resolve(world.folder, texts.template), world.parseTemplate);
  if (template?.ok === false) return template;
  return success({
    twin: twin?.value ?? null,
    logo: logo?.value ?? null,
    template: template?.value ?? null,
  });
}

interface Wish extends Beside {
  readonly path: string;
  readonly preset: ChosenPreset;
  readonly folder: string;
  readonly told: ParsedOptions;
}

interface Exported extends ListedExport {
  readonly files: readonly ExportedFile[];
}

async function exportOne(
  { path, preset, folder, told, twin, logo, template }: Wish,
  world: CommandWorld,
): Promise<Result<Exported>> {
  const contents = await readMap(path, world);
  if (!contents.ok) return contents;
  const options = exportOptionsOf(told, preset.base, contents.value, world);
  if (!options.ok) return options;
  const made = await outFolder(folder, world);
  if (!made.ok) return made;
  const written = await world.exportMap({
    contents: contents.value,
    twin,
    logo,
    template,
    folder,
    baseName: basename(told.texts.name ?? fileTitle(path)),
    options: options.value,
  });
  if (!written.ok) return withWholeFolder(written, folder);
  return success({ map: basename(path), preset: preset.name, options: options.value, files: written.value });
}

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
