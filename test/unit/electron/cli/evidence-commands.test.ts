import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { moveStepPriority, setAssignment } from '#core/commands/assignment';
import { addQuote } from '#core/commands/quote';
import { setRule } from '#core/commands/rule';
import { renameStep } from '#core/commands/step';
import type { StepId } from '#core/document/records/identity';
import { stepsInOrder } from '#core/document/select';
import type { StepRule } from '#core/evidence/rule';
import { openMap } from '#core/file/cjm';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import type { CommandWorld } from '#electron/cli/command';
import { documentOf, writeMap } from '#electron/cli/map-file';
import { runCommand } from '#electron/cli/run-command';
import { commandWorld, documentIn } from '../support/command-world';
import { listen } from '../support/heard';
import { packedMap } from '../support/packed-map';
import { temporaryFolder } from '../support/temporary-folder';

const { ear, succeed } = listen();

const contacts = [
  'id,date,channel,category,text,csat',
  '1,2026-04-02,chat,Payment,My card 4111 1111 1111 1111 was charged twice,1',
  '2,2026-05-03,chat,Payment,The payment failed,2',
  '3,2026-05-09,phone,Payment,payments are slow,5',
  '4,2026-05-11,phone,Delivery,Courier called from +44 20 7946 0958,4',
  '5,2026-05-12,chat,Other,Hello,',
  '',
].join('\n');

/** A map of two bound steps with its contacts imported. */
async function boundMap(): Promise<CommandWorld> {
  const folder = temporaryFolder();
  const world = commandWorld(folder, ear);
  const opened = openMap(packedMap('map-00000001', 'Ad', 2), 'ad.cjm');
  if (!opened.ok) throw new Error('the map does not open');
  const document = documentOf(opened.value, world);
  const [pay, deliver] = stepsInOrder(document.snapshot());
  if (!pay || !deliver) throw new Error('the map has no steps');
  for (const [step, title, category] of [
    [pay, 'Pay', 'Payment'],
    [deliver, 'Deliver', 'Delivery'],
  ] as const) {
    document.commit('name', renameStep, { stepId: step.id, title });
    document.commit('rule', setRule, {
      stepId: step.id,
      about: 'contacts',
      expression: { test: 'is', field: 'category', values: [category] },
    });
  }
  document.commit('quote', addQuote, { stepId: pay.id, text: 'The payment failed', origin: null });
  await writeMap('ad.cjm', document, opened.value.assets, world);
  writeFileSync(join(folder, 'calls.csv'), contacts);
  await succeed(world, 'contacts', 'import', 'calls.csv');
  return world;
}

describe('tapki rules, metrics and search', () => {
  it('counts what each rule takes and what none covers', async () => {
    const world = await boundMap();
    expect(await succeed(world, 'rules', 'count', 'ad.cjm')).toMatchObject({
      contacts: { total: 5, bound: 4, unassigned: 1 },
      coverage: 0.8,
      steps: [
        { title: 'Pay', rule: 'category is “Payment”', contacts: 3 },
        { title: 'Deliver', contacts: 1 },
      ],
      assignment: 'first',
      missingThemes: [],
    });
    expect(await runCommand(['rules', 'list', 'ad.cjm'], world)).toBe(1);
  });

  it('counts by the priority of the steps, shares where the map says so, and tells themes that are not there', async () => {
    const world = await boundMap();
    const change = async (
      edit: (document: ReturnType<typeof documentOf>, steps: readonly StepId[]) => void,
    ) => {
      const document = await documentIn('ad.cjm', world);
      edit(
        document,
        stepsInOrder(document.snapshot()).map(({ id }) => id),
      );
      await writeMap('ad.cjm', document, [], world);
    };
    const counts = async () => {
      const { steps } = z
        .object({ steps: z.array(z.object({ found: z.number(), contacts: z.number() })) })
        .parse(await succeed(world, 'rules', 'count', 'ad.cjm'));
      return steps.map(({ found, contacts: kept }) => [found, kept]);
    };
    await change((document, [, deliver]) => {
      if (!deliver) throw new Error('the map has no steps');
      const expression: StepRule = {
        test: 'any',
        rules: [
          { test: 'is', field: 'category', values: ['Delivery'] },
          { test: 'is', field: 'channel', values: ['phone'] },
          { test: 'theme', themes: [{ id: 3, name: 'Lost parcels', phrases: [] }] },
        ],
      };
      document.commit('rule', setRule, { stepId: deliver, about: 'contacts', expression });
    });
    expect(await counts()).toEqual([
      [3, 3],
      [2, 1],
    ]);
    await change((document, [, deliver]) => {
      if (deliver) document.commit('priority', moveStepPriority, { stepId: deliver, index: 0 });
    });
    expect(await counts()).toEqual([
      [3, 2],
      [2, 2],
    ]);
    await change((document) => document.commit('sharing', setAssignment, { assignment: 'shared' }));
    expect(await counts()).toEqual([
      [3, 2.5],
      [2, 1.5],
    ]);
    expect(await succeed(world, 'rules', 'count', 'ad.cjm')).toMatchObject({
      contacts: { bound: 4 },
      missingThemes: [{ step: 'Deliver', theme: 'Lost parcels' }],
    });
  });

  it('prints metrics by month beside earlier ones, of stages and of the map', async () => {
    const world = await boundMap();
    const whole = await succeed(world, 'metrics', 'ad.cjm');
    expect(whole).toMatchObject({
      from: 'contacts',
      rows: [
        { title: 'Pay', metrics: { contacts: { value: 3 }, csat: { value: 1 / 3, n: 3, isFew: true } } },
        { title: 'Deliver', metrics: { contacts: { value: 1 }, ces: { value: null, reason: 'noData' } } },
      ],
    });
    const monthly = await succeed(world, 'metrics', 'ad.cjm', '--by', 'month');
    expect(monthly.rows).toMatchObject([
      { title: 'Pay', month: '2026-04', metrics: { dsat: { value: 1 } } },
      {
        title: 'Pay',
        month: '2026-05',
        metrics: { dsat: { value: 0.5, previous: { difference: -0.5, verdict: 'noClearChange' } } },
      },
      { title: 'Deliver', month: '2026-05' },
    ]);
    const ofMap = await succeed(world, 'metrics', 'ad.cjm', '--by', 'channel', '--of', 'map');
    expect(ofMap.rows).toMatchObject([
      { channel: 'chat', metrics: { contacts: { value: 2 } } },
      { channel: 'phone', metrics: { contacts: { value: 2 } } },
    ]);
    expect(await runCommand(['metrics', 'ad.cjm', '--by', 'colour'], world)).toBe(1);
  });

  it('prints nothing of another period for a month that was not rated', async () => {
    const world = await boundMap();
    const june = `${contacts.replace(/^[1-5],.*\n/gm, '')}6,2026-06-02,phone,Delivery,Where is it,\n`;
    writeFileSync(join(world.folder, 'calls.csv'), june);
    await succeed(world, 'contacts', 'import', 'calls.csv');
    await succeed(world, 'refresh', 'ad.cjm', '--out', 'kept.cjm');
    expect(await succeed(world, 'metrics', 'kept.cjm', '--month', '2026-06')).toMatchObject({
      from: 'contacts',
      rows: [
        { title: 'Deliver', metrics: { contacts: { value: 1 }, csat: { value: null, reason: 'noData' } } },
      ],
    });
  });

  it('finds contacts by word forms, fields, score and period, always masked', async () => {
    const world = await boundMap();
    expect(await succeed(world, 'search', 'payment')).toMatchObject({ total: 2 });
    const dissatisfied = await succeed(world, 'search', 'cards', '--score-to', '3', '--category', 'payment');
    expect(dissatisfied).toMatchObject({
      total: 1,
      contacts: [{ text: 'My card [card] was charged twice', csat: 1 }],
    });
    expect(JSON.stringify(await succeed(world, 'search', '', '--limit', '200'))).not.toMatch(/4111|7946/);
    expect(await succeed(world, 'search', '', '--from', '2026-05-04', '--to', '2026-05-11')).toMatchObject({
      total: 2,
    });
    expect(await runCommand(['search', 'x', '--limit', '0'], world)).toBe(1);
  });

  it('the map keeps its numbers, rules and quotes with the store gone: metrics by month, and the drawing', async () => {
    const world = await boundMap();
    await succeed(world, 'refresh', 'ad.cjm', '--out', 'kept.cjm');
    const before = await succeed(world, 'metrics', 'kept.cjm', '--by', 'month');
    rmSync(world.workspace, { recursive: true });
    const after = await succeed(world, 'metrics', 'kept.cjm', '--by', 'month');
    expect(after.from).toBe('map');
    // A month without contacts is a zero in the map; the contacts have nothing to say of it.
    const told = (printed: Record<string, unknown>) =>
      JSON.stringify(printed.rows).match(/"csat":\{"value":[\d.]+/g);
    expect(told(after)).toEqual(told(before));
    const snapshot = (await documentIn('kept.cjm', world)).snapshot();
    expect(snapshot.byKind.rule).toHaveLength(2);
    const scene = buildScene(snapshot, {
      language: 'en',
      measure: measureText,
      page: { date: '2026-11-02', hasLegend: true },
    });
    const drawn = JSON.stringify(scene);
    expect(drawn).toContain('The payment failed');
    expect(drawn).toContain('33.3');
  });

  it('says of a map without its contacts only what the map keeps of the period asked for', async () => {
    const world = await boundMap();
    await succeed(world, 'refresh', 'ad.cjm', '--out', 'kept.cjm');
    rmSync(world.workspace, { recursive: true });
    expect(await succeed(world, 'metrics', 'kept.cjm', '--month', '2026-05')).toMatchObject({
      from: 'map',
      rows: [
        { title: 'Pay', metrics: { contacts: { value: 2 }, csat: { value: 0.5, n: 2 } } },
        { title: 'Deliver', metrics: { contacts: { value: 1 } } },
      ],
    });
    const april = ['--from', '2026-04-01', '--to', '2026-04-30'];
    expect((await succeed(world, 'metrics', 'kept.cjm', '--by', 'month', ...april)).rows).toMatchObject([
      { title: 'Pay', month: '2026-04', metrics: { contacts: { value: 1 } } },
      { title: 'Deliver', month: '2026-04', metrics: { contacts: { value: 0 } } },
    ]);
    const days = ['--from', '2026-04-10', '--to', '2026-05-09'];
    expect(await runCommand(['metrics', 'kept.cjm', ...days], world)).toBe(1);
  });
});
