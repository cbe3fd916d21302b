import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FromService } from '#core/evidence/evidence-messages';
import { KnownFiles } from '#electron/evidence/known-files';
import { serve } from '#electron/evidence/service';
import { Store } from '#electron/evidence/store';

/** The window's end of a port: what it says, and what it hears. */
class Line {
  readonly heard: FromService[] = [];
  private listener: (message: { data: unknown }) => void = () => undefined;
  private wake: () => void = () => undefined;

  on(event: 'message' | 'close', listener: (message: { data: unknown }) => void): void {
    if (event === 'message') this.listener = listener;
  }
  start(): void {}
  postMessage(message: FromService): void {
    if (message.type === 'progress') return;
    this.heard.push(message);
    this.wake();
  }
  say(data: unknown): void {
    this.listener({ data });
  }
  async answers(count: number): Promise<readonly FromService[]> {
    while (this.heard.length < count)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    return this.heard;
  }
}

let folder: string;
let store: Store;
let line: Line;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapki-service-'));
  store = new Store(join(folder, 'workspace'));
  line = new Line();
  serve(store, new KnownFiles(), line);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const refused = (id: number) => ({ type: 'error', id, error: { code: 'badRequest', details: {} } });

describe('The evidence service', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', ''])(
    'refuses “%s”, which names no request, and goes on',
    async (name) => {
      line.say({ type: 'request', id: 1, name, input: {} });
      expect(await line.answers(1)).toEqual([refused(1)]);
      line.say({ type: 'request', id: 2, name: 'listSources', input: {} });
      expect((await line.answers(2)).at(-1)).toEqual({ type: 'reply', id: 2, value: [] });
    },
  );

  it('refuses what is not asked as the request wants it', async () => {
    line.say({ type: 'request', id: 1, name: 'deleteSource', input: { sourceId: 7 } });
    expect(await line.answers(1)).toEqual([refused(1)]);
  });

  it('keeps to the first request of an id: the second takes neither its answer nor its way to cancel', async () => {
    const input = { fileToken: 'never told', mapping: null };
    line.say({ type: 'request', id: 1, name: 'previewFile', input });
    line.say({ type: 'request', id: 1, name: 'listSources', input: {} });
    line.say({ type: 'cancel', id: 1 });
    line.say({ type: 'request', id: 2, name: 'listSources', input: {} });
    const answers = await line.answers(2);
    expect(answers.filter(({ id }) => id === 1)).toEqual([
      { type: 'error', id: 1, error: { code: 'cancelled', details: {} } },
    ]);
  });
});
