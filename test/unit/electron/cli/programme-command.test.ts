import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { packedMap } from '../support/packed-map';
import { temporaryFolder } from '../support/temporary-folder';

const { complained, printed, ear } = listen();

const run = (folder: string, words: readonly string[]): Promise<number> =>
  runCommand(words, commandWorld(folder, ear));

describe('A programme file', () => {
  it('is made once, takes goals and teams, and says what is in it', async () => {
    const folder = temporaryFolder();
    expect(await run(folder, ['programme', 'new', 'year.cjm', '--title', 'Голос клиента'])).toBe(0);
    expect(await run(folder, ['programme', 'new', 'year.cjm'])).toBe(1);
    expect(
      await run(folder, [
        'programme',
        'set',
        'year.cjm',
        '--teams',
        'Поиск, Оплата,Поиск',
        '--implemented',
        '0,6',
      ]),
    ).toBe(0);
    expect(await run(folder, ['programme', 'show', 'year.cjm'])).toBe(0);
    expect(printed()).toMatchObject({
      title: 'Голос клиента',
      reviews: 0,
      requests: 0,
      teams: ['Поиск', 'Оплата'],
      goals: { implementedGoal: 0.6, participantsGoal: null, satisfactionGoal: null },
    });
  });

  it('takes no goal that cannot be one', async () => {
    const folder = temporaryFolder();
    await run(folder, ['programme', 'new', 'year.cjm']);
    expect(await run(folder, ['programme', 'set', 'year.cjm', '--implemented', '70'])).toBe(1);
    expect(complained.join()).toContain('--implemented');
  });

  it('is not a journey map', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ad.cjm'), packedMap('map-00000001', 'Ad', 3));
    expect(await run(folder, ['programme', 'show', 'ad.cjm'])).toBe(1);
    expect(complained.join()).toContain('“ad.cjm” is a journey map');
  });
});
