import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addFix } from '#core/commands/fix';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import type { AppErrorCode } from '#core/desktop/app-error';
import { createMapDocument } from '#core/document/map-document';
import { newMap } from '#core/document/new-map';
import type { FixId } from '#core/document/records/identity';
import type { ToService } from '#core/evidence/evidence-messages';
import type { EvidencePort } from '#renderer/platform/evidence-client';

const service = vi.hoisted(() => {
  const state: { failure: AppErrorCode | null } = { failure: null };
  const port: EvidencePort = {
    close: () => {},
    onmessage: null,
    postMessage(message: ToService) {
      if (!('name' in message)) return;
      const { id } = message;
      const data =
        state.failure === null
          ? { type: 'reply', id, value: [] }
          : { type: 'error', id, error: { code: state.failure, details: {} } };
      queueMicrotask(() => port.onmessage?.(new MessageEvent('message', { data })));
    },
  };
  return { state, port };
});
vi.mock('#renderer/platform/evidence-port', () => ({
  connectEvidence: () => Promise.resolve({ ok: true, value: service.port }),
}));

const { measureFix, useMeasuring } = await import('#renderer/state/effect');
const { newId } = await import('#renderer/state/new-id');
const { commit, useOpenMap } = await import('#renderer/state/open-map');

let fixId: FixId;

beforeEach(() => {
  const document = createMapDocument({
    mapId: 'map-1',
    records: newMap({ title: 'Map', language: 'en' }),
    actor: 'tester',
    now: () => Date.parse('2026-11-02T10:00:00.000Z'),
    newId,
  });
  useOpenMap.setState({ document, snapshot: document.snapshot(), revision: 0 });
  document.subscribe(({ after }) => useOpenMap.setState({ snapshot: after }));
  const stageId = commit('stage.add', addStage, { title: 'Stage' });
  const stepId = commit('step.add', addStep, { stageId, title: 'Pay' });
  fixId = commit('fix.add', addFix, { title: 'One', stepIds: [stepId], shippedOn: '2026-06-01' });
});
afterEach(() => useMeasuring.setState({ fixId: null, error: null, laggingId: null }));

describe('Measuring a fix', () => {
  it('says what went wrong with the contacts', async () => {
    service.state.failure = 'diskFull';
    await measureFix(fixId);
    expect(useMeasuring.getState()).toMatchObject({
      fixId: null,
      error: { fixId, error: { code: 'diskFull' } },
    });
  });

  it('asks for contacts where neither they nor months of the map are at hand', async () => {
    service.state.failure = null;
    await measureFix(fixId);
    expect(useMeasuring.getState().error).toMatchObject({ fixId, error: { code: 'evidenceEmpty' } });
  });

  it('says nothing where it was stopped', async () => {
    service.state.failure = 'cancelled';
    await measureFix(fixId);
    expect(useMeasuring.getState()).toMatchObject({ fixId: null, error: null });
  });
});
