/**
 * The monthly cycle by the command line alone: two months of exports as a help desk writes them, a mapping file, rules,
 * numbers taken into the map, themes. Every total is held against plain counts over the rows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { setRule } from '#core/commands/rule';
import { renameStep } from '#core/commands/step';
import { metricOf, stepsInOrder } from '#core/document/select';
import type { StepRule } from '#core/evidence/rule';
import { openMap } from '#core/file/cjm';
import { seededRandom } from '#core/themes/random';
import { documentOf, writeMap } from '#electron/cli/map-file';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld } from '../support/command-world';
import { listen } from '../support/heard';
import { packedMap } from '../support/packed-map';
import { sharedFolder } from '../support/temporary-folder';

interface Row {
  readonly id: string;
  readonly day: string;
  readonly channel: string;
  readonly category: string;
  readonly text: string;
  readonly csat: number | null;
  /** The words of the step's rule are in the text. */
  readonly isAboutCode: boolean;
}

const texts: Record<string, readonly string[]> = {
  Оплата: ['Не проходит оплата картой', 'Деньги списали дважды, верните платёж', 'Оплатил, а заказ не виден'],
  Вход: ['Не приходит код подтверждения', 'Код из СМС не подходит', 'Забыл пароль и не могу войти'],
  Доставка: ['Курьер не приехал', 'Посылка застряла в пути', 'Где мой заказ, жду неделю'],
  Другое: ['Как удалить объявление', 'Спасибо за помощь', 'Хочу сменить город'],
};
const categories = Object.keys(texts);
const phone = '+7 912 345-67-89';

function rowsOf(month: string, count: number, seed: number): readonly Row[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, index) => {
    const category = categories[below(4)] ?? 'Другое';
    const text = texts[category]?.[below(3)] ?? '';
    return {
      id: `${month}-${index}`,
      day: `${month}-${String(1 + below(28)).padStart(2, '0')}`,
      channel: random() < 0.6 ? 'чат' : 'звонок',
      category,
      text: random() < 0.1 ? `${text}, мой номер ${phone}` : text,
      csat: random() < 0.5 ? null : 1 + below(5),
      isAboutCode: text.startsWith('Не приходит код') || text.startsWith('Код'),
    };
  });
}

const may = rowsOf('2026-05', 700, 5);
const june = rowsOf('2026-06', 900, 6);
/** June's export begins with the last week of May, as exports of "the last five weeks" do. */
const overlap = may.filter(({ day }) => day >= '2026-05-25');
const all = [...may, ...june];

const dotted = (day: string): string => day.split('-').reverse().join('.');
const table = (rows: readonly Row[]): string =>
  [
    'Выгрузка обращений;;;;;',
    'Номер;Создано;Канал;Тема обращения;Сообщение;Оценка',
    ...rows.map(({ id, day, channel, category, text, csat }) =>
      [id, dotted(day), channel, category, `"${text}"`, csat ?? ''].join(';'),
    ),
    '',
  ].join('\r\n');

const mapping = {
  kind: 'contacts',
  sourceName: 'Служба поддержки',
  format: { encoding: 'utf-8', delimiter: ';', headerRow: 2, decimal: ',', dateOrder: 'dmy' },
  columns: { id: 0, at: 1, channel: 2, category: 3, text: 4, csat: 5 },
};

const rules: readonly (readonly [title: string, rule: StepRule, takes: (row: Row) => boolean])[] = [
  ['Войти', { test: 'anyWord', words: ['код'] }, ({ isAboutCode }) => isAboutCode],
  [
    'Оплатить',
    { test: 'is', field: 'category', values: ['Оплата'] },
    ({ category, isAboutCode }) => category === 'Оплата' && !isAboutCode,
  ],
  [
    'Получить',
    { test: 'is', field: 'category', values: ['Доставка'] },
    ({ category }) => category === 'Доставка',
  ],
];

const folder = sharedFolder();
const { said, complained, printed, ear, succeed } = listen();
const world = commandWorld(folder, ear);

const run = (...words: string[]) => succeed(world, ...words);

const counted = (rows: readonly Row[], takes: (row: Row) => boolean = () => true) =>
  rows.filter(takes).length;
const bound = (rows: readonly Row[]) => counted(rows, (row) => rules.some(([, , takes]) => takes(row)));
const satisfied = (rows: readonly Row[]) => {
  const rated = rows.filter(({ csat }) => csat !== null);
  return { n: rated.length, value: counted(rated, ({ csat }) => (csat ?? 0) >= 4) / rated.length };
};

function snapshotOf(name: string) {
  const opened = openMap(new Uint8Array(readFileSync(join(folder, name))), name);
  if (!opened.ok) throw new Error('the map does not open');
  return documentOf(opened.value, world).snapshot();
}

beforeAll(async () => {
  const opened = openMap(packedMap('map-00000001', 'Заказ', 3), 'map.cjm');
  if (!opened.ok) throw new Error('the map does not open');
  const document = documentOf(opened.value, world);
  stepsInOrder(document.snapshot()).forEach(({ id: stepId }, index) => {
    const [title, expression] = rules[index] ?? [];
    if (title === undefined || expression === undefined) return;
    document.commit('name', renameStep, { stepId, title });
    document.commit('rule', setRule, { stepId, about: 'contacts', expression });
  });
  await writeMap('map.cjm', document, opened.value.assets, world);
  writeFileSync(join(folder, 'columns.json'), JSON.stringify(mapping));
  writeFileSync(join(folder, 'may.csv'), `\uFEFF${table(may)}`);
  writeFileSync(join(folder, 'june.csv'), `\uFEFF${table([...overlap, ...june])}`);
});

// Each test goes on where the one before ended, as a month does.
describe('A month by the command line', () => {
  it('imports May as the mapping file says, once', async () => {
    const report = await run('contacts', 'import', 'may.csv', '--mapping', 'columns.json');
    const masked = counted(may, ({ text }) => text.includes(phone));
    expect(report).toMatchObject({ rows: 700, imported: 700, duplicates: 0, rejected: 0, masked });
    expect(await run('contacts', 'import', 'may.csv', '--mapping', 'columns.json')).toMatchObject({
      imported: 0,
      updated: 0,
      duplicates: 700,
    });
    expect(await run('contacts', 'list')).toMatchObject({
      sources: [{ name: 'Служба поддержки', kind: 'contacts', rows: 700 }],
    });
  });

  it('says what a refresh would change, writes nothing, then takes it into the map', async () => {
    const dry = await run('refresh', 'map.cjm', '--dry-run');
    expect(dry).toMatchObject({ out: null, contacts: { total: 700, bound: bound(may) } });
    expect(snapshotOf('map.cjm').byKind.metric).toEqual([]);
    const { changes, ...rest } = await run('refresh', 'map.cjm', '--out', 'map.cjm');
    expect(rest).toMatchObject({ contacts: { total: 700, bound: bound(may), unassigned: 700 - bound(may) } });
    expect(changes).toEqual(dry.changes);
    for (const [title, , takes] of rules)
      expect(changes).toContainEqual(
        expect.objectContaining({
          title,
          metric: 'contacts',
          before: null,
          after: expect.objectContaining({ value: counted(may, takes) }),
        }),
      );
  });

  it('takes of the overlapping export of June what is new, and counts each month for itself', async () => {
    expect(await run('contacts', 'import', 'june.csv', '--mapping', 'columns.json')).toMatchObject({
      rows: overlap.length + 900,
      imported: 900,
      duplicates: overlap.length,
    });
    expect(await run('contacts', 'totals')).toMatchObject({
      contacts: 1_600,
      byMonth: { '2026-05': 700, '2026-06': 900 },
      byChannel: { чат: counted(all, ({ channel }) => channel === 'чат') },
      csat: { share: satisfied(all).value, n: satisfied(all).n },
    });
    for (const [month, rows] of [
      ['2026-05', may],
      ['2026-06', june],
    ] as const)
      expect(await run('rules', 'count', 'map.cjm', '--month', month)).toMatchObject({
        contacts: { total: rows.length, bound: bound(rows), unassigned: rows.length - bound(rows) },
        coverage: bound(rows) / rows.length,
        steps: rules.map(([title, , takes]) => ({ title, contacts: counted(rows, takes) })),
      });
  });

  it('prints metrics by month that agree with the rows', async () => {
    const { rows } = await run('metrics', 'map.cjm', '--by', 'month');
    for (const [title, , takes] of rules)
      for (const [month, own] of [
        ['2026-05', may.filter(takes)],
        ['2026-06', june.filter(takes)],
      ] as const) {
        const { n, value } = satisfied(own);
        expect(rows).toContainEqual(
          expect.objectContaining({
            title,
            month,
            metrics: expect.objectContaining({
              contacts: expect.objectContaining({ value: own.length }),
              csat: expect.objectContaining({ n, value: expect.closeTo(value, 9) }),
            }),
          }),
        );
      }
  });

  it('refreshes the map and says each number before and after', async () => {
    const { changes } = await run('refresh', 'map.cjm', '--out', 'map.cjm');
    const [title, , takes] = rules[1] ?? [];
    if (!takes) throw new Error('a rule');
    const [before, after] = [counted(may, takes), counted(all, takes)];
    expect(changes).toContainEqual(
      expect.objectContaining({
        title,
        metric: 'contacts',
        before: expect.objectContaining({ value: before }),
        after: expect.objectContaining({ value: after }),
        difference: after - before,
      }),
    );
    const snapshot = snapshotOf('map.cjm');
    const pay = stepsInOrder(snapshot)[1];
    const series = pay && metricOf(snapshot, pay.id, 'contacts')?.reading.series;
    expect(series?.map(({ month, tally }) => [month, tally.form === 'count' && tally.gross])).toEqual([
      ['2026-05', before],
      ['2026-06', after - before],
    ]);
    expect(await run('refresh', 'map.cjm', '--dry-run')).toMatchObject({ changed: 0, changes: [] });
  });

  it('finds themes of the month and of what no rule covers', async () => {
    const june2026 = await run('themes', '--month', '2026-06');
    expect(june2026).toMatchObject({ contacts: 900 });
    const left = await run('themes', '--map', 'map.cjm', '--unassigned', '--known');
    expect(left).toMatchObject({ contacts: 1_600 - bound(all) });
  });

  it('finds contacts by words in any form, masked', async () => {
    const holds = (text: string) => /Оплат|оплат/.test(text);
    const found = await run('search', 'оплата', '--month', '2026-06', '--limit', '200');
    const matching = counted(june, ({ text }) => text.includes('оплата картой'));
    expect(found.total).toBeGreaterThanOrEqual(matching);
    expect(found.total).toBeLessThanOrEqual(counted(june, ({ text }) => holds(text)));
    expect(JSON.stringify(found)).not.toContain('345-67-89');
    expect(JSON.stringify(found)).toContain('[телефон]');
  });

  it('deletes a source with all of its rows', async () => {
    expect(await runCommand(['contacts', 'delete', 'Служба поддержки'], world)).toBe(0);
    expect(printed()).toEqual({ source: 'Служба поддержки', rows: 1_600, isErased: true });
    // Its quotes stay on maps.
    expect(complained.splice(0)).toHaveLength(1);
    expect(await run('contacts', 'totals')).toMatchObject({ contacts: 0 });
    // The map keeps what was taken, and is not emptied by a store that knows nothing.
    expect(await runCommand(['refresh', 'map.cjm', '--out', 'map.cjm'], world)).toBe(1);
    expect(complained).toHaveLength(1);
    expect(snapshotOf('map.cjm').byKind.metric.length).toBeGreaterThan(0);
  });
});

describe('What is asked wrongly', () => {
  it.each([
    [['refresh', 'map.cjm'], '--out FILE'],
    [['rules', 'count', 'map.cjm', '--month', '2026-13'], '2026-13'],
    [['search', 'код', '--month', '2026-06', '--from', '2026-06-01'], '2026-06'],
    [['contacts', 'import', 'no-such.csv'], 'no-such.csv'],
    [['contacts', 'import', 'may.csv', '--mapping', 'map.cjm'], '--mapping'],
    [['contacts', 'delete', 'Nobody'], 'Nobody'],
    [['contacts', 'remove'], 'remove'],
  ])('%j is refused with a word that names it, and nothing on the output', async (words, named) => {
    expect(await runCommand(words, world)).toBe(1);
    expect(said).toEqual([]);
    expect(complained.join()).toContain(named);
  });
});
