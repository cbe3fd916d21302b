import { describe, expect, it } from 'vitest';
import { presets } from '#core/export/presets';
import { type ExportedMap, exportTasks, shareDone } from '#renderer/export/export-tasks';

const map = (mapId: string, baseName: string): ExportedMap => ({
  mapId,
  title: baseName,
  baseName,
  twinId: null,
});
const said = { language: 'en', date: '2026-10-05' } as const;

describe('an export of several maps or sets', () => {
  it('gives each set a folder, and one set none', () => {
    const both = [
      { name: 'Wall', choice: presets.wall },
      { name: 'Team', choice: presets.team },
    ];
    expect(exportTasks([map('a', 'A')], both, said).map(({ subfolder }) => subfolder)).toEqual([
      'Wall',
      'Team',
    ]);
    const one = exportTasks([map('a', 'A')], [{ name: null, choice: presets.wall }], said);
    expect(one).toMatchObject([{ subfolder: null, options: { ...presets.wall, ...said } }]);
  });

  it('never writes one map over another of the same title', () => {
    const maps = [map('a', 'Ad'), map('b', 'ad'), map('c', 'Ad (2)')];
    const names = exportTasks(maps, [{ name: null, choice: presets.wall }], said).map(
      (task) => task.map.baseName,
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  });

  it('never writes one set over another whose name is the same to a file system', () => {
    const names = ['Wall', 'wall', 'A/B', 'A B', '...'];
    const choices = names.map((name) => ({ name, choice: presets.wall }));
    const folders = exportTasks([map('a', 'A')], choices, said).map(({ subfolder }) => subfolder);
    expect(folders).toEqual(['Wall', 'wall (2)', 'A B', 'A B (2)', 'Tapki']);
  });

  it('says how far all of it is: never back, from nothing to all', () => {
    const tasks = exportTasks(
      [map('a', 'A'), map('b', 'B')],
      [{ name: null, choice: presets.leaders }],
      said,
    );
    const { formats } = presets.leaders;
    const shares = tasks.flatMap((_, finished) => [
      shareDone(tasks, finished, null),
      ...formats.flatMap((format) =>
        [0, 1, 2].map((done) => shareDone(tasks, finished, { format, done, total: 2 })),
      ),
    ]);
    expect(shares[0]).toBe(0);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
    expect(shareDone(tasks, 2, null)).toBe(1);
  });
});
