import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteDumps, keepDumpsIfAsked, listDumps, tidyDumps } from '#electron/crash-dumps';

const electron = await vi.hoisted(async () => ({
  ...(await import('./support/fake-electron')).fakeElectron(),
  crashReporter: { start: vi.fn() },
}));
vi.mock('electron', () => electron);

const day = 24 * 60 * 60 * 1_000;
const now = Date.UTC(2026, 10, 2);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-dumps-'));
  mkdirSync(join(folder, 'completed'));
  electron.crashReporter.start.mockClear();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function dump(name: string, daysAgo: number): void {
  const path = join(folder, 'completed', `${name}.dmp`);
  writeFileSync(path, 'MDMP');
  writeFileSync(path.replace('.dmp', '.meta'), '');
  utimesSync(path, (now - daysAgo * day) / 1_000, (now - daysAgo * day) / 1_000);
}

describe('Crash dumps', () => {
  it('are the five newest of the last 30 days', async () => {
    for (let age = 0; age < 8; age += 1) dump(`young-${age}`, age);
    dump('old', 31);
    await tidyDumps(now, folder);
    const left = (await listDumps(folder)).map(({ path }) => path.replace(/.*young-/, ''));
    expect(left).toEqual(['0.dmp', '1.dmp', '2.dmp', '3.dmp', '4.dmp']);
    expect(readdirSync(join(folder, 'completed')).filter((name) => name.endsWith('.meta'))).toHaveLength(5);
  });

  it('go when a person deletes them, and nothing else goes', async () => {
    dump('one', 0);
    writeFileSync(join(folder, 'settings.dat'), 'x');
    await deleteDumps(folder);
    expect(await listDumps(folder)).toEqual([]);
    expect(readdirSync(folder)).toContain('settings.dat');
  });

  it.each([
    ['no settings', null, false],
    ['settings that say nothing of it', '{}', false],
    ['damaged settings', '{"crashDumps": tr', false],
    ['a word instead of yes', '{"crashDumps": "true"}', false],
    ['no', '{"crashDumps": false}', false],
    ['yes', '{"crashDumps": true, "theme": "dark"}', true],
  ])('are made only when asked for: %s', (_what, settings, isMade) => {
    const path = join(folder, 'settings.json');
    if (settings !== null) writeFileSync(path, settings);
    keepDumpsIfAsked(path);
    expect(electron.crashReporter.start).toHaveBeenCalledTimes(isMade ? 1 : 0);
    if (isMade) {
      expect(electron.crashReporter.start).toHaveBeenCalledWith(
        expect.objectContaining({ uploadToServer: false }),
      );
    }
  });
});
