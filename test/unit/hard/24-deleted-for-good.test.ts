/**
 * What a source brought is gone from every file of the store once the source is deleted, an import undone, or its texts
 * have grown old: not only from answers, but from the bytes.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import { seededRandom } from '#core/themes/random';
import { openDatabase } from '#electron/evidence/database';
import { deleteSource } from '#electron/evidence/sources';
import { Store } from '#electron/evidence/store';
import { hardCheck } from '../../hard/check';
import { makeWorkspace, replyOf, type Workspace } from '../electron/evidence/workspace';

const check = hardCheck(24);
const canaries = 100;
/** Rows of the source that goes, canaries among them, and of one that stays. */
const rows = check.size(2_000, 1_500_000);
const fewest = 2_000;
const others = check.size(2_000, 200_000);

const random = seededRandom(check.seed);
const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Of letters alone, so that it is a word to whoever looks for words. */
const word = () => Array.from({ length: 14 }, () => letters[Math.floor(random() * 26)]).join('');
const words = Array.from({ length: canaries }, word);
const isRejected = (i: number) => i % 10 === 0;
const rejected = words.filter((_, i) => isRejected(i)).length;

const head = 'id,created_at,channel,category,team,text,csat,city';
const attributes = [{ column: 7, name: 'city' }];
/** Canaries stand in texts, categories, attributes and rows that are refused. */
const canaryLine = (canary: string, i: number, more: string) =>
  isRejected(i)
    ? `c${i},no date ${canary},chat,A,T,refused,5,X`
    : `c${i},2026-0${1 + (i % 9)}-11,chat,${i % 4 ? 'A' : canary},T,the ${canary} called +7 916 ${100 + i}-45-67 ${more},${1 + (i % 5)},${i % 3 ? 'X' : canary}`;
const withCanaries = (count: number, more = '') =>
  [
    head,
    ...words.map((canary, i) => canaryLine(canary, i, more)),
    ...Array.from(
      { length: count - canaries },
      (_, i) => `r${i},2026-04-1${i % 10},chat,A,T,the courier was ${i} minutes late,3,X`,
    ),
  ].join('\n');
const more = (count: number) =>
  [
    head,
    ...Array.from(
      { length: count },
      (_, i) => `m${i},2026-04-1${i % 10},chat,A,T,the courier was ${i} minutes late,3,X`,
    ),
  ].join('\n');
const withoutCanaries = [
  head,
  ...Array.from({ length: others }, (_, i) => `o${i},2026-05-1${i % 10},mail,B,T,parcel ${i} was broken,4,Y`),
].join('\n');

/** Canaries that the files of the store hold, in UTF-8 or UTF-16. */
async function found({ folder }: Workspace): Promise<string[]> {
  const names = await readdir(join(folder, 'workspace'), { recursive: true, withFileTypes: true });
  const hits = new Set<string>();
  for (const name of names.filter((one) => one.isFile())) {
    const bytes = await readFile(join(name.parentPath, name.name));
    for (const canary of words)
      if (bytes.includes(canary) || bytes.includes(canary, 0, 'utf16le')) hits.add(`${name.name}: ${canary}`);
  }
  return [...hits];
}

const scope: EvidenceInput<'findThemes'>['scope'] = {
  place: { kind: 'all' },
  steps: [],
  source: null,
  period: null,
};
const page = { offset: 0, limit: 1 };
const hits = async ({ client }: Workspace, asked: string) =>
  replyOf(await client.request('searchContacts', { words: asked, rule: null, period: null, page })).total;

/** Asks again and again until the work is done; answers what it was told. */
async function askingMeanwhile<T>(workspace: Workspace, asked: string, work: Promise<T>) {
  const told = new Set<number>();
  let isDone = false;
  const asking = (async () => {
    while (!isDone) told.add(await hits(workspace, asked));
  })();
  const result = await work.finally(() => {
    isDone = true;
  });
  await asking;
  return { result, told: [...told] };
}

it(
  `nothing of ${canaries} quotes is in any file of the store after their source is deleted, seed ${check.seed}`,
  async () => {
    const workspace = await makeWorkspace();
    const { client } = workspace;
    await workspace.import('others.csv', withoutCanaries, { sourceName: 'Others' });
    const first = await workspace.import('c.csv', withCanaries(fewest), {
      sourceName: 'Canaries',
      attributes,
    });
    // Changed, so that what was there is kept for an undo.
    const later = await workspace.import('c.csv', withCanaries(canaries, 'again'), {
      sourceName: 'Canaries',
      attributes,
    });
    expect(later).toMatchObject({ updated: canaries - rejected });
    replyOf(await client.request('findThemes', { scope }));
    // Themes are sought among few: they would take the most of the time, and a million rows more hold no other words.
    if (rows > fewest) await workspace.import('more.csv', more(rows - fewest), { sourceName: 'Canaries' });
    // The search sees what is there: compressed texts it cannot read, lists of words and categories it can.
    expect((await found(workspace)).length).toBeGreaterThan(canaries / 4);
    expect(await hits(workspace, words[1] ?? '')).toBe(1);

    const started = performance.now();
    const deleting = client.request('deleteSource', { sourceId: first.sourceId });
    const { result, told } = await askingMeanwhile(workspace, 'broken', deleting);
    const took = (performance.now() - started) / 1_000;
    check.within(`a source of ${rows} rows deleted, and its bytes gone`, took, 60, 's');
    expect(replyOf(result)).toEqual({ rows: rows - rejected, isErased: true });
    expect(told).toEqual([others]);
    const left = await found(workspace);
    check.note({
      name: `of ${canaries} canary quotes in the files of the store after deletion of their source`,
      required: '0',
      seen: String(left.length),
      holds: left.length === 0,
    });
    expect(left, `seed ${check.seed}`).toEqual([]);

    expect(await hits(workspace, '')).toBe(others);
    expect(replyOf(await client.request('listSources', {}))).toMatchObject([
      { name: 'Others', rows: others },
    ]);
    // The store goes on: what is imported next is there, and found by its words.
    await workspace.import('c.csv', withCanaries(canaries));
    expect(await hits(workspace, words[1] ?? '')).toBe(1);
    expect((await found(workspace)).length).toBeGreaterThan(0);
  },
  check.size(120_000, 1_800_000),
);

it('an import taken back is gone from the bytes, too', async () => {
  const workspace = await makeWorkspace();
  await workspace.import('o.csv', withCanaries(canaries).replaceAll(/[a-z]{14}/g, 'parcel'), { attributes });
  const { importId } = await workspace.import('o.csv', withCanaries(canaries), { attributes });
  expect((await found(workspace)).length).toBeGreaterThan(0);
  const undone = replyOf(await workspace.client.request('undoImport', { importId }));
  expect(undone).toEqual({ rows: canaries - rejected, isErased: true });
  expect(await found(workspace)).toEqual([]);
  expect(await hits(workspace, 'parcel')).toBe(canaries - rejected);
});

it('texts that have grown old are gone from the bytes, too', async () => {
  const workspace = await makeWorkspace();
  const old = words.map((canary, i) => `${i},2020-03-01,chat,A,T,the ${canary} came,2,X`);
  await workspace.import('o.csv', [head, ...old, 'n,2099-01-01,chat,A,T,parcel,2,X'].join('\n'));
  expect((await found(workspace)).length).toBeGreaterThan(0);
  const kept = replyOf(await workspace.client.request('setRetention', { months: 12 }));
  expect(kept).toEqual({ rows: canaries, isErased: true });
  expect(await found(workspace)).toEqual([]);
  expect(await hits(workspace, 'parcel')).toBe(1);
});

it('what a killed process had deleted and not yet erased is erased when the store is next opened', async () => {
  const workspace = await makeWorkspace();
  const folder = join(workspace.folder, 'workspace');
  const { sourceId } = await workspace.import('c.csv', withCanaries(canaries), { attributes });
  await workspace.client.close();
  const killed = await openDatabase(folder);
  await killed.write((query) => deleteSource(query, Number(sourceId)));
  killed.close();
  expect((await found(workspace)).length).toBeGreaterThan(0);
  const next = new Store(folder);
  await next.read((query) => query.run('SELECT 1'));
  await next.close();
  expect(await found(workspace)).toEqual([]);
});
