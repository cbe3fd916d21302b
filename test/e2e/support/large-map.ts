/** A map with 20 lanes of text and a screenshot at each step that has one: as large as the largest that Tapki promises to open. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { readRecords } from '#core/document/plain-record';
import { textLaneKinds } from '#core/document/records/lane';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';

export interface LargeMap {
  readonly steps: number;
  readonly screenshots: number;
  /** Of a screenshot, in pixels. */
  readonly side: number;
  /** Of a screenshot, beside its drawing, that nothing packs. */
  readonly kilobytes: number;
}

const lanesOfText = 20;
const stepsInStage = 20;

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Rows of a screen: a head, lines of text, and what looks like a photograph. */
function pixels(side: number): Buffer {
  const rows = Buffer.alloc((side + 1) * side);
  for (let y = 0; y < side; y += 1) {
    const row = y * (side + 1) + 1;
    for (let x = 0; x < side; x += 1) {
      const isPhoto = y > side / 8 && y < side / 3;
      const isText = y % 48 < 20 && (x >> 2) % 7 < 4 && x < side * 0.7;
      rows[row + x] = isPhoto ? (Math.imul(x >> 3, y >> 3) >>> 2) % 200 : isText ? 250 : 255;
    }
  }
  return deflateSync(rows, { level: 1 });
}

/** Bytes as a camera or a gradient makes them, in a part of the picture that readers pass over: the drawing is cheap to make. */
function noise(kilobytes: number): Buffer {
  const bytes = Buffer.alloc(kilobytes * 1_024);
  for (let at = 0, state = 1; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return chunk('noSe', bytes);
}

/** Pictures of one drawing in colours of their own: every one is another. */
function pictures({ screenshots, side, kilobytes }: LargeMap) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // Eight bits of a palette.
  head.set([8, 3, 0, 0, 0], 8);
  const drawing = chunk('IDAT', pixels(side));
  const ballast = noise(kilobytes);
  return Array.from({ length: screenshots }, (_, index) => {
    const palette = Buffer.alloc(256 * 3, 255);
    for (let color = 0; color < 251; color += 1)
      palette.set(
        [(color + index) % 256, (color * 3 + (index >> 8) * 40) % 256, (color * 7) % 256],
        color * 3,
      );
    const bytes = new Uint8Array(
      Buffer.concat([
        Buffer.from('89504e470d0a1a0a', 'hex'),
        chunk('IHDR', head),
        chunk('PLTE', palette),
        ballast,
        drawing,
        chunk('IEND', Buffer.alloc(0)),
      ]),
    );
    return { type: 'image/png' as const, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  });
}

const lanes = Array.from({ length: lanesOfText }, (_, index) => {
  const laneKind = textLaneKinds.filter((kind) => kind !== 'customText')[index];
  return laneKind === undefined
    ? { kind: 'lane', id: `lane-own-${index}`, laneKind: 'customText', title: `Lane ${index}` }
    : { kind: 'lane', id: `lane-${laneKind}`, laneKind };
});

/** Returns the size of the file in MB. Throws where reading would repair anything. */
export function writeLargeMap(path: string, wanted: LargeMap): number {
  const assets = pictures(wanted);
  const stages = Math.ceil(wanted.steps / stepsInStage);
  const { records, notes } = readRecords([
    { kind: 'map', title: 'Large', language: 'en' },
    { kind: 'evidence' },
    { kind: 'lane', id: 'lane-screenshots', laneKind: 'screenshot' },
    ...lanes,
    ...Array.from({ length: stages }, (_, index) => ({
      kind: 'stage',
      id: `stage-${index}`,
      title: `Stage ${index}`,
    })),
    ...Array.from({ length: wanted.steps }, (_, index) => {
      const stepId = `step-${index}`;
      const asset = assets[index];
      return [
        {
          kind: 'step',
          id: stepId,
          title: `Step number ${index}`,
          place: { stageId: `stage-${Math.floor(index / stepsInStage)}` },
        },
        ...lanes.map(({ id }) => ({
          kind: 'cell',
          at: { laneId: id, stepId },
          text: `What happens in ${id} at ${index}`,
        })),
        ...(asset
          ? [
              {
                kind: 'screenshot',
                id: `screenshot-${index}`,
                place: { stepId },
                picture: { hash: asset.hash, type: asset.type, width: wanted.side, height: wanted.side },
              },
            ]
          : []),
      ];
    }).flat(),
  ]);
  if (notes.length > 0) throw new Error(`The map is not whole: ${JSON.stringify(notes[0])}`);
  const about = {
    mapId: `map-large-${wanted.steps}`,
    savedAt: '2026-01-05T09:00:00.000Z',
    app: 'Tapki test',
  };
  const bytes = packMap({ records, assets, manifest: manifestOf(records, about) });
  writeFileSync(path, bytes);
  return bytes.length / 2 ** 20;
}
