/**
 * Puts a map together from what a reader finds, step by step, in the order of the file: ids, limits and the count
 * of what had no place are kept here. Knows no format; what it makes goes through the record schemas on opening.
 */
import type { PlainRecord } from '../../document/plain-record';
import type { Language } from '../../document/records/field';
import type { LaneKind } from '../../document/records/lane';
import type { PathKind } from '../../document/records/path';
import { formatProblems } from '../../i18n/messages/formats';
import { detectLanguage } from '../../text/language';
import { foreignLimits, foreignLine, foreignText, type PlainMap, Refusal } from './foreign';
import { type ForeignPart, foreignParts, type Loss } from './losses';
import { withoutUnsafeLinks } from './safe-links';

/** Limits of the record schemas (core/document/records/field.ts). */
const lineLimit = 1_000;
const textLimit = 50_000;

interface PathFacts {
  readonly pathKind?: PathKind;
  readonly label?: string;
  readonly share?: number | null;
}

interface LaneFacts {
  readonly title?: string;
  readonly personaId?: string;
}

interface PainFacts {
  readonly severity?: number | null;
  readonly description?: string;
}

/** What a cell shows besides text. */
interface CellFacts {
  readonly emotion?: number;
  readonly number?: number;
  readonly icon?: string;
  readonly mark?: string;
}

export class MapBuilder {
  title = '';
  description = '';
  private readonly made: PlainRecord[] = [];
  private readonly cells = new Map<string, Record<string, unknown>>();
  private readonly titledSteps = new Map<string, string[]>();
  private readonly personaIds = new Map<string, string>();
  private readonly pathEnds = new Set<string>();
  private readonly counts = new Map<string, number>();
  private readonly lost = new Map<ForeignPart, number>();

  constructor(private readonly language: Language) {}

  stage(title: string, color?: number): string {
    const id = this.newId('stage');
    const shown = color ?? (this.countOf('stage') - 1) % 12;
    this.made.push({ kind: 'stage', id, title: this.oneLine(title), color: shown });
    return id;
  }

  /** `line`, here and below: where in the file the thing stands, for a refusal when there are too many. */
  step(stageId: string | null, title: string, line = 1, notes = ''): string {
    this.limit('step', foreignLimits.steps, line);
    const id = this.newId('step');
    const fields = { title: this.oneLine(title), place: { stageId }, notes: this.manyLines(notes) };
    this.made.push({ kind: 'step', id, ...fields });
    return id;
  }

  lane(laneKind: LaneKind, { title = '', personaId }: LaneFacts = {}, line = 1): string {
    this.limit('lane', foreignLimits.lanes, line);
    const id = this.newId('lane');
    this.made.push({
      kind: 'lane',
      id,
      laneKind,
      title: this.oneLine(title),
      ...(personaId === undefined ? {} : { personaId }),
    });
    return id;
  }

  /** The persona of that name; made where there is none. */
  persona(name: string): string {
    const shown = this.oneLine(name);
    const known = this.personaIds.get(shown);
    if (known !== undefined) return known;
    const id = this.newId('persona');
    this.personaIds.set(shown, id);
    this.made.push({ kind: 'persona', id, name: shown });
    return id;
  }

  /** Text is added below what the cell holds already. */
  text(laneId: string, stepId: string, text: string, line = 1): void {
    const shown = this.manyLines(text).trim();
    if (shown === '') return;
    const cell = this.cell(laneId, stepId, line);
    const before = typeof cell.text === 'string' ? `${cell.text}\n` : '';
    cell.text = this.cut(`${before}${shown}`, textLimit);
  }

  facts(laneId: string, stepId: string, facts: CellFacts, line = 1): void {
    Object.assign(this.cell(laneId, stepId, line), facts);
  }

  /** False: such a path is there already, or it would lead nowhere. */
  path(from: string, to: string, facts: PathFacts = {}, line = 1): boolean {
    const ends = `${from} ${to}`;
    if (from === to || this.pathEnds.has(ends)) return false;
    this.limit('path', foreignLimits.paths, line);
    this.pathEnds.add(ends);
    const { pathKind = 'main', label = '', share = null } = facts;
    const id = this.newId('path');
    this.made.push({ kind: 'path', id, ends: { from, to }, pathKind, label: this.oneLine(label), share });
    return true;
  }

  quote(stepId: string, text: string): void {
    const shown = this.manyLines(text).trim();
    if (shown === '') return;
    this.made.push({ kind: 'quote', id: this.newId('quote'), place: { stepId }, text: shown });
  }

  /** A pain named twice is one pain of two steps. */
  pain(stepId: string, title: string, { severity = null, description = '' }: PainFacts = {}): void {
    this.titled('pain', stepId, title, { severity, description: this.manyLines(description) });
  }

  fix(stepId: string, title: string): void {
    this.titled('fix', stepId, title, {});
  }

  /** Something of the file has no place in a map. */
  leave(kind: ForeignPart, count = 1): void {
    this.lost.set(kind, (this.lost.get(kind) ?? 0) + count);
  }

  result(): { readonly ok: true; readonly map: PlainMap; readonly left: readonly Loss[] } {
    const map = {
      kind: 'map',
      title: this.oneLine(this.title),
      description: this.manyLines(this.description).trim(),
      language: this.languageOfText(),
    };
    const records = [map, { kind: 'evidence' }, ...this.made, ...this.cells.values()];
    const left = foreignParts
      .map((kind) => ({ kind, count: this.lost.get(kind) ?? 0 }))
      .filter(({ count }) => count > 0);
    return { ok: true, map: { records }, left };
  }

  /** That of the texts; of none, the language of whoever reads the file. */
  private languageOfText(): Language {
    const said = [...this.made, ...this.cells.values()].flatMap(({ title, name, text }) => [
      title,
      name,
      text,
    ]);
    const texts = [this.title, this.description, ...said].filter((each) => typeof each === 'string');
    const counts = texts.map((text) => detectLanguage(text)).filter((each) => each !== null);
    const russian = counts.filter((each) => each === 'ru').length;
    if (counts.length === 0) return this.language;
    // Russian maps are full of Latin names; one Russian name makes no English map Russian.
    return russian * 3 >= counts.length ? 'ru' : 'en';
  }

  private titled(kind: 'pain' | 'fix', stepId: string, title: string, fields: object): void {
    const shown = this.oneLine(title);
    if (shown === '') return;
    const key = `${kind} ${shown}`;
    const known = this.titledSteps.get(key);
    if (known) {
      if (!known.includes(stepId)) known.push(stepId);
      return;
    }
    const stepIds = [stepId];
    this.titledSteps.set(key, stepIds);
    this.made.push({ kind, id: this.newId(kind), title: shown, ...fields, stepIds });
  }

  private cell(laneId: string, stepId: string, line: number): Record<string, unknown> {
    const key = `${laneId} ${stepId}`;
    const known = this.cells.get(key);
    if (known) return known;
    if (this.cells.size >= foreignLimits.cells) {
      throw new Refusal(formatProblems.tooMany, line, { limit: foreignLimits.cells });
    }
    const made: Record<string, unknown> = { kind: 'cell', at: { laneId, stepId } };
    this.cells.set(key, made);
    return made;
  }

  private countOf(kind: string): number {
    return this.counts.get(kind) ?? 0;
  }

  private newId(kind: string): string {
    const count = this.countOf(kind) + 1;
    this.counts.set(kind, count);
    return `${kind}-${count}`;
  }

  private limit(kind: string, limit: number, line: number): void {
    if (this.countOf(kind) >= limit) throw new Refusal(formatProblems.tooMany, line, { limit });
  }

  private oneLine(text: string): string {
    return this.cut(foreignLine(text), lineLimit);
  }

  private manyLines(text: string): string {
    const safe = withoutUnsafeLinks(foreignText(text));
    if (safe.removed > 0) this.leave('addresses', safe.removed);
    return this.cut(safe.text, textLimit);
  }

  private cut(text: string, limit: number): string {
    if (text.length <= limit) return text;
    this.leave('cutTexts');
    return text.slice(0, limit);
  }
}
