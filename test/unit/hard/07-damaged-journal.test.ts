/**
 * The contact store as a killed process leaves it, with commits that lie in the database's journal alone, and that journal
 * damaged in every way: the store opens with what was committed before the damage, in whole imports, and the damaged bytes
 * are told of and kept.
 */
import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runContacts } from '#electron/cli/contacts';
import { type DamagedPart, journalPath, storeName } from '#electron/evidence/aside';
import { openEvidence } from '#electron/evidence/client';
import { hardCheck } from '../../hard/check';
import { makeWorkspace, replyOf } from '../electron/evidence/workspace';
import { temporaryFolder } from '../electron/support/temporary-folder';
import { damageFile, damages, liesSomewhere, randomFrom } from '../support/damage-bytes';

const check = hardCheck(7);
const cases = check.size(18, 120);
const rowsOfImport = 40;
const imports = 4;
/** Bytes of a journal with which a commit ends. */
const lastCommit = 21;

/** A store written out with one import in it, and the journal of those that came after. */
async function killedStore(): Promise<string> {
  const workspace = await makeWorkspace();
  const folder = join(workspace.folder, 'workspace');
  const importOne = (number: number) =>
    workspace.import(
      `${number}.csv`,
      [
        'id,created_at,channel,category,text',
        ...Array.from(
          { length: rowsOfImport },
          (_, i) => `${number}-${i},2026-05-1${i % 10},chat,A,parcel ${number} ${i} was late`,
        ),
      ].join('\n'),
      { sourceName: `Source ${number}` },
    );
  await importOne(1);
  // Closing writes the journal out; what comes next opens the store anew.
  await workspace.client.close();
  const client = openEvidence(folder);
  for (let number = 2; number <= imports; number += 1) {
    const fileToken = client.addFile(join(workspace.folder, '1.csv'));
    const { mapping } = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
    replyOf(
      await client.request('importFile', {
        fileToken,
        mapping: { ...mapping, sourceName: `Source ${number}` },
      }),
    );
  }
  const killed = temporaryFolder();
  copyFileSync(join(folder, storeName), join(killed, storeName));
  copyFileSync(journalPath(folder), journalPath(killed));
  await client.close();
  return killed;
}

/** The last commit is among what was damaged: it cannot be told from one that was never finished. */
const isHurtEnd = (whole: Buffer, bytes: Buffer): boolean =>
  !bytes.subarray(-lastCommit).equals(whole.subarray(-lastCommit));

/** Rows by source when the store is opened, and what was said to be damaged. */
async function look(folder: string) {
  const found: DamagedPart[] = [];
  const client = openEvidence(folder, null, (part) => found.push(part));
  try {
    const sources = replyOf(await client.request('listSources', {}));
    const { contacts } = replyOf(await client.request('totals', { period: null }));
    return { rows: sources.map((source) => source.rows), contacts, found };
  } finally {
    await client.close();
  }
}

it(`a damaged journal of contacts takes no store with it: ${cases} cases, seed ${check.seed}`, async () => {
  const random = randomFrom(check.seed);
  const killed = await killedStore();
  expect(statSync(journalPath(killed)).size).toBeGreaterThan(1_000);
  const whole = readFileSync(journalPath(killed));
  let told = 0;
  let slowest = 0;
  const kept = new Map<number, number>();
  for (let turn = 0; turn < cases; turn += 1) {
    const kind = damages[turn % damages.length] ?? 'cut';
    const where = `${kind}, seed ${check.seed}, case ${turn}`;
    const folder = join(killed, `case ${turn}`);
    mkdirSync(folder);
    for (const path of [storeName, `${storeName}.wal`]) copyFileSync(join(killed, path), join(folder, path));
    const bytes = damageFile(journalPath(folder), kind, random);
    const started = performance.now();
    const { rows, contacts, found } = await look(folder);
    slowest = Math.max(slowest, performance.now() - started);
    // A prefix of what was committed, in whole imports.
    expect(rows.length, where).toBeGreaterThanOrEqual(1);
    expect(rows, where).toEqual(Array.from({ length: rows.length }, () => rowsOfImport));
    expect(contacts, where).toBe(rows.length * rowsOfImport);
    kept.set(rows.length, (kept.get(rows.length) ?? 0) + 1);
    if (found.length === 0) {
      // A journal that ends early is what every kill leaves: what was cut off lies nowhere any more.
      const isEnd = kind === 'cut' || kind === 'emptied' || isHurtEnd(whole, bytes);
      expect(rows.length === imports || isEnd, `${where}: imports gone without a word`).toBe(true);
      continue;
    }
    told += 1;
    expect(found, where).toEqual(['contactsJournal']);
    expect(liesSomewhere(folder, bytes), `${where}: its bytes are gone`).toBe(true);
    // The second opening has nothing to say, and the same to show.
    expect(await look(folder), where).toEqual({ rows, contacts, found: [] });
  }
  expect(told, 'no damage was ever met').toBeGreaterThan(0);
  check.within('a store whose journal is damaged is open', slowest / 1_000, 10, 's');
  check.note({
    name: 'journals of the contact store, damaged',
    required: `${cases} cases: whole imports from before the damage, bytes kept`,
    seen: `${cases} cases, ${told} told and kept, ${[...kept].map(([n, times]) => `${times} × ${n} imports`).join(', ')}`,
    holds: true,
  });
}, 600_000);

it('the command line says so, and where the damaged bytes lie', async () => {
  const folder = await killedStore();
  damageFile(journalPath(folder), 'folder', randomFrom(check.seed));
  const said: string[] = [];
  const world = { out: () => undefined, isJson: true, workspace: folder };
  const say = (line: string) => void said.push(line);
  await runContacts(['totals'], { ...world, err: say, language: 'ru' });
  expect(said.join()).toMatch(
    /^Последние изменения хранилища обращений повреждены.*contacts-damaged-[^ ]+\.wal\)$/,
  );
}, 120_000);
