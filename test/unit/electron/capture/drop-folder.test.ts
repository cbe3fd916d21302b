import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure } from '#core/desktop/app-error';
import { sweepFolder } from '#electron/capture/drop-folder';
import { openInbox } from '#electron/capture/inbox';
import { temporaryFolder } from '../support/temporary-folder';

const noteFile = (about: object) => JSON.stringify({ kind: 'idea', text: 'Тёмная тема', ...about });

function place() {
  const folder = temporaryFolder();
  const own = join(folder, 'notes');
  mkdirSync(own);
  const inbox = openInbox(join(folder, 'inbox'));
  const world = { now: () => new Date('2026-10-05T12:00:00Z'), language: 'en', settled: 0 } as const;
  return {
    own,
    inbox,
    put: (name: string, text: string) => writeFileSync(join(own, name), text),
    names: () => readdirSync(own).sort(),
    sweep: () => sweepFolder(own, { ...world, receive: inbox.add }),
    world,
  };
}

describe('The folder of other programs', () => {
  it('gives its files to the inbox, and they are gone from it', async () => {
    const { put, sweep, names, inbox } = place();
    put('b.json', noteFile({ contact: 17 }));
    put('a.JSON', noteFile({ kind: 'fault', id: 'ticket 5' }));
    put('readme.txt', 'not ours');
    expect((await sweep()).taken).toHaveLength(2);
    expect(names()).toEqual(['readme.txt']);
    const { notes, damaged } = await inbox.read();
    expect(damaged).toBe(0);
    expect(notes.map(({ kind, contact, way }) => [kind, contact, way]).sort()).toEqual([
      ['fault', '', 'folder'],
      ['idea', '17', 'folder'],
    ]);
  });

  it('takes the same note once, by its id or by its bytes', async () => {
    const { put, sweep, inbox } = place();
    put('1.json', noteFile({ id: 'ticket-5' }));
    put('2.json', noteFile({ id: 'ticket-5', text: 'Другими словами' }));
    put('3.json', noteFile({}));
    await sweep();
    put('4.json', noteFile({}));
    await sweep();
    expect((await inbox.read()).notes).toHaveLength(2);
  });

  it('moves what does not fit aside with the reason, and never over what lies there', async () => {
    const { own, put, sweep, names } = place();
    put('bad.json', '{"kind":"wish","text":"Секрет"}');
    expect((await sweep()).refused).toEqual(['bad.json']);
    put('bad.json', 'nothing');
    put('large.json', 'x'.repeat(300_000));
    expect((await sweep()).refused).toEqual(['bad.json', 'large.json']);
    expect(names()).toEqual(['not-taken']);
    const aside = join(own, 'not-taken');
    expect(readdirSync(aside).sort()).toEqual([
      'bad-2.json',
      'bad-2.json.txt',
      'bad.json',
      'bad.json.txt',
      'large.json',
      'large.json.txt',
    ]);
    expect(readFileSync(join(aside, 'bad.json.txt'), 'utf8')).toContain('“kind”');
    expect(readFileSync(join(aside, 'bad.json.txt'), 'utf8')).not.toContain('Секрет');
    expect(readFileSync(join(aside, 'bad.json'), 'utf8')).toContain('Секрет');
  });

  it('leaves files where they are when they cannot be kept, or are still being written', async () => {
    const { own, inbox, put, names, world } = place();
    put('a.json', noteFile({}));
    const full = { ...world, receive: async () => failure('diskFull') };
    expect((await sweepFolder(own, full)).taken).toEqual([]);
    const young = { ...world, now: () => new Date(), settled: 60_000, receive: inbox.add };
    expect(await sweepFolder(own, young)).toEqual({ taken: [], refused: [] });
    expect(names()).toEqual(['a.json']);
    const later = { ...young, now: () => new Date(Date.now() + 120_000) };
    expect((await sweepFolder(own, later)).taken).toHaveLength(1);
  });

  it('is nothing when it is not there', async () => {
    const { world, inbox, own } = place();
    expect(await sweepFolder(join(own, 'gone'), { ...world, receive: inbox.add })).toEqual({
      taken: [],
      refused: [],
    });
  });
});

describe('The inbox', () => {
  it('puts a damaged file aside, and shows the others', async () => {
    const { put, sweep, inbox, own } = place();
    put('a.json', noteFile({}));
    await sweep();
    const folder = join(own, '..', 'inbox');
    writeFileSync(join(folder, 'broken.json'), '{"id":');
    expect(await inbox.read()).toMatchObject({ notes: [{ text: 'Тёмная тема' }], damaged: 1 });
    expect(readdirSync(join(folder, 'damaged'))).toEqual([expect.stringMatching(/^broken\.damaged-/)]);
    expect((await inbox.read()).damaged).toBe(0);
  });

  it('knows a note under whatever name its file lies there', async () => {
    const { put, sweep, inbox, own } = place();
    put('a.json', noteFile({ id: 'one' }));
    await sweep();
    const folder = join(own, '..', 'inbox');
    const [name = ''] = readdirSync(folder);
    renameSync(join(folder, name), join(folder, 'copied by hand.json'));
    const { notes } = await inbox.read();
    await inbox.remove(notes.map(({ id }) => id));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets go of notes that a programme has kept', async () => {
    const { put, sweep, inbox } = place();
    put('a.json', noteFile({ id: 'one' }));
    put('b.json', noteFile({ id: 'two' }));
    await sweep();
    const [first] = (await inbox.read()).notes;
    await inbox.remove(first ? [first.id] : []);
    expect((await inbox.read()).notes).toHaveLength(1);
  });
});
