import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyMeasurement } from '#core/commands/evidence';
import { addStage } from '#core/commands/stage';
import { addStep, renameStep } from '#core/commands/step';
import { success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import { stepsInOrder } from '#core/document/select';
import { openMap } from '#core/file/cjm';
import type { CommandWorld } from '#electron/cli/command';
import { documentOf, writeMap } from '#electron/cli/map-file';
import { takeCommonOptions } from '#electron/cli/options';
import { runCommand } from '#electron/cli/run-command';
import type { ExportRequest } from '#electron/export/export-map';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { packedMap } from '../support/packed-map';
import { temporaryFolder } from '../support/temporary-folder';

const { said, complained, ear } = listen();
let exported: ExportRequest[] = [];

beforeEach(() => {
  exported = [];
});

function worldIn(folder: string, more: Partial<CommandWorld> = {}): CommandWorld {
  return commandWorld(folder, {
    async exportMap(request) {
      exported.push(request);
      return success(
        request.options.formats.map((format) => ({ format, path: join(request.folder, format), left: [] })),
      );
    },
    ...ear,
    ...more,
  });
}

function folderWithMap(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ad.cjm'), packedMap('map-00000001', 'Ad', 3));
  return folder;
}

const printed = (): Record<string, unknown> => JSON.parse(said.join('\n'));

describe('The command line', () => {
  it('prints its help in both languages', async () => {
    expect(await runCommand(['help'], worldIn('/', { language: 'ru', isJson: false }))).toBe(0);
    expect(said.join()).toContain('Команды:');
    for (const name of ['export', 'import', 'contacts', 'refresh', 'validate', 'merge', 'minutes'])
      expect(said.join()).toContain(name);
  });

  it('prints its help as one object when asked for JSON', async () => {
    expect(await runCommand(['help'], worldIn('/'))).toBe(0);
    const { commands } = printed();
    expect(commands).toContainEqual({
      usage: 'validate MAP',
      about: 'checks a map file and says what had to be mended',
    });
  });

  it('says its version', async () => {
    expect(await runCommand(['version'], worldIn('/', { isJson: false }))).toBe(0);
    expect(said).toEqual(['Tapki 0.1.0']);
  });

  it.each([
    [['exprot'], 'Unknown option or command: exprot. “tapki help” lists them.'],
    [['validate'], 'Missing: MAP.'],
    [['validate', 'ad.cjm', 'more'], 'Unknown option or command: more. “tapki help” lists them.'],
    [['validate', 'ad.cjm', '--fast'], 'Unknown option or command: --fast. “tapki help” lists them.'],
    [['validate', 'missing.cjm'], 'The file “missing.cjm” is not there.'],
    [['export', 'ad.cjm'], 'Missing: --out DIR.'],
    [['export', 'ad.cjm', '--out'], 'Missing: --out ….'],
    [['export', 'ad.cjm', '--out', '--theme', 'dark'], 'Missing: --out ….'],
    [['export', 'ad.cjm', '--out', 'x', '--portrait=no'], '“no” is not a value of --portrait.'],
    [['version', 'more'], 'Unknown option or command: more. “tapki help” lists them.'],
    [['export', 'ad.cjm', '--out', 'x', '--formats', 'svg,gif'], '“svg,gif” is not a value of --formats.'],
    [['export', 'ad.cjm', '--out', 'x', '--scale', '9'], '“9” is not a value of --scale.'],
    [['export', 'ad.cjm', '--out', 'x', '--paper', 'A5'], '“A5” is not a value of --paper.'],
    [['export', 'ad.cjm', '--out', 'x', '--date', 'today'], '“today” is not a value of --date.'],
    [['merge', 'ad.cjm', '--out', 'x'], 'Missing: B.'],
    [['refresh', 'ad.cjm', '--out', 'x', '--from', '2026-01-01'], 'Missing: --to YYYY-MM-DD.'],
    [
      ['refresh', 'ad.cjm', '--out', 'x', '--from', '2026-02-01', '--to', '2026-01-01'],
      '“2026-01-01” is not a value of --to.',
    ],
  ])('answers %j with a plain error and exit code 1', async (words, complaint) => {
    expect(await runCommand(words, worldIn(folderWithMap()))).toBe(1);
    expect(complained).toEqual([complaint]);
    expect(said).toEqual([]);
  });

  it('finds the options every command knows wherever they stand', () => {
    expect(takeCommonOptions(['export', '--lang=ru', 'a', '--json', '--workspace', 'w'])).toEqual({
      ok: true,
      value: { isJson: true, lang: 'ru', workspace: 'w', rest: ['export', 'a'] },
    });
    expect(takeCommonOptions(['help', '--lang']).ok).toBe(false);
  });
});

describe('tapki contacts', () => {
  it('counts nothing where nothing was imported, says why each share is missing, and makes no store', async () => {
    const world = worldIn(folderWithMap());
    expect(await runCommand(['contacts', 'totals'], world)).toBe(0);
    const nothing = { share: null, n: 0, reason: 'noData' };
    expect(printed()).toMatchObject({ contacts: 0, csat: nothing, ces: nothing, fcr: nothing, byMonth: {} });
    expect(complained[0]).toBe(`Nothing has been imported into the folder “${world.workspace}” yet.`);
    expect(existsSync(world.workspace)).toBe(false);
  });

  it('lists no sources of a workspace that was never imported into', async () => {
    const world = worldIn(folderWithMap(), { language: 'ru' });
    expect(await runCommand(['contacts', 'list'], world)).toBe(0);
    expect(printed()).toEqual({ sources: [] });
    expect(complained[0]).toContain('пока ничего не загружали');
    expect(existsSync(world.workspace)).toBe(false);
  });

  it('lists the sources in one object', async () => {
    const world = worldIn(folderWithMap());
    writeFileSync(join(world.folder, 'calls.csv'), 'id,date,text,csat\n1,2026-05-01,Where is my parcel,\n');
    expect(await runCommand(['contacts', 'import', 'calls.csv'], world)).toBe(0);
    said.length = 0;
    expect(await runCommand(['contacts', 'list'], world)).toBe(0);
    expect(printed()).toMatchObject({ sources: [{ name: 'calls', rows: 1 }] });
    said.length = 0;
    expect(await runCommand(['contacts', 'totals'], world)).toBe(0);
    expect(printed()).toMatchObject({ contacts: 1, csat: { share: null, n: 0, reason: 'noAnswers' } });
  });

  it('says beside the totals of what period and how old they are, from which sources, and where answers are few', async () => {
    const world = worldIn(folderWithMap());
    writeFileSync(join(world.folder, 'calls.csv'), 'id,date,text,csat\n1,2026-05-01,Where is my parcel,4\n');
    await runCommand(['contacts', 'import', 'calls.csv'], world);
    said.length = 0;
    expect(await runCommand(['contacts', 'totals'], world)).toBe(0);
    const period = { from: '2026-05-01', to: '2026-05-01' };
    expect(printed()).toMatchObject({
      csat: { share: 1, n: 1, isFew: true },
      period,
      sources: [{ name: 'calls', kind: 'contacts', rows: 1, period, importedAt: expect.any(String) }],
    });
  });
});

describe('tapki export', () => {
  it('says which folder cannot be made', async () => {
    const folder = folderWithMap();
    writeFileSync(join(folder, 'taken'), '');
    const world = worldIn(folder, { language: 'ru' });
    expect(await runCommand(['export', 'ad.cjm', '--out', 'taken/pages'], world)).toBe(1);
    expect(complained).toEqual([
      `В папку «${join(folder, 'taken/pages')}» нельзя ничего записать. Выберите другую.`,
    ]);
  });

  it('asks for every format, in the language of the map, dated today', async () => {
    const folder = folderWithMap();
    const world = worldIn(folder, { language: 'ru' });
    expect(await runCommand(['export', 'ad.cjm', '--out', 'pages'], world)).toBe(0);
    expect(exported[0]).toMatchObject({
      baseName: 'ad',
      folder: join(folder, 'pages'),
      options: {
        formats: ['svg', 'png', 'pdf'],
        language: 'en',
        theme: 'light',
        date: '2026-11-02',
        pdf: { layout: 'fitted', paper: 'A3', isLandscape: true },
      },
    });
    expect(existsSync(join(folder, 'pages'))).toBe(true);
  });

  it('takes what it is told', async () => {
    const world = worldIn(folderWithMap(), { chosenLanguage: 'ru' });
    const told =
      '--formats pdf --theme dark --layout tiled --paper a4 --portrait --date 2026-01-31 --name poster';
    expect(await runCommand(['export', 'ad.cjm', '--out', 'x', ...told.split(' ')], world)).toBe(0);
    expect(exported[0]).toMatchObject({
      baseName: 'poster',
      options: {
        formats: ['pdf'],
        language: 'ru',
        theme: 'dark',
        date: '2026-01-31',
        pdf: { layout: 'tiled', paper: 'A4', isLandscape: false },
      },
    });
  });

  it('prints a page per stage on any paper up to A0, with the evidence behind or without it', async () => {
    const told = ['export', 'ad.cjm', '--out', 'x', '--layout', 'stages', '--paper', 'A0'];
    expect(await runCommand(told, worldIn(folderWithMap()))).toBe(0);
    expect(exported[0]).toMatchObject({
      options: { pdf: { layout: 'stages', paper: 'A0' }, contents: { hasAppendix: true } },
    });
    expect(await runCommand([...told, '--no-appendix'], worldIn(folderWithMap()))).toBe(0);
    expect(exported.at(-1)).toMatchObject({ options: { contents: { hasAppendix: false } } });
  });
});

describe('tapki validate', () => {
  it('finds a sound map in order', async () => {
    expect(await runCommand(['validate', 'ad.cjm'], worldIn(folderWithMap()))).toBe(0);
    expect(printed()).toMatchObject({ isValid: true, title: 'Ad', steps: 3, stages: 1, notes: [] });
  });

  it('says what had to be mended in a file written by hand', async () => {
    const folder = temporaryFolder();
    const records = [
      { kind: 'map', title: 'By hand' },
      { kind: 'stage', id: 'one' },
      { kind: 'step', id: 'a', place: { stageId: 'nowhere' } },
    ];
    writeFileSync(join(folder, 'hand.json'), JSON.stringify({ format: 'tapki-map', version: 1, records }));
    expect(await runCommand(['validate', 'hand.json'], worldIn(folder, { isJson: false }))).toBe(1);
    expect(said.join('\n')).toContain('a: a step of a stage that is not there');
  });
});

/** Two copies of one map, edited apart. */
async function twoCopies(): Promise<{ folder: string; world: CommandWorld }> {
  const folder = folderWithMap();
  const world = worldIn(folder);
  const edit = async (
    name: string,
    change: (document: MapDocument) => void,
    minute: number,
  ): Promise<void> => {
    const contents = openMap(readFileSync(join(folder, 'ad.cjm')));
    if (!contents.ok) throw new Error(contents.error.code);
    const now = (): Date => new Date(2026, 10, 2, 12, minute);
    const document = documentOf(contents.value, { ...world, now });
    change(document);
    const written = await writeMap(name, document, [], { ...world, now });
    if (!written.ok) throw new Error(written.error.code);
  };
  const firstStep = (document: MapDocument) => {
    const [step] = stepsInOrder(document.snapshot());
    if (!step) throw new Error('The map has no step');
    return step.id;
  };
  await edit('anna.cjm', (map) => map.commit('x', renameStep, { stepId: firstStep(map), title: 'Anna' }), 1);
  await edit(
    'boris.cjm',
    (map) => {
      map.commit('x', renameStep, { stepId: firstStep(map), title: 'Boris' });
      const stageId = map.commit('x', addStage, { title: 'More' });
      map.commit('x', addStep, { stageId, title: 'One more' });
    },
    2,
  );
  return { folder, world };
}

describe('tapki merge', () => {
  it('joins both copies, keeps the later edit and lists the conflict', async () => {
    const { folder, world } = await twoCopies();
    expect(await runCommand(['merge', 'anna.cjm', 'boris.cjm', '--out', 'both.cjm'], world)).toBe(0);
    expect(printed()).toMatchObject({
      conflicts: [{ field: 'title', winner: 'theirs', ours: { value: 'Anna' }, theirs: { value: 'Boris' } }],
    });
    said.length = 0;
    expect(await runCommand(['validate', 'both.cjm'], world)).toBe(0);
    expect(printed()).toMatchObject({ steps: 4, stages: 2 });
    expect(readdirSync(folder).sort()).toEqual(['ad.cjm', 'anna.cjm', 'boris.cjm', 'both.cjm']);
  });

  it('prints the conflict in words', async () => {
    const { world } = await twoCopies();
    await runCommand(['merge', 'anna.cjm', 'boris.cjm', '--out', 'both.cjm'], {
      ...world,
      isJson: false,
      language: 'ru',
    });
    expect(said.join('\n')).toContain('1 расхождение; что теперь в карте:');
    expect(said.join('\n')).toMatch(/«[^»]+»: название\n\s+теперь: Boris\n\s+в другом экземпляре: Anna/);
  });

  it('refuses two different maps', async () => {
    const folder = folderWithMap();
    writeFileSync(join(folder, 'other.cjm'), packedMap('map-00000002', 'Other'));
    expect(await runCommand(['merge', 'ad.cjm', 'other.cjm', '--out', 'x.cjm'], worldIn(folder))).toBe(1);
    expect(complained[0]).toContain('different maps');
    expect(existsSync(join(folder, 'x.cjm'))).toBe(false);
  });
});

describe('tapki refresh', () => {
  it('does not take a mistyped workspace for one without contacts', async () => {
    expect(await runCommand(['refresh', 'ad.cjm', '--out', 'x.cjm'], worldIn(folderWithMap()))).toBe(1);
    expect(complained[0]).toMatch(/^The folder “.*workspace” is not there\.$/);
  });

  it('keeps the numbers of a map when the workspace has none of its contacts', async () => {
    const folder = folderWithMap();
    const world = worldIn(folder);
    const contents = openMap(readFileSync(join(folder, 'ad.cjm')));
    if (!contents.ok) throw new Error(contents.error.code);
    const document = documentOf(contents.value, world);
    const all = { total: 40, bound: 40, unassigned: 0 };
    document.commit('refresh', applyMeasurement, {
      measurement: {
        takenAt: '2026-11-02T10:00:00.000Z',
        period: null,
        steps: [],
        contacts: all,
        answers: all,
        sources: [],
      },
    });
    await writeMap('counted.cjm', document, [], world);
    mkdirSync(world.workspace);
    expect(await runCommand(['refresh', 'counted.cjm', '--out', 'x.cjm'], world)).toBe(1);
    expect(complained[0]).toContain('Its numbers stay as they are');
    expect(existsSync(join(folder, 'x.cjm'))).toBe(false);
  });
});
