import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setCellText } from '#core/commands/cell';
import { renameMap } from '#core/commands/map';
import { addPath } from '#core/commands/path';
import { addQuote } from '#core/commands/quote';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { compareMaps } from '#core/document/compare';
import { createMapDocument } from '#core/document/map-document';
import type { Conflict, StampedRecord } from '#core/document/map-document-types';
import { newMap } from '#core/document/new-map';
import { readRecords } from '#core/document/plain-record';
import { cellIdOf } from '#core/document/records/cell';
import { recordKinds } from '#core/document/records/record';
import { fieldNames } from '#core/document/sound-record';
import { zeroStamp } from '#core/document/stamps';
import { cleanCopy } from '#core/file/clean-copy';
import { seededRandom } from '#core/themes/random';
import { conflictValueWords, conflictWords, writingOf } from '#core/words/conflict-words';
import { fieldWords } from '#core/words/field-words';
import { thingWords } from '#core/words/thing-words';
import { valueWords } from '#core/words/value-words';
import { countingIds, randomMap, runRandomCommands, steadyClock } from '../../support/random-map';

const open = (records: readonly StampedRecord[], actor: string) =>
  createMapDocument({ mapId: 'map', records, actor, now: steadyClock(), newId: countingIds(`${actor}-`) });

const document = open(newMap({ title: 'Карта', language: 'ru' }), 'tester');
const stageId = document.commit('stage.add', addStage, { title: 'Оплата' });
const first = document.commit('step.add', addStep, { stageId, title: 'Ввести карту' });
const stepId = document.commit('step.add', addStep, { stageId, title: 'Подтвердить', isLinked: false });
const pathId = document.commit('path.add', addPath, { from: first, to: stepId });
const quoteId = document.commit('quote.add', addQuote, {
  stepId,
  text: 'Код так и не пришёл, а я ждал его почти десять минут и потом ушёл к другим',
});

const conflict = (recordId: string, field: string, ours: unknown, theirs: unknown = null): Conflict => ({
  recordId,
  field,
  ours: { value: ours, stamp: zeroStamp },
  theirs: { value: theirs, stamp: zeroStamp },
  winner: 'theirs',
});
const name = (recordId: string, field: string, language: 'ru' | 'en' = 'ru') =>
  conflictWords(document.snapshot(), conflict(recordId, field, ''), language);
const ours = (recordId: string, field: string, value: unknown, language: 'ru' | 'en' = 'en') =>
  conflictValueWords(document.snapshot(), conflict(recordId, field, value), 'ours', language);

describe('A conflict in words', () => {
  it('names the thing and its field in the language of the reader', () => {
    expect(name(stepId, 'notes')).toBe('Шаг «Подтвердить»: заметки');
    expect(name(stepId, 'notes', 'en')).toBe('Step “Подтвердить”: notes');
  });

  it('names a quote by its first words and a path by where it leads', () => {
    expect(name(quoteId, 'deletedAt')).toBe(
      'Цитата «Код так и не пришёл, а я ждал его почти десять минут и потом…»: удалить или оставить',
    );
    expect(name(pathId, 'share')).toBe('Переход «Ввести карту» → «Подтвердить»: доля клиентов');
    expect(ours(pathId, 'ends', { from: stepId, to: first })).toBe('“Подтвердить” → “Ввести карту”');
  });

  it('names a cell by its lane, called by its kind where it has no title, and by its step', () => {
    const lane = document.snapshot().byKind.lane.find(({ laneKind }) => laneKind === 'thoughts');
    if (!lane) throw new Error('A new map has a lane of thoughts');
    document.commit('cell.text', setCellText, { laneId: lane.id, stepId, text: 'ну вот' });
    expect(name(cellIdOf(lane.id, stepId), 'text')).toBe('Ячейка «Мысли, Подтвердить»: текст');
  });

  it('says the place of a step by its stage, never by keys of the program', () => {
    const order = document.snapshot().byKind.step.find(({ id }) => id === stepId)?.place.order ?? '';
    expect(ours(stepId, 'place', { stageId, order }, 'ru')).toBe('Этап «Оплата», место 2');
    expect(ours(stepId, 'place', { stageId: null, order }, 'en')).toBe('Outside all stages, position 1');
    expect(ours(stageId, 'order', 'zz', 'en')).toBe('Position 1');
  });

  it('reads a rule as a sentence, settings as facts, a share with its sign', () => {
    const rule = { test: 'anyWord', words: ['код'] };
    expect(ours(stepId, 'expression', rule, 'ru')).toContain('код');
    const settings = document.snapshot().byKind.map[0]?.metricSettings;
    expect(ours('map', 'metricSettings', settings, 'ru')).toContain('вовремя — до 24 ч');
    expect(ours(pathId, 'share', 0.125, 'ru')).toBe('12,5\u00a0%');
  });

  it('says what is empty, deleted or kept', () => {
    expect(ours(stepId, 'notes', '', 'ru')).toBe('Пусто');
    expect(ours(stepId, 'deletedAt', null, 'ru')).toBe('Оставлено');
    expect(ours(stepId, 'deletedAt', '2026-11-02T10:00:00.000Z')).toBe('Deleted');
    expect(ours(stepId, 'originId', null)).toBe('Not set');
  });

  it('has a name for every field of every kind', () => {
    for (const kind of recordKinds) {
      for (const field of fieldNames(kind)) {
        expect(fieldWords(kind, field, 'ru'), `${kind}.${field}`).toMatch(/[а-яё]/);
      }
    }
  });

  it('shows neither ids nor code, whatever two copies disagree about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const base = randomMap(seed, { steps: 5, lanes: 6 });
        const [mine, theirs] = [open(base, 'mine'), open(base, 'theirs')];
        runRandomCommands(mine, seededRandom(seed + 1), 40);
        runRandomCommands(theirs, seededRandom(seed + 2), 40);
        const { conflicts } = mine.merge(theirs.stampedRecords());
        const snapshot = mine.snapshot();
        const words = conflicts.flatMap((each) => [
          conflictWords(snapshot, each, 'en'),
          conflictValueWords(snapshot, each, 'ours', 'en'),
          conflictValueWords(snapshot, each, 'theirs', 'en'),
        ]);
        for (const record of snapshot.records.values()) {
          const fields: Readonly<Record<string, unknown>> = { ...record };
          for (const field of fieldNames(record.kind)) {
            words.push(valueWords({ snapshot, record, field, value: fields[field] }, 'en'));
          }
        }
        for (const each of words) {
          expect(each).not.toBe('');
          expect(each).not.toMatch(/[{}[\]]|undefined|null|NaN|\w+-(mine|theirs)-\d|\d{4}-\d\d-\d\dT|"/);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('Who wrote the two sides of a conflict', () => {
  const base = newMap({ title: 'Agreed', language: 'en' });
  const signed = (actor: string, name: string, start: number) =>
    createMapDocument({
      mapId: 'map',
      records: base,
      actor,
      author: () => name,
      now: steadyClock(start),
      newId: countingIds(`${actor}-`),
    });
  const morning = Date.UTC(2026, 9, 6, 9);

  it('is told by name and time where the map says so, and the later one is marked', () => {
    const [mine, theirs] = [signed('one', 'Anna', morning), signed('two', '', morning + 60_000)];
    mine.commit('map.rename', renameMap, { title: 'Mine' });
    theirs.commit('map.rename', renameMap, { title: 'Theirs' });
    const [asked] = mine.merge(theirs.stampedRecords()).conflicts;
    if (!asked) throw new Error('Both renamed the map');
    const rows = new Map(mine.stampedRecords().map((row) => [row.record.id as string, row]));
    expect(writingOf(asked, 'ours', rows)).toMatchObject({ author: 'Anna', isLater: false });
    expect(writingOf(asked, 'theirs', rows)).toMatchObject({ author: null, isLater: true });
    expect(writingOf(asked, 'ours', rows).at?.slice(0, 10)).toBe('2026-10-06');
  });

  it('notes the author with the first edit and not as a step to undo', () => {
    const document = signed('one', 'Anna', morning);
    document.commit('map.rename', renameMap, { title: 'Mine' });
    expect(document.snapshot().byKind.author.map(({ name }) => name)).toEqual(['Anna']);
    document.undo();
    expect(document.undoLabel()).toBeNull();
    expect(document.snapshot().byKind.map[0]?.title).toBe('Agreed');
    expect(compareMaps(signed('two', '', morning).snapshot(), document.snapshot()).differences).toEqual([]);
    expect(cleanCopy(document.stampedRecords()).some(({ record }) => record.kind === 'author')).toBe(false);
  });
});

it('calls the map record of a programme a programme', () => {
  const named = (purpose: string) => {
    const { records } = readRecords([{ kind: 'map', purpose }]);
    const map = records.find(({ record }) => record.kind === 'map')?.record;
    return map && thingWords(map, new Map(), 'ru');
  };
  expect([named('programme'), named('journey')]).toEqual(['Программа', 'Карта']);
});
