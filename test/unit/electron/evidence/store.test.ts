import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FromService } from '#core/evidence/evidence-messages';
import { openEvidence } from '#electron/evidence/client';
import { EvidenceError } from '#electron/evidence/evidence-error';
import { KnownFiles } from '#electron/evidence/known-files';
import { serve } from '#electron/evidence/service';
import { listSources } from '#electron/evidence/sources';
import { Store } from '#electron/evidence/store';
import { makeWorkspace, replyOf } from './workspace';

describe('the store of a workspace', () => {
  it('is held by one at a time, in this process and in another', async () => {
    const { client, folder } = await makeWorkspace();
    replyOf(await client.request('totals', { period: null }));
    const second = openEvidence(join(folder, 'workspace'));
    expect(await second.request('totals', { period: null })).toMatchObject({
      error: { code: 'workspaceBusy' },
    });
    await second.close();
    const script = `import('@duckdb/node-api').then(({ DuckDBInstance }) =>
      DuckDBInstance.create(process.argv[1])).then(() => console.log('opened'), () => console.log('locked'))`;
    const other = spawnSync('node', ['-e', script, join(folder, 'workspace', 'contacts.duckdb')], {
      encoding: 'utf8',
    });
    expect(other.stdout.trim()).toBe('locked');
  });

  it('is set aside when damaged, and a new one begun', async () => {
    const { client, folder } = await makeWorkspace();
    const workspace = join(folder, 'workspace');
    await mkdir(workspace);
    await writeFile(join(workspace, 'contacts.duckdb'), 'no database at all'.repeat(1_000));
    const first = await client.request('totals', { period: null });
    expect(first).toMatchObject({ error: { code: 'workspaceDamaged' } });
    expect((await readdir(workspace)).filter((name) => name.startsWith('contacts-damaged-'))).toHaveLength(1);
    expect(replyOf(await client.request('totals', { period: null })).contacts).toBe(0);
  });

  it('can be read from no other folder, written to no file, and not be unlocked', async () => {
    const { folder } = await makeWorkspace();
    await writeFile(join(folder, 'secret.csv'), 'a,b\n1,2\n');
    const store = new Store(join(folder, 'locked'));
    for (const sql of [
      `SELECT * FROM read_csv('${join(folder, 'secret.csv')}')`,
      `COPY (SELECT 1) TO '${join(folder, 'out.csv')}'`,
      `ATTACH '${join(folder, 'other.duckdb')}'`,
      'SET enable_external_access = true',
      'SET lock_configuration = false',
      'INSTALL httpfs',
      'LOAD httpfs',
    ])
      for (const ask of [store.read.bind(store), store.write.bind(store)])
        await expect(ask((query) => query.run(sql))).rejects.toThrow();
    await store.close();
    expect((await readdir(folder)).toSorted()).toEqual(['locked', 'secret.csv']);
  });

  it('is wiped when nobody reads in it, and opened by nobody until all of it is gone', async () => {
    const { client, folder, import: bring } = await makeWorkspace();
    await bring('a.csv', 'id,created_at,text\n1,2026-03-01,parcel never came\n');
    await client.close();
    const workspace = join(folder, 'workspace');
    // What was set aside as damaged takes its time to go.
    for (let i = 0; i < 400; i++) await writeFile(join(workspace, `contacts-damaged-${i}.duckdb`), '');
    const store = new Store(workspace);
    expect(await store.read(listSources)).toHaveLength(1);
    let isWiped = false;
    const wiped = store.wipe().then(() => {
      isWiped = true;
    });
    while (!isWiped) await store.read(listSources);
    await wiped;
    expect(await store.read(listSources)).toEqual([]);
    await store.close();
    expect(await readdir(workspace)).toContain('contacts.duckdb');
  });

  it('gives whoever writes an empty desk, and can say how far the writing is', async () => {
    const { folder } = await makeWorkspace();
    const store = new Store(join(folder, 'workspace'));
    const shown = z.object({ value: z.string() });
    for (const outcome of ['done', 'failed'])
      await store
        .write(async (query) => {
          await query.run('CREATE TEMP TABLE desk AS SELECT 1 AS one');
          await query.run('CREATE TEMP VIEW lamp AS SELECT * FROM desk');
          const asked = `SELECT value FROM duckdb_settings() WHERE name = 'enable_progress_bar'`;
          expect((await query.row(asked, shown)).value).toBe('true');
          if (outcome === 'failed') throw new EvidenceError('cancelled');
        })
        .catch(() => undefined);
    const left = `SELECT count(*)::VARCHAR AS value FROM duckdb_tables() WHERE temporary`;
    expect((await store.write((query) => query.row(left, shown))).value).toBe('0');
    await store.close();
  });

  it('refuses what is no table, with the reason', async () => {
    const { client, file } = await makeWorkspace();
    const ask = async (name: string, text: string, encoding?: string) =>
      client.request('previewFile', { fileToken: await file(name, text, encoding), mapping: null });
    expect(await ask('empty.csv', '')).toMatchObject({ error: { code: 'tableEmpty' } });
    expect(await ask('book.xlsx', 'PK\u0003\u0004rest')).toMatchObject({
      error: { code: 'tableUnreadable' },
    });
    expect(await client.request('previewFile', { fileToken: 'unknown', mapping: null })).toMatchObject({
      error: { code: 'fileNotFound' },
    });
    expect(
      await client.request('previewFile', { fileToken: client.addFile('/not/there.csv'), mapping: null }),
    ).toMatchObject({ error: { code: 'fileNotFound', details: { name: 'there.csv' } } });
  });
});

describe('the service', () => {
  it('answers numbered requests over a port, tells progress, and refuses what it does not know', async () => {
    const { folder } = await makeWorkspace();
    const path = join(folder, 'export.csv');
    await writeFile(path, 'id,created_at,channel,category,text\n1,2026-05-01,chat,A,hello there\n');
    const store = new Store(join(folder, 'service'));
    const { port1, port2 } = new MessageChannel();
    const files = new KnownFiles();
    serve(store, files, {
      on: (event: 'message' | 'close', listener: (message: { data: unknown }) => void) =>
        event === 'message'
          ? port1.on('message', (data: unknown) => listener({ data }))
          : port1.on('close', () => listener({ data: null })),
      start: () => port1.start(),
      postMessage: (message) => port1.postMessage(message),
    });
    const heard: FromService[] = [];
    const until = (id: number) =>
      new Promise<FromService>((resolve) => {
        port2.on('message', (message: FromService) => {
          heard.push(message);
          if (message.id === id && message.type !== 'progress') resolve(message);
        });
      });
    const ask = (id: number, name: string, input: unknown) => {
      const answer = until(id);
      port2.postMessage({ type: 'request', id, name, input });
      return answer;
    };
    // The path may come after the request that names it: they travel by two ways.
    const asked = ask(1, 'previewFile', { fileToken: 'token', mapping: null });
    setTimeout(() => files.add('token', path), 50);
    const preview = await asked;
    expect(preview).toMatchObject({
      type: 'reply',
      value: { headers: ['id', 'created_at', 'channel', 'category', 'text'] },
    });
    const mapping =
      preview.type === 'reply' &&
      preview.value &&
      typeof preview.value === 'object' &&
      'mapping' in preview.value
        ? preview.value.mapping
        : null;
    expect(await ask(2, 'importFile', { fileToken: 'token', mapping })).toMatchObject({
      type: 'reply',
      value: { imported: 1 },
    });
    expect(heard.some((message) => message.type === 'progress' && message.id === 2)).toBe(true);
    expect(await ask(3, 'dropEverything', {})).toMatchObject({ error: { code: 'badRequest' } });
    expect(await ask(4, 'totals', { period: 'always' })).toMatchObject({ error: { code: 'badRequest' } });
    expect(await ask(5, 'totals', { period: null })).toMatchObject({ value: { contacts: 1 } });
    port2.close();
    await store.close();
  });
});
