/** An export as a list of tasks, one for each map and set of options, and how far all of it is. */
import type { ExportFormat, ExportOptions } from '#core/desktop/export-options';
import type { Preset } from '#core/export/presets';
import { fileNameOf } from './export-choice';

/** A map to be exported; names tell the maps of one export apart. */
export interface ExportedMap {
  readonly mapId: string;
  readonly title: string;
  readonly baseName: string;
  /** Compared with the map; null: it stands alone. */
  readonly twinId: string | null;
}

/** Options with the name that the person knows them by; null: chosen just now. */
export interface NamedChoice {
  readonly name: string | null;
  readonly choice: Preset;
}

export interface ExportTask {
  readonly map: ExportedMap;
  readonly preset: string | null;
  /** Each of several sets has a folder of its own. */
  readonly subfolder: string | null;
  readonly options: ExportOptions;
}

export function exportTasks(
  maps: readonly ExportedMap[],
  choices: readonly NamedChoice[],
  said: Pick<ExportOptions, 'language' | 'date'>,
): readonly ExportTask[] {
  const baseNames = different(maps.map(({ baseName }) => baseName));
  const folders = different(choices.map(({ name }) => fileNameOf(name ?? '', fallbackFolder)));
  return choices.flatMap(({ name, choice }, place) =>
    maps.map((map, index) => ({
      map: { ...map, baseName: baseNames[index] ?? map.baseName },
      preset: name,
      subfolder: choices.length > 1 ? (folders[place] ?? null) : null,
      options: { ...choice, ...said },
    })),
  );
}

/** Of a set whose name is all signs that no folder can have. */
const fallbackFolder = 'Tapki';

/** Names that no file system takes for one: the files of one would be written over those of the other. */
function different(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${name} (${number})`;
    taken.add(own.toLowerCase());
    return own;
  });
}

interface Step {
  readonly format: ExportFormat;
  readonly done: number;
  readonly total: number;
}

/** Share of all tasks that is done, 0 to 1: `finished` of them, and the formats of the one that runs. */
export function shareDone(tasks: readonly ExportTask[], finished: number, step: Step | null): number {
  const running = tasks[finished];
  if (!running) return tasks.length === 0 ? 0 : 1;
  const { formats } = running.options;
  const index = step === null ? -1 : formats.indexOf(step.format);
  const inFormat = step !== null && step.total > 0 ? Math.min(1, step.done / step.total) : 0;
  return (finished + (index < 0 ? 0 : (index + inFormat) / formats.length)) / tasks.length;
}
