/** The sample programme, made of figures that stand for the contacts: whole, full in every part, and nobody in it exists. */
import { describe, expect, it } from 'vitest';
import { captureQueues } from '#core/capture/queues';
import { createMapDocument } from '#core/document/map-document';
import { sampleMapId } from '#core/document/new-map';
import { isProgramme, sampleProgrammeId } from '#core/document/new-programme';
import { readRecords } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import { changesOfFix, mapOf } from '#core/document/select';
import { ledgerOf } from '#core/immersion/ledger';
import { offersOf } from '#core/immersion/offers';
import { resultsOf } from '#core/immersion/results';
import { placesOf, visitsOf } from '#core/immersion/visits';
import { funnelOf, funnelParts } from '#core/requests/funnel';
import { changesOfRequest } from '#core/requests/history';
import { standingOf, standings } from '#core/requests/standing';
import { goalsInOrder } from '#core/scoreboard/goals';
import { monthReadings } from '#core/scoreboard/month-readings';
import { promises } from '#core/voc/promises';
import { reviewRegister, stateOf } from '#core/voc/register';
import { reviewsInOrder } from '#core/voc/reviews';
import { type StepKey, stepKeys } from '../../../scripts/sample/journey';
import { journeyEn } from '../../../scripts/sample/journey-en';
import { journeyRu } from '../../../scripts/sample/journey-ru';
import { sampleDay } from '../../../scripts/sample/programme/both';
import type { Heard, Trends } from '../../../scripts/sample/programme/heard';
import { programmeRecords } from '../../../scripts/sample/programme/programme-records';

const months = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2025, 10 + index, 1)).toISOString().slice(0, 7),
);
const heard: Heard = {
  months: months.map((month) => ({
    month,
    contacts: 1_600,
    unassigned: 200,
    rated: 500,
    satisfied: 300,
    known: 1_600,
    solved: 1_000,
    onTime: 1_550,
  })),
  trends: Object.fromEntries(
    stepKeys.map((key: StepKey) => [
      key,
      months.map((month) => ({ month, contacts: 150, rated: 50, dissatisfied: 20 })),
    ]),
  ) as Trends,
  quotes: (step, month) => [{ text: `${step} ${month}`, at: `${month}-05T10:00:00.000Z`, source: 'sample' }],
};

const sample = (language: Language) => {
  const journey = language === 'ru' ? journeyRu : journeyEn;
  const { records, notes } = readRecords(
    programmeRecords({ language, journey, mapId: sampleMapId(language), heard }),
  );
  const document = createMapDocument({
    mapId: sampleProgrammeId(language),
    records,
    actor: 'sample',
    now: () => Date.parse(`${sampleDay}T09:00:00.000Z`),
    newId: () => {
      throw new Error('Nothing is made here');
    },
  });
  return { notes, records, snapshot: document.snapshot() };
};

const ru = sample('ru');
const en = sample('en');
const { snapshot } = ru;

describe('the sample programme', () => {
  it('is whole, says that it is invented, and is the same year in both languages', () => {
    for (const one of [ru, en]) {
      expect(one.notes).toEqual([]);
      expect(isProgramme(one.snapshot)).toBe(true);
      expect(mapOf(one.snapshot).isSample).toBe(true);
    }
    const kindsOf = ({ records }: typeof ru) => records.map(({ record: { kind } }) => kind);
    expect(kindsOf(en)).toEqual(kindsOf(ru));
    expect(JSON.stringify(en.records)).not.toMatch(/[а-яё]/i);
  });

  it('has a year of reviews with a month missing and one prepared, and growth points in every status', () => {
    const register = reviewRegister(snapshot, sampleDay);
    expect(register.months).toHaveLength(12);
    expect(register).toMatchObject({ held: 10, gaps: 1 });
    const last = reviewsInOrder(snapshot).at(-1);
    expect(last?.month).toBe('2026-10');
    expect(last && stateOf(snapshot, last, sampleDay)).toBe('prepared');
    expect(Object.values(register.counts).every((count) => count > 0)).toBe(true);
    expect(Object.values(register.counts).reduce((sum, count) => sum + count, 0)).toBe(register.raised);
    expect(register.months.some(({ again }) => again > 0)).toBe(true);
    expect(new Set(snapshot.byKind.fix.map(({ state }) => state.status)).size).toBe(7);
    const times = new Set(promises(snapshot, sampleDay).map(({ time }) => time));
    for (const time of ['late', 'soon', 'later', 'undated']) expect(times).toContain(time);
  });

  it('tells what became of growth points and requests in the order of time, none of it in the future', () => {
    for (const { id, raisedAt, state, shippedOn } of snapshot.byKind.fix) {
      const moments = [raisedAt ?? '', ...changesOfFix(snapshot, id).map(({ madeAt }) => madeAt)];
      expect(moments).toEqual(moments.toSorted());
      expect(state.since).toBe(
        moments.length > 1 ? moments.at(-1) : `${raisedAt?.slice(0, 10)}T12:00:00.000Z`,
      );
      expect((moments.at(-1) ?? '') <= `${sampleDay}T12`).toBe(true);
      expect(shippedOn ?? sampleDay).toMatch(/^202[56]-/);
    }
    for (const request of snapshot.byKind.request) {
      const changes = changesOfRequest(snapshot, request.id);
      const moments = [request.raisedAt ?? '', ...changes.map(({ madeAt }) => madeAt)];
      expect(moments).toEqual(moments.toSorted());
      expect((moments.at(-1) ?? '') <= `${sampleDay}T13`).toBe(true);
      expect(changes.at(-1)?.to.found ?? 'new').toBe(request.grooming.found);
      expect(changes.at(-1)?.to.status ?? 'none').toBe(request.state.status);
    }
  });

  it('has requests in every state, with voices in each part of the funnel', () => {
    const found = new Set(snapshot.byKind.request.map(standingOf));
    expect(standings.filter((standing) => !found.has(standing))).toEqual([]);
    const { parts, ideas, duplicates, colleagues } = funnelOf(snapshot);
    for (const part of funnelParts) expect(parts[part].ideas).toBeGreaterThan(0);
    expect(funnelParts.reduce((sum, part) => sum + parts[part].ideas, 0)).toBe(ideas);
    expect(duplicates.length).toBeGreaterThan(0);
    expect(colleagues).toBeGreaterThan(0);
  });

  it('has notes waiting in each queue, and others that became something or were dismissed', () => {
    for (const { waiting } of captureQueues(snapshot)) expect(waiting.length).toBeGreaterThan(2);
    const statuses = new Set(snapshot.byKind.capture.map(({ state }) => state.status));
    expect(statuses.size).toBe(3);
  });

  it('has a year of visits, one full with people waiting, newcomers to be asked, and points', () => {
    const year = resultsOf(snapshot, { from: '2025-11-01', to: '2026-10-31' });
    expect(year.byMonth).toHaveLength(12);
    expect(year.byMonth.every(({ visits, attendances }) => visits > 0 && attendances > 0)).toBe(true);
    expect(visitsOf(snapshot).some((visit) => placesOf(snapshot, visit).waiting.length > 0)).toBe(true);
    expect(offersOf(snapshot, sampleDay).size).toBeGreaterThan(3);
    expect(new Set(ledgerOf(snapshot).map(({ why }) => why)).size).toBe(5);
  });

  it('has readings of every goal in most months', () => {
    expect(goalsInOrder(snapshot).length).toBeGreaterThan(5);
    for (const goal of goalsInOrder(snapshot))
      expect(monthReadings(snapshot, goal, sampleDay).length).toBeGreaterThan(7);
  });

  it('calls people by what they are', () => {
    for (const { name } of snapshot.byKind.guest) expect(name).toMatch(/^Коллега \d+$/);
    for (const { name } of snapshot.byKind.award) expect(name).toMatch(/^Коллега \d+$/);
    for (const { takenBy } of snapshot.byKind.capture) expect(takenBy).toMatch(/^Коллега \d+$/);
    const made = [...snapshot.byKind.fixChange, ...snapshot.byKind.requestChange];
    expect(made.length).toBeGreaterThan(100);
    for (const { madeBy } of made) expect(madeBy).toMatch(/^Коллега \d+$/);
    const roles = /^(Владелец продукта|Руководитель поддержки|Ведущий|Смена|Учебная группа)/;
    const sessions = snapshot.byKind.session.flatMap(({ participants, hosts }) => [
      ...participants,
      ...hosts,
    ]);
    for (const { name } of sessions) expect(name).toMatch(roles);
    const owners = [...snapshot.byKind.fix, ...snapshot.byKind.request].map(({ owner }) => owner);
    for (const owner of owners.filter(Boolean)) expect(owner).toMatch(roles);
  });
});
