/**
 * A map with a given text in every field that takes text, of every kind of record: the schemas themselves are walked,
 * so that a field which is added tomorrow is in it.
 */
import { z } from 'zod';
import { authorIdOf } from '#core/document/records/author';
import { cellIdOf } from '#core/document/records/cell';
import { laneId, stepId } from '#core/document/records/identity';
import { laneKinds } from '#core/document/records/lane';
import { metricIdOf, metricNames } from '#core/document/records/metric';
import { type RecordKind, recordKinds, recordSchemas } from '#core/document/records/record';
import { ruleIdOf } from '#core/document/records/rule';

type Values = Record<string, unknown>;

/** Where fields that name other records lead. */
const leadsTo: Readonly<Record<string, string>> = {
  ...{ stepId: 'step', stepIds: 'step', originId: 'step', subjectId: 'step' },
  ...{ stageId: 'stage', laneId: 'lane', personaId: 'persona', personaIds: 'persona' },
  ...{ screenshotId: 'screenshot', quoteIds: 'quote', themeIds: 'theme', painIds: 'pain' },
  ...{ fixId: 'fix', themeId: 'theme' },
  ...{ sessionId: 'session', raisedIn: 'session', collectionId: 'collection' },
  ...{ originMapId: 'map', detailMapId: 'map' },
  ...{ reviewId: 'review', requestId: 'request', goalId: 'goal' },
};
/** Fields whose value would keep the record from being shown. */
const settled: Readonly<Record<string, unknown>> = {
  ...{ deletedAt: null, isHidden: false, isCollapsed: false, drawnIn: null, replyTo: null, portrait: null },
};
const shaped = [
  '2026-03-04T10:00:00.000Z',
  '2026-03-04',
  '2026-03',
  'a'.repeat(64),
  'a0',
  '5',
  'EUR',
  '09:30',
] as const;

interface Filling {
  readonly text: string;
  /** Tells the records of one text from those of another. */
  readonly suffix: string;
  /** Which of several shapes a value takes. */
  readonly turn: number;
  readonly seen: Set<string>;
}

const shapeOf = z.looseObject({
  type: z.string(),
  innerType: z.unknown().optional(),
  element: z.unknown().optional(),
  shape: z.record(z.string(), z.unknown()).optional(),
  options: z.array(z.unknown()).optional(),
  entries: z.record(z.string(), z.unknown()).optional(),
  values: z.array(z.unknown()).optional(),
  keyType: z.unknown().optional(),
  valueType: z.unknown().optional(),
  getter: z.unknown().optional(),
});

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

function schemaOf(value: unknown, path: string): z.ZodType {
  if (isSchema(value)) return value;
  throw new Error(`No schema at ${path}`);
}

function textFor(schema: z.ZodType, path: string, key: string, filling: Filling): string {
  const { text, suffix, seen } = filling;
  const isFree = schema.safeParse('<x> =1').success;
  if (isFree) seen.add(path);
  for (const most of isFree ? [50_000, 1_000, 200, 100, 50] : []) {
    const cut = text.slice(0, most) || 'x';
    if (schema.safeParse(cut).success) return cut;
  }
  const target = leadsTo[key];
  if (target !== undefined) return `${target}-${suffix}`;
  const found = shaped.find((each) => schema.safeParse(each).success);
  if (found === undefined) throw new Error(`No text for ${path}`);
  return found;
}

/** One of those that there are, or any. */
function keyOf(type: unknown): string {
  const { entries } = isSchema(type) ? shapeOf.parse(type.def) : {};
  return String(Object.values(entries ?? {})[0] ?? 5);
}

const oneOf = (options: readonly unknown[], turn: number): unknown => options[turn % options.length];

function madeFor(schema: z.ZodType, path: string, filling: Filling, depth = 0): unknown {
  const key = path.split('.').findLast((part) => !/^\[.*\]$/.test(part)) ?? '';
  if (key in settled) return settled[key];
  const def = shapeOf.parse(schema.def);
  const inside = (part: unknown, at: string): unknown => madeFor(schemaOf(part, at), at, filling, depth + 1);
  switch (def.type) {
    case 'string':
      return textFor(schema, path, key, filling);
    case 'nullable':
    case 'optional':
    case 'default':
      return inside(def.innerType, path);
    case 'array':
      return arrayOf(schemaOf(def.element, path), path, filling, depth);
    case 'object':
      return objectOf(def.shape ?? {}, path, { inside, suffix: filling.suffix });
    case 'record':
      return { [keyOf(def.keyType)]: inside(def.valueType, path) };
    case 'union':
      // Rules hold rules: the deeper ones are the simplest.
      return inside(oneOf(def.options ?? [], depth > 6 ? 0 : filling.turn), path);
    case 'lazy':
      return typeof def.getter === 'function' ? inside(def.getter(), path) : undefined;
    case 'enum':
      return oneOf(Object.values(def.entries ?? {}), filling.turn);
    case 'literal':
      return def.values?.[0];
    case 'boolean':
      return filling.turn % 2 === 0;
    case 'null':
      return null;
    case 'number':
      return [3, 1, 0.5, 0].find((each) => schema.safeParse(each).success);
    default:
      throw new Error(`A field of an unknown type: ${path} ${def.type}`);
  }
}

/** Of several shapes, one of each; as many as it must have. */
function arrayOf(element: z.ZodType, path: string, filling: Filling, depth: number): readonly unknown[] {
  const def = shapeOf.parse(element.def);
  const count = def.type === 'union' && depth < 4 ? (def.options?.length ?? 1) : 2;
  return Array.from({ length: count }, (_, turn) =>
    madeFor(element, `${path}.[]`, { ...filling, turn }, depth + 1),
  );
}

function objectOf(
  shape: Readonly<Record<string, unknown>>,
  path: string,
  { inside, suffix }: { inside: (part: unknown, at: string) => unknown; suffix: string },
): Values {
  const values: Values = {};
  for (const [name, part] of Object.entries(shape)) {
    const value = inside(part, `${path}.${name}`);
    if (value !== undefined) values[name] = value;
  }
  // What a pin, or a vote, is about.
  if (typeof values.kind === 'string' && path.endsWith('.subject'))
    return { ...values, id: `${values.kind}-${suffix}` };
  return values;
}

export interface HostileMap {
  readonly records: readonly Values[];
  /** Fields that hold the texts, e.g. "fix.state.reason". */
  readonly fields: ReadonlySet<string>;
}

/** One record of each kind for each text, hung on steps of their own; what a map has once holds all of them. */
export function hostileMap(texts: readonly string[]): HostileMap {
  const fields = new Set<string>();
  const lanes = laneKinds.map((laneKind, index) => {
    const text = texts[index % texts.length] ?? '';
    const filling = { text, suffix: String(index % texts.length), turn: index, seen: fields };
    return { ...recordOf('lane', filling), id: `lane-${index}`, laneKind };
  });
  const ofText = (text: string, index: number): readonly Values[] => {
    const filling = { text, suffix: String(index), turn: index, seen: fields };
    const own = recordKinds.filter((kind) => kind !== 'lane' && !isSingle(kind));
    return own.flatMap((kind) => recordsOf(kind, filling));
  };
  const all = { text: texts.join('\n'), suffix: '0', turn: 0, seen: fields };
  const singles = recordKinds.filter(isSingle).flatMap((kind) => recordsOf(kind, all));
  const end = { kind: 'step', id: `step-${texts.length}`, place: { stageId: 'stage-0', order: 'z9' } };
  return { records: [...singles, ...lanes, ...texts.flatMap(ofText), end], fields };
}

const isSingle = (kind: RecordKind): boolean => kind === 'map' || kind === 'evidence' || kind === 'programme';

function recordOf(kind: RecordKind, filling: Filling): Values {
  const values = madeFor(recordSchemas[kind], kind, filling);
  const id = `${kind}-${filling.suffix}`;
  return { ...z.record(z.string(), z.unknown()).parse(values), id };
}

/** With the ids that some kinds make of what they are about. */
function recordsOf(kind: RecordKind, filling: Filling): readonly Values[] {
  const record = recordOf(kind, filling);
  const step = stepId.parse(`step-${filling.suffix}`);
  const next = `step-${Number(filling.suffix) + 1}`;
  switch (kind) {
    case 'map':
    case 'evidence':
    case 'programme':
      return [{ ...record, id: kind }];
    case 'author':
      return [{ ...record, id: authorIdOf(`actor${filling.suffix}`) }];
    case 'cell':
      return laneKinds.map((_, index) => {
        const lane = laneId.parse(`lane-${index}`);
        return { ...record, id: cellIdOf(lane, step), at: { laneId: lane, stepId: step } };
      });
    case 'metric':
      return metricNames.map((metric, turn) => ({
        ...recordOf(kind, { ...filling, turn }),
        ...{ id: metricIdOf(step, metric), of: { stepId: step, metric } },
      }));
    case 'rule':
      return [{ ...record, id: ruleIdOf(step, 'contacts'), of: { stepId: step, about: 'contacts' } }];
    case 'path':
      return [{ ...record, ends: { from: step, to: next } }];
    default:
      return [record];
  }
}
