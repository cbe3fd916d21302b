import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { addScreenshot } from '#core/commands/screenshot';
import { deleteStep } from '#core/commands/step';
import { formatVersion } from '#core/document/migrations';
import { plainRecord, readRecords } from '#core/document/plain-record';
import { stepsInOrder } from '#core/document/select';
import { hashOf, openMap, packMap } from '#core/file/cjm';
import { cleanCopy, pictureHashes } from '#core/file/clean-copy';
import { manifestOf } from '#core/file/manifest';
import { writeMapJson } from '#core/file/map-json';
import { seededRandom } from '#core/themes/random';
import { randomDocument, randomMap, runRandomCommands } from '../../support/random-map';
import { trials } from '../../support/trials';

// A thousand trials on a busy machine take what they take.
vi.setConfig({ testTimeout: 300_000 });

const savedAt = '2026-10-05T12:00:00.000Z';
const about = { mapId: 'map-1', savedAt, app: 'Tapki 0.1.0' };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The smallest PNG there is: one pixel. */
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
    'base64',
  ),
);

function opened(bytes: Uint8Array): Extract<ReturnType<typeof openMap>, { ok: true }>['value'] {
  const result = openMap(bytes, 'journey.cjm');
  if (!result.ok)
    throw new Error(`The map did not open: ${result.error.code} ${JSON.stringify(result.error.details)}`);
  return result.value;
}

describe('A map file', () => {
  it('is the same file after it was opened and saved again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const document = randomDocument(seed, { steps: 4, lanes: 3 });
        runRandomCommands(document, seededRandom(seed), 10);
        const records = document.stampedRecords();
        const first = packMap({ records, assets: [], manifest: manifestOf(records, about) });
        const contents = opened(first);
        expect(contents.notes).toEqual([]);
        const again = readRecords(contents.records, contents.formatVersion).records;
        expect(new Map(again.map((row) => [row.record.id, row]))).toEqual(
          new Map(records.map((row) => [row.record.id, row])),
        );
        const second = packMap({ records: again, assets: [], manifest: manifestOf(again, about) });
        expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
      }),
      { numRuns: trials(100, 1_000) },
    );
  });

  it('keeps its pictures under their hashes', () => {
    const document = randomDocument(1, { steps: 2, lanes: 1 });
    const [step] = stepsInOrder(document.snapshot());
    if (!step) throw new Error('a step');
    const hash = hashOf(png);
    const picture = { hash, type: 'image/png' as const, width: 1, height: 1 };
    document.commit('screenshot.add', addScreenshot, { stepId: step.id, picture });
    const records = document.stampedRecords();
    expect([...pictureHashes(records)]).toEqual([hash]);
    const bytes = packMap({ records, assets: [{ hash, bytes: png }], manifest: manifestOf(records, about) });
    expect(opened(bytes).assets).toEqual([{ hash, type: 'image/png', bytes: png }]);
  });

  it('says its title, version and latest edit without being read', () => {
    const records = randomMap(3, { steps: 2, lanes: 1 });
    const manifest = manifestOf(records, about);
    expect(manifest).toMatchObject({
      format: 'tapki-map',
      version: formatVersion,
      mapId: 'map-1',
      app: 'Tapki 0.1.0',
    });
    const stamps = records.flatMap((row) => Object.values(row.stamps)).sort();
    expect(manifest.latestStamp).toBe(stamps.at(-1));
  });

  it('has one record a line, so that people and diffs can read it', () => {
    const records = randomMap(4, { steps: 3, lanes: 2 });
    const text = writeMapJson('map-1', records);
    expect(text.split('\n').filter((line) => line.startsWith('  {'))).toHaveLength(records.length);
    expect(JSON.parse(text).records).toHaveLength(records.length);
  });

  it('leaves its past behind in a clean copy', () => {
    const document = randomDocument(5, { steps: 4, lanes: 2 });
    const [step] = stepsInOrder(document.snapshot());
    if (!step) throw new Error('a step');
    document.commit('step.delete', deleteStep, { stepId: step.id });
    const text = writeMapJson('map-2', cleanCopy(document.stampedRecords()));
    expect(text).not.toContain('stamps');
    expect(text).not.toContain(`"${step.id}"`);
    expect(opened(utf8(text)).notes).toEqual([]);
  });
});

describe('A map.json that a script wrote', () => {
  const script = {
    format: 'tapki-map',
    version: 1,
    records: [
      { kind: 'map', title: 'Продажа', language: 'ru' },
      { kind: 'stage', id: 's1', title: 'Выбор' },
      { kind: 'stage', id: 's2', title: 'Оплата' },
      { kind: 'step', id: 'b', title: 'second', place: { stageId: 's1' } },
      { kind: 'step', id: 'a', title: 'third', place: { stageId: 's1' } },
      { kind: 'step', id: 'c', title: 'nowhere' },
      { kind: 'lane', id: 'l1', laneKind: 'actions' },
      { kind: 'cell', at: { laneId: 'l1', stepId: 'a' }, text: 'does' },
      { kind: 'path', id: 'p1', ends: { from: 'b', to: 'a' } },
      { kind: 'quote', id: 'q1', place: { stepId: 'a' }, text: 'why?' },
      { kind: 'note', id: 'n1', text: 'a kind we do not know' },
    ],
  };

  it('opens without stamps, order keys and derivable ids, in the order of the list', () => {
    const contents = opened(utf8(`\uFEFF${JSON.stringify(script, null, 2)}`));
    expect(contents.isReadOnly).toBe(false);
    expect(contents.notes.map(({ code }) => code)).toEqual(['unknownKind', 'evidenceAdded']);
    const byId = new Map(contents.records.map((record) => [record.id, record]));
    expect(byId.get('b')).toMatchObject({ place: { stageId: 's1', order: 'a0' } });
    expect(byId.get('a')).toMatchObject({ place: { stageId: 's1', order: 'a1' } });
    expect(byId.get('c')).toMatchObject({ place: { stageId: null } });
    expect(byId.get('cell:l1:a')).toMatchObject({ text: 'does' });
    expect(byId.get('map')).toMatchObject({ title: 'Продажа' });
  });

  it('is one map however often it is opened', () => {
    const bytes = utf8(JSON.stringify(script));
    expect(opened(bytes).mapId).toBe(opened(bytes).mapId);
    expect(opened(utf8(JSON.stringify({ ...script, mapId: 'mine' }))).mapId).toBe('mine');
  });

  it('opens in a zip without a manifest too', () => {
    const bytes = zipSync({ 'map.json': utf8(JSON.stringify(script)) });
    expect(opened(bytes).records).toHaveLength(11);
  });

  it('is refused as too new when nothing of it can be understood', () => {
    const strange = { ...script, version: 9, records: [{ type: 'root' }] };
    expect(openMap(utf8(JSON.stringify(strange)), 'x.cjm')).toEqual({
      ok: false,
      error: { code: 'mapTooNew', details: { name: 'x.cjm' } },
    });
  });
});

describe('Repaired records', () => {
  it('are read from plain rows as they were written', () => {
    const records = randomMap(6, { steps: 3, lanes: 3 });
    const read = readRecords(records.map(plainRecord));
    expect(read.notes).toEqual([]);
    expect(new Set(read.records)).toEqual(new Set(records));
  });
});
