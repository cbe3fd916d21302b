import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { nodeFiles } from '#electron/files/file-system';
import { ownerOf, temporaryName } from '#electron/files/temporary-name';
import { faultyFiles } from '../support/faulty-files';
import { temporaryFolder } from '../support/temporary-folder';

/** Each test has a module of its own: it remembers where writes are noted. */
async function freshModules() {
  vi.resetModules();
  return { ...(await import('#electron/files/leftovers')), ...(await import('#electron/files/file-writer')) };
}

const dead = faultyFiles().files;
const asOf = (name: string, machine: string, processId: number): string =>
  name.replace(/\.[0-9a-f]{6}-\d+-/, `.${machine}-${processId}-`);

describe('The name of a temporary file', () => {
  it('fits every file system, however long the name of the target is and in whatever letters', () => {
    for (const name of ['a'.repeat(255), 'ж'.repeat(127), '図'.repeat(85), '🗺'.repeat(63)]) {
      const temporary = basename(temporaryName(join('/maps', name)));
      expect(Buffer.byteLength(temporary)).toBeLessThan(255);
      expect(ownerOf(temporary)).toEqual({ isThisMachine: true, processId: process.pid });
    }
  });

  it('lies beside the target', () => {
    expect(dirname(temporaryName(join('maps', 'a.cjm')))).toBe('maps');
  });

  it('is not mistaken for a file of anybody else', () => {
    for (const name of [
      '.map.cjm.tapki-tmp',
      'map.cjm.1-0123abcd.tapki-tmp',
      '.x.tmp',
      '.x.12-0123abcd.tapki-tmp',
    ]) {
      expect(ownerOf(name)).toBeNull();
    }
  });
});

describe('What killed processes left', () => {
  it('stays while the process that writes it is alive', async () => {
    const { removeLeftovers } = await freshModules();
    const folder = temporaryFolder();
    const own = temporaryName(join(folder, 'map.cjm'));
    writeFileSync(asOf(own, ownMachine(own), process.ppid), 'half');
    expect(await removeLeftovers(folder)).toBe(0);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('goes when the process is gone, also when its number is ours by now', async () => {
    const { removeLeftovers } = await freshModules();
    const folder = temporaryFolder();
    writeFileSync(temporaryName(join(folder, 'map.cjm')), 'of a process that had our number');
    expect(await removeLeftovers(folder)).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of another machine in a shared folder stays for a day', async () => {
    const { removeLeftovers } = await freshModules();
    const folder = temporaryFolder();
    const path = asOf(temporaryName(join(folder, 'map.cjm')), '0a0b0c', 1);
    writeFileSync(path, 'a colleague is writing this');
    expect(await removeLeftovers(folder, dead)).toBe(0);
    const twoDaysAgo = Date.now() / 1_000 - 2 * 86_400;
    utimesSync(path, twoDaysAgo, twoDaysAgo);
    expect(await removeLeftovers(folder, dead)).toBe(1);
  });
});

const ownMachine = (temporary: string): string => /\.([0-9a-f]{6})-\d+-/.exec(temporary)?.[1] ?? '';

describe('What a killed process was writing in a folder of people', () => {
  const bytes = Buffer.from('new');

  it('is found by its note, wherever the process died', async () => {
    let total = 1;
    for (let stopBefore = 0; stopBefore <= total; stopBefore += 1) {
      const { noteUnfinishedIn, finishNotes, writeFileAtomically } = await freshModules();
      const profile = temporaryFolder();
      const folder = temporaryFolder();
      const notes = join(profile, 'unfinished');
      noteUnfinishedIn(notes);
      const path = join(folder, 'report.pdf');
      writeFileSync(path, 'old');
      const { files, calls } = faultyFiles({ stopBefore });
      await writeFileAtomically(path, bytes, { files });
      total = Math.max(total, calls.length);
      await finishNotes(notes, dead);
      expect(readdirSync(folder), `stopped before call ${stopBefore}`).toEqual(['report.pdf']);
      expect(['old', 'new']).toContain(readFileSync(path, 'utf8'));
      expect(await nodeFiles.list(notes).catch(() => []), `notes after ${stopBefore}`).toEqual([]);
    }
    expect(total).toBeGreaterThan(10);
  });

  it('leaves no note when all went well', async () => {
    const { noteUnfinishedIn, writeFileAtomically } = await freshModules();
    const notes = join(temporaryFolder(), 'unfinished');
    noteUnfinishedIn(notes);
    expect((await writeFileAtomically(join(temporaryFolder(), 'a.svg'), bytes)).ok).toBe(true);
    expect(readdirSync(notes)).toEqual([]);
  });

  it('needs no note where the profile itself is looked through', async () => {
    const { noteUnfinishedIn, writeFileAtomically } = await freshModules();
    const profile = temporaryFolder();
    noteUnfinishedIn(join(profile, 'unfinished'));
    await writeFileAtomically(join(profile, 'settings.json'), bytes);
    expect(readdirSync(profile)).toEqual(['settings.json']);
  });

  it('is written also where the note finds no room', async () => {
    const { noteUnfinishedIn, writeFileAtomically } = await freshModules();
    const profile = temporaryFolder();
    writeFileSync(join(profile, 'unfinished'), 'a file where the folder should be');
    noteUnfinishedIn(join(profile, 'unfinished'));
    const path = join(temporaryFolder(), 'a.svg');
    expect((await writeFileAtomically(path, bytes)).ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('is waited for while its stick is not plugged in, and for no more than two months', async () => {
    const { finishNotes } = await freshModules();
    const notes = temporaryFolder();
    const stick = join(temporaryFolder(), 'stick');
    const temporary = temporaryName(join(stick, 'map.cjm'));
    const note = join(notes, '999999999-0123abcd');
    writeFileSync(note, temporary);
    await finishNotes(notes, dead);
    expect(readdirSync(notes)).toHaveLength(1);

    mkdirSync(stick);
    writeFileSync(temporary, 'half');
    await finishNotes(notes, dead);
    expect([readdirSync(notes), readdirSync(stick)]).toEqual([[], []]);

    rmSync(stick, { recursive: true });
    writeFileSync(note, temporary);
    const longAgo = Date.now() / 1_000 - 61 * 86_400;
    utimesSync(note, longAgo, longAgo);
    await finishNotes(notes, dead);
    expect(readdirSync(notes)).toEqual([]);
  });

  it('is the only thing a note can have removed', async () => {
    const { finishNotes } = await freshModules();
    const notes = temporaryFolder();
    const folder = temporaryFolder();
    const precious = join(folder, 'precious.cjm');
    writeFileSync(precious, 'old');
    for (const [index, text] of [precious, folder, '', '/', '..'].entries()) {
      writeFileSync(join(notes, `999999999-0000000${index}`), text);
    }
    await finishNotes(notes, dead);
    expect(readFileSync(precious, 'utf8')).toBe('old');
    expect(readdirSync(notes)).toEqual([]);
  });
});
