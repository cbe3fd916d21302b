/** A map as OpenJourney (`.ojf`, version 1.0). Steps are its stages; our stages and paths are swimlanes of their own. */

import type { Lane } from '../../document/records/lane';
import type { Step } from '../../document/records/step';
import { lanesInOrder, mapOf, painsOfStep, pathsFrom, personasInOrder } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { formatWords } from '../../i18n/messages/formats';
import { type EmotionValue, emotionWords } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { stepGroups, type WriteOptions } from './columns';
import { laneCell, readFeeling } from './lane-cell';
import { laneHeading } from './lane-heading';
import { journeyParts, type Loss, leftBehind, type MapPart } from './losses';
import { oneLine } from './one-line';
import { pathWords } from './path-words';
import { unseen } from './write-table';

export const openJourneyParts: ReadonlySet<MapPart> = new Set<MapPart>([
  ...journeyParts,
  'title',
  'description',
  'painDetails',
]);

interface Node {
  readonly stageId: string;
  readonly swimlaneId: string;
  readonly title: string;
  readonly description: string;
  readonly severity: 'low' | 'medium' | 'high';
  readonly score: number;
  readonly sentiment?: string;
  readonly isMomentOfTruth?: boolean;
}

const plain = (stageId: string, swimlaneId: string, text: string): Node => {
  const [title = '', ...rest] = text.split('\n');
  return { stageId, swimlaneId, title, description: rest.join('\n'), severity: 'low', score: 0 };
};

/** −2, −1, 0, +1, +2 on their scale of −5 to +5. */
const scores: Readonly<Record<number, number>> = { [-2]: -5, [-1]: -2, 0: 0, 1: 2, 2: 5 };

export function writeOpenJourney(
  snapshot: Snapshot,
  { language }: WriteOptions,
): { readonly text: string; readonly left: readonly Loss[] } {
  const { title, description } = mapOf(snapshot);
  const lanes = lanesInOrder(snapshot);
  const groups = stepGroups(snapshot, language);
  const steps = groups.flatMap(({ steps: members }) => members);
  const stageIds = new Map(steps.map(({ id }, index) => [id, `s${index + 1}`]));
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const nodes: Node[] = [];
  for (const group of groups) {
    for (const step of group.steps) {
      const stageId = stageIds.get(step.id) ?? '';
      nodes.push(plain(stageId, 'stage', oneLine(group.title)));
      for (const [index, lane] of lanes.entries()) {
        nodes.push(...laneNodes(snapshot, lane, step, { stageId, swimlaneId: `l${index + 1}`, language }));
      }
      const next = pathsFrom(snapshot, step.id).map((path) =>
        pathWords(path, String(numbers.get(path.ends.to) ?? 0), language),
      );
      if (next.length > 0) nodes.push(plain(stageId, 'next', next.join('\n')));
    }
  }
  const [persona] = personasInOrder(snapshot);
  const file = {
    version: '1.0',
    metadata: { title },
    ...(persona ? { persona: persona.name } : {}),
    ...(description === '' ? {} : { pointOfView: description }),
    stages: steps.map((step) => ({ id: stageIds.get(step.id), name: step.title })),
    swimlanes: [
      { id: 'stage', name: translate(language, formatWords.stage) },
      ...lanes.map((lane, index) => ({ id: `l${index + 1}`, name: laneHeading(snapshot, lane, language) })),
      { id: 'next', name: translate(language, formatWords.next) },
    ],
    nodes,
  };
  const lost = unseen(snapshot);
  const nameless =
    persona && lost.personas !== undefined && !lanes.some(({ personaId }) => personaId === persona.id);
  // Their scale has three steps: between "gets in the way" and "serious" it does not tell.
  const painDetails = snapshot.byKind.pain.filter(({ severity }) => severity === 3).length;
  const partly = nameless && persona.name !== '' ? { ...lost, personas: (lost.personas ?? 0) - 1 } : lost;
  return {
    text: `${JSON.stringify(file, null, 2)}\n`,
    left: leftBehind(snapshot, openJourneyParts, { ...partly, painDetails }),
  };
}

interface Place {
  readonly stageId: string;
  readonly swimlaneId: string;
  readonly language: WriteOptions['language'];
}

function laneNodes(
  snapshot: Snapshot,
  lane: Lane,
  step: Step,
  { stageId, swimlaneId, language }: Place,
): readonly Node[] {
  const isFirst = lanesInOrder(snapshot).find(({ laneKind }) => laneKind === lane.laneKind)?.id === lane.id;
  if (['quotes', 'pains', 'fixes'].includes(lane.laneKind) && !isFirst) return [];
  if (lane.laneKind === 'pains') {
    return painsOfStep(snapshot, step.id).map(({ title, description, severity }) => ({
      ...plain(stageId, swimlaneId, oneLine(title)),
      description,
      severity: severity === 4 ? 'high' : severity === null || severity === 1 ? 'low' : 'medium',
    }));
  }
  const value = laneCell(snapshot, lane, step, language);
  if (value === '') return [];
  if (lane.laneKind !== 'emotion') return [plain(stageId, swimlaneId, String(value))];
  const { emotion, note } = readFeeling(value);
  if (emotion === null) return [plain(stageId, swimlaneId, String(value))];
  const sentiment = translate('en', emotionWords[emotion as EmotionValue]).toLowerCase();
  return [{ ...plain(stageId, swimlaneId, note), score: scores[emotion] ?? 0, sentiment }];
}
