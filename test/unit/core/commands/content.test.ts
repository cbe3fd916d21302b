import { describe, expect, it } from 'vitest';
import {
  clearCell,
  setCellEmotion,
  setCellIcon,
  setCellMark,
  setCellPicture,
  setCellText,
} from '#core/commands/cell';
import { addFix, editFix } from '#core/commands/fix';
import {
  addLane,
  deleteLane,
  hideLane,
  moveLane,
  renameLane,
  resizeLane,
  showLane,
} from '#core/commands/lane';
import {
  describeMap,
  renameMap,
  setIsSample,
  setLanguage,
  setMetricSettings,
  setVariant,
} from '#core/commands/map';
import { clearMetric, typeMetric } from '#core/commands/metric';
import { addPain, deletePain, editPain } from '#core/commands/pain';
import { addPersona, deletePersona, editPersona } from '#core/commands/persona';
import { addPin, editPin } from '#core/commands/pin';
import { addQuote, deleteQuote, editQuote, moveQuote } from '#core/commands/quote';
import { restoreRecords } from '#core/commands/restore';
import { clearRule, setRule } from '#core/commands/rule';
import { addScreenshot, deleteScreenshot, editScreenshot } from '#core/commands/screenshot';
import { deleteStep } from '#core/commands/step';
import { CommandError } from '#core/document/command-error';
import { personaId as personaIdOf, quoteId } from '#core/document/records/identity';
import {
  cellAt,
  fixesInOrder,
  fixesOfStep,
  lanesInOrder,
  liveRecord,
  mapOf,
  metricOf,
  painsOfStep,
  personasInOrder,
  pinsOfScreenshot,
  quotesOfStep,
  ruleOf,
  screenshotsOfStep,
} from '#core/document/select';
import { liveRecords } from '../../support/random-map';
import { documentOf, lane, step } from '../../support/small-map';

describe('Room in a row', () => {
  it('is made where a file gave neighbours one key', () => {
    const place = { stepId: 'a', order: 'a0' };
    const map = documentOf([
      { kind: 'step', id: 'a' },
      { kind: 'quote', id: 'q1', place, text: 'first' },
      { kind: 'quote', id: 'q2', place, text: 'last' },
      { kind: 'fix', id: 'f1', order: 'z'.repeat(200) },
    ]);
    map.commit('quote', addQuote, { stepId: step('a'), text: 'between', index: 1 });
    expect(quotesOfStep(map.snapshot(), step('a')).map(({ text }) => text)).toEqual([
      'first',
      'between',
      'last',
    ]);
    const fixId = map.commit('fix', addFix, { stepIds: [step('a')] });
    expect(fixesInOrder(map.snapshot()).map(({ id }) => id)).toEqual(['f1', fixId]);
  });
});

describe('A cell', () => {
  const place = { laneId: lane('actions'), stepId: step('a') };

  it('comes to be with its first text, and undo empties it again', () => {
    const map = documentOf();
    map.commit('cell', setCellText, { ...place, text: 'line\nline' });
    expect(cellAt(map.snapshot(), place.laneId, place.stepId)?.text).toBe('line\nline');
    map.undo();
    expect(cellAt(map.snapshot(), place.laneId, place.stepId)).toBeNull();
    map.redo();
    expect(cellAt(map.snapshot(), place.laneId, place.stepId)?.text).toBe('line\nline');
  });

  it('does not come to be when nothing is written into it', () => {
    const map = documentOf();
    map.commit('cell', setCellText, { ...place, text: '' });
    expect(map.undoLabel()).toBeNull();
  });

  it('starts anew after it was undone away', () => {
    const map = documentOf();
    map.commit('cell', setCellText, { ...place, text: 'old' });
    map.undo();
    map.commit('cell', setCellEmotion, { ...place, emotion: -2 });
    expect(cellAt(map.snapshot(), place.laneId, place.stepId)).toMatchObject({ text: '', emotion: -2 });
  });

  it('is cleared of everything at once, and comes back with what is put into it then', () => {
    const map = documentOf();
    const picture = {
      hash: 'a'.repeat(64),
      type: 'image/png',
      width: 4,
      height: 3,
      description: '',
    } as const;
    map.commit('cell', setCellText, { ...place, text: 'old' });
    map.commit('cell', setCellIcon, { ...place, icon: 'chat' });
    map.commit('cell', setCellMark, { ...place, mark: 'red' });
    map.commit('cell', setCellPicture, { ...place, picture });
    const full = { text: 'old', icon: 'chat', mark: 'red', picture };
    const bare = { text: '', icon: null, mark: null, picture: null };
    expect(cellAt(map.snapshot(), place.laneId, place.stepId)).toMatchObject(full);
    map.commit('cell.clear', clearCell, place);
    expect(cellAt(map.snapshot(), place.laneId, place.stepId)).toMatchObject(bare);
    map.undo();
    expect(cellAt(map.snapshot(), place.laneId, place.stepId)).toMatchObject(full);
    while (map.undoLabel() !== null) map.undo();
    map.commit('cell', setCellMark, { ...place, mark: 'blue' });
    expect(cellAt(map.snapshot(), place.laneId, place.stepId)).toMatchObject({ ...bare, mark: 'blue' });
  });

  it('takes no emotion that is not on the scale', () => {
    expect(() => documentOf().commit('cell', setCellEmotion, { ...place, emotion: 3 })).toThrow(CommandError);
  });
});

describe('A lane', () => {
  it('is added, renamed, moved, sized, hidden and shown', () => {
    const map = documentOf();
    const laneId = map.commit('lane.add', addLane, { laneKind: 'customText', index: 1 });
    map.commit('lane.rename', renameLane, { laneId, title: 'Закон' });
    map.commit('lane.resize', resizeLane, { laneId, height: 90 });
    map.commit('lane.hide', hideLane, { laneId });
    expect(lanesInOrder(map.snapshot())[1]).toMatchObject({ title: 'Закон', height: 90, isHidden: true });
    map.commit('lane.show', showLane, { laneId });
    map.commit('lane.move', moveLane, { laneId, index: 3 });
    expect(lanesInOrder(map.snapshot()).at(-1)).toMatchObject({ id: laneId, isHidden: false });
  });

  it('takes its cells with it when deleted, and nothing else', () => {
    const map = documentOf();
    map.commit('lane.delete', deleteLane, { laneId: lane('actions') });
    expect(map.snapshot().byKind.cell).toHaveLength(0);
    expect(map.snapshot().byKind.quote).toHaveLength(1);
    map.undo();
    expect(map.snapshot().byKind.cell).toHaveLength(1);
  });
});

describe('A quote', () => {
  it('is pinned, edited, moved and taken off', () => {
    const map = documentOf();
    const origin = {
      contactKey: 'k1',
      source: 'Чат',
      channel: 'chat',
      category: 'Модерация',
      language: 'ru' as const,
      at: '2026-03-05T08:00:00.000Z',
      csat: 1,
    };
    const id = map.commit('quote.add', addQuote, { stepId: step('b'), text: 'Why?', origin, index: 0 });
    expect(quotesOfStep(map.snapshot(), step('b')).map(({ text }) => text)).toEqual(['Why?', 'How long?']);
    map.commit('quote.edit', editQuote, { quoteId: id, text: 'Why…' });
    map.commit('quote.move', moveQuote, { quoteId: id, stepId: step('b'), index: 1 });
    expect(quotesOfStep(map.snapshot(), step('b')).at(-1)).toMatchObject({ text: 'Why…', origin });
    map.commit('quote.move', moveQuote, { quoteId: id, stepId: step('c') });
    expect(quotesOfStep(map.snapshot(), step('c'))).toHaveLength(1);
    map.commit('quote.delete', deleteQuote, { quoteId: quoteId.parse('q') });
    expect(quotesOfStep(map.snapshot(), step('b'))).toEqual([]);
  });
});

describe('A step rule', () => {
  it('is set, replaced and cleared, for contacts and answers apart', () => {
    const map = documentOf();
    const of = { stepId: step('a'), about: 'contacts' as const };
    map.commit('rule', setRule, { ...of, expression: { test: 'anyWord', words: ['фото'] } });
    map.commit('rule', setRule, { ...of, expression: { test: 'all', rules: [] } });
    expect(ruleOf(map.snapshot(), step('a'), 'contacts')?.expression).toEqual({ test: 'all', rules: [] });
    expect(ruleOf(map.snapshot(), step('a'), 'answers')).toBeNull();
    map.commit('rule.clear', clearRule, of);
    expect(ruleOf(map.snapshot(), step('a'), 'contacts')).toBeNull();
    map.commit('rule', setRule, { ...of, expression: { test: 'anyWord', words: ['фото'] } });
    expect(ruleOf(map.snapshot(), step('a'), 'contacts')?.expression).toMatchObject({ words: ['фото'] });
  });
});

describe('A typed metric', () => {
  it('says where it comes from, its n and its period', () => {
    const map = documentOf();
    map.commit('metric', typeMetric, {
      stepId: step('a'),
      metric: 'csat',
      tally: { form: 'typed', share: 0.6, n: 40 },
      source: 'Отчёт',
    });
    expect(metricOf(map.snapshot(), step('a'), 'csat')?.reading).toMatchObject({
      tally: { share: 0.6, n: 40 },
      origin: { kind: 'typed', sources: ['Отчёт'], period: null },
    });
    map.commit('metric.clear', clearMetric, { stepId: step('a'), metric: 'csat' });
    expect(metricOf(map.snapshot(), step('a'), 'csat')).toBeNull();
  });

  it('has the form its metric is counted in', () => {
    const wrong = {
      stepId: step('a'),
      metric: 'contacts' as const,
      tally: { form: 'typed' as const, share: 1, n: 1 },
    };
    expect(() => documentOf().commit('metric', typeMetric, wrong)).toThrow(CommandError);
  });
});

describe('The map', () => {
  it('made from an example stops being one by hand, and undo makes it one again', () => {
    const map = documentOf();
    map.commit('map', setIsSample, { isSample: true });
    map.commit('map', setIsSample, { isSample: false });
    expect(mapOf(map.snapshot()).isSample).toBe(false);
    map.undo();
    expect(mapOf(map.snapshot()).isSample).toBe(true);
  });

  it('has a title, a description, a language, a variant and settings', () => {
    const map = documentOf();
    map.commit('map', renameMap, { title: 'Продажа' });
    map.commit('map', describeMap, { description: 'Как есть' });
    map.commit('map', setLanguage, { language: 'en' });
    map.commit('map', setVariant, { variant: 'to-be' });
    map.commit('map', setMetricSettings, { settings: { volume: 'net' } });
    const { metricSettings, ...record } = mapOf(map.snapshot());
    expect(record).toMatchObject({
      title: 'Продажа',
      description: 'Как есть',
      language: 'en',
      variant: 'to-be',
    });
    expect(metricSettings).toMatchObject({ volume: 'net', onTimeHours: 24 });
  });

  it('becomes an earlier state in one step that can be undone', () => {
    const map = documentOf();
    const earlier = [...map.snapshot().records.values()];
    const before = liveRecords(map.snapshot());
    map.commit('step.delete', deleteStep, { stepId: step('b') });
    map.commit('lane.add', addLane, { laneKind: 'departments' });
    const after = liveRecords(map.snapshot());
    map.commit('version.restore', restoreRecords, { records: earlier });
    expect(liveRecords(map.snapshot())).toEqual(before);
    map.undo();
    expect(liveRecords(map.snapshot())).toEqual(after);
  });
});

describe('Personas, screenshots, pains and fixes', () => {
  it('let go of what showed a deleted persona', () => {
    const map = documentOf([
      { kind: 'step', id: 'a' },
      { kind: 'step', id: 'b' },
      { kind: 'persona', id: 'seller', name: 'Продавец' },
      { kind: 'persona', id: 'buyer' },
      { kind: 'lane', id: 'feels', laneKind: 'emotion', personaId: 'seller' },
      { kind: 'path', id: 'p', ends: { from: 'a', to: 'b' }, personaIds: ['seller', 'buyer'] },
      { kind: 'pain', id: 'slow', personaIds: ['seller'] },
    ]);
    const personaId = personaIdOf.parse('seller');
    map.commit('persona', editPersona, { personaId, fields: { share: 0.4 } });
    expect(liveRecord(map.snapshot(), 'persona', 'seller')).toMatchObject({ share: 0.4 });
    map.commit('persona', deletePersona, { personaId });
    const kept = map.snapshot();
    expect(personasInOrder(kept).map(({ id }) => id)).toEqual(['buyer']);
    expect(liveRecord(kept, 'lane', 'feels')?.personaId).toBeNull();
    expect(liveRecord(kept, 'path', 'p')?.personaIds).toEqual(['buyer']);
    expect(liveRecord(kept, 'pain', 'slow')?.personaIds).toEqual([]);
    map.undo();
    expect(liveRecord(map.snapshot(), 'path', 'p')?.personaIds).toEqual(['seller', 'buyer']);
  });

  it('stand in the order they were added', () => {
    const map = documentOf([]);
    const first = map.commit('persona', addPersona, { name: 'Продавец' });
    const second = map.commit('persona', addPersona, { name: 'Покупатель' });
    expect(personasInOrder(map.snapshot()).map(({ id }) => id)).toEqual([first, second]);
  });

  it('keep pins with their screenshot', () => {
    const map = documentOf();
    const picture = { hash: 'a'.repeat(64), type: 'image/png' as const, width: 390, height: 844 };
    const screenshotId = map.commit('shot', addScreenshot, { stepId: step('a'), picture });
    map.commit('shot', editScreenshot, { screenshotId, fields: { title: 'Форма' } });
    const pinId = map.commit('pin', addPin, { screenshotId, spot: { x: 0.5, y: 0.5 } });
    map.commit('pin', addPin, { screenshotId, spot: { x: 0, y: 1 } });
    map.commit('pin', editPin, { pinId, fields: { text: 'Цена' } });
    expect(pinsOfScreenshot(map.snapshot(), screenshotId)).toMatchObject([
      { number: 1, text: 'Цена' },
      { number: 2 },
    ]);
    map.commit('shot', deleteScreenshot, { screenshotId });
    expect(screenshotsOfStep(map.snapshot(), step('a'))).toEqual([]);
    expect(map.snapshot().byKind.pin).toEqual([]);
    map.undo();
    expect(pinsOfScreenshot(map.snapshot(), screenshotId)).toHaveLength(2);
  });

  it('are listed at each of their steps', () => {
    const map = documentOf();
    const painId = map.commit('pain', addPain, { title: 'Долго', stepIds: [step('a'), step('b')] });
    const fixId = map.commit('fix', addFix, { title: 'Срок', stepIds: [step('b')], painIds: [painId] });
    map.commit('pain', editPain, { painId, fields: { description: 'Три дня' } });
    map.commit('fix', editFix, { fixId, fields: { team: 'Модерация' } });
    expect(painsOfStep(map.snapshot(), step('a'))).toMatchObject([{ description: 'Три дня' }]);
    expect(fixesOfStep(map.snapshot(), step('b'))).toMatchObject([{ team: 'Модерация' }]);
    map.commit('pain', deletePain, { painId });
    expect(painsOfStep(map.snapshot(), step('a'))).toEqual([]);
  });
});
