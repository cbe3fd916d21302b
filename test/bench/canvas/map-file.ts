/** A map of so many steps with text in all of 20 lanes, an emotion curve above them and a path through all, as a .cjm. */
import { writeFileSync } from 'node:fs';
import { readRecords } from '#core/document/plain-record';
import { textLaneKinds } from '#core/document/records/lane';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { seeded, sentence, title } from './texts';

export const textLanes = 20;
const kinds = textLaneKinds.filter((kind) => kind !== 'customText');
const stepsInStage = 20;

const lanes = Array.from({ length: textLanes }, (_, index) => {
  const laneKind = kinds[index];
  return laneKind === undefined
    ? { kind: 'lane', id: `lane-own-${index}`, laneKind: 'customText', title: `Своя дорожка ${index}` }
    : { kind: 'lane', id: `lane-${laneKind}`, laneKind };
});

/** The records as a script would write them; reading fills in the rest. */
function recordsOf(steps: number): readonly object[] {
  const below = seeded(steps);
  const stages = Math.ceil(steps / stepsInStage);
  const stepIds = Array.from({ length: steps }, (_, index) => `step-${index}`);
  return [
    { kind: 'map', title: `${steps} × ${textLanes}`, language: 'ru' },
    { kind: 'lane', id: 'lane-emotion', laneKind: 'emotion' },
    ...lanes,
    ...Array.from({ length: stages }, (_, index) => ({
      kind: 'stage',
      id: `stage-${index}`,
      title: title(below),
      color: index % 12,
    })),
    ...stepIds.flatMap((id, index) => [
      {
        kind: 'step',
        id,
        title: title(below),
        place: { stageId: `stage-${Math.floor(index / stepsInStage)}` },
      },
      ...(index === 0
        ? []
        : [{ kind: 'path', id: `path-${index}`, ends: { from: `step-${index - 1}`, to: id } }]),
      { kind: 'cell', at: { laneId: 'lane-emotion', stepId: id }, emotion: below(5) - 2 },
      ...lanes.map((lane) => ({ kind: 'cell', at: { laneId: lane.id, stepId: id }, text: sentence(below) })),
    ]),
  ];
}

/** Throws where reading had to repair anything: the bench would measure another map than it says. */
export function writeMapFile(path: string, steps: number): void {
  const { records, notes } = readRecords(recordsOf(steps));
  const cells = records.filter(({ record }) => record.kind === 'cell').length;
  if (cells !== steps * (textLanes + 1))
    throw new Error(`The map has ${cells} cells: ${JSON.stringify(notes[0])}`);
  const about = { mapId: `map-bench-${steps}`, savedAt: '2026-01-05T09:00:00.000Z', app: 'Tapki bench' };
  writeFileSync(path, packMap({ records, assets: [], manifest: manifestOf(records, about) }));
}
