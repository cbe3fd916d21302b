/**
 * Hostile archives of every kind that we open, by our own readers in a process of its own: refused, quickly, within little
 * memory, and with no file written beside the folder it works in. Odd but honest ones still open.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { readZipDirectory } from '#core/file/zip-directory';
import { unpackEntry } from '#core/file/zip-entry';
import { limits } from '#core/limits';
import { seededRandom } from '#core/themes/random';
import { hardCheck } from '../../hard/check';
import { type ArchiveParts, hostileClasses } from '../support/hostile-archives';
import { randomMap } from '../support/random-map';
import { slideTemplate } from '../support/slide-template';
import { archiveKinds, type UnpackAnswer, type UnpackTask, unpackAnswer } from '../support/unpack-messages';
import { type RawEntry, rawZip, zip64Field } from '../support/zip-bytes';

const check = hardCheck(15);
const most = { milliseconds: 1_000, megabytes: 200 } as const;
const script = fileURLToPath(new URL('../support/unpack-archives.ts', import.meta.url));

let folder = '';
let child: ChildProcess;
let ended: Promise<never>;

/** Everything under the folder, with its length; without what is in the one that the process works in. */
const tree = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => `${join(entry.parentPath, entry.name)} ${entry.isFile() ? 'file' : 'other'}`)
    .filter((path) => !path.startsWith(join(folder, 'inside', 'evidence')))
    .sort();

async function unpack(task: UnpackTask): Promise<UnpackAnswer> {
  const answered = new Promise<unknown>((resolve) => {
    child.once('message', resolve);
  });
  child.send(task);
  const message = await Promise.race([answered, ended]);
  return unpackAnswer.parse(message);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-archives-'));
  mkdirSync(join(folder, 'inside'));
  mkdirSync(join(folder, 'files'));
  child = fork(script, [join(folder, 'inside')], {
    // From here: the folder it works in knows no packages.
    execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
    cwd: join(folder, 'inside'),
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
    },
  });
  await once(child, 'spawn');
  ended = new Promise((_, reject) => {
    child.once('exit', () => reject(new Error('The process that unpacks ended')));
  });
  ended.catch(() => undefined);
});
afterAll(() => {
  child.removeAllListeners('exit');
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const records = randomMap(7, { steps: 6, lanes: 4 });
const good: Readonly<
  Record<UnpackTask['kind'], { readonly ending: string; readonly bytes: () => Uint8Array }>
> = {
  map: {
    ending: 'cjm',
    bytes: () => {
      const told = { mapId: 'm', savedAt: '2026-10-05T12:00:00.000Z', app: 'Tapki' };
      return packMap({ records, assets: [], manifest: manifestOf(records, told) });
    },
  },
  template: { ending: 'pptx', bytes: () => slideTemplate() },
  steps: { ending: 'xlsx', bytes: () => workbook('xlsx') },
  contacts: { ending: 'ods', bytes: () => workbook('ods') },
};

function workbook(bookType: 'xlsx' | 'ods'): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Stage', 'Step', 'Text'],
    ['Buy', 'Pay', 'by card'],
  ]);
  const book = { SheetNames: ['One'], Sheets: { One: sheet } };
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }));
}

const readFirst = ['map.json', 'ppt/presentation.xml', 'xl/workbook.xml', 'content.xml'];
const freeName: Readonly<Record<UnpackTask['kind'], (index: number) => string>> = {
  map: (index) => `assets/${index.toString(16).padStart(64, '0')}`,
  template: (index) => `ppt/slideLayouts/x${index}.xml`,
  steps: (index) => `xl/worksheets/x${index}.xml`,
  contacts: (index) => `x${index}.xml`,
};

function partsOf(kind: UnpackTask['kind']): ArchiveParts {
  const entries = readZipDirectory(good[kind].bytes(), limits.contactSheet, /^/);
  if ('fault' in entries) throw new Error(`${kind} is no good archive: ${entries.fault}`);
  const raw = entries.map(
    (entry): RawEntry => ({ name: entry.name, data: unpackEntry(entry) ?? new Uint8Array() }),
  );
  const rank = ({ name }: RawEntry): number => (readFirst.includes(name) ? 0 : 1);
  return { entries: raw.toSorted((a, b) => rank(a) - rank(b)), free: freeName[kind] };
}

const writeFile = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, 'files', name);
  writeFileSync(path, bytes);
  return path;
};

it('opens honest archives, odd ones too', { timeout: 120_000 }, async () => {
  for (const kind of archiveKinds) {
    const { entries } = partsOf(kind);
    const wide = entries.map((entry): RawEntry => {
      const size = entry.data?.length ?? 0;
      return {
        ...entry,
        method: 0,
        localSize: 0xffffffff,
        localPackedSize: 0xffffffff,
        localExtra: zip64Field(size, size),
      };
    });
    const behind = new Uint8Array(16);
    const odd: Readonly<Record<string, Uint8Array>> = {
      'as it is': good[kind].bytes(),
      stored: rawZip(entries.map((entry) => ({ ...entry, method: 0 }))),
      'with sizes of zip64': rawZip(wide),
      'with an end of zip64': rawZip(wide, { zip64Count: wide.length }),
      'with sizes behind the data': rawZip(
        entries.map((entry) => ({ ...entry, flags: 8, localSize: 0, localPackedSize: 0, behind })),
      ),
      'with a comment': rawZip(entries, { comment: strToU8('made by hand') }),
      'with names in UTF-8':
        kind === 'map'
          ? rawZip(entries)
          : rawZip([
              ...entries,
              { name: Buffer.from('картинка.xml').toString('latin1'), flags: 0x800, data: strToU8('<x/>') },
            ]),
      'with folders':
        kind === 'map'
          ? rawZip([...entries, { name: 'assets/', method: 0 }])
          : rawZip([...entries, { name: 'empty/', method: 0 }]),
      'packed anew': zipSync(
        Object.fromEntries(entries.map(({ name, data }) => [name, data ?? new Uint8Array()])),
      ),
    };
    for (const [name, bytes] of Object.entries(odd)) {
      const { outcome } = await unpack({ kind, path: writeFile(`odd.${good[kind].ending}`, bytes) });
      expect(outcome, `${kind} ${name}`).toBe('opened');
    }
  }
});

it('opens archives that Info-ZIP wrote in the form of zip64', { timeout: 60_000 }, async ({ skip }) => {
  if (spawnSync('zip', ['-v']).status !== 0) skip('zip is not installed here');
  for (const kind of archiveKinds) {
    const home = mkdtempSync(join(folder, 'zip-'));
    for (const { name, data } of partsOf(kind).entries) {
      mkdirSync(join(home, name, '..'), { recursive: true });
      writeFileSync(join(home, name), data ?? new Uint8Array());
    }
    const path = join(folder, 'files', `wide-${kind}.${good[kind].ending}`);
    const made = spawnSync('zip', ['-q', '-r', '-D', '-fz', path, '.'], { cwd: home });
    expect(made.status).toBe(0);
    expect((await unpack({ kind, path })).outcome, kind).toBe('opened');
    rmSync(home, { recursive: true });
  }
});

const count = check.size(60, 600);

it(`${count} hostile ones are refused (seed ${check.seed})`, { timeout: 900_000 }, async () => {
  const random = seededRandom(check.seed);
  const parts = new Map(archiveKinds.map((kind) => [kind, partsOf(kind)]));
  const before = tree();
  let [slowest, largest, opened] = [0, 0, 0];
  for (let turn = 0; turn < count; turn += 1) {
    const own = hostileClasses[turn % hostileClasses.length];
    const kind =
      archiveKinds[(turn + Math.floor(turn / hostileClasses.length)) % archiveKinds.length] ?? 'map';
    const made = parts.get(kind);
    if (!own || !made) throw new Error('No such class');
    const path = writeFile(`hostile.${good[kind].ending}`, own.make(made, random));
    const answer = await unpack({ kind, path });
    const said = `${own.name} as ${kind}, case ${turn}, seed ${check.seed}`;
    expect(answer.outcome, said).not.toMatch(/^threw/);
    if (answer.outcome === 'opened') {
      expect(own.mayOpen, said).toBe(true);
      opened += 1;
    }
    slowest = Math.max(slowest, answer.milliseconds);
    largest = Math.max(largest, answer.grownBytes);
    rmSync(path);
    expect(tree(), said).toEqual(before);
  }
  expect(
    readdirSync(join(folder, 'inside'), { recursive: true }).filter((path) => /\.csv$/.test(String(path))),
  ).toEqual([]);
  const seen = `${count} archives, ${opened} harmless ones opened as what they are`;
  check.note({ name: 'no byte outside, none opened', required: `${count} of ${count}`, seen, holds: true });
  check.within('the slowest refusal', slowest, most.milliseconds, 'ms');
  check.within('memory grown', largest / 2 ** 20, most.megabytes, 'MB');
});

it('tables and diagrams that are packed otherwise are refused, too', { timeout: 120_000 }, async () => {
  const bomb = gzipSync(new Uint8Array(check.size(200, 1_000) * 2 ** 20), { level: 9 });
  const page = deflateSync(new Uint8Array(150 * 2 ** 20).fill(0x61), { level: 9 });
  const drawio = `<mxfile><diagram name="a">${Buffer.from(page).toString('base64')}</diagram></mxfile>`;
  const files: readonly [string, UnpackTask['kind'], Uint8Array][] = [
    ['bomb.csv.gz', 'contacts', bomb],
    ['cut.csv.gz', 'contacts', gzipSync(strToU8('a,b\n1,2\n'.repeat(9_000))).subarray(0, 40)],
    ['twice.csv.gz', 'contacts', gzipSync(gzipSync(strToU8('a,b\n1,2\n')))],
    ['bomb.drawio', 'steps', strToU8(drawio)],
  ];
  for (const [name, kind, bytes] of files) {
    const { outcome, milliseconds, grownBytes } = await unpack({ kind, path: writeFile(name, bytes) });
    expect(outcome, name).toMatch(/^(?:tableTooLarge|tableUnreadable|formatRefused)$/);
    check.within(`${name} refused`, milliseconds, most.milliseconds, 'ms');
    check.within(`memory for ${name}`, grownBytes / 2 ** 20, most.megabytes, 'MB');
  }
});
