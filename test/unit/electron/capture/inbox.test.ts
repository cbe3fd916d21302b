import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteOfTyped } from '#core/capture/captured-note';
import { openInbox } from '#electron/capture/inbox';
import { nodeFiles } from '#electron/files/file-system';
import { systemFailure } from '../support/faulty-files';
import { temporaryFolder } from '../support/temporary-folder';

const typed = { kind: 'idea', text: 'Тёмная тема', contact: '', place: null } as const;
const note = noteOfTyped(typed, { id: 'note-1', now: '2026-10-05T12:00:00.000Z', way: 'window' }, '');

describe('The inbox', () => {
  it('leaves a note that another program holds for a moment where it is', async () => {
    const folder = join(temporaryFolder(), 'inbox');
    await openInbox(folder).add([note]);
    const held = openInbox(folder, {
      ...nodeFiles,
      read: () => Promise.reject(systemFailure('EBUSY', 'read')),
    });
    expect(await held.read()).toEqual({ notes: [], damaged: 0 });
    expect(readdirSync(folder)).toEqual(['note-1.json']);
    expect(await openInbox(folder).read()).toEqual({ notes: [note], damaged: 0 });
  });
});
