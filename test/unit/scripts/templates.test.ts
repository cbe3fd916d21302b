import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import type { AnyRecord } from '#core/document/records/record';
import { stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { openMap } from '#core/file/cjm';
import { readMapJson } from '#core/file/map-json';
import { type TemplateName, templateNames, templates } from '#core/i18n/messages/templates';
import { mapFileLimits } from '#core/limits';
import { buildScene } from '#core/scene/build-scene';
import { findOverflows } from '#core/scene/check-scene';
import { measureText } from '#core/scene/measure-text';
import { contactsEn } from '../../../scripts/sample/contacts-en';
import { contactsRu } from '../../../scripts/sample/contacts-ru';
import { templateFiles, templateSources } from '../../../scripts/templates/template-files';
import { type Matchable, matchRule } from '../support/match-rule';

const sampleContacts = { ru: contactsRu, en: contactsEn };
/** Steps of the sample that the ad's template has as well. */
const sampleSteps = {
  login: 'step-login',
  category: 'step-category',
  photos: 'step-photos',
  text: 'step-describe',
  price: 'step-describe',
  moderation: 'step-moderation',
  correction: 'step-fix-ad',
  payment: 'step-promote',
  published: 'step-live',
  firstCall: 'step-chats',
  sold: 'step-closed',
} as const;

const folder = join(import.meta.dirname, '../../../assets/templates');
const languages = ['ru', 'en'] as const;
const cases = templateNames.flatMap((name) => languages.map((language) => ({ name, language })));

const textOf = (name: TemplateName, language: Language): string =>
  readFileSync(join(folder, `${name}.${language}.json`), 'utf8');

function rawRecords(name: TemplateName, language: Language): readonly Readonly<Record<string, unknown>>[] {
  const file = readMapJson(textOf(name, language), mapFileLimits);
  if (typeof file === 'string') throw new Error(`${name}.${language}: ${file}`);
  return file.records as Readonly<Record<string, unknown>>[];
}

function snapshotOf(name: TemplateName, language: Language): Snapshot {
  const { records } = readRecords(rawRecords(name, language));
  return buildSnapshot(
    `${name}-${language}`,
    records.map(({ record }) => record),
  );
}

/** Every text of a record that people read, rules left out. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) =>
    ['id', 'expression', 'place', 'at', 'of', 'ends'].includes(field) ? [] : textsOf(part),
  );
}

const contact = (text: string): Matchable => ({
  channel: '',
  category: '',
  topic: '',
  source: '',
  language: '',
  group: '',
  question: '',
  at: null,
  scores: {},
  text,
});

/** What must be the same in both languages: everything but words. */
function shapeOf(record: AnyRecord): unknown {
  switch (record.kind) {
    case 'step':
      return [record.id, record.place, record.track, record.notes !== ''];
    case 'cell':
      return [record.id, record.emotion, record.number, record.icon, record.mark, record.text !== ''];
    case 'path':
      return [record.id, record.ends, record.pathKind, record.share, record.personaIds, record.label !== ''];
    case 'lane':
      return [record.id, record.laneKind, record.order, record.personaId, record.drawnIn, record.unit !== ''];
    case 'pain':
      return [record.id, record.stepIds, record.severity, record.quoteIds, record.personaIds];
    case 'fix':
      return [record.id, record.stepIds, record.painIds, record.fixKind, record.effort, record.state.status];
    case 'persona':
      return [record.id, record.share, record.portrait];
    case 'map':
      return [record.level, record.isSample, record.tags.length];
    default:
      return record.id;
  }
}

describe('The templates', () => {
  it('are what their sources make, and no other file lies beside them', () => {
    const made = templateFiles();
    for (const { name, text } of made) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(made.map(({ name }) => name).sort());
    expect(templateSources.map(({ name }) => name)).toEqual(templateNames);
  });

  it.each(cases)('$name in $language opens as a map without a single repair', ({ name, language }) => {
    const opened = openMap(new TextEncoder().encode(textOf(name, language)));
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.notes).toEqual([]);
    expect(snapshotOf(name, language).byKind.map[0]).toMatchObject({
      title: templates[name].name[language],
      language,
      level: expect.any(String),
      isSample: name !== 'blank-blueprint',
    });
  });

  it.each(templateNames)('%s has the same structure in both languages', (name) => {
    const [ru, en] = languages.map((language) => {
      const { records } = snapshotOf(name, language);
      return new Map([...records].map(([id, record]) => [id as string, shapeOf(record)]));
    });
    expect(en).toEqual(ru);
  });

  it.each(cases)('$name in $language is of the size of a map that people make', ({ name, language }) => {
    const { stage, step, persona, path, lane } = snapshotOf(name, language).byKind;
    expect(stage.length).toBeGreaterThanOrEqual(3);
    expect(stage.length).toBeLessThanOrEqual(6);
    expect(step.length).toBeGreaterThanOrEqual(8);
    expect(step.length).toBeLessThanOrEqual(14);
    expect(persona).toHaveLength(2);
    expect(persona.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1);
    expect(new Set(path.map(({ pathKind }) => pathKind)).has('failure')).toBe(true);
    expect(lane.length).toBeGreaterThanOrEqual(8);
    for (const { id } of stage) expect(step.some(({ place }) => place.stageId === id)).toBe(true);
  });

  it.each(cases)('$name in $language refers to nothing that is not there', ({ name, language }) => {
    const { records, byKind } = snapshotOf(name, language);
    const { cell, path, pain, fix, lane, quote, step } = byKind;
    const named: readonly (string | null)[] = [
      ...step.map(({ place }) => place.stageId),
      ...cell.flatMap(({ at }) => [at.laneId, at.stepId]),
      ...path.flatMap(({ ends, personaIds }) => [ends.from, ends.to, ...personaIds]),
      ...pain.flatMap(({ stepIds, quoteIds, personaIds }) => [...stepIds, ...quoteIds, ...personaIds]),
      ...fix.flatMap(({ stepIds, painIds }) => [...stepIds, ...painIds]),
      ...lane.flatMap(({ personaId, drawnIn }) => [personaId, drawnIn].filter((id) => id !== null)),
      ...quote.map(({ place }) => place.stepId),
    ];
    const known = new Set<string | null>([...records.keys()]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(cases)(
    '$name in $language: every step is reached, and no step is left by more than all',
    ({ name, language }) => {
      const snapshot = snapshotOf(name, language);
      const [first, ...others] = stepsInOrder(snapshot);
      const exits = (id: string) => snapshot.byKind.path.filter(({ ends }) => ends.from === id);
      const reached = new Set<string>();
      const waiting = first ? [first.id as string] : [];
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (reached.has(id)) continue;
        reached.add(id);
        waiting.push(...exits(id).map(({ ends }) => ends.to));
      }
      expect(others.filter(({ id }) => !reached.has(id)).map(({ title }) => title)).toEqual([]);
      for (const { id, title } of snapshot.byKind.step) {
        const leaving = exits(id);
        const shares = leaving.map(({ share }) => share ?? 0);
        expect(
          shares.reduce((sum, share) => sum + share, 0),
          title,
        ).toBeLessThanOrEqual(1 + 1e-9);
        if (leaving.length < 2) continue;
        expect(
          leaving.every(({ share, label }) => share !== null && label !== ''),
          title,
        ).toBe(true);
      }
    },
  );

  it.each(cases)(
    '$name in $language: nothing is cut off and nothing overlaps, drawn or printed',
    ({ name, language }) => {
      const snapshot = snapshotOf(name, language);
      const page = { date: '2026-11-02', hasLegend: true };
      expect(findOverflows(buildScene(snapshot, { language, measure: measureText, page: null }))).toEqual([]);
      expect(findOverflows(buildScene(snapshot, { language, measure: measureText, page }))).toEqual([]);
    },
  );

  it.each(cases)(
    '$name in $language: a rule finds the quotes and the question of its step, and of no other',
    ({ name, language }) => {
      const { cell, quote, rule, step } = snapshotOf(name, language).byKind;
      const titles = new Map(step.map(({ id, title }) => [id, title]));
      const asked = cell.filter(({ at }) => at.laneId === 'lane-question');
      const said = [
        ...quote.map(({ place, text }) => ({ stepId: place.stepId, text })),
        ...asked.map(({ at, text }) => ({ stepId: at.stepId, text })),
      ];
      const wrong = rule.flatMap(({ of, expression }) =>
        said
          .filter(({ stepId, text }) => matchRule(expression, contact(text)) !== (stepId === of.stepId))
          .map(({ text }) => `${titles.get(of.stepId)}: ${text}`),
      );
      expect(wrong).toEqual([]);
      const ruled = new Set(rule.map(({ of }) => of.stepId));
      expect(quote.filter(({ place }) => !ruled.has(place.stepId))).toEqual([]);
      for (const { of } of rule) expect(quote.some(({ place }) => place.stepId === of.stepId)).toBe(true);
      if (name !== 'blank-blueprint') expect(rule.length).toBeGreaterThanOrEqual(6);
    },
  );

  it.each(cases)(
    '$name in $language holds no evidence, no contact details and no address but the example',
    ({ name, language }) => {
      const raw = rawRecords(name, language);
      expect(raw.filter(({ kind }) => ['metric', 'source', 'theme'].includes(String(kind)))).toEqual([]);
      for (const text of raw.flatMap(textsOf)) {
        expect(text).not.toMatch(/[\w.]+@[\w.]+\.\w+/);
        expect(text.replaceAll(/\s/g, '')).not.toMatch(/\+?\d[\d()-]{8,}/);
        for (const [address] of text.matchAll(/https?:\/\/[^\s)]+/g)) {
          expect(address).toMatch(/^https:\/\/example\.com\//);
        }
      }
    },
  );

  it.each(templateNames)(
    '%s: where somebody feels worst a pain says why, and each pain has an answer',
    (name) => {
      const { cell, fix, pain } = snapshotOf(name, 'en').byKind;
      const worst = cell.filter(({ emotion }) => emotion === -2).map(({ at }) => at.stepId);
      const pained = new Set(pain.flatMap(({ stepIds }) => stepIds));
      expect(worst.filter((id) => !pained.has(id))).toEqual([]);
      const answered = new Set(fix.flatMap(({ painIds }) => painIds));
      expect(pain.filter(({ id }) => !answered.has(id))).toEqual([]);
    },
  );

  it.each(cases)('$name in $language is written by the rules of its language', ({ name, language }) => {
    for (const text of rawRecords(name, language).flatMap(textsOf)) {
      expect(text).not.toMatch(/["'`]|\.\.\.| {2}|\s$|^\s| - | – /);
      if (language === 'ru') {
        expect(text).not.toMatch(/[“”’]| —|\d [\p{L}₽%]/u);
      } else {
        expect(text).not.toMatch(/[«»„А-яЁё₽]|\d [\p{L}%]/u);
      }
    }
  });

  it.each(cases)('$name in $language: no rule takes politeness for a problem', ({ name, language }) => {
    const { greetings, closings } = sampleContacts[language];
    const polite = [...greetings, ...closings].map((words) => contact(words));
    const { rule } = snapshotOf(name, language).byKind;
    const taken = rule.filter(({ expression }) => polite.some((words) => matchRule(expression, words)));
    expect(taken.map(({ id }) => id)).toEqual([]);
  });

  it.each(languages)('bind the invented contacts of the sample to the steps of an ad in %s', (language) => {
    const { rule } = snapshotOf('classified-ad', language).byKind;
    const spoken = Object.entries(sampleSteps).flatMap(([key, stepId]) =>
      sampleContacts[language].topics[key as keyof typeof sampleSteps]
        .flatMap(({ sentences }) => sentences)
        .map((text) => ({ stepId, text })),
    );
    const wrong = spoken.filter(({ stepId, text }) => {
      const found = rule.filter(({ expression }) => matchRule(expression, contact(text)));
      return found.length !== 1 || found[0]?.of.stepId !== stepId;
    });
    expect(wrong.length / spoken.length, wrong.map(({ text }) => text).join('\n')).toBeLessThan(0.1);
  });
});
