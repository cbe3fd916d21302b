/** What `export` is told, as options of exports: a preset or the usual ones, and whatever is said beside. */
import { z } from 'zod';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import { type ExportOptions, exportOptions } from '#core/desktop/export-options';
import { buildSnapshot } from '#core/document/build-snapshot';
import { localDay } from '#core/document/local-day';
import { readRecords } from '#core/document/plain-record';
import { language } from '#core/document/records/field';
import { lanesInOrder, personasInOrder, stagesInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { MapSides } from '#core/export/contents-choice';
import { knownContents } from '#core/export/known-contents';
import type { Preset } from '#core/export/presets';
import { laneHeading } from '#core/file/formats/lane-heading';
import type { CommandWorld } from '../command';
import type { ParsedOptions } from '../options';

export const exportTable = {
  out: 'text',
  preset: 'text',
  options: 'text',
  formats: 'text',
  theme: 'text',
  scale: 'text',
  background: 'text',
  paper: 'text',
  layout: 'text',
  portrait: 'flag',
  slides: 'text',
  template: 'text',
  stages: 'text',
  lanes: 'text',
  personas: 'text',
  notes: 'flag',
  comments: 'flag',
  heat: 'flag',
  'no-quotes': 'flag',
  'no-fixes': 'flag',
  'no-legend': 'flag',
  'no-appendix': 'flag',
  'no-title': 'flag',
  'no-date': 'flag',
  'no-period': 'flag',
  footer: 'text',
  mark: 'text',
  'to-be': 'text',
  show: 'text',
  logo: 'text',
  margin: 'text',
  date: 'text',
  name: 'text',
  manifest: 'flag',
} as const;

export const exportUsage =
  'export MAP… --out DIR [--preset wall|leaders|team|archive|all|NAME] [--options manifest.json] [--formats pdf,png,svg,html,pptx,docx,md,xlsx,csv,json,mermaid,canvas,cjml,ojf] [--stages "A; B"] [--lanes "A; B"] [--personas "A; B"] [--notes] [--comments] [--heat] [--no-quotes] [--no-fixes] [--no-legend] [--no-appendix] [--no-title] [--no-date] [--no-period] [--footer TEXT] [--mark internal|confidential] [--logo FILE] [--to-be MAP] [--show as-is|to-be|both|differences] [--theme light|dark] [--scale 1…4] [--background white|transparent] [--layout fitted|tiled|stages] [--paper A4|A3|A2|A1|A0|900x600] [--margin MM] [--portrait] [--slides 16:9|4:3] [--template FILE.pptx] [--date YYYY-MM-DD] [--name NAME] [--manifest]';

export function exportOptionsOf(
  told: ParsedOptions,
  base: Preset,
  contents: MapContents,
  { chosenLanguage, language: spoken, now }: CommandWorld,
): Result<ExportOptions> {
  const { texts } = told;
  const snapshot = buildSnapshot(
    contents.mapId,
    readRecords(contents.records, contents.formatVersion).records.map(({ record }) => record),
  );
  const inLanguage = chosenLanguage ?? languageOf(contents) ?? spoken;
  const parts = chosenParts(snapshot, texts, inLanguage);
  if (!parts.ok) return parts;
  const checked = exportOptions.safeParse({
    formats: texts.formats?.split(',').map((format) => format.trim().toLowerCase()) ?? base.formats,
    language: inLanguage,
    ...lookOf(texts, base),
    pdf: pdfOf(told, base),
    slides: texts.slides ?? base.slides,
    date: texts.date ?? localDay(now()),
    // A set may have been made for another map.
    contents: {
      ...contentsOf(told, { ...base, contents: knownContents(snapshot, base.contents) }),
      ...parts.value,
    },
  });
  if (checked.success) return success(checked.data);
  const option = optionAtFault(checked.error);
  return failure('optionInvalid', { option: `--${option}`, value: texts[option] ?? '' });
}

function lookOf(texts: ParsedOptions['texts'], base: Preset) {
  const theme = texts.theme ?? base.theme;
  // White is what the light theme stands on; nobody could read the dark one on it.
  const isWhite = texts.background === 'white' && theme === 'light';
  return {
    theme,
    scale: texts.scale === undefined ? base.scale : Number(texts.scale),
    background: isWhite ? 'theme' : (texts.background ?? base.background),
  };
}

const pdfOf = ({ texts, flags }: ParsedOptions, { pdf }: Preset): object => ({
  ...pdf,
  layout: texts.layout ?? pdf.layout,
  ...toldPaper(texts.paper),
  ...(texts.margin === undefined ? {} : { margin: Number(texts.margin) }),
  isLandscape: pdf.isLandscape && !flags.has('portrait'),
});

function contentsOf({ texts, flags }: ParsedOptions, { contents }: Preset): object {
  const without = (option: keyof typeof exportTable, usually: boolean): boolean =>
    usually && !flags.has(option);
  return {
    ...contents,
    hasNotes: contents.hasNotes || flags.has('notes'),
    hasComments: contents.hasComments || flags.has('comments'),
    hasHeat: contents.hasHeat || flags.has('heat'),
    hasQuotes: without('no-quotes', contents.hasQuotes),
    hasFixes: without('no-fixes', contents.hasFixes),
    hasLegend: without('no-legend', contents.hasLegend),
    hasAppendix: without('no-appendix', contents.hasAppendix),
    hasTitle: without('no-title', contents.hasTitle),
    hasDate: without('no-date', contents.hasDate),
    hasPeriod: without('no-period', contents.hasPeriod),
    footer: texts.footer ?? contents.footer,
    sides: sidesOf(texts, contents.sides),
    confidentiality: texts.mark ?? contents.confidentiality,
  };
}

/** "900x600" is a sheet of one's own, in mm. */
function toldPaper(told: string | undefined): object {
  if (told === undefined) return {};
  const [, width, height] = /^(\d+(?:\.\d+)?)[x×х](\d+(?:\.\d+)?)$/i.exec(told) ?? [];
  if (width === undefined || height === undefined) return { paper: told.toUpperCase() };
  return { paper: 'custom', custom: { width: Number(width), height: Number(height) } };
}

/** A set says which of two maps are shown; without a second one, it is the one there is. */
function sidesOf({ show, 'to-be': toBe }: ParsedOptions['texts'], usual: MapSides): string {
  if (toBe === undefined) return 'own';
  return show === undefined && usual !== 'own' ? usual : toldSides(show);
}

/** MAP is the as-is map; both are shown unless told otherwise. What is not understood is refused by its own words. */
const toldSides = (told = 'both'): string =>
  (Object.hasOwn(sidesTold, told) ? sidesTold[told] : undefined) ?? '';
const sidesTold: Readonly<Record<string, MapSides>> = {
  'as-is': 'own',
  'to-be': 'other',
  both: 'both',
  differences: 'differences',
};

function optionAtFault(error: z.ZodError): keyof typeof exportTable {
  const path = error.issues[0]?.path ?? [];
  if (path.includes('confidentiality')) return 'mark';
  if (path.includes('sides')) return 'show';
  if (path.includes('custom')) return 'paper';
  const names = Object.keys(exportTable);
  const isOption = (part: unknown): part is keyof typeof exportTable =>
    typeof part === 'string' && names.includes(part);
  return path.findLast(isOption) ?? 'formats';
}

interface Titled {
  readonly id: string;
  readonly names: readonly string[];
}

/** Stages, lanes and personas by what people call them, or by id. */
function chosenParts(
  snapshot: Snapshot,
  texts: ParsedOptions['texts'],
  inLanguage: ExportOptions['language'],
): Result<Readonly<Record<string, readonly string[]>>> {
  const lists: Readonly<Record<'stages' | 'lanes' | 'personas', readonly Titled[]>> = {
    stages: stagesInOrder(snapshot).map(({ id, title }) => ({ id, names: [title] })),
    lanes: lanesInOrder(snapshot).map((lane) => ({
      id: lane.id,
      names: [lane.title, laneHeading(snapshot, lane, inLanguage), lane.laneKind],
    })),
    personas: personasInOrder(snapshot).map(({ id, name }) => ({ id, names: [name] })),
  };
  const fields = { stages: 'stageIds', lanes: 'laneIds', personas: 'personaIds' } as const;
  const chosen: Record<string, readonly string[]> = {};
  for (const option of ['stages', 'lanes', 'personas'] as const) {
    const told = texts[option];
    if (told === undefined) continue;
    const ids: string[] = [];
    for (const name of told.split(';').map((each) => each.trim())) {
      const found = lists[option].filter((each) => isCalled(each, name));
      // Titles people wrote may be customers' words in another map: only what was typed is said.
      if (found.length === 0) return failure('optionInvalid', { option: `--${option}`, value: name });
      ids.push(...found.map(({ id }) => id));
    }
    chosen[fields[option]] = ids;
  }
  return success(chosen);
}

const isCalled = ({ id, names }: Titled, name: string): boolean =>
  id === name || names.some((each) => each.trim().toLowerCase() === name.toLowerCase() && name !== '');

const mapRecord = z.object({ kind: z.literal('map'), language });

/** The language the map is written in. */
const languageOf = (contents: MapContents): ExportOptions['language'] | undefined =>
  contents.records.map((record) => mapRecord.safeParse(record)).find(({ success: is }) => is)?.data?.language;
