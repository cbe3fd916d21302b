/** The ideas of a month by the command line alone: found, grouped, written into the programme once. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Snapshot } from '#core/document/snapshot';
import { groupOf } from '#core/requests/groups';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld, documentIn } from '../support/command-world';
import { listen } from '../support/heard';
import { sharedFolder } from '../support/temporary-folder';

const folder = sharedFolder();
const { complained, printed, ear } = listen();
const world = commandWorld(folder, ear);

const dark = [
  'Please add a dark theme',
  'It would be nice if the app had a dark mode',
  'Please add a dark theme',
];
const speed = ['Не хватает регулировки скорости в плеере', 'Хотелось бы менять скорость видео в плеере'];
const noise = [
  'Please add my card, I cannot link it myself',
  'Хочу вернуть деньги за заказ',
  'How do I add a photo to my listing?',
  'The app crashes when I open it',
];
const widget = 'Было бы здорово добавить виджет на главный экран';

const table = (month: string, texts: readonly string[]): string =>
  [
    'id,created,customer,text',
    ...texts.map(
      (text, at) => `${month}-${at},${month}-${String(1 + (at % 28)).padStart(2, '0')},c${at % 4},"${text}"`,
    ),
  ].join('\n');

const found = z.object({
  ideas: z.number(),
  colleagues: z.number(),
  records: z.number(),
  requests: z.number(),
  added: z.number(),
  voices: z.number(),
  isChanged: z.boolean(),
  found: z.array(z.object({ known: z.string().nullable(), title: z.string(), count: z.number() })),
});

const run = async (...words: string[]): Promise<void> => {
  const code = await runCommand(words, world);
  if (code !== 0) throw new Error(complained.join('\n'));
};
const find = async (...words: string[]) => {
  await run('requests', 'find', '--programme', 'year.cjm', ...words);
  return found.parse(printed());
};
const programme = async (): Promise<Snapshot> => (await documentIn('year.cjm', world)).snapshot();
const voicesIn = (snapshot: Snapshot, month: string): number =>
  snapshot.byKind.requestVoices
    .filter((voices) => voices.month === month)
    .reduce((sum, { count }) => sum + count, 0);

describe('requests find', () => {
  beforeAll(async () => {
    writeFileSync(join(folder, 'october.csv'), table('2026-10', [...dark, ...speed, ...noise]));
    writeFileSync(join(folder, 'november.csv'), table('2026-11', [...dark, widget, ...noise]));
    await run('contacts', 'import', 'october.csv', '--source', 'Chat');
    await run('contacts', 'import', 'november.csv', '--source', 'Mail');
    await run('programme', 'new', 'year.cjm', '--title', 'Year');
  });

  it('makes one request of each wish, with as many voices as there are ideas', async () => {
    const october = await find('--month', '2026-10');
    expect(october).toMatchObject({
      ideas: 5,
      voices: 5,
      requests: 2,
      added: 2,
      records: 9,
      isChanged: true,
    });
    const snapshot = await programme();
    expect(voicesIn(snapshot, '2026-10')).toBe(5);
    expect(snapshot.byKind.request.map(({ title }) => title).sort()).toEqual([
      'Add a dark theme',
      expect.stringContaining('корост'),
    ]);
  });

  it('changes nothing when the month is counted again, not even the file', async () => {
    const before = readFileSync(join(folder, 'year.cjm'));
    expect(await find('--month', '2026-10')).toMatchObject({
      ideas: 5,
      voices: 5,
      added: 0,
      isChanged: false,
    });
    expect(readFileSync(join(folder, 'year.cjm')).equals(before)).toBe(true);
  });

  it('joins the next month to what was known, and leaves what grooming found', async () => {
    const theme = (await programme()).byKind.request.find(({ title }) => title.includes('dark'))?.id ?? '';
    await run('requests', 'groom', theme, '--as', 'notIdea', '--programme', 'year.cjm');
    const november = await find('--month', '2026-11');
    expect(november).toMatchObject({ ideas: 4, voices: 4, added: 1, requests: 2 });
    const snapshot = await programme();
    const request = snapshot.byKind.request.find(({ id }) => id === theme);
    expect(request?.grooming.found).toBe('notIdea');
    expect(voicesIn(snapshot, '2026-10') + voicesIn(snapshot, '2026-11')).toBe(9);
    expect(
      groupOf(snapshot, theme)?.voices.map(({ month, source, count }) => [month, source, count]),
    ).toEqual([
      ['2026-10', 'Chat', 3],
      ['2026-11', 'Mail', 3],
    ]);
  });

  it('counts voices of a duplicate with what it repeats', async () => {
    const ids = (await programme()).byKind.request;
    const widgets = ids.find(({ title }) => title.includes('виджет'))?.id ?? '';
    const player = ids.find(({ title }) => title.includes('корост'))?.id ?? '';
    await run('requests', 'groom', widgets, '--as', 'duplicate', '--of', player, '--programme', 'year.cjm');
    expect(await find('--month', '2026-11')).toMatchObject({ voices: 4, isChanged: false });
    expect(groupOf(await programme(), player)?.voices.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('leaves a month as it was when it is counted again after later ones', async () => {
    const before = readFileSync(join(folder, 'year.cjm'));
    expect(await find('--month', '2026-10')).toMatchObject({ ideas: 5, voices: 5, isChanged: false });
    expect(readFileSync(join(folder, 'year.cjm')).equals(before)).toBe(true);
  });

  it('asks for a month; reads the chosen sources alone and leaves voices of the others', async () => {
    expect(await runCommand(['requests', 'find', '--programme', 'year.cjm'], world)).toBe(1);
    expect(complained.at(-1)).toContain('--month');
    expect(await find('--month', '2026-10', '--source', 'Mail')).toMatchObject({
      ideas: 0,
      isChanged: false,
    });
  });
});
