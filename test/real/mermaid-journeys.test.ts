/** Every real Mermaid journey parses as Mermaid itself parses it, and becomes a map; what we write, we read back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { mapOf, stagesInOrder, stepsInOrder } from '#core/document/select';
import { readMermaid, writeMermaid } from '#core/file/formats/mermaid';
import { parseMermaidJourney } from '#core/file/formats/mermaid-parse';
import { hasSharedData, sharedData } from './shared-data';

const folder = join(sharedData, 'journeys/mermaid-upstream');
const names = hasSharedData ? readdirSync(folder).filter((name) => name.endsWith('.mmd')) : [];

const golden = z.object({
  model: z.object({
    title: z.string().nullable(),
    accTitle: z.string().nullable(),
    accDescr: z.string().nullable(),
    sections: z.array(z.string()),
    tasks: z.array(
      z.object({
        task: z.string(),
        score: z.number(),
        scoreIsNaN: z.boolean().default(false),
        people: z.array(z.string()),
        section: z.string(),
      }),
    ),
  }),
});

const source = (name: string): string => readFileSync(join(folder, name), 'utf8');
const expected = (name: string) =>
  golden.parse(JSON.parse(source(name.replace(/\.mmd$/, '.golden.json')))).model;
const plain = (text: string): string => text.replace(/<\/?br\s*\/?>/g, ' ').trim();

describe.skipIf(!hasSharedData)('Mermaid journeys of Mermaid’s own tests', () => {
  it('are all there', () => expect(names).toHaveLength(26));

  it.each(names)('%s parses as in Mermaid', (name) => {
    const model = expected(name);
    const journey = parseMermaidJourney(source(name));
    // Mermaid takes the title of the front matter when it draws, after the parse.
    if (model.title !== null) expect(journey.title).toBe(plain(model.title));
    expect(journey.accTitle).toBe(model.accTitle);
    expect(journey.accDescr).toBe(model.accDescr);
    expect(journey.sections).toEqual(model.sections.map(plain));
    expect(journey.tasks.map(({ task, people }) => ({ task, people }))).toEqual(
      model.tasks.map(({ task, people }) => ({
        task: plain(task),
        people: people.filter((who) => who !== ''),
      })),
    );
    expect(journey.tasks.map(({ score }) => score)).toEqual(
      model.tasks.map(({ score, scoreIsNaN }) => (scoreIsNaN ? Number.NaN : score)),
    );
    expect(journey.tasks.map(({ section }) => (section === null ? '' : journey.sections[section]))).toEqual(
      model.tasks.map(({ section }) => plain(section)),
    );
  });

  it.each(names)('%s becomes a map, and the map the same diagram', (name) => {
    const read = readMermaid(source(name), 'en');
    if (!read.ok) throw new Error(`refused in line ${read.line}: ${read.problem.en}`);
    const { records, notes } = readRecords(read.map.records);
    expect(notes).toEqual([]);
    const snapshot = buildSnapshot(
      'real',
      records.map(({ record }) => record),
    );
    const model = expected(name);
    expect(stagesInOrder(snapshot)).toHaveLength(model.sections.length);
    expect(stepsInOrder(snapshot)).toHaveLength(model.tasks.length);
    const again = parseMermaidJourney(writeMermaid(snapshot, { language: 'en' }).text);
    const first = parseMermaidJourney(source(name));
    expect(again.title ?? '').toBe(mapOf(snapshot).title);
    expect(again.sections).toEqual(first.sections);
    const known = (score: number) => (Number.isNaN(score) ? 3 : score);
    expect(again.tasks.map(({ task, people, score }) => ({ task, people, score }))).toEqual(
      first.tasks.map(({ task, people, score }) => ({ task, people, score: known(score) })),
    );
  });
});
