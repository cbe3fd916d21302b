/** What Tapki remembers of the person who uses it; travels in no map. */
import { z } from 'zod';
import { language } from '../document/records/field';
import { idText } from '../document/records/identity';
import { interfaceSizes, themeChoices } from './appearance';
import { exportOptions } from './export-options';

/** A choice that a person keeps under a name; the day and the language are those of the export. */
const ownPreset = z.object({
  name: z.string().trim().min(1).max(80),
  options: exportOptions.omit({ language: true, date: true }),
});
export type OwnPreset = z.infer<typeof ownPreset>;
/** So many that a list of them can still be read. */
export const mostPresets = 50;

/** The picture that stands on what one exports: drawn anew and small, so that settings stay a small file. */
export const exportLogo = z.object({
  type: z.enum(['image/png', 'image/jpeg']),
  /** px */
  width: z.number().int().min(1).max(4_000),
  height: z.number().int().min(1).max(4_000),
  base64: z.base64().max(400_000),
});
export type ExportLogo = z.infer<typeof exportLogo>;

/** Without defaults, for changes: a field that is not mentioned stays as it is. */
export const settingFields = z.object({
  language: language.nullable(),
  theme: z.enum(themeChoices),
  hasSeenGuide: z.boolean(),
  /** Map shown when the window was last closed. */
  lastMapId: idText.nullable(),
  authorName: z.string().max(200),
  interfaceSize: z.literal(interfaceSizes),
  exportPresets: z.array(ownPreset).max(mostPresets),
  exportLogo: exportLogo.nullable(),
  /** Asked for by the person: memory is kept when Tapki crashes, on this computer alone. */
  crashDumps: z.boolean(),
});

export const settings = z.object({
  language: settingFields.shape.language.default(null),
  theme: settingFields.shape.theme.default('system'),
  hasSeenGuide: settingFields.shape.hasSeenGuide.default(false),
  lastMapId: settingFields.shape.lastMapId.default(null),
  authorName: settingFields.shape.authorName.default(''),
  interfaceSize: settingFields.shape.interfaceSize.default(100),
  exportPresets: settingFields.shape.exportPresets.default([]),
  exportLogo: settingFields.shape.exportLogo.default(null),
  crashDumps: settingFields.shape.crashDumps.default(false),
});
export type Settings = z.infer<typeof settings>;
