import { describe, expect, it } from 'vitest';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { createMapDocument } from '#core/document/map-document';
import type { Conflict } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { zeroStamp } from '#core/document/stamps';
import { conflictName, conflictValue } from '#renderer/library/conflict-words';
import { newId } from '#renderer/state/new-id';

const document = createMapDocument({
  mapId: 'map-1',
  records: newMap({ title: 'Карта', language: 'ru' }),
  actor: 'tester',
  now: () => 1,
  newId,
});
const stageId = document.commit('stage.add', addStage, { title: 'Оплата' });
document.commit('step.add', addStep, { stageId, title: 'Ввести карту' });
const stepId = document.commit('step.add', addStep, { stageId, title: 'Подтвердить' });
const snapshot = document.snapshot();

const conflict = (recordId: string, field: string, ours: unknown, theirs: unknown = null): Conflict => ({
  recordId,
  field,
  ours: { value: ours, stamp: zeroStamp },
  theirs: { value: theirs, stamp: zeroStamp },
  winner: 'theirs',
});
const ours = (recordId: string, field: string, value: unknown, language: 'ru' | 'en' = 'en') =>
  conflictValue(snapshot, conflict(recordId, field, value), 'ours', language);

describe('A conflict in words', () => {
  it('names the thing and its field in the language of the reader', () => {
    expect(conflictName(snapshot, conflict(stepId, 'notes', ''), 'ru')).toBe('Шаг «Подтвердить»: заметки');
    expect(conflictName(snapshot, conflict(stepId, 'notes', ''), 'en')).toBe('Step “Подтвердить”: notes');
  });

  it('says the place of a step by its stage, never by keys of the program', () => {
    const order = snapshot.byKind.step.find(({ id }) => id === stepId)?.place.order ?? '';
    expect(ours(stepId, 'place', { stageId, order }, 'ru')).toBe('Этап «Оплата», место 2');
    expect(ours(stepId, 'place', { stageId: null, order }, 'en')).toBe('Outside all stages, position 1');
    expect(ours(stageId, 'order', 'zz', 'en')).toBe('Position 1');
  });

  it('reads a rule as a sentence', () => {
    const rule = { test: 'all', rules: [] };
    expect(ours(stepId, 'expression', rule)).not.toMatch(/[{}]/);
  });

  it('shows a value of several parts as its facts, not as code', () => {
    const settings = { denominator: { kind: 'typed', value: 100 }, higherIsEasier: true };
    expect(ours('map', 'metricSettings', settings)).toBe('typed · 100 · yes');
  });

  it('says what is empty, deleted or kept', () => {
    expect(ours(stepId, 'notes', '', 'ru')).toBe('пусто');
    expect(ours(stepId, 'deletedAt', null, 'ru')).toBe('оставлено');
    expect(ours(stepId, 'deletedAt', '2026-11-02T10:00:00.000Z')).toBe('deleted');
  });
});
