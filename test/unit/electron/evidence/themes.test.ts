/** Themes of stored contacts: found, listed by scope, kept from month to month, changed by people. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThemeScope } from '#core/evidence/evidence-api';
import { csvText } from '#core/evidence/safe-cell';
import { type EvidenceClient, openEvidence } from '#electron/evidence/client';
import { replyOf } from './workspace';

const everything: ThemeScope = { place: { kind: 'all' }, steps: [], source: null, period: null };
const tails = [
  'второй раз',
  'с телефона',
  'на сайте',
  'снова',
  'из дома',
  'в приложении',
  'на даче',
  'у жены',
];
const problems = {
  payment: ['Не проходит оплата картой', 'Оплата картой отклонена банком', 'Почему оплату картой отклоняют'],
  code: ['Не приходит код подтверждения', 'Код подтверждения так и не пришёл', 'Где код подтверждения'],
  photo: ['Фото не загружается в объявление', 'Загрузка фото зависает', 'Не могу загрузить фото'],
};

let folder = '';
let client: EvidenceClient;

const importTexts = async (
  name: string,
  month: string,
  sentences: readonly string[],
  csat: (index: number) => number,
  csatScale = { min: 1, max: 5 },
) => {
  const texts = sentences.flatMap((sentence) => tails.map((tail) => `${sentence}, ${tail}`));
  const rows = texts.map((text, index) => [
    `${name}-${index}`,
    `${month}-${String((index % 28) + 1).padStart(2, '0')} 10:00:00`,
    'чат',
    text,
    String(csat(index)),
  ]);
  const path = join(folder, `${name}.csv`);
  await writeFile(path, csvText([['ticket id', 'created at', 'channel', 'text', 'csat'], ...rows]));
  const fileToken = client.addFile(path);
  const { mapping } = replyOf(await client.request('previewFile', { fileToken, mapping: null }));
  return replyOf(
    await client.request('importFile', { fileToken, mapping: { ...mapping, sourceName: name, csatScale } }),
  );
};

const list = async (scope = everything) => replyOf(await client.request('listThemes', { scope }));
const find = async (scope = everything) => replyOf(await client.request('findThemes', { scope }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapki-themes-'));
  client = openEvidence(join(folder, 'workspace'));
  await importTexts('May', '2026-05', Object.values(problems).flat(), (index) => (index < 24 ? 2 : 5));
});
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true, force: true });
});

describe('Themes of contacts', () => {
  it('Before the first search there are none, and everything is still to be looked at', async () => {
    expect(await list()).toMatchObject({ themes: [], total: 72, left: 0, unseen: 72, foundAt: null });
  });

  it('A search finds the problems; sizes, months and DSAT add up', async () => {
    const found = await find();
    expect(found.texts).toBe(72);
    const { themes, left, unseen } = await list();
    expect(unseen).toBe(0);
    expect(themes.reduce((sum, { size }) => sum + size, left)).toBe(72);
    expect(themes.length).toBeGreaterThanOrEqual(2);
    for (const { size, series, phrases, isNew } of themes) {
      expect(series).toEqual([{ month: '2026-05', count: size }]);
      expect(phrases.length).toBeGreaterThan(0);
      expect(isNew).toBe(false);
    }
    const rated = themes.reduce((sum, { dsat }) => sum + dsat.n, 0);
    const unhappy = themes.reduce((sum, { dsat }) => sum + dsat.n * (dsat.share ?? 0), 0);
    expect(rated).toBe(72 - left);
    expect(unhappy).toBeLessThanOrEqual(24.001);
  });

  it('Contacts of a theme come masked and typical first, and all of them', async () => {
    const [largest] = (await list()).themes;
    const reply = replyOf(
      await client.request('themeContacts', {
        scope: everything,
        themeId: largest?.id ?? 0,
        page: { offset: 0, limit: 200 },
      }),
    );
    expect(reply.total).toBe(largest?.size);
    expect(reply.contacts).toHaveLength(largest?.size ?? -1);
  });

  it('Next month joins the known themes; what is new is a theme of its own, flagged', async () => {
    const before = await list();
    await client.request('changeTheme', { change: 'rename', id: before.themes[0]?.id ?? 0, name: 'Первая' });
    await importTexts(
      'June',
      '2026-06',
      [
        'Снова не приходит код подтверждения',
        'Верните деньги за доставку',
        'Когда возврат денег за доставку',
        'Возврат за доставку не дошёл',
      ],
      () => 1,
    );
    expect((await list()).unseen).toBe(32);
    const found = await find();
    expect(found.joined).toBeGreaterThan(0);
    expect(found.newThemes).toBeGreaterThan(0);
    const after = await list();
    for (const { id, phrases } of before.themes) {
      const kept = after.themes.find((theme) => theme.id === id);
      expect(kept?.phrases).toEqual(phrases);
      expect(kept?.isNew).toBe(false);
    }
    expect(after.themes.find(({ id }) => id === before.themes[0]?.id)?.name).toBe('Первая');
    const fresh = after.themes.filter(({ isNew }) => isNew);
    expect(fresh.length).toBe(found.newThemes);
    for (const { series } of fresh) expect(series.map(({ month }) => month)).toEqual(['2026-06']);
  });

  it('A scope counts its own contacts: a source, a period, what no step has', async () => {
    const total = async (scope: Partial<ThemeScope>) => (await list({ ...everything, ...scope })).total;
    expect(await total({ source: 'June' })).toBe(32);
    expect(await total({ period: { from: '2026-05-01', to: '2026-05-31' } })).toBe(72);
    const steps = [
      { stepId: 'a', contacts: { test: 'anyWord' as const, words: ['оплата'] }, answers: null },
      { stepId: 'b', contacts: { test: 'anyWord' as const, words: ['карта', 'код'] }, answers: null },
    ];
    const bound = await total({ steps, place: { kind: 'step', stepId: 'a' } });
    const other = await total({ steps, place: { kind: 'step', stepId: 'b' } });
    expect(bound).toBe(24);
    expect(bound + other + (await total({ steps, place: { kind: 'unassigned' } }))).toBe(104);
  });

  it('Merged themes count as one and can be taken apart; a split theme keeps all its contacts', async () => {
    const before = await list();
    const [one, two] = before.themes;
    if (one === undefined || two === undefined) throw new Error('two themes are needed');
    await client.request('changeTheme', { change: 'merge', id: two.id, into: one.id });
    const merged = (await list()).themes.find(({ id }) => id === one.id);
    expect(merged?.size).toBe(one.size + two.size);
    expect(merged?.parts.map(({ id }) => id)).toEqual([two.id]);
    await client.request('changeTheme', { change: 'part', id: two.id });
    expect(await list()).toEqual(before);
    const { parts } = replyOf(await client.request('splitTheme', { themeId: one.id }));
    const after = await list();
    const size = (id: number) => after.themes.find((theme) => theme.id === id)?.size ?? 0;
    expect(parts.reduce((sum, id) => sum + size(id), 0)).toBe(one.size);
  });

  it('Each import is read on its own scale, and the map says what is satisfied', async () => {
    await importTexts('Ten', '2026-07', ['Не проходит оплата картой'], (index) => index + 3, {
      min: 1,
      max: 10,
    });
    await find();
    const dsat = async (satisfaction?: ThemeScope['satisfaction']) => {
      const { themes } = await list({ ...everything, source: 'Ten', satisfaction });
      expect(themes).toHaveLength(1);
      return themes[0]?.dsat;
    };
    expect(await dsat()).toEqual({ share: 5 / 8, n: 8, scales: [{ min: 1, max: 10 }] });
    expect(await dsat({ csat: { min: 1, max: 10, satisfied: [10] }, dissatisfied: null })).toMatchObject({
      share: 7 / 8,
    });
    expect(await dsat({ csat: { min: 1, max: 10, satisfied: [9, 10] }, dissatisfied: [3] })).toMatchObject({
      share: 1 / 8,
    });
    const sources = replyOf(await client.request('listSources', {}));
    const ten = sources.find(({ name }) => name === 'Ten');
    await client.request('deleteSource', { sourceId: ten?.id ?? '' });
  });

  it('What people hid stays hidden when themes are searched for again', async () => {
    const [first] = (await list()).themes;
    await client.request('changeTheme', { change: 'hide', id: first?.id ?? 0, isHidden: true });
    await find();
    expect((await list()).themes.find(({ id }) => id === first?.id)?.isHidden).toBe(true);
  });

  it('A deleted source takes its themes along', async () => {
    const sources = replyOf(await client.request('listSources', {}));
    for (const { id } of sources) await client.request('deleteSource', { sourceId: id });
    expect(await list()).toMatchObject({ themes: [], total: 0 });
  });

  it('A deleted source takes along a theme that another was merged into, with the words of both', async () => {
    await importTexts('Again', '2026-08', Object.values(problems).flat(), () => 1);
    await find();
    const [one, two] = (await list()).themes;
    await client.request('changeTheme', { change: 'merge', id: two?.id ?? 0, into: one?.id ?? 0 });
    const [again] = replyOf(await client.request('listSources', {}));
    replyOf(await client.request('deleteSource', { sourceId: again?.id ?? '' }));
    expect(replyOf(await client.request('knownThemes', {}))).toEqual([]);
  });
});
