import { expect, it } from 'vitest';
import { addFix, editFix, setFixStatus } from '#core/commands/fix';
import { createMapDocument } from '#core/document/map-document';
import { readRecords } from '#core/document/plain-record';
import { stepId } from '#core/document/records/identity';
import { changesOfFix } from '#core/document/select';
import { changeWords } from '#core/fixes/history';
import { countingIds, steadyClock } from '../../support/random-map';

it('The history of a fix says in words what was what, and why', () => {
  const map = createMapDocument({
    mapId: 'map-1',
    records: readRecords([
      { kind: 'step', id: 'a', title: 'Оплата' },
      { kind: 'step', id: 'b', title: 'Публикация' },
    ]).records,
    actor: 'here',
    now: steadyClock(),
    newId: countingIds(''),
  });
  const [a, b] = [stepId.parse('a'), stepId.parse('b')];
  const fixId = map.commit('fix.add', addFix, {
    title: 'Срок',
    stepIds: [a],
    raisedAt: '2026-09-01T09:00:00.000Z',
  });
  map.commit('fix.edit', editFix, {
    fixId,
    fields: {
      title: 'Срок проверки',
      description: 'Длинно',
      fixKind: 'copy',
      stepIds: [a, b],
      team: 'Модерация',
      effort: { low: 2, high: 5 },
      dueOn: '2026-12-01',
      removal: { low: 0.1, likely: 0.2, high: 0.4 },
    },
  });
  map.commit('fix.status', setFixStatus, { fixIds: [fixId], status: 'deferred', reason: 'Нет людей' });
  map.commit('fix.status', setFixStatus, { fixIds: [fixId], status: 'shipped', shippedOn: '2026-11-02' });
  const snapshot = map.snapshot();
  const words = (language: 'ru' | 'en') =>
    changesOfFix(snapshot, fixId).map((entry) =>
      changeWords(snapshot, entry, language).replaceAll('\u00a0', ' '),
    );
  expect(new Set(words('ru'))).toEqual(
    new Set([
      'Название: Срок → Срок проверки',
      'Описание: новая редакция',
      'Вид: продукт → тексты',
      'Шаги: Оплата → Оплата, Публикация',
      'Команда: не задано → Модерация',
      'Трудоёмкость: не задано → 2–5 человеко-дней',
      'Срок: не задано → 1 дек. 2026',
      'Ожидаемый эффект: не задано → от 10 % до 40 % обращений, вероятно 20 %',
      'Статус: предложено → отложено (Нет людей)',
      'Статус: отложено → выпущено',
      'Дата выпуска: не задано → 2 нояб. 2026',
    ]),
  );
  expect(words('en')).toContain('Status: proposed → deferred (Нет людей)');
  expect(words('en')).toContain('Description rewritten');
});
