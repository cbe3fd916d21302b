/** What holds for themes whatever people do to them, and in whatever order contacts come. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ThemeScope } from '#core/evidence/evidence-api';
import { csvText } from '#core/evidence/safe-cell';
import type { ThemeChange, ThemeList } from '#core/evidence/theme-view';
import { trials } from '../../support/trials';
import { makeWorkspace, replyOf, type Workspace } from './workspace';

const everything: ThemeScope = { place: { kind: 'all' }, steps: [], source: null, period: null };
const problems = [
  ['не проходит оплата картой', 'оплата картой отклонена банком', 'почему оплату картой отклоняют'],
  ['не приходит код подтверждения', 'код подтверждения так и не пришёл', 'где код подтверждения'],
  ['фото не загружается в объявление', 'загрузка фото зависает', 'не могу загрузить фото'],
  ['верните деньги за доставку', 'когда возврат денег за доставку', 'возврат за доставку не дошёл'],
  ['объявление заблокировали без причины', 'почему заблокировали объявление', 'разблокируйте объявление'],
  ['ссылка в чате не открывается', 'в чате пропали сообщения', 'чат с покупателем молчит'],
];
const tails = ['второй раз', 'с телефона', 'на сайте', 'снова', 'из дома', 'на даче', 'у жены'];
const rows = problems
  .flat()
  .flatMap((sentence) => tails.map((tail) => `${sentence}, ${tail}`))
  .map((text, index) => [
    `T-${index}`,
    `2026-05-${String((index % 28) + 1).padStart(2, '0')} 10:00:00`,
    text,
  ]);
const table = (some: readonly (readonly string[])[]) =>
  csvText([['ticket id', 'created at', 'text'], ...some]);

const list = async ({ client }: Workspace): Promise<ThemeList> =>
  replyOf(await client.request('listThemes', { scope: everything }));
const find = async ({ client }: Workspace) =>
  replyOf(await client.request('findThemes', { scope: everything }));
const change = async ({ client }: Workspace, what: ThemeChange) =>
  replyOf(await client.request('changeTheme', what));

const seed = 20_261_122;

it('Whatever was merged before: a theme merged and taken out again leaves all as it was', async () => {
  const workspace = await makeWorkspace();
  await workspace.import('a', table(rows));
  await find(workspace);
  const ids = (await list(workspace)).themes.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(4);
  const any = fc.constantFrom(...ids);
  const act = fc.oneof(
    fc.record({ change: fc.constant('merge' as const), id: any, into: any }),
    fc.record({ change: fc.constant('part' as const), id: any }),
    fc.record({ change: fc.constant('hide' as const), id: any, isHidden: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), any, any, async (acts, id, into) => {
      for (const each of acts) await change(workspace, each);
      const before = await list(workspace);
      expect(before.themes.reduce((sum, { size }) => sum + size, before.left)).toBe(rows.length);
      const isFree = before.themes.some((theme) => theme.id === id);
      if (!isFree) return;
      const target = before.themes.find(
        (theme) => theme.id === into || theme.parts.some((part) => part.id === into),
      );
      if (target === undefined || target.id === id) return;
      await change(workspace, { change: 'merge', id, into });
      expect((await list(workspace)).themes).toHaveLength(before.themes.length - 1);
      await change(workspace, { change: 'part', id });
      expect(await list(workspace)).toEqual(before);
    }),
    { seed, numRuns: trials(5, 15) },
  );
});

it('Names given and themes hidden outlive searches that find more', async () => {
  const workspace = await makeWorkspace();
  await workspace.import('a', table(rows.slice(0, rows.length / 2)));
  await find(workspace);
  const before = (await list(workspace)).themes;
  for (const [at, { id }] of before.entries()) {
    await change(workspace, { change: 'rename', id, name: `Тема ${at}` });
    await change(workspace, { change: 'hide', id, isHidden: at % 2 === 0 });
  }
  await workspace.import('b', table(rows.slice(rows.length / 2)));
  const found = await find(workspace);
  expect(found.newThemes).toBeGreaterThan(0);
  const after = (await list(workspace)).themes;
  for (const [at, { id, size }] of before.entries()) {
    const kept = after.find((theme) => theme.id === id);
    expect(kept).toMatchObject({ name: `Тема ${at}`, isHidden: at % 2 === 0, isNew: false });
    expect(kept?.size).toBeGreaterThanOrEqual(size);
  }
  expect(after.filter(({ isNew }) => isNew)).toHaveLength(found.newThemes);
});

it('The order of contacts in the file changes nothing', async () => {
  const told = async (some: readonly (readonly string[])[]) => {
    const workspace = await makeWorkspace();
    await workspace.import('a', table(some), { sourceName: 'a' });
    await find(workspace);
    const { foundAt: _, ...rest } = await list(workspace);
    return rest;
  };
  const first = await told(rows);
  const [shuffled] = fc.sample(fc.shuffledSubarray(rows, { minLength: rows.length }), { seed, numRuns: 1 });
  expect(await told(shuffled ?? [])).toEqual(first);
});

it('A search while an import runs: both end, and the next search looks at what came', async () => {
  const workspace = await makeWorkspace();
  await workspace.import('a', table(rows.slice(0, 63)));
  const [found] = await Promise.all([find(workspace), workspace.import('b', table(rows.slice(63)))]);
  expect([63, rows.length]).toContain(found.texts);
  await find(workspace);
  const { total, unseen } = await list(workspace);
  expect({ total, unseen }).toEqual({ total: rows.length, unseen: 0 });
});
