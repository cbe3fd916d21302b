import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setRule } from '#core/commands/rule';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { failure } from '#core/desktop/app-error';
import { createMapDocument } from '#core/document/map-document';
import { newMap } from '#core/document/new-map';
import type { StepId } from '#core/document/records/identity';
import type { Reading } from '#core/document/records/metric';
import { evidenceOf, lanesInOrder, mapOf, metricOf, quotesOfStep, stepsInOrder } from '#core/document/select';
import type { ToService } from '#core/evidence/evidence-messages';
import type { Measurement } from '#core/evidence/evidence-views';
import type { EvidencePort } from '#renderer/platform/evidence-client';
import type { Notice } from '#renderer/state/notices';

/** A service that answers every request with what the test put there. */
const service = vi.hoisted(() => {
  const asked: ToService[] = [];
  const state: { answer: unknown } = { answer: null };
  const port: EvidencePort = {
    close: () => {},
    onmessage: null,
    postMessage(message) {
      asked.push(message);
      const data = { type: 'reply', id: message.id, value: state.answer };
      queueMicrotask(() => port.onmessage?.(new MessageEvent('message', { data })));
    },
  };
  return { asked, state, port };
});
vi.mock('#renderer/platform/evidence-port', () => ({
  connectEvidence: () => Promise.resolve({ ok: true, value: service.port }),
}));

const { pinQuote, useEvidence } = await import('#renderer/state/evidence');
const { refreshNumbers } = await import('#renderer/state/refresh-numbers');
const { applyReport, leaveNumbers, proposePeriod, refreshWithReport, useRefreshReport } = await import(
  '#renderer/state/refresh-report'
);
const { makeStepOf } = await import('#renderer/evidence/step-of-rest');
const { useView } = await import('#renderer/state/view');
const { listenToNotices } = await import('#renderer/state/notices');
const { newId } = await import('#renderer/state/new-id');
const { commit, useOpenMap } = await import('#renderer/state/open-map');

const takenAt = '2026-11-02T10:00:00.000Z';
const measurement = (stepId: StepId, total: number): Measurement => ({
  takenAt,
  period: null,
  steps: [
    {
      stepId,
      readings:
        total === 0
          ? {}
          : {
              contacts: {
                tally: { form: 'count', gross: 40, net: null },
                series: [],
                origin: { kind: 'contacts', sources: ['Выгрузка'], period: null, takenAt },
              },
            },
    },
  ],
  contacts: { total, bound: Math.min(total, 40), unassigned: Math.max(0, total - 40) },
  answers: { total: 0, bound: 0, unassigned: 0 },
  sources: [],
});

let stepId: StepId;
const snapshot = () => {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document.snapshot();
};

beforeEach(() => {
  service.asked.length = 0;
  const document = createMapDocument({
    mapId: 'map-1',
    records: newMap({ title: 'Карта', language: 'ru' }),
    actor: 'tester',
    now: () => Date.parse(takenAt),
    newId,
  });
  useOpenMap.setState({ document, snapshot: document.snapshot() });
  document.subscribe(({ after }) => useOpenMap.setState({ snapshot: after }));
  const stageId = commit('stage.add', addStage, { title: 'Этап' });
  stepId = commit('step.add', addStep, { stageId, title: 'Фото' });
  commit('evidence.rule', setRule, {
    stepId,
    about: 'contacts',
    expression: { test: 'is', field: 'category', values: ['Фото'] },
  });
});

describe('Refreshing the numbers', () => {
  it('asks about the steps that have a rule and takes what was counted into the map as one undo step', async () => {
    service.state.answer = measurement(stepId, 100);
    const refreshed = await refreshNumbers();
    expect(refreshed.ok && refreshed.value).toHaveLength(1);
    expect(service.asked[0]).toMatchObject({
      name: 'measure',
      input: { steps: [{ stepId, answers: null }] },
    });
    expect(metricOf(snapshot(), stepId, 'contacts')?.reading.tally).toMatchObject({ gross: 40 });
    useOpenMap.getState().document?.undo();
    expect(metricOf(snapshot(), stepId, 'contacts')).toBeNull();
  });

  it('shows what would change first; left, the map stays, and taken, it is one undo step', async () => {
    service.state.answer = measurement(stepId, 100);
    await refreshWithReport();
    expect(useView.getState().dialog).toBe('refresh');
    const { report } = useRefreshReport.getState();
    expect(report?.numbers).toMatchObject([
      { stepId, metric: 'contacts', before: { value: null }, after: { value: 40 } },
    ]);
    leaveNumbers();
    expect([useView.getState().dialog, metricOf(snapshot(), stepId, 'contacts')]).toEqual([null, null]);
    if (report) applyReport(report);
    expect(metricOf(snapshot(), stepId, 'contacts')?.reading.tally).toMatchObject({ gross: 40 });
    await refreshWithReport();
    expect(useView.getState().dialog).toBeNull();
    useOpenMap.getState().document?.undo();
    useOpenMap.getState().document?.undo();
    expect(metricOf(snapshot(), stepId, 'contacts')).toBeNull();
  });

  it('never wipes the numbers of a map on a computer that has no contacts', async () => {
    service.state.answer = measurement(stepId, 100);
    await refreshNumbers();
    service.state.answer = measurement(stepId, 0);
    expect(await refreshNumbers()).toEqual(failure('evidenceEmpty'));
    expect(metricOf(snapshot(), stepId, 'contacts')?.reading.tally).toMatchObject({ gross: 40 });
    expect(evidenceOf(snapshot()).taken?.contacts.total).toBe(100);
  });

  it('offers the lane of a number that is new to the map and has none in view, once', async () => {
    const notices: Notice[] = [];
    const deaf = listenToNotices((notice) => notices.push(notice));
    const answer = measurement(stepId, 100);
    const nps: Reading = {
      tally: { form: 'scores', scale: { min: 0, max: 10 }, counts: { '9': 4 } },
      series: [],
      origin: { kind: 'survey', sources: ['Опрос'], period: null, takenAt },
    };
    const [step] = answer.steps;
    service.state.answer = { ...answer, steps: [{ ...step, readings: { ...step?.readings, nps } }] };
    await refreshNumbers();
    const offers = () => notices.filter(({ id }) => id === 'lanes.unshown');
    expect(offers().map(({ values }) => values)).toEqual([{ lanes: 'NPS' }]);
    await refreshNumbers();
    expect(offers()).toHaveLength(1);
    offers()[0]?.action?.run();
    const kinds = () => lanesInOrder(snapshot()).map(({ laneKind }) => laneKind);
    expect(kinds()[kinds().indexOf('ces') + 1]).toBe('nps');
    useOpenMap.getState().document?.undo();
    expect(kinds()).not.toContain('nps');
    deaf();
  });

  it('takes the newest of two counts alone, whichever comes first', async () => {
    service.state.answer = measurement(stepId, 100);
    const older = refreshNumbers();
    const newer = refreshNumbers();
    expect(await older).toEqual(failure('cancelled'));
    const refreshed = await newer;
    expect(refreshed.ok && refreshed.value).toHaveLength(1);
    expect(useEvidence.getState().isRefreshing).toBe(false);
    useOpenMap.getState().document?.undo();
    expect(metricOf(snapshot(), stepId, 'contacts')).toBeNull();
  });

  it('does nothing to a map that was opened while the service was counting', async () => {
    service.state.answer = measurement(stepId, 100);
    const refreshing = refreshNumbers();
    const other = createMapDocument({
      mapId: 'map-2',
      records: newMap({ title: 'Другая', language: 'ru' }),
      actor: 'tester',
      now: () => Date.parse(takenAt),
      newId,
    });
    useOpenMap.setState({ document: other, snapshot: other.snapshot() });
    expect(await refreshing).toEqual(failure('cancelled'));
    expect(evidenceOf(other.snapshot()).taken).toBeNull();
  });
});

it('A pinned quote says where its words come from', () => {
  pinQuote(
    {
      key: 'contact-1',
      at: '2026-10-05T12:00:00Z',
      source: 'Выгрузка',
      channel: 'чат',
      category: 'Фото',
      topic: '',
      language: 'ru',
      text: 'Фото не загружаются, телефон [телефон]',
      csat: 2,
    },
    stepId,
  );
  const [quote] = quotesOfStep(snapshot(), stepId);
  expect(quote?.text).toContain('[телефон]');
  expect(quote?.origin).toEqual({
    contactKey: 'contact-1',
    source: 'Выгрузка',
    channel: 'чат',
    category: 'Фото',
    language: 'ru',
    at: '2026-10-05T12:00:00.000Z',
    csat: 2,
  });
});

it('A part of what no step covers becomes a step after the selected one, with its rule and numbers, in one undo step', async () => {
  service.state.answer = measurement(stepId, 100);
  useView.setState({ selected: { kind: 'step', id: stepId } });
  await makeStepOf('Возврат денег', { test: 'is', field: 'category', values: ['Возврат'] });
  const steps = stepsInOrder(snapshot());
  expect(steps.map(({ title }) => title)).toEqual(['Фото', 'Возврат денег']);
  const asked = service.asked[0];
  expect(asked).toMatchObject({
    name: 'measure',
    input: { steps: [{ stepId }, { stepId: steps[1]?.id, contacts: { values: ['Возврат'] } }] },
  });
  expect(evidenceOf(snapshot()).taken?.contacts.total).toBe(100);
  useOpenMap.getState().document?.undo();
  expect(stepsInOrder(snapshot()).map(({ title }) => title)).toEqual(['Фото']);
  expect(evidenceOf(snapshot()).taken).toBeNull();
});

describe('Another period of the evidence', () => {
  const september = { from: '2026-09-01', to: '2026-09-30' };

  it('is taken with its numbers when the person has seen what it changes', async () => {
    service.state.answer = measurement(stepId, 100);
    await proposePeriod(september);
    const { report } = useRefreshReport.getState();
    expect(mapOf(snapshot()).period).toBeNull();
    expect(report?.numbers).toHaveLength(1);
    expect(useView.getState().dialog).toBe('refresh');
    if (report) applyReport(report);
    expect(mapOf(snapshot()).period).toEqual(september);
    expect(service.asked[0]).toMatchObject({ name: 'measure', input: { period: september } });
    expect(metricOf(snapshot(), stepId, 'contacts')?.reading.tally).toMatchObject({ gross: 40 });
    // One undo takes back the period with its numbers.
    useOpenMap.getState().document?.undo();
    expect(mapOf(snapshot()).period).toBeNull();
    expect(metricOf(snapshot(), stepId, 'contacts')).toBeNull();
  });

  it('asks for nothing while no step is bound to any', async () => {
    useOpenMap.getState().document?.undo();
    await proposePeriod(september);
    expect(mapOf(snapshot()).period).toEqual(september);
    expect(service.asked).toEqual([]);
  });
});
