import { describe, expect, it } from 'vitest';
import { failure, success } from '#core/desktop/app-error';
import { createMapDocument } from '#core/document/map-document';
import { emptySteps, newMap } from '#core/document/new-map';
import { plainRecord, readRecords } from '#core/document/plain-record';
import { repair } from '#core/document/repair';
import { packContents, unpackContents } from '#core/file/packed-contents';

const records = emptySteps(newMap({ title: 'Карта', language: 'ru' }), { stages: 2, stepsInStage: 3 });
const contents = {
  mapId: 'map-1',
  formatVersion: 1,
  isReadOnly: false,
  records: records.map((row) => ({ ...plainRecord(row) })),
  assets: [],
  notes: [],
};

describe('Contents on their way between processes', () => {
  it('hold the same records when they are read again', () => {
    const unpacked = unpackContents(success(packContents(contents)));
    if (!unpacked.ok) throw new Error('Not unpacked');
    expect(readRecords(unpacked.value.records).records).toEqual(readRecords(contents.records).records);
  });

  it('keep a failure, and fail where the text is no list', () => {
    expect(unpackContents(failure('mapDamaged', { name: 'a.cjm' }))).toEqual(
      failure('mapDamaged', { name: 'a.cjm' }),
    );
    for (const text of ['', '{', '{}', 'null'])
      expect(unpackContents(success({ ...packContents(contents), records: text })).ok).toBe(false);
  });

  it('are repaired once: the document takes what reading has repaired as it is', () => {
    const read = readRecords(contents.records);
    expect(repair(read.records).records).toBe(read.records);
    const document = createMapDocument({
      mapId: 'map-1',
      records: read.records,
      actor: 'a',
      now: () => 0,
      newId: (kind) => {
        throw new Error(`Nothing new: ${kind}`);
      },
    });
    expect(document.stampedRecords()).toEqual(read.records);
  });
});
