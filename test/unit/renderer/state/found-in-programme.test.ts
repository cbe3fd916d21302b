import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeCaptures } from '#core/commands/capture';
import { addGoal } from '#core/commands/goal';
import { signUp } from '#core/commands/guest';
import { addRequest } from '#core/commands/request';
import { addVisits } from '#core/commands/visit';
import { captureId } from '#core/document/records/identity';
import type { RecordKind } from '#core/document/records/record';
import { noteOf } from '../../support/captured-note';
import { lastMonth, reviewedProgramme } from '../../support/reviewed-programme';

vi.stubGlobal('Worker', class {});
const { openFound } = await import('#renderer/state/map-search');
const { useOpenMap } = await import('#renderer/state/open-map');
const { useCaptures } = await import('#renderer/state/captures');
const { useImmersion } = await import('#renderer/state/immersion');
const { beginRequests, useRequests, writeDownRequest } = await import('#renderer/state/requests');
const { useReview } = await import('#renderer/state/review');
const { useScoreboard } = await import('#renderer/state/scoreboard');
const { useView } = await import('#renderer/state/view');

const excerpt = { before: '', hit: '', after: '' };
const find = (recordId: string | undefined, kind: RecordKind) =>
  openFound('programme-1', { recordId: recordId ?? '', kind, step: null, lane: null, excerpt });

describe('What the library finds in a programme', () => {
  const { programme, problems } = reviewedProgramme();
  const voices = { way: 'agents' as const, source: '', count: 1, quote: '' };
  programme.commit('capture.take', takeCaptures, { notes: [noteOf('1', { kind: 'fault' })] });

  beforeEach(() => {
    useOpenMap.setState({ document: programme, snapshot: programme.snapshot() });
    useView.setState({ dialog: 'library', programmeTab: '' });
    useRequests.setState({ mapId: 'another', openId: null, isAdding: false });
  });
  const show = () => useOpenMap.setState({ snapshot: programme.snapshot() });
  const shown = () => useView.getState().programmeTab;

  it('opens at the page of a problem, with the list of maps gone', async () => {
    await find(problems[0], 'problem');
    expect(useReview.getState()).toMatchObject({ month: lastMonth, openId: problems[0] });
    expect(useView.getState()).toMatchObject({ dialog: null, programmeTab: 'review' });
  });

  it('opens at a note of its queue, at a goal, at the visit of a guest', async () => {
    await find(captureId.parse('capture:1'), 'capture');
    expect([shown(), useCaptures.getState().queue]).toEqual(['captured', 'fault']);
    const goal = programme.commit('goal.add', addGoal, { metric: 'own', title: 'Меньше жалоб' });
    const [visit] = programme.commit('visit.add', addVisits, { fields: {}, repeat: 'once', times: 1 });
    if (!visit) throw new Error('one visit is made');
    const { guestId: guest } = programme.commit('guest.signUp', signUp, { sessionId: visit, name: 'Анна' });
    show();
    await find(goal, 'goal');
    expect([shown(), useScoreboard.getState().openId]).toEqual(['scoreboard', goal]);
    await find(guest, 'guest');
    expect([shown(), useImmersion.getState().visitId]).toEqual(['immersion', visit]);
  });

  it('shows a growth point in its dialog, which the list of maps does not take away', async () => {
    const [fix] = programme.snapshot().byKind.fix;
    await find(fix?.id, 'fix');
    expect(useView.getState().dialog).toBe('fixes');
  });

  it('opens a request though its part of the screen begins anew for this programme', async () => {
    const request = programme.commit('request.add', addRequest, { title: 'Тёмная тема', voices });
    show();
    await find(request, 'request');
    // As the part of the screen does when it is first shown.
    beginRequests('programme-1');
    expect([shown(), useRequests.getState().openId]).toEqual(['requests', request]);
  });

  it('asks for a new request though the part was not shown before', () => {
    writeDownRequest();
    beginRequests('programme-1');
    expect(useRequests.getState().isAdding).toBe(true);
  });
});
