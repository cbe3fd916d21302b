import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { presets } from '#core/export/presets';
import type { CommandWorld } from '#electron/cli/command';
import { runCommand } from '#electron/cli/run-command';
import { exportMap } from '#electron/export/export-map';
import { flatPicture } from '../../support/flat-picture';
import { slideTemplate } from '../../support/slide-template';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { temporaryFolder } from '../support/temporary-folder';

const map = (title: string): string =>
  JSON.stringify({
    format: 'tapki-map',
    version: 1,
    mapId: `map-${title}`,
    records: [
      { kind: 'map', title, language: 'en' },
      { kind: 'stage', id: 'look', title: 'Look' },
      { kind: 'stage', id: 'pay', title: 'Pay' },
      { kind: 'step', id: 'a', title: 'Finds it', place: { stageId: 'look' }, notes: 'say it slowly' },
      { kind: 'step', id: 'b', title: 'Pays for it', place: { stageId: 'pay' } },
      { kind: 'lane', id: 'actions', laneKind: 'actions' },
      { kind: 'cell', at: { laneId: 'actions', stepId: 'a' }, text: 'reads' },
      { kind: 'quote', id: 'q', place: { stepId: 'b' }, text: 'It took my money twice' },
    ],
  });

const { complained, ear } = listen();
let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
  for (const title of ['one', 'two']) writeFileSync(join(folder, `${title}.json`), map(title));
});

const world = (): CommandWorld => commandWorld(folder, { exportMap, ...ear });
const run = (...words: readonly string[]): Promise<number> => runCommand(['export', ...words], world());
const read = (...path: readonly string[]): string => readFileSync(join(folder, ...path), 'utf8');

describe('tapki export', () => {
  it('takes several maps, each under its own name', async () => {
    expect(await run('one.json', 'two.json', '--out', 'out', '--formats', 'md')).toBe(0);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['one.md', 'two.md']);
    expect(read('out', 'two.md')).toContain('# two');
  });

  it('refuses maps whose exports would have one name, and one name for several', async () => {
    expect(await run('one.json', 'sub/one.cjm', '--out', 'out')).toBe(1);
    expect(await run('one.json', 'two.json', '--out', 'out', '--name', 'x')).toBe(1);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('makes what a preset says, and what is said beside it', async () => {
    expect(await run('one.json', '--out', 'out', '--preset', 'team', '--formats', 'md')).toBe(0);
    expect(read('out', 'one.md')).toContain('say it slowly');
  });

  it('makes every preset in a folder of its own', async () => {
    expect(await run('one.json', '--out', 'out', '--preset', 'all', '--formats', 'md')).toBe(0);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['archive', 'leaders', 'team', 'wall']);
    expect(read('out', 'leaders', 'one.md')).toContain('**For internal use**');
    expect(read('out', 'leaders', 'one.md')).not.toContain('say it slowly');
  });

  it('takes stages by their titles, leaves out quotes, and marks for whom it is', async () => {
    const told = ['--formats', 'md', '--stages', 'pay', '--no-quotes', '--mark', 'confidential'];
    expect(await run('one.json', '--out', 'out', ...told)).toBe(0);
    const text = read('out', 'one.md');
    expect(text).toContain('Pays for it');
    expect(text).toContain('**Confidential**');
    for (const gone of ['Finds it', 'took my money']) expect(text).not.toContain(gone);
  });

  it('takes lanes by their names in the language of the export', async () => {
    expect(await run('one.json', '--out', 'out', '--formats', 'md', '--lanes', 'Actions')).toBe(0);
    expect(read('out', 'one.md')).toContain('reads');
  });

  it.each([
    [['--stages', 'Nowhere'], '--stages'],
    [['--mark', 'secret'], '--mark'],
    [['--preset', 'king'], '--preset'],
    [['--formats', 'doc'], '--formats'],
    [['--scale', '9'], '--scale'],
    [['--background', 'pink'], '--background'],
    [['--background', 'white', '--theme', 'dark'], '--background'],
    [['--paper', '90x600'], '--paper'],
    [['--margin', '101'], '--margin'],
    [['--to-be', 'two.json', '--show', 'own'], '--show'],
    [['--show', 'both'], '--to-be'],
    [['--logo', 'one.json'], '--logo'],
  ])('says which option it did not understand: %j', async (told, option) => {
    expect(await run('one.json', '--out', 'out', ...told)).toBe(1);
    expect(complained.join('\n')).toContain(option);
  });

  it('writes a manifest with the hash of each file, the same bytes each time', async () => {
    const told = ['--preset', 'all', '--formats', 'md,svg,csv,json', '--date', '2026-01-31', '--manifest'];
    expect(await run('one.json', '--out', 'out', ...told)).toBe(0);
    expect(await run('one.json', '--out', 'again', ...told)).toBe(0);
    expect(read('again', 'manifest.json')).toBe(read('out', 'manifest.json'));
    const manifest: { exports: { preset: string; files: { path: string; sha256: string }[] }[] } = JSON.parse(
      read('out', 'manifest.json'),
    );
    expect(manifest.exports.map(({ preset }) => preset)).toEqual(['wall', 'leaders', 'team', 'archive']);
    for (const { path, sha256 } of manifest.exports.flatMap(({ files }) => files))
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, 'out', path)))
          .digest('hex'),
      ).toBe(sha256);
  });

  it('takes the to-be map from a file of its own, and shows either, both or what differs', async () => {
    const toBe = map('one')
      .replace('Pays for it', 'Pays at once')
      .replace('"title":"one"', '"title":"one","variant":"to-be"');
    writeFileSync(join(folder, 'to-be.json'), toBe);
    const told = ['--to-be', 'to-be.json', '--formats', 'md,json'];
    const written = async (show: readonly string[], out: string): Promise<string> => {
      expect(await run('one.json', '--out', out, ...told, ...show)).toBe(0);
      return read(out, 'one.md');
    };
    expect(await written(['--show', 'as-is'], 'own')).not.toContain('Pays at once');
    expect(await written(['--show', 'to-be'], 'other')).not.toContain('Pays for it');
    for (const text of [await written([], 'both'), await written(['--show', 'differences'], 'differs')])
      expect(text).toContain('| Changed: Step “Pays at once”, name | Pays for it | Pays at once |');
    expect(readdirSync(join(folder, 'both')).toSorted()).toEqual([
      'one-as-is.json',
      'one-to-be.json',
      'one.md',
    ]);
    // Who wanted the differences alone must not get the maps.
    expect(readdirSync(join(folder, 'differs'))).toEqual(['one.md']);
  });

  it('puts a logo and a foot on the page, and leaves off what is not wanted', async () => {
    const png = flatPicture(300, 100, 40).bytes;
    writeFileSync(join(folder, 'logo.png'), png);
    const told = ['--logo', 'logo.png', '--footer', 'Room 5', '--no-date', '--no-period'];
    expect(await run('one.json', '--out', 'out', '--formats', 'svg', ...told, '--date', '2026-01-31')).toBe(
      0,
    );
    const svg = read('out', 'one.svg');
    expect(svg).toContain(Buffer.from(png).toString('base64'));
    expect(svg).toContain('Room 5');
    expect(svg).not.toContain('Jan 2026');
  });

  it('draws on white, or on nothing: then all but the ground is the same', async () => {
    const drawn = async (background: string): Promise<string> => {
      const told = ['--formats', 'svg', '--background', background, '--date', '2026-01-31'];
      expect(await run('one.json', '--out', background, ...told)).toBe(0);
      return read(background, 'one.svg');
    };
    const ground = /<rect x="0" y="0" [^>]*fill="#ffffff"\/>\n/;
    const white = await drawn('white');
    expect(white).toMatch(ground);
    expect(await drawn('transparent')).toBe(white.replace(ground, ''));
  });

  it('puts slides on a template, and says why a file cannot be one', async () => {
    writeFileSync(join(folder, 'company.potx'), slideTemplate());
    writeFileSync(join(folder, 'letter.pptx'), 'a letter');
    const told = ['one.json', '--out', 'out', '--formats', 'pptx', '--template'];
    expect(await run(...told, 'company.potx')).toBe(0);
    const theme = unzipSync(readFileSync(join(folder, 'out', 'one.pptx')))['ppt/theme/theme1.xml'];
    expect(strFromU8(theme ?? new Uint8Array())).toContain('typeface="Calibri"');
    expect(await run(...told, 'letter.pptx')).toBe(1);
    expect(complained.join('\n')).toContain('“letter.pptx” is no PowerPoint file');
    expect(await run(...told, 'nowhere.pptx')).toBe(1);
  });

  it('takes a set that the person keeps in the app by its name, in any case', async () => {
    const kept = { ...presets.team, formats: ['md' as const] };
    const ownPresets = () => Promise.resolve([{ name: 'For the Board', options: kept }]);
    const told = ['export', 'one.json', '--out', 'out', '--preset'];
    expect(await runCommand([...told, 'for the board'], { ...world(), ownPresets })).toBe(0);
    expect(read('out', 'one.md')).toContain('say it slowly');
    expect(await runCommand([...told, 'for nobody'], { ...world(), ownPresets })).toBe(1);
  });

  it('exports again as a manifest says, also under a name that a person gave', async () => {
    const told = ['--preset', 'team', '--formats', 'md', '--footer', 'Room 5', '--date', '2026-01-31'];
    expect(await run('one.json', '--out', 'out', ...told, '--manifest')).toBe(0);
    const named = read('out', 'manifest.json').replace('"team"', '"For the team"');
    writeFileSync(join(folder, 'sets.json'), named);
    const again = ['--options', 'sets.json', '--date', '2026-01-31'];
    for (const preset of [[], ['--preset', 'For the team'], ['--preset', 'all']]) {
      expect(await run('one.json', '--out', 'again', ...again, ...preset)).toBe(0);
      expect(read('again', 'one.md')).toBe(read('out', 'one.md'));
    }
    expect(await run('one.json', '--out', 'again', ...again, '--preset', 'team')).toBe(1);
    expect(await run('one.json', '--out', 'again', '--options', 'one.json')).toBe(1);
    expect(complained.join('\n')).toMatch(/--preset[\s\S]*--options/);
  });
});
