/** A process that does nothing but save and export is killed at random moments: each file is an old one or a new one, whole. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '#core/themes/random';
import { finishNotes } from '#electron/files/leftovers';
import { hardCheck } from '../../hard/check';
import { sharedFolder, temporaryFolder } from '../electron/support/temporary-folder';

const check = hardCheck(3);
/** Files that are written to know how long one takes. */
const writtenToKnow = 3;
const kinds = ['map', 'export', 'manifest', 'command'] as const;
const program = sharedFolder();

beforeAll(async () => {
  const entry = join(import.meta.dirname, '..', 'support', 'killed-writer.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    // Its Node build declares a `require` of its own, which the bundler's declares a second time.
    resolve: { alias: { fflate: 'fflate/browser' } },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: program,
      target: 'node20',
      rolldownOptions: {
        output: { format: 'es', entryFileNames: 'writer.mjs' },
      },
    },
  });
}, 120_000);

interface Said {
  /** Hashes of all that a file of this folder may ever hold. */
  readonly known: readonly string[];
}

/** Begins the writer, waits until it writes, and kills it so many ms later. */
function killLater(kind: string, folder: string, notes: string, after: number): Promise<Said> {
  const child = spawn(process.execPath, [join(program, 'writer.mjs'), kind, folder, notes]);
  let said = '';
  let complaint = '';
  child.stderr.on('data', (piece: Buffer) => {
    complaint += piece.toString();
  });
  child.stdout.on('data', (piece: Buffer) => {
    const wasReady = said.includes('\n');
    said += piece.toString();
    if (!wasReady && said.includes('\n')) setTimeout(() => child.kill('SIGKILL'), after);
  });
  return new Promise((resolve, reject) =>
    child.once('exit', (_code, signal) => {
      if (signal === 'SIGKILL') resolve({ known: JSON.parse(said.split('\n')[0] ?? '') });
      else reject(new Error(`The writer ended by itself: ${complaint}`));
    }),
  );
}

/** ms that the writer takes for a file that is there already, on this machine, by its own clock: lines may come at once. */
function paceOf(kind: string): Promise<number> {
  const child = spawn(process.execPath, [
    join(program, 'writer.mjs'),
    ...[kind, temporaryFolder(), join(temporaryFolder(), 'unfinished')],
  ]);
  const writtenAt: number[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, at] = line.split(' ');
    if (word === 'written') writtenAt.push(Number(at));
    if (writtenAt.length > writtenToKnow) child.kill('SIGKILL');
  });
  return new Promise((resolve) =>
    child.once('exit', () => {
      // The first is written where no file was.
      const [from = Number.NaN, to = Number.NaN] = [writtenAt[0], writtenAt[writtenToKnow]];
      resolve((to - from) / writtenToKnow);
    }),
  );
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe.each(kinds)('Killed while it writes: %s', (kind) => {
  const kills = check.size(6, kind === 'map' ? 400 : 200);

  it(`leaves whole files in ${kills} kills, and nothing beside them at the next start`, async () => {
    const random = seededRandom(check.seed);
    // The moments are those of a write, however long this machine takes for one.
    const longest = 1.5 * (await paceOf(kind));
    const folder = temporaryFolder();
    // As in a profile: what lies beside the folder of notes is not noted.
    const notes = join(temporaryFolder(), 'unfinished');
    let leftovers = 0;
    const torn: string[] = [];
    // Some more where the first few all fell between two writes.
    for (let kill = 0; kill < kills || (leftovers === 0 && kill < 10 * kills); kill += 1) {
      const after = Math.floor(random() * longest);
      const { known } = await killLater(kind, folder, notes, after);
      const whole = new Set(known);
      const names = readdirSync(folder);
      leftovers += names.filter((name) => name.endsWith('.tapki-tmp')).length;
      // The next start: what was noted is finished, without a look into the folder. A lock of a dead process keeps nobody
      // from saving, and goes with the next save.
      await finishNotes(notes);
      const left = readdirSync(folder).filter((name) => name.endsWith('.tapki-tmp'));
      const wrong = readdirSync(folder).filter(
        (name) => !/\.tapki-(?:tmp|save)$/.test(name) && !whole.has(hashOf(join(folder, name))),
      );
      torn.push(...[...wrong, ...left].map((name) => `${name}, kill ${kill} after ${after} ms`));
    }
    check.note({
      name: `killed while it writes: ${kind}`,
      required: `${kills} kills, every file whole, no leftovers`,
      seen: `${kills} kills, ${leftovers} temporary files cleared, ${torn.length} torn or left`,
      holds: torn.length === 0,
    });
    expect(torn, `seed ${check.seed}`).toEqual([]);
    // A trial that never met a write would prove nothing.
    expect(leftovers, `seed ${check.seed}`).toBeGreaterThan(0);
  }, 1_200_000);
});
