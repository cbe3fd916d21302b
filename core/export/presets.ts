/** Sets of export options by who the export is for. A preset says everything but language and date. */
import { type ExportOptions, exportFormats } from '../desktop/export-options';
import { sameValue } from '../document/same-value';
import { type ContentsChoice, usualContents } from './contents-choice';

export const presetNames = ['wall', 'leaders', 'team', 'archive'] as const;
export type PresetName = (typeof presetNames)[number];
export type Preset = Omit<ExportOptions, 'language' | 'date'>;

/** How and what is exported where nobody says anything else. */
export const usualExport = {
  theme: 'light',
  scale: 2,
  background: 'theme',
  slides: '16:9',
  pdf: { layout: 'fitted', paper: 'A3', isLandscape: true },
  contents: usualContents,
} as const satisfies Omit<Preset, 'formats'>;

const withAll: ContentsChoice = { ...usualContents, hasNotes: true, hasComments: true };

export const presets: Readonly<Record<PresetName, Preset>> = {
  /** For a wall that a team stands at: sheets to glue together, and a picture of them. */
  wall: {
    ...usualExport,
    formats: ['pdf', 'png'],
    pdf: { ...usualExport.pdf, layout: 'tiled' },
    contents: { ...usualContents, hasAppendix: false },
  },
  /** For people with ten minutes: the page at one look, the numbers behind it. */
  leaders: {
    ...usualExport,
    formats: ['pdf', 'pptx', 'xlsx'],
    contents: { ...usualContents, confidentiality: 'internal' },
  },
  /** For those who work on the map: everything said about it. */
  team: { ...usualExport, formats: ['pdf', 'html', 'docx', 'xlsx'], contents: withAll },
  /** For the years: pictures, words, tables, and the journey in formats of others; Mermaid keeps too little. */
  archive: {
    ...usualExport,
    formats: exportFormats.filter((format) => format !== 'mermaid'),
    contents: withAll,
  },
};

/** The preset that these options are; null: the person's own choice. */
export const presetOf = (chosen: Preset): PresetName | null =>
  presetNames.find((name) => sameValue(presets[name], chosen)) ?? null;
