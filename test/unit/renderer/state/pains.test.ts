import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addPersona } from '#core/commands/persona';
import { setRule } from '#core/commands/rule';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { createMapDocument } from '#core/document/map-document';
import { newMap } from '#core/document/new-map';
import type { StepId } from '#core/document/records/identity';
import { painsInOrder } from '#core/document/select';
import type { EvidenceReply } from '#core/evidence/evidence-api';
import type { ToService } from '#core/evidence/evidence-messages';
import type { EvidencePort } from '#renderer/platform/evidence-client';
import { countsOf, scoresOf } from '../../core/pains/readings';

const service = vi.hoisted(() => {
  const state: { answers: Record<string, (input: never) => unknown>; asked: string[] } = {
    answers: {},
    asked: [],
  };
  const port: EvidencePort = {
    close: () => {},
    onmessage: null,
    postMessage(message: ToService) {
      if (!('name' in message)) return;
      state.asked.push(message.name);
      const value = state.answers[message.name]?.(message.input as never);
      const data =
        value === undefined
          ? { type: 'error', id: message.id, error: { code: 'evidenceEmpty', details: {} } }
          : { type: 'reply', id: message.id, value };
      queueMicrotask(() => port.onmessage?.(new MessageEvent('message', { data })));
    },
  };
  return { state, port };
});
vi.mock('#renderer/platform/evidence-port', () => ({
  connectEvidence: () => Promise.resolve({ ok: true, value: service.port }),
}));

const { makePainOfPin, makePainOfTheme, changePainSteps, countAnew, openPain, usePains } = await import(
  '#renderer/state/pains'
);
const { refreshNumbers } = await import('#renderer/state/refresh-numbers');
const { newId } = await import('#renderer/state/new-id');
const { commit, useOpenMap } = await import('#renderer/state/open-map');
const { useView } = await import('#renderer/state/view');

const takenAt = '2026-11-02T10:00:00.000Z';
const ref = { id: 7, name: 'Money held twice', phrases: ['held twice'] };
const place = { kind: 'all' as const };
let steps: StepId[];

type Rows = EvidenceReply<'breakdown'>['rows'];
/** So many contacts of the theme at the first step, as many again at the second; a persona writes all of them. */
let size = 30;
const rowsOf = ({ by, period }: { by: string; period: { from: string; to: string } | null }): Rows => {
  if (by === 'persona')
    return [{ place: 'everywhere', label: personaId, readings: { contacts: countsOf(60) } }];
  const months = period && period.from.slice(0, 7) === period.to.slice(0, 7) ? 2 : 1;
  return steps.map((step) => ({
    place: step,
    label: '7',
    readings: { contacts: countsOf(size / months), csat: scoresOf(size / (2 * months), size / (2 * months)) },
  }));
};
let personaId = '';

const opened = () => {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
};
const only = () => {
  const [pain] = painsInOrder(opened().snapshot());
  if (!pain) throw new Error('No pain');
  return pain;
};
const gross = (): number | null => {
  const tally = only().evidence.contacts?.tally;
  return tally?.form === 'count' ? tally.gross : null;
};

beforeEach(() => {
  const document = createMapDocument({
    mapId: 'map-1',
    records: newMap({ title: 'Map', language: 'en' }),
    actor: 'tester',
    now: () => Date.parse(takenAt),
    newId,
  });
  useOpenMap.setState({ document, snapshot: document.snapshot(), revision: 0 });
  document.subscribe(({ after }) =>
    useOpenMap.setState(({ revision }) => ({ snapshot: after, revision: revision + 1 })),
  );
  const stageId = commit('stage.add', addStage, { title: 'Stage' });
  steps = ['Pay', 'Wait'].map((title) => commit('step.add', addStep, { stageId, title }));
  const expression = { test: 'anyWord' as const, words: ['pay'] };
  for (const stepId of steps) commit('evidence.rule', setRule, { stepId, about: 'contacts', expression });
  personaId = commit('persona.add', addPersona, { name: 'Seller', rule: expression });
  size = 30;
  service.state.asked.length = 0;
  service.state.answers = {
    knownThemes: () => [{ ...ref, name: null, phrases: ref.phrases, partOf: null, count: 60 }],
    listSources: () => [
      {
        id: 's',
        name: 'Support',
        kind: 'contacts',
        rows: 60,
        period: { from: '2026-05-01', to: '2026-06-30' },
        importedAt: takenAt,
        questions: [],
      },
    ],
    breakdown: (input) => ({ rows: rowsOf(input), names: {} }),
    themeContacts: () => ({
      total: 1,
      contacts: [
        {
          key: '5',
          at: null,
          source: 'Support',
          channel: '',
          category: '',
          topic: '',
          language: 'en',
          text: 'Held twice!',
          csat: 1,
        },
      ],
    }),
    measure: () => ({
      takenAt,
      period: null,
      steps: [],
      contacts: { total: 60, bound: 60, unassigned: 0 },
      answers: { total: 0, bound: 0, unassigned: 0 },
      sources: [],
    }),
  };
});

describe('A pain of a theme', () => {
  it('comes with steps, persona, numbers by month and what customers say, as one step of undo', async () => {
    await makePainOfTheme(ref, place);
    expect(only()).toMatchObject({ title: ref.name, stepIds: steps, personaIds: [personaId] });
    expect(gross()).toBe(60);
    expect(only().evidence.contacts?.series.map(({ month }) => month)).toEqual(['2026-05', '2026-06']);
    expect(only().evidence.contacts?.origin.period).toEqual({ from: '2026-05-01', to: '2026-06-30' });
    expect(
      opened()
        .snapshot()
        .byKind.quote.map(({ text }) => text),
    ).toEqual(['Held twice!']);
    expect(only().quoteIds).toHaveLength(1);
    opened().undo();
    expect(painsInOrder(opened().snapshot())).toEqual([]);
    expect(opened().snapshot().byKind.quote).toEqual([]);
  });

  it('is counted anew with the map, in the same step of undo', async () => {
    await makePainOfTheme(ref, place);
    size = 50;
    await refreshNumbers();
    expect(gross()).toBe(100);
    opened().undo();
    expect(gross()).toBe(60);
  });

  it('is counted anew with other steps, in the same step of undo', async () => {
    await makePainOfTheme(ref, place);
    await changePainSteps(only(), steps.slice(0, 1));
    expect(gross()).toBe(30);
    opened().undo();
    expect([only().stepIds, gross()]).toEqual([steps, 60]);
  });

  it('keeps its numbers where the contacts are of other themes', async () => {
    await makePainOfTheme(ref, place);
    service.state.answers.knownThemes = () => [
      { id: 7, name: 'Parcels', phrases: ['parcel'], partOf: null, count: 5 },
    ];
    size = 50;
    await countAnew(only());
    await refreshNumbers();
    expect(gross()).toBe(60);
  });

  it('is made of a pin that is about the theme, too', async () => {
    const picture = { hash: 'a'.repeat(64), type: 'image/png' as const, width: 10, height: 10 };
    const expression = { test: 'theme' as const, themes: [ref] };
    const [stepId] = steps;
    if (!stepId) throw new Error('No step');
    const ids = { screenshot: newId('screenshot'), theme: newId('theme'), pin: newId('pin') };
    const subject = { kind: 'theme' as const, id: ids.theme };
    const spot = { x: 0, y: 0 };
    commit(
      'prepare',
      () => ({
        changes: [
          { kind: 'screenshot', id: ids.screenshot, fields: { place: { stepId, order: 'a0' }, picture } },
          { kind: 'theme', id: ids.theme, fields: { title: ref.name, expression } },
          { kind: 'pin', id: ids.pin, fields: { screenshotId: ids.screenshot, spot, subject } },
        ],
        made: undefined,
      }),
      undefined,
    );
    await makePainOfPin(ids.pin);
    expect([only().title, gross()]).toEqual([ref.name, 30]);
    opened().undo();
    expect(painsInOrder(opened().snapshot())).toEqual([]);
  });

  it('opens in the register', async () => {
    await makePainOfTheme(ref, place);
    openPain(only().id);
    expect([useView.getState().dialog, usePains.getState().chosen]).toEqual(['pains', `map-1 ${only().id}`]);
  });
});
