/** The open store of a workspace: who may read and write when, and what it keeps beside the database. */
import { createHash } from 'node:crypto';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import type { FoundIdeas } from '#core/evidence/ideas-request';
import type { OnDamagedPart } from './aside';
import { type Database, openDatabase, setAside, wipeWorkspace } from './database';
import { EvidenceError, toAppError } from './evidence-error';
import { KeptAnswers } from './kept-answers';
import { makeKey, readKeyFile, sealMark } from './key-file';
import type { Query } from './query';
import { TableFiles } from './readers/table-file';
import { holdsDeleted } from './rewrite';
import { TallyStore } from './tally-store';

export class Store {
  private key: string | null = null;
  private database: Promise<Database> | null = null;
  private writing: Promise<unknown> = Promise.resolve();
  private readonly reading = new Set<Promise<unknown>>();
  /** While the file of the store is exchanged for one written anew, or taken away. */
  private exchanging: Promise<unknown> | null = null;

  /** Numbers of maps as they were counted last. */
  readonly answers = {
    measure: new KeptAnswers<EvidenceReply<'measure'>>(20),
    breakdown: new KeptAnswers<EvidenceReply<'breakdown'>>(50),
    /** The last one is read page by page. */
    ideas: new KeptAnswers<FoundIdeas>(1),
  };
  /** What those are summed up from. */
  readonly tallies = new TallyStore();
  /** Files that had to be made a table before they could be read. */
  readonly tables: TableFiles;

  /** `onDamaged`: told of whatever was found damaged and set aside. */
  constructor(
    readonly workspace: string,
    readonly onDamaged: OnDamagedPart = () => undefined,
  ) {
    this.tables = new TableFiles(workspace);
  }

  /** Runs beside other readers and beside a writer, which it does not see until that has committed. */
  async read<T>(work: (query: Query) => Promise<T>, signal: AbortSignal | null = null): Promise<T> {
    while (this.exchanging !== null) await this.exchanging;
    const mine = this.guard(async () => {
      const query = await (await this.open()).connect(signal);
      try {
        return await work(query);
      } finally {
        query.close();
      }
    });
    const done: Promise<unknown> = mine.catch(() => undefined).finally(() => this.reading.delete(done));
    this.reading.add(done);
    return mine;
  }

  /** One writer at a time, in the order they came. */
  write<T>(work: (query: Query) => Promise<T>, signal: AbortSignal | null = null): Promise<T> {
    const mine = this.writing
      .then(() => this.guard(async () => (await this.open()).write(work, signal)))
      .finally(() => this.forgetAnswers());
    this.writing = mine.catch(() => undefined);
    return mine;
  }

  /**
   * A write that deletes. Rows that are deleted stay in the file until it is written anew, which is done here: others
   * read meanwhile, and wait only while the files are exchanged. `isErased`: false where it could not be, for want of
   * room on the disk; it is tried again when the store is next opened.
   */
  async forget<T>(
    work: (query: Query) => Promise<T>,
    signal: AbortSignal | null = null,
  ): Promise<{ readonly result: T; readonly isErased: boolean }> {
    const written = this.write(work, signal);
    const erased = this.erase();
    return { result: await written, isErased: await erased };
  }

  /** Nothing is done where nothing was deleted. Never throws. */
  erase(): Promise<boolean> {
    const mine = this.writing.then(() => this.eraseNow()).catch(() => false);
    this.writing = mine;
    return mine;
  }

  private async eraseNow(): Promise<boolean> {
    // A store that nobody opened has nothing that was deleted just now.
    if (this.database === null) return true;
    const database = await this.database;
    if (!(await database.write(holdsDeleted))) return true;
    await this.holdingReaders((areDone) =>
      database.rewrite(async () => {
        await areDone();
        this.database = null;
      }),
    );
    return true;
  }

  /** `areDone`: from there on whoever wants to read waits until the work is done, and those who read have finished. */
  private async holdingReaders(work: (areDone: () => Promise<unknown>) => Promise<void>): Promise<void> {
    let isDone: () => void = () => undefined;
    try {
      await work(() => {
        this.exchanging = new Promise<void>((resolve) => {
          isDone = resolve;
        });
        return Promise.all(this.reading);
      });
    } finally {
      this.exchanging = null;
      isDone();
    }
  }

  /** Everything goes for good: contacts, key, remembered mappings, stores that were set aside as damaged. */
  async wipe(): Promise<void> {
    // Whoever opened the store meanwhile would keep a file that is gone, with all that was in it.
    const gone = this.writing.then(() =>
      this.holdingReaders(async (areDone) => {
        await areDone();
        await this.tables.close();
        await this.closeDatabase();
        await wipeWorkspace(this.workspace);
      }),
    );
    this.writing = gone.catch(() => undefined);
    return gone;
  }

  close(): Promise<void> {
    const closed = this.writing.then(async () => {
      await this.tables.close();
      await this.closeDatabase();
    });
    this.writing = closed.catch(() => undefined);
    return closed;
  }

  private forgetAnswers(): void {
    this.answers.measure.clear();
    this.answers.breakdown.clear();
    this.answers.ideas.clear();
    this.tallies.clear();
  }

  private async closeDatabase(): Promise<void> {
    this.forgetAnswers();
    const database = await this.database?.catch(() => null);
    this.database = null;
    database?.close();
  }

  /** What the sealed key file holds: electron/customer-key.ts. */
  openKey(key: string): void {
    this.key = key;
  }

  /** Secret that customer ids and fingerprints are hashed with, so that neither can be found by trying. */
  async secret(): Promise<string> {
    const text = (await readKeyFile(this.workspace, this.onDamaged)) ?? (await makeKey(this.workspace));
    const isSealed = text.startsWith(sealMark);
    // With another key the customers of this import would be others than those of the imports before.
    if (isSealed && this.key === null) throw new EvidenceError('customerKeyLocked');
    return createHash('sha256')
      .update(isSealed && this.key !== null ? this.key : text)
      .digest('hex');
  }

  private open(): Promise<Database> {
    if (this.database === null) {
      const opening = openDatabase(this.workspace, this.onDamaged);
      this.database = opening;
      opening.then(
        // What a killed process had deleted and not yet erased; whoever opened the store is answered first.
        () => void this.erase(),
        () => {
          this.database = null;
        },
      );
    }
    return this.database;
  }

  /** Damage can show itself long after opening, when the block at fault is first read. */
  private async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { code } = toAppError(error);
      const isDamaged = code === 'workspaceDamaged';
      if (this.database === null || !(isDamaged || isGivenUp(error))) throw error;
      const database = await this.database.catch(() => null);
      this.database = null;
      database?.close();
      // Opened anew by the next request: what the database gave up on (a full disk, say) is no damage.
      if (!isDamaged) throw code === 'internal' ? new EvidenceError('evidenceStopped') : error;
      throw await setAside(this.workspace, this.onDamaged);
    }
  }
}

/** The database refuses everything after a failure it cannot undo, until it is opened again. */
const isGivenUp = (error: unknown): boolean => error instanceof Error && /invalidated/i.test(error.message);
