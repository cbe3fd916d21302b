/**
 * Sets of options that `export` begins with: the usual ones, the ready ones, those that the person keeps in the app
 * under names, or those that a manifest tells of, so that what was chosen there can be exported again elsewhere.
 */
import { basename } from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '#core/desktop/app-error';
import { exportOptions } from '#core/desktop/export-options';
import type { OwnPreset } from '#core/desktop/settings';
import { isSameName } from '#core/export/own-presets';
import { type Preset, presetNames, presets, usualExport } from '#core/export/presets';
import { parseJson } from '#core/file/json-text';
import { limits } from '#core/limits';
import { readFileWithin } from '../../files/file-writer';

export interface ChosenPreset {
  /** null: no set, but options alone. */
  readonly name: string | null;
  readonly base: Preset;
}

/** Without --formats and --preset. */
const usual: Preset = { ...usualExport, formats: ['svg', 'png', 'pdf'] };

const ready: readonly ChosenPreset[] = presetNames.map((name) => ({ name, base: presets[name] }));

const manifest = z.object({
  exports: z
    .array(
      z.object({
        preset: z.string().nullable(),
        options: exportOptions.omit({ language: true, date: true }),
      }),
    )
    .min(1),
});

/** `preset`: a name, or "all" that are ready; left out: the usual options, or the first of the manifest. */
export async function presetsAsked(
  preset: string | undefined,
  manifestPath: string | undefined,
  ownPresets: () => Promise<readonly OwnPreset[]>,
): Promise<Result<readonly ChosenPreset[]>> {
  const told = manifestPath === undefined ? null : await readManifest(manifestPath);
  if (told?.ok === false) return told;
  const known = told?.value ?? ready;
  if (preset === 'all') return success(known.filter(({ name }) => name !== null));
  const found =
    preset === undefined
      ? (told?.value[0] ?? { name: null, base: usual })
      : (known.find(({ name }) => name === preset) ?? (told ? undefined : await ownOf(preset, ownPresets)));
  return found ? success([found]) : failure('optionInvalid', { option: '--preset', value: preset ?? '' });
}

async function ownOf(
  wanted: string,
  ownPresets: () => Promise<readonly OwnPreset[]>,
): Promise<ChosenPreset | undefined> {
  const found = (await ownPresets()).find(({ name }) => isSameName(name, wanted));
  return found && { name: found.name, base: found.options };
}

/** Each set once, however many maps were exported with it. */
async function readManifest(path: string): Promise<Result<readonly ChosenPreset[]>> {
  const read = await readFileWithin(path, limits.exportOptions.fileBytes);
  if (!read.ok) return read;
  const text = Buffer.from(read.value).toString('utf8');
  const parsed = manifest.safeParse(parseJson(text, limits.exportOptions.jsonDepth));
  if (!parsed.success) return failure('optionInvalid', { option: '--options', value: basename(path) });
  const byName = new Map<string | null, ChosenPreset>();
  for (const { preset, options } of parsed.data.exports)
    if (!byName.has(preset)) byName.set(preset, { name: preset, base: options });
  return success([...byName.values()]);
}
