/** Sets of export options by who the export is for. A preset says everything but language and date. */
import type { ExportOptions } from '../desktop/desktop-api';
import { sameValue } from '../document/same-value';
import { type ContentsChoice, usualContents } from './contents-choice';

export const presetNames = ['wall', 'leaders', 'team', 'archive'] as const;
export type PresetName = (typeof presetNames)[number];
export type Preset = Omit<ExportOptions, 'language' | 'date'>;

const withAll: ContentsChoice = { ...usualContents, hasNotes: true, hasComments: true };
const onePage = { layout: 'fitted', paper: 'A3', isLandscape: true } as const;

export const presets: Readonly<Record<PresetName, Preset>> = {
  /** For a wall that a team stands at: sheets to glue together, and a picture of them. */
  wall: {
    formats: ['pdf', 'png'],
    theme: 'light',
    scale: 2,
    background: 'theme',
    slides: '16:9',
    pdf: { layout: 'tiled', paper: 'A3', isLandscape: true },
    contents: { ...usualContents, hasAppendix: false },
  },
  /** For people with ten minutes: the page at one look, the numbers behind it. */
  leaders: {
    formats: ['pdf', 'pptx', 'xlsx'],
    theme: 'light',
    scale: 2,
    background: 'theme',
    slides: '16:9',
    pdf: onePage,
    contents: { ...usualContents, confidentiality: 'internal' },
  },
  /** For those who work on the map: everything said about it. */
  team: {
    formats: ['pdf', 'html', 'docx', 'xlsx'],
    theme: 'light',
    scale: 2,
    background: 'theme',
    slides: '16:9',
    pdf: onePage,
    contents: withAll,
  },
  /** For the years: pictures, words, tables, and the journey in formats of others. */
  archive: {
    formats: [
      'pdf',
      'png',
      'svg',
      'html',
      'pptx',
      'docx',
      'md',
      'xlsx',
      'csv',
      'json',
      'canvas',
      'cjml',
      'ojf',
    ],
    theme: 'light',
    scale: 2,
    background: 'theme',
    slides: '16:9',
    pdf: onePage,
    contents: withAll,
  },
};

/** The preset that these options are; null: the person's own choice. */
export const presetOf = (chosen: Preset): PresetName | null =>
  presetNames.find((name) => sameValue(presets[name], chosen)) ?? null;
