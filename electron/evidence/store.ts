/** The open store of a workspace: who may read and write when, and what it keeps beside the database. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import type { FoundIdeas } from '#core/evidence/ideas-request';
import { type Database, openDatabase, setAside, wipeWorkspace } from './database';
import { EvidenceError, toAppError } from './evidence-error';
import { KeptAnswers } from './kept-answers';
import type { Query } from './query';
import { TableFiles } from './readers/table-file';
import { TallyStore } from './tally-store';

export class Store {
  private key: string | null = null;
  private database: Promise<Database> | null = null;
  private writing: Promise<unknown> = Promise.resolve();

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

  constructor(readonly workspace: string) {
    this.tables = new TableFiles(workspace);
  }

  /** Runs beside other readers and beside a writer, which it does not see until that has committed. */
  async read<T>(work: (query: Query) => Promise<T>, signal: AbortSignal | null = null): Promise<T> {
    return this.guard(async () => {
      const query = await (await this.open()).connect(signal);
      try {
        return await work(query);
      } finally {
        query.close();
      }
    });
  }

  /** One writer at a time, in the order they came. */
  write<T>(work: (query: Query) => Promise<T>, signal: AbortSignal | null = null): Promise<T> {
    const mine = this.writing
      .then(() => this.guard(async () => (await this.open()).write(work, signal)))
      .finally(() => this.forgetAnswers());
    this.writing = mine.catch(() => undefined);
    return mine;
  }

  /** Everything goes for good: contacts, key, remembered mappings, stores that were set aside as damaged. */
  async wipe(): Promise<void> {
    const gone = this.writing.then(async () => {
      await this.tables.close();
      await this.closeDatabase();
      await wipeWorkspace(this.workspace);
    });
    this.writing = gone.catch(() => undefined);
    return gone;
  }

  async close(): Promise<void> {
    await this.writing;
    await this.tables.close();
    await this.closeDatabase();
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
    const path = join(this.workspace, 'customer.key');
    if (!existsSync(path)) {
      await writeFile(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(
        () => undefined,
      );
      await chmod(path, 0o600).catch(() => undefined);
    }
    const text = await readFile(path, 'utf8');
    const isSealed = text.startsWith('sealed:');
    // With another key the customers of this import would be others than those of the imports before.
    if (isSealed && this.key === null) throw new EvidenceError('customerKeyLocked');
    return createHash('sha256')
      .update(isSealed && this.key !== null ? this.key : text)
      .digest('hex');
  }

  private open(): Promise<Database> {
    this.database ??= openDatabase(this.workspace);
    this.database.catch(() => {
      this.database = null;
    });
    return this.database;
  }

  /** Damage can show itself long after opening, when the block at fault is first read. */
  private async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (toAppError(error).code !== 'workspaceDamaged' || this.database === null) throw error;
      const database = await this.database.catch(() => null);
      this.database = null;
      database?.close();
      throw setAside(this.workspace);
    }
  }
}
