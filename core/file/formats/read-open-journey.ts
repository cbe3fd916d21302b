/**
 * OpenJourney (`.ojf`, version 1: root, stages, swimlanes, nodes) as a map. Its stages are columns, so each is a step;
 * a swimlane called "Stage" groups them. Service blueprints of version 1.1 become backstage lanes.
 */
import type { Language } from '../../document/records/field';
import { isTextLane, type LaneKind } from '../../document/records/lane';
import { formatProblems, formatWords } from '../../i18n/messages/formats';
import { translate } from '../../i18n/translate';
import { isWord } from './columns';
import { type ForeignResult, Refusal, reading } from './foreign';
import {
  isJsonObject,
  type JsonObject,
  type LinedJson,
  neededText,
  objectsOf,
  parseLinedJson,
  textOf,
} from './json-lines';
import { readLaneCell, unknownFeeling } from './lane-cell';
import { readLaneHeading } from './lane-heading';
import { MapBuilder } from './map-builder';
import { readPathWords } from './path-words';

interface Lane {
  readonly id: string;
  readonly laneKind: LaneKind;
}

type SpecialLane = 'stage' | 'next';

export function readOpenJourney(text: string, language: Language): ForeignResult {
  return reading(text, () => {
    const json = parseLinedJson(text);
    const { value: root } = json;
    if (!isJsonObject(root) || !['stages', 'swimlanes', 'nodes'].every((name) => Array.isArray(root[name]))) {
      throw new Refusal(formatProblems.notOpenJourney, 1);
    }
    const file = new OpenJourneyFile(json, root, language);
    file.addAll();
    return file.map.result();
  });
}

class OpenJourneyFile {
  readonly map: MapBuilder;
  private readonly steps = new Map<string, string>();
  private readonly lanes = new Map<string, Lane | SpecialLane>();
  private readonly blueprintLanes = new Map<string, string>();
  private readonly scores = new Map<string, { readonly sum: number; readonly count: number }>();
  private feelings: string | null = null;
  private hasNext = false;

  constructor(
    private readonly json: LinedJson,
    private readonly root: JsonObject,
    private readonly language: Language,
  ) {
    this.map = new MapBuilder(language);
  }

  addAll(): void {
    const metadata = isJsonObject(this.root.metadata) ? this.root.metadata : {};
    const version = textOf(this.root, 'version') || textOf(metadata, 'version') || '1.0';
    if (!/^1(\.|$)/.test(version)) {
      throw new Refusal(formatProblems.openJourneyVersion, 1, { version: version.slice(0, 20) });
    }
    this.map.title = textOf(metadata, 'title') || textOf(this.root, 'title');
    this.map.description = textOf(this.root, 'pointOfView') || textOf(metadata, 'pov');
    const persona = textOf(this.root, 'persona') || textOf(metadata, 'persona');
    if (persona.trim() !== '') this.map.persona(persona);
    const nodes = objectsOf(this.json, this.root, 'nodes');
    this.addLanes(nodes);
    this.addSteps(nodes);
    for (const node of nodes) this.addNode(node);
    this.addFeelings();
    if (!this.hasNext) this.linkInOrder();
  }

  private addLanes(nodes: readonly JsonObject[]): void {
    for (const swimlane of objectsOf(this.json, this.root, 'swimlanes')) {
      const name = textOf(swimlane, 'name').trim();
      const line = this.json.lineOf(swimlane);
      this.lanes.set(neededText(this.json, swimlane, 'id'), this.laneCalled(name, line));
    }
    const isFelt = [...this.lanes.values()].some(
      (lane) => typeof lane === 'object' && lane.laneKind === 'emotion',
    );
    const isScored = nodes.some(({ score }) => typeof score === 'number' && score !== 0);
    if (!isFelt && isScored) this.feelings = this.map.lane('emotion');
  }

  private laneCalled(name: string, line: number): Lane | SpecialLane {
    if (isWord(name, formatWords.stage)) return 'stage';
    if (isWord(name, formatWords.next)) {
      this.hasNext = true;
      return 'next';
    }
    const { laneKind, title, persona } = readLaneHeading(name);
    const facts = persona === null ? { title } : { title, personaId: this.map.persona(persona) };
    return { id: this.map.lane(laneKind, facts, line), laneKind };
  }

  private addSteps(nodes: readonly JsonObject[]): void {
    const titles = new Map<string, string>();
    for (const node of nodes) {
      if (this.lanes.get(textOf(node, 'swimlaneId')) === 'stage') {
        titles.set(textOf(node, 'stageId'), textOf(node, 'title'));
      }
    }
    let stage: { readonly id: string; readonly title: string } | null = null;
    for (const column of objectsOf(this.json, this.root, 'stages')) {
      const id = neededText(this.json, column, 'id');
      const title: string = titles.get(id) ?? stage?.title ?? '';
      if (stage === null || stage.title !== title) stage = { id: this.map.stage(title), title };
      this.steps.set(id, this.map.step(stage.id, textOf(column, 'name'), this.json.lineOf(column)));
    }
  }

  private addNode(node: JsonObject): void {
    const line = this.json.lineOf(node);
    const step = this.steps.get(neededText(this.json, node, 'stageId'));
    if (step === undefined) throw new Refusal(formatProblems.unknownTarget, line, { field: 'stageId' });
    const lane = this.lanes.get(neededText(this.json, node, 'swimlaneId'));
    if (lane === undefined) throw new Refusal(formatProblems.unknownTarget, line, { field: 'swimlaneId' });
    const said = [textOf(node, 'title'), textOf(node, 'description')]
      .filter((part) => part.trim() !== '')
      .join('\n');
    if (lane === 'next') this.addPaths(step, said, line);
    else if (lane !== 'stage') {
      this.addCell(node, lane, step, said);
      this.addBlueprint(node, step, line);
    }
  }

  private addCell(node: JsonObject, lane: Lane, step: string, said: string): void {
    const line = this.json.lineOf(node);
    const score = typeof node.score === 'number' ? node.score : 0;
    const isScored = score !== 0 || node.sentiment !== undefined;
    let details = ['tags', 'purpose', 'icon'].filter((field) => String(node[field] ?? '') !== '').length;
    if (lane.laneKind === 'emotion' && isScored && textOf(node, 'title') !== unknownFeeling) {
      this.map.facts(lane.id, step, { emotion: feelingOf(score) }, line);
      this.map.text(lane.id, step, said, line);
    } else if (lane.laneKind === 'pains') {
      const severity = severities[textOf(node, 'severity')] ?? null;
      this.map.pain(step, textOf(node, 'title'), { severity, description: textOf(node, 'description') });
    } else readLaneCell(this.map, lane, step, said, line);
    const isMoment = node.isMomentOfTruth === true;
    if (isMoment && isTextLane(lane.laneKind)) this.map.facts(lane.id, step, { icon: 'star' }, line);
    else if (isMoment) details += 1;
    if (this.feelings !== null && score !== 0) {
      const { sum, count } = this.scores.get(step) ?? { sum: 0, count: 0 };
      this.scores.set(step, { sum: sum + score, count: count + 1 });
    } else if (lane.laneKind !== 'emotion' && score !== 0) details += 1;
    if (details > 0) this.map.leave('nodeDetails');
  }

  /** Without a lane of emotions a step feels as its nodes do on average. */
  private addFeelings(): void {
    for (const [step, { sum, count }] of this.scores) {
      if (this.feelings !== null) this.map.facts(this.feelings, step, { emotion: feelingOf(sum / count) });
    }
  }

  private addPaths(step: string, said: string, line: number): void {
    const ids = [...this.steps.values()];
    for (const words of said.split('\n').map(readPathWords)) {
      const to = words ? ids[Number(words.number) - 1] : undefined;
      if (!words || to === undefined)
        throw new Refusal(formatProblems.unknownTarget, line, { field: 'title' });
      this.map.path(step, to, words, line);
    }
  }

  private addBlueprint({ blueprint }: JsonObject, step: string, line: number): void {
    if (!isJsonObject(blueprint)) return;
    for (const [row, laneKind] of blueprintRows) {
      for (const item of objectsOf(this.json, { [row]: blueprint[row] ?? [] }, row)) {
        const [first, ...rest] = ['actor', 'system', 'item', 'action', 'description']
          .map((field) => textOf(item, field))
          .filter((part) => part !== '');
        if (first === undefined) continue;
        this.map.text(this.blueprintLane(row, laneKind), step, [first, ...rest].join(': '), line);
      }
    }
  }

  private blueprintLane(row: string, laneKind: LaneKind): string {
    const known = this.blueprintLanes.get(row);
    if (known !== undefined) return known;
    const title = row === 'onstage' ? translate(this.language, formatWords.onstage) : '';
    const made = this.map.lane(laneKind, { title });
    this.blueprintLanes.set(row, made);
    return made;
  }

  private linkInOrder(): void {
    let previous: string | null = null;
    for (const step of this.steps.values()) {
      if (previous !== null) this.map.path(previous, step);
      previous = step;
    }
  }
}

const blueprintRows = [
  ['evidence', 'touchpoint'],
  ['onstage', 'customText'],
  ['backstage', 'backstage'],
  ['support', 'systems'],
] as const;

const severities: Readonly<Record<string, number>> = { low: 1, medium: 2, high: 4 };

/** −5…+5 as −2…+2: the ends of the scale are the ends of ours. */
const feelingOf = (score: number): number => {
  const most = Math.min(5, Math.max(-5, score));
  if (Math.abs(most) >= 4) return Math.sign(most) * 2;
  return Math.abs(most) < 1 ? 0 : Math.sign(most);
};
