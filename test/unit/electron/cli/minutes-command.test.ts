import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { success } from '#core/desktop/app-error';
import { packMap } from '#core/file/cjm';
import { readCsv } from '#core/file/formats/delimited';
import { manifestOf } from '#core/file/manifest';
import type { CommandWorld } from '#electron/cli/command';
import { runCommand } from '#electron/cli/run-command';
import type { MinutesRequest } from '#electron/export/export-minutes';
import { heldSession } from '../../support/held-session';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { temporaryFolder } from '../support/temporary-folder';

const { said, complained, ear } = listen();
let asked: MinutesRequest[] = [];
beforeEach(() => {
  asked = [];
});

function worldWithMap(more: Partial<CommandWorld> = {}): {
  readonly world: CommandWorld;
  readonly id: string;
} {
  const folder = temporaryFolder();
  const { map, sessionId } = heldSession();
  const records = map.stampedRecords();
  const about = { mapId: 'map-00000001', savedAt: '2026-10-06T00:00:00.000Z', app: 'Tapki' };
  writeFileSync(
    join(folder, 'ad.cjm'),
    packMap({ records, assets: [], manifest: manifestOf(records, about) }),
  );
  const world = commandWorld(folder, {
    async exportMinutes(request) {
      asked.push(request);
      return success(
        request.options.formats.map((format) => ({ format, path: join(request.folder, format) })),
      );
    },
    ...ear,
    ...more,
  });
  return { world, id: sessionId };
}

describe('minutes', () => {
  it('are of the session that was held last, in all formats and the language of the map', async () => {
    const { world, id } = worldWithMap();
    expect(await runCommand(['minutes', 'ad.cjm', '--out', 'out'], world)).toBe(0);
    expect(asked).toMatchObject([
      {
        sessionId: id,
        baseName: 'ad-minutes',
        folder: join(world.folder, 'out'),
        options: {
          formats: ['pdf', 'docx', 'md'],
          language: 'ru',
          date: '2026-11-02',
          confidentiality: 'none',
        },
      },
    ]);
    expect(JSON.parse(said.join())).toMatchObject({ session: id });
  });

  it('follow what was asked for', async () => {
    const { world, id } = worldWithMap({ chosenLanguage: 'en' });
    const words = [
      'minutes',
      'ad.cjm',
      '--out',
      'out',
      '--session',
      id,
      '--formats',
      'md',
      '--mark',
      'internal',
    ];
    expect(await runCommand([...words, '--date', '2026-10-06', '--name', 'autumn'], world)).toBe(0);
    expect(asked[0]).toMatchObject({
      baseName: 'autumn',
      options: { formats: ['md'], language: 'en', date: '2026-10-06', confidentiality: 'internal' },
    });
  });

  it('come with tasks for trackers', async () => {
    const { world } = worldWithMap({ chosenLanguage: 'en' });
    const words = ['minutes', 'ad.cjm', '--out', 'out', '--formats', 'md', '--tasks', 'jira,youtrack'];
    expect(await runCommand([...words, '--project', 'CJM', '--reporter', 'ada'], world)).toBe(0);
    const read = (name: string) => readCsv(readFileSync(join(world.folder, 'out', name), 'utf8'));
    const jira = read('ad-minutes-jira.csv');
    const youTrack = read('ad-minutes-youtrack.csv');
    expect(jira.ok && jira.grid.map(([summary]) => summary)).toEqual([
      'Summary',
      'Say how long',
      'Answer at once',
    ]);
    expect(youTrack.ok && youTrack.grid[1]?.slice(0, 3)).toEqual(['CJM', 'CJM', 'Say how long']);
  });

  it.each([
    [['--session', 'nobody'], 'no such session'],
    [['--tasks', 'paper'], '--tasks'],
    [['--formats', 'odt'], '--formats'],
    [['--mark', 'secret'], '--mark'],
  ])('refuse %s in words', async (more, words) => {
    const { world } = worldWithMap();
    expect(await runCommand(['minutes', 'ad.cjm', '--out', 'out', ...more], world)).toBe(1);
    expect(complained.join()).toContain(words);
    expect(asked).toEqual([]);
  });
});
