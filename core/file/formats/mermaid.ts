/**
 * Mermaid `journey` and maps. A section is a stage, a task a step, the score 1 to 5 the emotion −2 to +2; the actors
 * are personas, and a lane says who takes part in which step (why: docs/formats.md).
 */

import type { Language } from '../../document/records/field';
import { isTextLane } from '../../document/records/lane';
import type { Step } from '../../document/records/step';
import { cellAt, lanesInOrder, mapOf, personasInOrder, stepsInOrder } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { formatWords } from '../../i18n/messages/formats';
import { translate } from '../../i18n/translate';
import { plainText } from '../../text/rich-text';
import { branchingPaths, emotionAt, isWord, stepGroups, type WriteOptions } from './columns';
import { type ForeignResult, reading } from './foreign';
import { type Loss, leftBehind, type MapPart } from './losses';
import { MapBuilder } from './map-builder';
import { type MermaidJourney, parseMermaidJourney } from './mermaid-parse';
import { actorSigns, writeMermaidText } from './mermaid-text';

/** `personas` and `lanes` only as far as they are the actors and the score. */
export const mermaidParts: ReadonlySet<MapPart> = new Set<MapPart>([
  'title',
  'description',
  'stages',
  'emptyStages',
  'twinStages',
  'emotions',
  'personas',
  'lanes',
  'cells',
]);

export function readMermaid(text: string, language: Language): ForeignResult {
  return reading(text, () => {
    const journey = parseMermaidJourney(text);
    const map = new MapBuilder(language);
    map.title = journey.title ?? journey.accTitle ?? '';
    map.description = journey.accDescr ?? '';
    if (journey.configurations > 0) map.leave('configuration', journey.configurations);
    addTasks(map, journey, language);
    return map.result();
  });
}

function addTasks(map: MapBuilder, { sections, tasks }: MermaidJourney, language: Language): void {
  const loose = tasks.some(({ section }) => section === null) ? map.stage('') : null;
  const stages = sections.map((section) => map.stage(section));
  const title = translate(language, formatWords.whoTakesPart);
  const emotion = map.lane('emotion');
  const isPeopled = tasks.some(({ people }) => people.length > 0);
  const who = isPeopled ? map.lane('customText', { title }) : null;
  let previous: string | null = null;
  for (const { task, score, people, section, line } of tasks) {
    const step = map.step(section === null ? loose : (stages[section] ?? null), task, line);
    if ([1, 2, 3, 4, 5].includes(score)) map.facts(emotion, step, { emotion: score - 3 }, line);
    else map.leave('scores');
    for (const person of people) map.persona(person);
    if (who !== null) map.text(who, step, people.join(', '), line);
    if (previous !== null) map.path(previous, step, {}, line);
    previous = step;
  }
}

export function writeMermaid(
  snapshot: Snapshot,
  { language }: WriteOptions,
): { readonly text: string; readonly left: readonly Loss[] } {
  const { title, description } = mapOf(snapshot);
  const who = lanesInOrder(snapshot).find(
    (lane) => lane.laneKind === 'customText' && isWord(lane.title, formatWords.whoTakesPart),
  );
  const actorsOf = (step: Step): readonly string[] =>
    who
      ? plainText(cellAt(snapshot, who.id, step.id)?.text ?? '')
          .split(/[,\n]/)
          .filter((name) => name.trim() !== '')
      : personasAt(snapshot, step);
  const lines = ['journey'];
  if (title !== '') lines.push(`  title ${writeMermaidText(title)}`);
  if (description !== '') lines.push('  accDescr {', ...descriptionLines(description), '  }');
  const named = new Set<string>();
  let gaps = 0;
  for (const group of stepGroups(snapshot, language)) {
    lines.push(`  section ${writeMermaidText(group.title)}`);
    for (const step of group.steps) {
      const emotion = emotionAt(snapshot, step);
      if (emotion === null) gaps += 1;
      const actors = actorsOf(step).map((name) => name.trim());
      for (const actor of actors) named.add(actor);
      const people = actors.map((actor) => writeMermaidText(actor, actorSigns)).join(', ');
      lines.push(`    ${writeMermaidText(step.title)}: ${(emotion ?? 0) + 3}${people && `: ${people}`}`);
    }
  }
  const lanes = lanesInOrder(snapshot);
  const firstEmotion = lanes.find(({ laneKind }) => laneKind === 'emotion');
  const partly = {
    emotionGaps: gaps,
    paths: branchingPaths(snapshot),
    lanes: lanes.filter(({ id }) => id !== who?.id && id !== firstEmotion?.id).length,
    cells: textsBeside(snapshot, who?.id),
    personas: personasInOrder(snapshot).filter(({ name }) => !named.has(name)).length,
  };
  return { text: `${lines.join('\n')}\n`, left: leftBehind(snapshot, mermaidParts, partly) };
}

const descriptionLines = (description: string): string[] =>
  description
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => `    ${line.trim() === '' ? '' : writeMermaidText(line)}`);

/** Personas whose own emotion is known at the step. */
function personasAt(snapshot: Snapshot, step: Step): readonly string[] {
  const walking = new Set<string>();
  for (const lane of lanesInOrder(snapshot)) {
    const isKnown = (cellAt(snapshot, lane.id, step.id)?.emotion ?? null) !== null;
    if (lane.laneKind === 'emotion' && lane.personaId !== null && isKnown) walking.add(lane.personaId);
  }
  return personasInOrder(snapshot)
    .filter(({ id }) => walking.has(id))
    .map(({ name }) => name);
}

/** Cells with text outside the lane of actors. */
function textsBeside(snapshot: Snapshot, who: string | undefined): number {
  let count = 0;
  const steps = stepsInOrder(snapshot);
  for (const lane of lanesInOrder(snapshot)) {
    if (lane.id === who || !isTextLane(lane.laneKind)) continue;
    for (const step of steps) {
      if ((cellAt(snapshot, lane.id, step.id)?.text ?? '') !== '') count += 1;
    }
  }
  return count;
}
