/** The thread that groups texts, asked more than once: as it is where there are more texts than it learns from. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openThemesThread } from '#electron/evidence/themes-thread';
import { temporaryFolder } from '../support/temporary-folder';

const answering = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ kind, texts }) => {
  if (texts[0] === 'break') throw new Error('broken');
  parentPort.postMessage({ kind: 'stage', stage: 'reading' });
  const answer = { themeOf: new Int32Array(texts.length), likeness: new Float32Array(texts.length) };
  parentPort.postMessage(kind === 'find' ? { kind: 'found', found: { phrases: [], ...answer } } : { kind: 'joined', joined: answer });
});`;

function openThread(signal = new AbortController().signal) {
  const path = join(temporaryFolder(), 'thread.cjs');
  writeFileSync(path, answering);
  const stages: string[] = [];
  return { stages, thread: openThemesThread(signal, (stage) => stages.push(stage), path) };
}

const find = { known: new Int32Array(2), knownThemes: 0, count: null, leavesNone: false };

it('answers what comes after the first question', async () => {
  const { stages, thread } = openThread();
  expect((await thread.find({ texts: ['one', 'two'], ...find })).themeOf).toHaveLength(2);
  expect((await thread.join(['three'])).themeOf).toHaveLength(1);
  expect((await thread.join(['four', 'five', 'six'])).themeOf).toHaveLength(3);
  expect(stages).toEqual(['reading', 'reading', 'reading']);
  await thread.close();
});

it('says when it breaks, and stops when it is cancelled', async () => {
  const broken = openThread();
  await expect(broken.thread.join(['break'])).rejects.toThrow('broken');
  const cancel = new AbortController();
  const { thread } = openThread(cancel.signal);
  const asked = thread.join(['one']);
  cancel.abort();
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
});
