import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whenChanged } from '../../../scripts/stamp.mjs';

describe('A slow step of the set-up', () => {
  let folder = '';
  let runs = 0;
  const about = () => ({
    stamp: 'out/step.stamp',
    inputs: ['source', 'single.txt'],
    outputs: ['out/made.txt'],
    folder,
  });
  const make = async (): Promise<void> => {
    runs += 1;
    mkdirSync(join(folder, 'out'), { recursive: true });
    writeFileSync(join(folder, 'out', 'made.txt'), 'made');
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tapki-stamp-'));
    mkdirSync(join(folder, 'source', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'source', 'deep', 'a.txt'), 'a');
    writeFileSync(join(folder, 'single.txt'), 'single');
    await whenChanged(about(), make);
    runs = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('does not run again when nothing changed', async () => {
    expect(await whenChanged(about(), make)).toBe(false);
    expect(runs).toBe(0);
  });
  it.each([
    ['a file deep in a source folder', 'source/deep/a.txt'],
    ['a file beside', 'source/new.txt'],
    ['a single file', 'single.txt'],
  ])('runs again after a change of %s', async (_what, path) => {
    writeFileSync(join(folder, path), 'changed');
    expect(await whenChanged(about(), make)).toBe(true);
    expect(runs).toBe(1);
  });
  it('runs again when what it made is gone', async () => {
    rmSync(join(folder, 'out', 'made.txt'));
    expect(await whenChanged(about(), make)).toBe(true);
  });
  it('runs again when it failed half-way', async () => {
    writeFileSync(join(folder, 'single.txt'), 'changed');
    const interrupted = whenChanged(about(), () => Promise.reject(new Error('interrupted')));
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(await whenChanged(about(), make)).toBe(true);
  });
  it('runs again when something outside its files changed, such as the runtime', async () => {
    expect(await whenChanged({ ...about(), extra: 'another runtime' }, make)).toBe(true);
  });
});
