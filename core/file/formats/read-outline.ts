/**
 * A plain text outline as a map: stages, steps below them, lanes below these (`Thoughts: how long will it take?`).
 * A line that begins with an arrow is a path to the step of that title.
 */
import type { Language } from '../../document/records/field';
import type { LaneKind } from '../../document/records/lane';
import { formatProblems } from '../../i18n/messages/formats';
import { type ForeignResult, Refusal, reading } from './foreign';
import { readLaneCell } from './lane-cell';
import { kindOfHeading, readLaneHeading } from './lane-heading';
import { MapBuilder } from './map-builder';
import { type OutlineItem, outlineItems } from './outline-items';
import { readLabelWithShare } from './path-words';

/** Which level of the outline is what; 0: there is none. */
interface Levels {
  readonly title: number;
  readonly stage: number;
  readonly step: number;
}

export function readOutline(text: string, language: Language): ForeignResult {
  return reading(text, () => {
    const items = outlineItems(text.startsWith('\ufeff') ? text.slice(1) : text);
    if (items.length === 0) throw new Refusal(formatProblems.empty, 1);
    const map = new MapBuilder(language);
    new Outline(map, levelsOf(items)).addAll(items);
    return map.result();
  });
}

const laneLine = /^([^:]{1,80}):(?:\s+(.*))?$/;
const pathLine = /^(?:→|->|=>)\s*(.+)$/;

const knownLane = (text: string): boolean => kindOfHeading(laneLine.exec(text)?.[1] ?? '') !== null;

function levelsOf(items: readonly OutlineItem[]): Levels {
  const depth = items.reduce((most, { level }) => Math.max(most, level), 0);
  const tops = items.filter(({ level }) => level === 1);
  const hasTitle = tops.length === 1 && items[0]?.level === 1 && depth > 2;
  const first = hasTitle ? 2 : 1;
  const below = items.filter(({ level }) => level === first + 1);
  const areLanes = below.length > 0 && below.every(({ text }) => knownLane(text) || pathLine.test(text));
  const isFlat = depth === first || areLanes;
  return { title: hasTitle ? 1 : 0, stage: isFlat ? 0 : first, step: isFlat ? first : first + 1 };
}

class Outline {
  private stage: string | null = null;
  private step: string | null = null;
  private lane: { readonly id: string; readonly laneKind: LaneKind } | null = null;
  private readonly lanes = new Map<string, { readonly id: string; readonly laneKind: LaneKind }>();
  private readonly steps: string[] = [];
  private readonly byTitle = new Map<string, string>();
  private readonly arrows: { readonly from: string; readonly said: string; readonly line: number }[] = [];

  constructor(
    private readonly map: MapBuilder,
    private readonly levels: Levels,
  ) {}

  addAll(items: readonly OutlineItem[]): void {
    const { title, stage, step } = this.levels;
    const hasLanes = items.some(({ level }) => level > step);
    for (const item of items) {
      if (item.level === title) this.map.title = item.text;
      else if (item.level === stage) this.openStage(item.text);
      else if (item.level === step) {
        if (hasLanes && knownLane(item.text)) throw new Refusal(formatProblems.laneBeforeStep, item.line);
        this.openStep(item);
      } else this.addLine(item);
    }
    this.addPaths();
  }

  private openStage(title: string): void {
    this.stage = this.map.stage(title);
    this.step = null;
  }

  private openStep({ text, line }: OutlineItem): void {
    this.stage ??= this.map.stage('');
    this.step = this.map.step(this.stage, text, line);
    this.lane = null;
    this.steps.push(this.step);
    if (!this.byTitle.has(text)) this.byTitle.set(text, this.step);
  }

  /** Deeper than a lane: one more line of what the lane says. */
  private addLine({ level, text, line }: OutlineItem): void {
    const { step } = this;
    if (step === null) throw new Refusal(formatProblems.laneBeforeStep, line);
    const arrow = pathLine.exec(text)?.[1];
    if (arrow !== undefined) {
      this.arrows.push({ from: step, said: arrow, line });
      return;
    }
    const isDeeper = level > this.levels.step + 1 && this.lane !== null;
    const named = isDeeper ? null : laneLine.exec(text);
    if (named) this.lane = this.laneCalled(named[1] ?? '', line);
    else if (!isDeeper) this.lane = this.laneCalled('', line);
    if (this.lane) readLaneCell(this.map, this.lane, step, named ? (named[2] ?? '') : text, line, true);
  }

  /** A line without a name says what the customer does. */
  private laneCalled(name: string, line: number): { readonly id: string; readonly laneKind: LaneKind } {
    const heading = readLaneHeading(name);
    const laneKind = name === '' ? 'actions' : heading.laneKind;
    const key = `${laneKind} ${heading.title} ${heading.persona ?? ''}`;
    const known = this.lanes.get(key);
    if (known) return known;
    const facts = {
      title: heading.title,
      ...(heading.persona === null ? {} : { personaId: this.map.persona(heading.persona) }),
    };
    const made = { id: this.map.lane(laneKind, facts, line), laneKind };
    this.lanes.set(key, made);
    return made;
  }

  /** Steps that name no path go on to the next one. */
  private addPaths(): void {
    const leaving = new Set(this.arrows.map(({ from }) => from));
    for (const { from, said, line } of this.arrows) {
      const whole = this.byTitle.get(said.trim());
      const { label: title, share } = readLabelWithShare(said);
      const to = whole ?? this.byTitle.get(title);
      if (to === undefined) throw new Refusal(formatProblems.unknownStep, line);
      this.map.path(from, to, whole === undefined ? { share } : {}, line);
    }
    this.steps.forEach((step, index) => {
      const next = this.steps[index + 1];
      if (next !== undefined && !leaving.has(step)) this.map.path(step, next);
    });
  }
}
