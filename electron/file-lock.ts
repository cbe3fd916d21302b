/**
 * Says beside a map file that this Tapki has it open, and hears who else does (decision 0029). Each has a file of its own
 * that nobody else writes, so that there is nothing to fight over; it goes when the map is closed. It never keeps anybody
 * from opening or saving: what keeps saves apart is electron/save-lock.ts.
 */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { OtherEditor } from '#core/desktop/desktop-api';
import { type FileSystem, nodeFiles } from './files/file-system';
import { writeFileAtomically } from './files/file-writer';
import { isOfDead, lockEndings, lockStem, noteBytes, readNote, thisComputer } from './lock-file';

export interface FileLock {
  /** From now on this file; the one before is let go. */
  follow(token: string, path: string): void;
  /** Takes our own file away. */
  stop(): Promise<void>;
}

export interface FileLockWorld {
  readonly onOthers: (token: string, others: readonly OtherEditor[], isSecond: boolean) => void;
  readonly files?: FileSystem;
  readonly computer?: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
}

/** Folders that are synchronised carry each beat to all computers: not too often. */
export const beatEveryMs = 30_000;
/** Three beats that did not come. */
export const silentAfterMs = 90_000;
const lookEveryMs = 2_000;
/** Nobody is away from a computer for so long with a map open, and who is writes his file again. */
const leftoverAfterMs = 24 * 60 * 60 * 1_000;

interface Seen {
  readonly mark: string;
  /** By our own clock, when the mark was new. */
  readonly at: number;
  /** Its first sight was of something old: it has to show that it lives. */
  readonly wasOld: boolean;
}

export function createFileLock({
  onOthers,
  files = nodeFiles,
  computer = thisComputer,
  clock = () => performance.now(),
}: FileLockWorld): FileLock {
  let current: Following | null = null;
  let last: Promise<void> = Promise.resolve();
  const end = (): Promise<void> => {
    const ended = current;
    current = null;
    if (ended) last = last.then(() => ended.end());
    return last;
  };
  return {
    follow(token, path) {
      if (current?.token === token && current.path === path) return;
      void end();
      const next = new Following(token, path, { onOthers, files, computer, clock });
      current = next;
      last = last.then(() => next.begin());
    },
    stop: end,
  };
}

class Following {
  readonly #world: Required<FileLockWorld>;
  readonly #id = randomBytes(4).toString('hex');
  readonly #since = new Date().toISOString();
  readonly #seen = new Map<string, Seen>();
  #told: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  #beatAt = 0;
  #isOver = false;

  constructor(
    readonly token: string,
    readonly path: string,
    world: Required<FileLockWorld>,
  ) {
    this.#world = world;
  }

  async begin(): Promise<void> {
    await this.#beat();
    await this.#look();
    this.#goOn();
  }

  async end(): Promise<void> {
    this.#isOver = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#world.files.remove(this.#own).catch(() => undefined);
  }

  get #folder(): string {
    return dirname(this.path);
  }

  get #stem(): string {
    return `${lockStem(basename(this.path))}.`;
  }

  get #own(): string {
    return join(this.#folder, `${this.#stem}${this.#id}${lockEndings.open}`);
  }

  #goOn(): void {
    if (this.#isOver) return;
    this.#timer = setTimeout(() => void this.#turn(), lookEveryMs);
    this.#timer.unref();
  }

  async #turn(): Promise<void> {
    if (this.#world.clock() - this.#beatAt >= beatEveryMs) await this.#beat();
    await this.#look();
    this.#goOn();
  }

  /** A folder that takes no files shows nobody that we are here; those in it we see all the same. */
  async #beat(): Promise<void> {
    const { files, computer, clock } = this.#world;
    if (this.#isOver) return;
    this.#beatAt = clock();
    const mark = randomBytes(8).toString('hex');
    const note = noteBytes({ computer, process: process.pid, since: this.#since, mark });
    await writeFileAtomically(this.#own, note, { files });
    // Closed meanwhile: what was written late is taken away as well.
    if (this.#isOver) await files.remove(this.#own).catch(() => undefined);
  }

  async #look(): Promise<void> {
    if (this.#isOver) return;
    const found = await this.#others();
    if (this.#isOver) return;
    const isFirst = this.#told === null;
    const others = [...found].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
    const text = JSON.stringify(others);
    if (text === (this.#told ?? '[]')) {
      this.#told ??= text;
      return;
    }
    this.#told = text;
    this.#world.onOthers(this.token, others, isFirst);
  }

  async #others(): Promise<readonly OtherEditor[]> {
    const { files } = this.#world;
    const names = await files.list(this.#folder).catch(() => []);
    const others: OtherEditor[] = [];
    for (const name of names) {
      const isOther =
        name.startsWith(this.#stem) &&
        name.endsWith(lockEndings.open) &&
        join(this.#folder, name) !== this.#own;
      const other = isOther ? await this.#judge(name) : null;
      if (other) others.push(other);
    }
    return others;
  }

  /** null: it is nobody's any more, or nobody can say yet that it is somebody's. */
  async #judge(name: string): Promise<OtherEditor | null> {
    const { files, computer, clock } = this.#world;
    const path = join(this.#folder, name);
    const note = await readNote(path, files);
    if (note === null) return null;
    if (isOfDead(note, files, computer)) {
      await files.remove(path).catch(() => undefined);
      return null;
    }
    const before = this.#seen.get(name);
    const age = before ? 0 : await this.#ageOf(path);
    if (age > leftoverAfterMs) {
      await files.remove(path).catch(() => undefined);
      return null;
    }
    const seen =
      before?.mark === note.mark
        ? before
        : { mark: note.mark, at: clock(), wasOld: before === undefined && age > silentAfterMs };
    this.#seen.set(name, seen);
    const isAlive = !seen.wasOld && clock() - seen.at < silentAfterMs;
    return isAlive ? { computer: note.computer, since: note.since } : null;
  }

  /** Beside our own file, which the same disk wrote by the same clock; only without one by ours. */
  async #ageOf(path: string): Promise<number> {
    const { files } = this.#world;
    const changedAt = async (of: string): Promise<number | null> =>
      files.stat(of).then(
        (status) => status.changedAt,
        () => null,
      );
    return ((await changedAt(this.#own)) ?? Date.now()) - ((await changedAt(path)) ?? 0);
  }
}
