/**
 * Two and three writers of one map file, on computers of their own: each call to the file system is a step, and chance says
 * whose turn it is, who sleeps, who is killed, whose lock a synchronising folder takes away. Clocks differ. Whatever was
 * in the file is known to whoever wrote over it, or lies in a backup.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { success } from '#core/desktop/app-error';
import { type FileSystem, nodeFiles } from '#electron/files/file-system';
import { fingerprintOf } from '#electron/fingerprint';
import { createMapFiles, type MapFiles } from '#electron/map-files';
import { hardCheck } from '../../hard/check';
import { temporaryFolder } from '../electron/support/temporary-folder';
import { randomFrom } from '../support/damage-bytes';

vi.mock('electron', async () => (await import('../electron/support/fake-electron')).fakeElectron());

const check = hardCheck(9);
const schedules = check.size(100, 1_000);
const savesEach = 3;

class Killed extends Error {}

type Step = () => void;

/** One profile on one computer: its saves, one after another, each call waiting for its turn. */
class Writer {
  /** The call that waits for its turn; null: between two of them, or done. */
  waiting: Step | null = null;
  isDone = false;
  isKilled = false;
  sleepsFor = 0;
  isPlacing = false;
  /** What a write that is under way would put in place, and what it takes to be there. */
  readonly expectedBy = new Map<string, string>();
  readonly backups: string;
  readonly files: MapFiles;
  #now = 0;
  #isHere: (() => void) | null = null;

  constructor(
    readonly name: string,
    readonly path: string,
    skew: number,
  ) {
    this.backups = join(path, '..', `backups of ${name}`);
    this.files = createMapFiles({
      backups: this.backups,
      parse: async () =>
        success({ mapId: 'm', formatVersion: 1, isReadOnly: false, records: '[]', assets: [], notes: [] }),
      now: () => new Date(1_800_000_000_000 + skew + this.#now),
      files: this.#stepped(),
      lock: {
        computer: name,
        clock: () => this.#now,
        wait: async (ms) => {
          // Waiting is when time passes; much of it, so that a lock grows stale within a few turns.
          this.#now += ms * 40;
          await this.#turn();
        },
      },
    });
  }

  sleep(steps: number): void {
    this.sleepsFor = steps;
  }

  async run(): Promise<void> {
    try {
      let known = await fingerprintOf(readFileSync(this.path));
      for (let save = 0; save < savesEach; save += 1) {
        const bytes = Buffer.from(`save ${save} of ${this.name}`);
        this.expectedBy.set(await fingerprintOf(bytes), known);
        const written = await this.files.write(this.path, bytes, known);
        if (written.ok) known = written.value.fingerprint;
        else if (written.error.code === 'fileChangedOutside') {
          // Merged with what is there; the next save is of both.
          const read = await this.files.read(this.path);
          if (read.ok) known = read.value.fingerprint;
        }
      }
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    } finally {
      this.isDone = true;
      this.#isHere?.();
    }
  }

  /** Until it stands before a call, or is done. */
  async arrive(): Promise<void> {
    if (this.waiting === null && !this.isDone)
      await new Promise<void>((resolve) => {
        this.#isHere = resolve;
      });
  }

  /** Lets the waiting call happen, and waits until the writer stands before its next one. */
  async step(): Promise<void> {
    const go = this.waiting;
    this.waiting = null;
    go?.();
    await this.arrive();
  }

  async #turn(): Promise<void> {
    if (this.isKilled) throw new Killed();
    await new Promise<void>((resolve) => {
      this.waiting = resolve;
      this.#isHere?.();
    });
    this.#now += 20;
    if (this.isKilled) throw new Killed();
  }

  #stepped(): FileSystem {
    const stepped =
      <Args extends readonly unknown[], T>(work: (...args: Args) => Promise<T>) =>
      async (...args: Args): Promise<T> => {
        await this.#turn();
        return work(...args);
      };
    return {
      create: async (path, mode) => {
        await this.#turn();
        const file = await nodeFiles.create(path, mode);
        return { write: stepped(file.write), sync: async () => undefined, close: file.close };
      },
      read: stepped(nodeFiles.read),
      readPieces: stepped(nodeFiles.readPieces),
      rename: async (from, to) => {
        // The last call before the new file is in its place: the worst moment to fall asleep.
        this.isPlacing = true;
        await this.#turn();
        this.isPlacing = false;
        return nodeFiles.rename(from, to);
      },
      remove: stepped(nodeFiles.remove),
      list: stepped(nodeFiles.list),
      makeFolder: nodeFiles.makeFolder,
      stat: stepped(nodeFiles.stat),
      realPath: nodeFiles.realPath,
      checkWritable: nodeFiles.checkWritable,
      syncFolder: async () => undefined,
      isProcessAlive: () => true,
    };
  }
}

interface Told {
  readonly overwritten: readonly string[];
  readonly saves: number;
  readonly refused: boolean;
}

const isInBackups = (folder: string, bytes: Buffer): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) =>
      entry.isFile() &&
      entry.name.endsWith('.bak') &&
      readFileSync(join(entry.parentPath, entry.name)).equals(bytes),
  );

/** It is killed, sleeps for a while, or a synchronising folder takes a lock away. */
function befall(writer: Writer, folder: string, random: (below: number) => number): void {
  const chance = random(1_000);
  if (chance < 4) writer.isKilled = true;
  else if (chance < 20) writer.sleep(50 + random(400));
  else if (chance > 994) rmSync(join(folder, '.общая.cjm.tapki-save'), { force: true });
}

/** Whoever has the turn; sleepers have it when nobody is awake. */
function nextOf(writers: readonly Writer[], random: (below: number) => number): Writer | undefined {
  const able = writers.filter(({ isDone, waiting }) => !isDone && waiting !== null);
  for (const writer of able) writer.sleepsFor = Math.max(0, writer.sleepsFor - 1);
  const awake = able.filter(({ sleepsFor }) => sleepsFor === 0);
  const from = awake.length > 0 ? awake : able;
  return from[random(Math.max(1, from.length))];
}

async function play(seed: number, count: number): Promise<Told> {
  const random = randomFrom(seed);
  const folder = temporaryFolder();
  const path = join(folder, 'общая.cjm');
  writeFileSync(path, 'the beginning');
  const writers = Array.from(
    { length: count },
    (_, at) => new Writer(`computer ${at}`, path, (random(200) - 100) * 3_600_000),
  );
  const runs = writers.map((writer) => writer.run());
  for (const writer of writers) await writer.arrive();
  let before = readFileSync(path);
  let saves = 0;
  const overwritten: string[] = [];
  for (;;) {
    const writer = nextOf(writers, random);
    if (!writer) break;
    befall(writer, folder, random);
    await writer.step();
    if (writer.isPlacing && random(10) === 0) writer.sleep(60 + random(300));
    const now = readFileSync(path);
    if (now.equals(before)) continue;
    saves += 1;
    const fingerprint = await fingerprintOf(now);
    const expected = writers
      .map(({ expectedBy }) => expectedBy.get(fingerprint))
      .find((one) => one !== undefined);
    expect(expected, `seed ${seed}: the file holds what nobody wrote: ${now}`).toBeDefined();
    if (expected !== (await fingerprintOf(before)) && !isInBackups(folder, before))
      overwritten.push(`${before} by ${now}`);
    before = now;
  }
  await Promise.all(runs);
  return { overwritten, saves, refused: saves < count * savesEach };
}

const seen = { silent: 0, saves: 0, refused: 0 };

describe('Writers of one file', () => {
  it.each([2, 3])(
    '%i at once overwrite nothing that is in no backup',
    async (count) => {
      for (let turn = 0; turn < schedules / 2; turn += 1) {
        const seed = check.seed + turn * 10 + count;
        const told = await play(seed, count);
        expect(told.overwritten, `seed ${seed}`).toEqual([]);
        seen.silent += told.overwritten.length;
        seen.saves += told.saves;
        seen.refused += told.refused ? 1 : 0;
      }
    },
    300_000,
  );

  it('were really in each other’s way, and saved all the same', () => {
    expect(seen.refused).toBeGreaterThan(0);
    expect(seen.saves).toBeGreaterThan(schedules);
  });
});

afterAll(() => {
  check.note({
    name: 'silent overwrites in interleavings of two and three writers',
    required: `0 in ${schedules}`,
    seen: `${seen.silent} in ${schedules}, ${seen.saves} saves`,
    holds: seen.silent === 0,
  });
});
