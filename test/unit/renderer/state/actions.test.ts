import { describe, expect, it, vi } from 'vitest';
import { buildSnapshot } from '#core/document/build-snapshot';
import type { StampedRecord } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { newProgramme } from '#core/document/new-programme';
import { isActionEnabled, registerActions, runAction, subscribeToActions } from '#renderer/state/actions';
import { useOpenMap } from '#renderer/state/open-map';
import { select } from '#renderer/state/view';

describe('The registry of actions', () => {
  it('runs nothing for an action nobody has taken on', () => {
    expect(isActionEnabled('quote.add')).toBe(false);
    expect(runAction('quote.add')).toBe(false);
  });

  it('runs an action only while it is possible', () => {
    const run = vi.fn();
    let isPossible = false;
    const release = registerActions({ 'quote.add': { isEnabled: () => isPossible, run } });
    expect(runAction('quote.add')).toBe(false);
    isPossible = true;
    expect(runAction('quote.add')).toBe(true);
    expect(run).toHaveBeenCalledTimes(1);
    release();
  });

  it('gives an action to the screen that took it last, and back when that screen goes', () => {
    const below = vi.fn();
    const above = vi.fn();
    const releaseBelow = registerActions({ 'edit.delete': { run: below } });
    const releaseAbove = registerActions({ 'edit.delete': { run: above } });
    runAction('edit.delete');
    releaseAbove();
    runAction('edit.delete');
    releaseBelow();
    expect([above.mock.calls.length, below.mock.calls.length]).toEqual([1, 1]);
    expect(isActionEnabled('edit.delete')).toBe(false);
  });

  it('says when something may have become possible: a registration, a selection', () => {
    const told = vi.fn();
    const stop = subscribeToActions(told);
    const release = registerActions({ 'step.add': { run: () => {} } });
    select({ kind: 'step', id: 'step-1' });
    release();
    stop();
    const before = told.mock.calls.length;
    select(null);
    expect(before).toBeGreaterThanOrEqual(3);
    expect(told.mock.calls.length).toBe(before);
  });

  it('holds back what needs a journey while a programme is open, and nothing else', () => {
    const open = (records: readonly StampedRecord[]) => {
      const snapshot = buildSnapshot(
        'map-1',
        records.map(({ record }) => record),
      );
      useOpenMap.setState({ snapshot });
    };
    const release = registerActions({ 'step.add': { run: () => {} }, 'map.saveAs': { run: () => {} } });
    open(newProgramme({ title: 'Голос клиента', language: 'ru' }));
    expect([isActionEnabled('step.add'), isActionEnabled('map.saveAs')]).toEqual([false, true]);
    expect(runAction('step.add')).toBe(false);
    open(newMap({ title: 'Карта', language: 'ru' }));
    expect([isActionEnabled('step.add'), isActionEnabled('map.saveAs')]).toEqual([true, true]);
    useOpenMap.setState({ snapshot: null });
    release();
  });
});
