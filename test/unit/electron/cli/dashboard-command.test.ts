/** The dashboard by the command line: what is written, what is said of it, and what is refused. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { unpackDashboard } from '#core/dashboard/pack';
import type { Language } from '#core/document/records/field';
import { dashboardCommand } from '#electron/cli/commands/dashboard-command';
import { keepZone } from '../../support/time-zone';
import { makeWorkspace, type Workspace } from '../evidence/workspace';

const rows = [
  '<script>alert(1)</script> не работает',
  'Код не приходит второй день',
  'Верните деньги за заказ',
];
const table = `id,created_at,channel,text,csat\n${rows.map((text, at) => `c${at},2026-0${at + 1}-05,chat,${text},${at + 2}`).join('\n')}\n`;

async function filled(): Promise<Workspace> {
  const workspace = await makeWorkspace();
  await workspace.import('support.csv', table, { sourceName: 'Support' });
  // The command opens the store itself.
  await workspace.client.close();
  return workspace;
}

keepZone();
beforeEach(() => {
  process.env.TZ = 'Europe/Moscow';
});

/** The parts of its world that the command asks for. */
const run = (folder: string, words: readonly string[], language: Language = 'ru') =>
  dashboardCommand.run(words, {
    language,
    folder,
    workspace: join(folder, 'workspace'),
    // Half past one at night in Moscow: in Greenwich it is still the day before.
    now: () => new Date('2026-11-21T22:30:00Z'),
  } as Parameters<typeof dashboardCommand.run>[1]);

const packedIn = (page: string): string => /id="dashboard-data">([^<]*)</.exec(page)?.[1] ?? '';

describe('the dashboard command', () => {
  it('writes one page that holds the numbers, the quotes and a policy that lets nothing in', async () => {
    const { folder } = await filled();
    const made = await run(folder, [
      '--out',
      'out.html',
      '--from',
      '2026-02',
      '--source',
      'support',
      '--invented',
    ]);
    expect(made).toMatchObject({ ok: true, value: { json: { contacts: 2, sources: 1, quotes: 2 } } });
    const page = await readFile(join(folder, 'out.html'), 'utf8');
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    expect(unpackDashboard(packedIn(page))).toMatchObject({
      language: 'ru',
      madeOn: '2026-11-22',
      isInvented: true,
      cube: { months: ['2026-02', '2026-03'] },
    });
    // Run again for the same months it is the same file.
    await run(folder, ['--out', 'again.html', '--from', '2026-02', '--source', 'support', '--invented']);
    expect(await readFile(join(folder, 'again.html'), 'utf8')).toBe(page);
  });

  it('lets nothing that customers wrote stand in the page as markup', async () => {
    const { folder } = await filled();
    await run(folder, ['--out', 'out.html']);
    const page = await readFile(join(folder, 'out.html'), 'utf8');
    expect(page).not.toContain('alert(1)');
    expect(unpackDashboard(packedIn(page)).quotes.text).toContain(rows[0]);
  });

  it('says what is wrong with what it was asked', async () => {
    const { folder } = await filled();
    const refused = async (...words: string[]) => {
      const result = await run(folder, words);
      return result.ok ? null : [result.error.code, result.error.details.option];
    };
    expect(await refused()).toEqual(['optionMissing', '--out FILE.html']);
    expect(await refused('--out', 'x.html', '--from', '2026')).toEqual(['optionInvalid', '--from']);
    expect(await refused('--out', 'x.html', '--from', '2026-03', '--to', '2026-01')).toEqual([
      'optionInvalid',
      '--to',
    ]);
    expect(await refused('--out', 'x.html', '--quotes', '9999')).toEqual(['optionInvalid', '--quotes']);
    expect(await refused('--out', 'x.html', '--source', 'Nobody')).toEqual(['optionInvalid', '--source']);
  });
});
