/** An export as a list of tasks, one for each map and set of options, and how far all of it is. */
import type { ExportFormat, ExportOptions } from '#core/desktop/desktop-api';
import type { Preset } from '#core/export/presets';

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
  const named = withOwnNames(maps);
  return choices.flatMap(({ name, choice }) =>
    named.map((map) => ({
      map,
      preset: name,
      subfolder: choices.length > 1 ? name : null,
      options: { ...choice, ...said },
    })),
  );
}

/** Two maps of one title would write over each other. */
function withOwnNames(maps: readonly ExportedMap[]): readonly ExportedMap[] {
  const taken = new Set<string>();
  return maps.map((map) => {
    let baseName = map.baseName;
    for (let number = 2; taken.has(baseName.toLowerCase()); number += 1)
      baseName = `${map.baseName} (${number})`;
    taken.add(baseName.toLowerCase());
    return { ...map, baseName };
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
