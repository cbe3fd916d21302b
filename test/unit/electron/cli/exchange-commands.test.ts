import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMap } from '#core/file/cjm';
import type { CommandWorld } from '#electron/cli/command';
import { runCommand } from '#electron/cli/run-command';
import { exportMap } from '#electron/export/export-map';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { packedMap } from '../support/packed-map';
import { temporaryFolder } from '../support/temporary-folder';

const { said, complained, ear } = listen();

const worldIn = (folder: string, more: Partial<CommandWorld> = {}): CommandWorld =>
  commandWorld(folder, {
    exportMap,
    isJson: false,
    ...ear,
    ...more,
  });

const diagram =
  'journey\n  title Selling a bicycle\n  section Publish\n    Log in: 2: Seller\n    Add photos: 4: Seller\n';

function folderWith(name: string, text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  return folder;
}

describe('Export for other programs from the command line', () => {
  it('writes every format, and lists what each leaves behind', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ad.cjm'), packedMap('map-00000001', 'Ad', 3));
    const formats = ['--formats', 'xlsx,csv,mermaid,canvas,cjml,ojf'];
    expect(await runCommand(['export', 'ad.cjm', '--out', 'out', ...formats], worldIn(folder))).toBe(0);
    expect(complained).toEqual([]);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      [
        ...['ad.canvas', 'ad.cjml', 'ad.mmd', 'ad.ojf', 'ad.xlsx'],
        ...['ad.csv', 'ad-steps.csv', 'ad-methods.csv'],
      ].sort(),
    );
    expect(said.join('\n')).toContain('CSV does not carry:\n    Title of the map: 1');
  });

  it.each(['xlsx', 'csv', 'mmd', 'canvas', 'cjml', 'ojf'])(
    'reads its own .%s back as a new map',
    async (ending) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'ad.cjm'), packedMap('map-00000001', 'Ad', 3));
      const formats = ['--formats', 'xlsx,csv,mermaid,canvas,cjml,ojf'];
      await runCommand(['export', 'ad.cjm', '--out', '.', ...formats], worldIn(folder));
      expect(await runCommand(['import', `ad.${ending}`, '--out', 'new.cjm'], worldIn(folder))).toBe(0);
      const opened = openMap(readFileSync(join(folder, 'new.cjm')), 'new.cjm');
      const steps = opened.ok ? opened.value.records.filter(({ kind }) => kind === 'step') : [];
      expect(steps).toHaveLength(3);
      expect(opened.ok && opened.value.mapId).not.toBe('map-00000001');
    },
  );
});

describe('Import of another program’s file from the command line', () => {
  it('makes a map, says what it found and what had no place', async () => {
    const folder = folderWith('sale.mmd', `${diagram}    Sell: 9: Seller\n`);
    expect(await runCommand(['import', 'sale.mmd', '--out', 'sale.cjm'], worldIn(folder))).toBe(0);
    expect(said.join('\n')).toMatch(/Had no place in the map:\n {2}Scores outside the scale: 1/);
    const opened = openMap(readFileSync(join(folder, 'sale.cjm')), 'sale.cjm');
    expect(opened.ok && opened.value.records.find(({ kind }) => kind === 'map')?.title).toBe(
      'Selling a bicycle',
    );
  });

  it('answers as one object', async () => {
    const folder = folderWith('sale.mmd', diagram);
    await runCommand(['import', 'sale.mmd', '--out', 'sale.cjm'], worldIn(folder, { isJson: true }));
    expect(JSON.parse(said.join())).toMatchObject({ format: 'mermaid', steps: 2, stages: 1, left: [] });
  });

  it('names the line at fault in the language of the person', async () => {
    const folder = folderWith('sale.mmd', `${diagram}    No score here\n`);
    const world = worldIn(folder, { language: 'ru' });
    expect(await runCommand(['import', 'sale.mmd', '--out', 'sale.cjm'], world)).toBe(1);
    expect(complained).toEqual([
      '«sale.mmd», строка 6: Задача записывается так: «название: оценка: кто участвует».',
    ]);
  });

  it.each([
    [['import'], 'Missing: FILE.'],
    [['import', 'sale.mmd'], 'Missing: --out MAP.cjm.'],
    [['import', 'sale.mmd', '--out', 'new.cjm', '--page', '0'], '“0” is not a value of --page.'],
    [
      ['import', 'sale.mmd', '--out', 'sale.mmd'],
      '“sale.mmd” is already there and was left as it is. Give another name.',
    ],
    [['import', 'none.mmd', '--out', 'new.cjm'], 'The file “none.mmd” is not there.'],
  ])('answers %j with a plain error', async (words, complaint) => {
    expect(await runCommand(words, worldIn(folderWith('sale.mmd', diagram)))).toBe(1);
    expect(complained).toEqual([complaint]);
  });

  it('says which formats there are when it knows none for a file', async () => {
    const folder = folderWith('sale.doc', diagram);
    expect(await runCommand(['import', 'sale.doc', '--out', 'sale.cjm'], worldIn(folder))).toBe(1);
    expect(complained.join()).toContain('.mmd');
  });
});
