/** What colleagues left is kept apart: no number of customers changes, whatever the file of colleagues holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '#core/desktop/app-error';
import type { Mapping } from '#core/evidence/contact-fields';
import { type EvidenceInput, type EvidenceRequestName, evidenceRequests } from '#core/evidence/evidence-api';
import { csvText } from '#core/evidence/safe-cell';
import type { EvidenceClient } from '#electron/evidence/client';
import { makeWorkspace, replyOf, type Workspace } from './workspace';

const texts = [
  'Не приходит код',
  'Верните деньги за заказ',
  'Где мой заказ',
  'App crashes',
  'Хочу тёмную тему',
  '',
];
const heads = ['id', 'created_at', 'channel', 'category', 'text', 'customer_id', 'csat'];

interface Row {
  readonly day: number;
  readonly channel: number;
  readonly text: number;
  readonly customer: number;
  readonly csat: number;
}
const row: fc.Arbitrary<Row> = fc.record({
  day: fc.integer({ min: 0, max: 89 }),
  channel: fc.integer({ min: 0, max: 2 }),
  text: fc.integer({ min: 0, max: texts.length - 1 }),
  customer: fc.integer({ min: 0, max: 9 }),
  csat: fc.integer({ min: 1, max: 5 }),
});

const dateOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
const table = (rows: readonly Row[]) =>
  csvText([
    heads,
    ...rows.map(({ day, channel, text, customer, csat }, index) => [
      `n${index}`,
      dateOf(day),
      ['chat', 'mail', 'voice'][channel] ?? '',
      `category ${text % 3}`,
      texts[text] ?? '',
      `person ${customer}`,
      String(csat),
    ]),
  ]);

const customersRows: readonly Row[] = Array.from({ length: 60 }, (_, index) => ({
  day: (index * 7) % 90,
  channel: index % 3,
  text: index % texts.length,
  customer: index % 17,
  csat: 1 + (index % 5),
}));

const period = { from: '2026-02-01', to: '2026-02-28' };
const page = { offset: 0, limit: 50 };
const anyCode = { test: 'anyWord' as const, words: ['код', 'заказ'] };
const asked = { test: 'is' as const, field: 'question' as const, values: ['csat'] };
const steps = [
  { stepId: 'a', title: 'Pay', contacts: anyCode, answers: asked },
  {
    stepId: 'b',
    contacts: { test: 'is' as const, field: 'channel' as const, values: ['chat'] },
    answers: null,
  },
];
const places = ['map', 'map'];
const scope = { place: { kind: 'all' as const }, steps, source: null, period: null };

type Questions = { readonly [N in EvidenceRequestName]?: readonly EvidenceInput<N>[] };

/** Everything that counts, lists or shows what customers left. */
const questions: Questions = {
  totals: [{ period: null }, { period }],
  fieldValues: [
    { about: 'contacts', field: 'channel' },
    { about: 'contacts', field: 'source' },
    { about: 'answers', field: 'question' },
  ],
  attributes: [{ about: 'contacts' }],
  attributeValues: [{ about: 'contacts', name: 'city' }],
  tryRule: [
    { about: 'contacts', rule: anyCode, period: null, sample: 50 },
    { about: 'answers', rule: asked, period, sample: 50 },
  ],
  ruleContext: [{ about: 'contacts', rule: anyCode, stepId: 'a', steps, period: null }],
  alike: [{ about: 'contacts', steps, period: null }],
  unassigned: [
    { about: 'contacts', steps, period: null, page },
    { about: 'answers', steps: [], period, page },
  ],
  measure: [
    { steps, period: null, onTimeHours: 24 },
    { steps: steps.map((step) => ({ ...step, weight: 1 })), period, onTimeHours: 24 },
  ],
  windows: [{ steps, places, periods: [period], weeks: period, onTimeHours: 24 }],
  breakdown: (['month', 'source', 'theme'] as const).map((by) => ({
    steps,
    places,
    by,
    period: null,
    onTimeHours: 24,
  })),
  numberContacts: [{ about: 'contacts', steps, stepIds: null, period: null, metric: 'csat', page }],
  listIdeas: [{ words: '', rule: null, period: null, page }],
  searchContacts: [
    { words: '', rule: null, period: null, page },
    { words: 'код', rule: null, period, page },
  ],
  listThemes: [{ scope }],
  knownThemes: [{}],
  themeContacts: [{ scope, themeId: 1, page }],
  voc: [{ month: '2026-02', maps: [steps] }],
  dashboard: [{ language: 'ru', madeOn: '2026-11-22' }],
  effort: [{ asked: null }],
};

/** What tells of the store itself, changes it, or is told apart by source. */
const others: ReadonlySet<EvidenceRequestName> = new Set([
  'listSources',
  'listImports',
  'markColleagues',
  'participants',
  'deleteSource',
  'retention',
  'setRetention',
  'wipeStore',
  'previewFile',
  'importFile',
  'undoImport',
  'rejectedRows',
  'suggestWords',
  // Voices of colleagues are told apart in its reply.
  'findIdeas',
  'findThemes',
  'changeTheme',
  'splitTheme',
]);

/** When a number was taken is not the number. */
const lasting = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one) => (key === 'takenAt' || key === 'foundAt' ? '' : one)));

async function customersNumbers(client: EvidenceClient): Promise<unknown> {
  const replies: unknown[] = [];
  for (const [name, inputs] of Object.entries(questions))
    for (const input of inputs) replies.push([name, input, lasting(await requestAny(client, name, input))]);
  return replies;
}

async function requestAny(client: EvidenceClient, name: string, input: object): Promise<unknown> {
  const send: (name: EvidenceRequestName, input: never) => Promise<Result<unknown>> =
    client.request.bind(client);
  return replyOf(await send(name as EvidenceRequestName, input as never));
}

const files: Readonly<Record<string, Partial<Mapping>>> = {
  contacts: { kind: 'contacts' },
  survey: {
    kind: 'survey',
    questions: [{ column: 6, name: 'csat', kind: 'csat', scale: { min: 1, max: 5 } }],
    columns: { id: 0, at: 1, channel: 2, category: 3, text: 4, customer: 5 },
  },
  ideas: { kind: 'ideas' },
};

async function fill(workspace: Workspace, rows: readonly Row[], name: string, isColleagues: boolean) {
  const imports: string[] = [];
  for (const [kind, corrections] of Object.entries(files)) {
    const whose = isColleagues ? { isColleagues } : {};
    const sourceName = `${name} ${kind}`;
    const report = await workspace.import(`${name}-${kind}.csv`, table(rows), {
      ...corrections,
      sourceName,
      ...whose,
    });
    imports.push(report.importId);
  }
  return imports;
}

async function makeFilled() {
  const workspace = await makeWorkspace();
  await fill(workspace, customersRows, 'Customers', false);
  return workspace;
}

describe('a source of colleagues', () => {
  it('has been held against every request that counts', () => {
    const known = new Set<string>([...Object.keys(questions), ...others]);
    // A new request says here whether it counts what customers left, and is compared below if it does.
    expect(Object.keys(evidenceRequests).filter((name) => !known.has(name))).toEqual([]);
  });

  it('changes no number of customers, marked at its import or later', async () => {
    const workspace = await makeFilled();
    const { client } = workspace;
    expect(replyOf(await client.request('findThemes', { scope })).newThemes).toBeGreaterThan(0);
    const before = await customersNumbers(client);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
        const imports = await fill(workspace, rows, 'Team', true);
        expect(await customersNumbers(client)).toEqual(before);
        for (const importId of imports) replyOf(await client.request('undoImport', { importId }));
      }),
      { numRuns: 2 },
    );
    const contacts = async () => replyOf(await client.request('totals', { period: null })).contacts;
    const counted = await contacts();
    await fill(workspace, customersRows.slice(0, 20), 'Panel', false);
    expect(await contacts()).toBe(counted + 20);
    const panel = replyOf(await client.request('listSources', {})).filter(({ name }) =>
      name.startsWith('Panel'),
    );
    const mark = async (isColleagues: boolean) => {
      for (const { id } of panel)
        replyOf(await client.request('markColleagues', { sourceId: id, isColleagues }));
    };
    await mark(true);
    expect(await customersNumbers(client)).toEqual(before);
    // Themes are looked for among what customers wrote.
    expect(replyOf(await client.request('findThemes', { scope })).texts).toBe(0);
    await mark(false);
    expect(await contacts()).toBe(counted + 20);
  });

  it('is found by whoever asks for it, and by nobody else', async () => {
    const workspace = await makeFilled();
    const { client } = workspace;
    await fill(workspace, customersRows.slice(0, 6), 'Team', true);
    const search = async (whose?: 'customers' | 'colleagues') =>
      replyOf(
        await client.request('searchContacts', {
          words: 'код',
          rule: null,
          period: null,
          page,
          ...(whose && { whose }),
        }),
      );
    const [usual, colleagues] = [await search(), await search('colleagues')];
    expect(usual).toEqual(await search('customers'));
    expect(new Set(usual.contacts.map(({ source }) => source))).toEqual(new Set(['Customers contacts']));
    expect(colleagues.contacts.map(({ source }) => source)).toEqual(['Team contacts']);
  });

  it('says how many took part each month, each person once wherever they wrote', async () => {
    const workspace = await makeWorkspace();
    const { client } = workspace;
    const rows: Row[] = [
      { day: 0, channel: 0, text: 0, customer: 1, csat: 5 },
      { day: 1, channel: 0, text: 1, customer: 1, csat: 1 },
      { day: 2, channel: 0, text: 2, customer: 2, csat: 1 },
      { day: 40, channel: 0, text: 2, customer: 1, csat: 1 },
    ];
    await workspace.import('team.csv', table(rows), { sourceName: 'Team', isColleagues: true });
    await workspace.import('panel.csv', table(rows.slice(2)), {
      ...files.survey,
      sourceName: 'Panel',
      isColleagues: true,
    });
    await workspace.import('support.csv', table(rows.slice(0, 1)), { sourceName: 'Support' });
    const { sources, colleagues, customers } = replyOf(
      await client.request('participants', { period: null }),
    );
    expect(colleagues).toEqual({
      records: 6,
      people: 2,
      named: 6,
      months: [
        { month: '2026-01', records: 4, people: 2, named: 4 },
        { month: '2026-02', records: 2, people: 1, named: 2 },
      ],
    });
    expect(customers).toMatchObject({ records: 1, people: 1, months: [{ month: '2026-01', records: 1 }] });
    expect(sources.map(({ records }) => records)).toEqual([4, 2, 1]);
    const february = replyOf(await client.request('participants', { period }));
    expect(february.colleagues).toMatchObject({ records: 2, people: 1 });
  });

  it('takes no records of customers, and gives none to them', async () => {
    const workspace = await makeWorkspace();
    const rows = customersRows.slice(0, 3);
    const refused = (name: string, isColleagues: boolean) =>
      workspace.import('again.csv', table(rows), { sourceName: name, isColleagues });
    await workspace.import('support.csv', table(rows), { sourceName: 'Support' });
    await workspace.import('team.csv', table(rows), { sourceName: 'Team', isColleagues: true });
    await expect(refused('Support', true)).rejects.toThrow('sourceOfCustomers {"name":"Support"}');
    await expect(refused('Team', false)).rejects.toThrow('sourceOfColleagues {"name":"Team"}');
    // Next month's file is of whoever the source is of.
    await workspace.import('team.csv', table(customersRows.slice(0, 5)), { sourceName: 'Team' });
    expect(replyOf(await workspace.client.request('totals', { period: null })).contacts).toBe(3);
  });
});
