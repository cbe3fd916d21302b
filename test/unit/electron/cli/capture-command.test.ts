import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { temporaryFolder } from '../support/temporary-folder';

const { said, complained, printed, ear } = listen();

const run = (folder: string, ...words: readonly string[]): Promise<number> =>
  runCommand(words, commandWorld(folder, ear));

async function withProgramme(): Promise<string> {
  const folder = temporaryFolder();
  await run(folder, 'programme', 'new', 'year.cjm');
  return folder;
}

describe('Capturing from the command line', () => {
  it('notes in the programme, once for an id', async () => {
    const folder = await withProgramme();
    const note = [
      'capture',
      '--kind',
      'idea',
      '--text',
      'Тёмная тема',
      '--id',
      '7',
      '--programme',
      'year.cjm',
    ];
    expect(await run(folder, ...note)).toBe(0);
    expect(printed()).toMatchObject({ isNew: true, all: 1, waiting: 1 });
    expect(await run(folder, ...note)).toBe(0);
    expect(printed()).toMatchObject({ isNew: false, all: 1 });
  });

  it('notes in the inbox without a programme', async () => {
    const folder = temporaryFolder();
    expect(await run(folder, 'capture', '--kind', 'rule', '--text', 'Звоните +7 916 123-45-67')).toBe(0);
    expect(readdirSync(join(folder, 'inbox'))).toHaveLength(1);
    expect(said.join()).not.toContain('916');
  });

  it('says what is missing or wrong, and not what was typed', async () => {
    const folder = temporaryFolder();
    expect(await run(folder, 'capture', '--text', 'Секрет')).toBe(1);
    expect(await run(folder, 'capture', '--kind', 'wish', '--text', 'Секрет')).toBe(1);
    expect(complained.join()).toContain('--kind');
    expect(complained.join()).not.toContain('Секрет');
  });

  it('takes a folder of files, and says which did not fit', async () => {
    const folder = await withProgramme();
    const notes = join(folder, 'notes');
    mkdirSync(notes);
    writeFileSync(join(notes, '1.json'), '{"kind":"fault","text":"Не грузится","by":"Бот","step":"Оплата"}');
    writeFileSync(join(notes, '2.json'), '{"kind":"fault"}');
    expect(await run(folder, 'capture', '--from', 'notes', '--programme', 'year.cjm')).toBe(1);
    expect(printed()).toMatchObject({ files: 1, new: 1, refused: ['2.json'], all: 1 });
    expect(readdirSync(notes)).toEqual(['not-taken']);
    expect(await run(folder, 'capture', '--from', 'notes', '--programme', 'year.cjm')).toBe(0);
    expect(printed()).toMatchObject({ files: 0, new: 0, refused: [], all: 1 });
  });
});
