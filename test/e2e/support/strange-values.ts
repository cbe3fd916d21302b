/**
 * Values for calls, seeded: such as fit a schema, such as nearly do, and such as nobody would send. They travel as plain JSON
 * with marks, since most strange things do not; `revive` makes the real ones where they are sent from.
 */
import type { z } from 'zod';

export type Random = () => number;

/** mulberry32: the same numbers for the same seed, everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const texts: readonly string[] = [
  '',
  ' ',
  '..',
  '../../../../etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\host\\share\\x',
  'a\u0000b',
  '\u202eabc',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '{{7*7}}',
  '%00%2e%2e%2f',
  "'; DROP TABLE contacts; --",
  '(a+)+$',
  'a'.repeat(16),
  'b'.repeat(64),
  '0123456789abcdef0123456789abcdef',
  '2026-13-45',
  '2026-11-20',
  'javascript:alert(1)',
  'NaN',
];
const numbers: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.5,
  2 ** 31,
  -(2 ** 31),
  2 ** 53,
  -(2 ** 53),
  1e308,
  5e-324,
];

/** What JSON cannot carry, by its mark. */
const marks = [
  'bytes',
  'huge',
  'cyclic',
  'deep',
  'nan',
  'infinity',
  'undefined',
  'bigint',
  'date',
  'map',
  'set',
  'error',
  'regexp',
  'buffer',
  'floats',
  'view',
  'blob',
  'file',
  'boxed',
  'ownProto',
  'noProto',
  'sparse',
  'function',
  'symbol',
  'promise',
  'getter',
  'proxy',
] as const;

const marked = (random: Random): unknown => ({ $mark: pick(random, marks) });

/** Of zod's own description of a schema, as much as is looked at. */
interface Described {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly items?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly getter?: () => z.ZodType;
}

const deepest = 8;

/** Makes values of one schema. It is walked as values are made: written out whole, some would not end. */
export class ValueMaker {
  private readonly optional = new WeakMap<z.ZodType, boolean>();

  constructor(
    private readonly input: z.ZodType,
    private readonly random: Random,
  ) {}

  /** Fits, as far as the shape goes. */
  fitting(): unknown {
    return this.of(this.input, 0);
  }

  /** Anything at all: a fitting value, a strange one, or a fitting one bent in one to three places. */
  next(): unknown {
    const { random } = this;
    const dice = random();
    if (dice < 0.05) return this.fitting();
    if (dice < 0.3) return strange(random, 0);
    let value = this.fitting();
    for (let bends = 1 + Math.floor(random() * 3); bends > 0; bends -= 1) value = bent(value, random);
    return value;
  }

  private of(schema: z.ZodType | undefined, depth: number): unknown {
    if (schema === undefined || depth > 30) return null;
    const { random } = this;
    const described: Described = schema.def;
    const inner = described.innerType ?? described.in ?? described.getter?.();
    if (inner) return this.of(inner, depth + 1);
    switch (described.type) {
      case 'object':
        return this.object(described.shape ?? {}, depth);
      case 'array':
        return Array.from({ length: depth > deepest ? 0 : Math.floor(random() * 3) }, () =>
          this.of(described.element, depth + 1),
        );
      case 'tuple':
        return (described.items ?? []).map((item) => this.of(item, depth + 1));
      case 'record':
        return { [pick(random, texts)]: this.of(described.valueType, depth + 1) };
      case 'union':
        // Deep inside a schema that holds itself the first choice is the plain one.
        return this.of(
          depth > deepest ? described.options?.[0] : pick(random, described.options ?? []),
          depth + 1,
        );
      case 'literal':
        return pick(random, described.values ?? []);
      case 'enum':
        return pick(random, Object.values(described.entries ?? {}));
      case 'string':
        return pick(random, texts);
      case 'number':
        return pick(random, numbers);
      case 'boolean':
        return random() < 0.5;
      case 'null':
        return null;
      default:
        return { $mark: 'bytes' };
    }
  }

  /** Asked of the same field again and again. */
  private isOptional(field: z.ZodType): boolean {
    const known = this.optional.get(field);
    if (known !== undefined) return known;
    const isOptional = field.safeParse(undefined).success;
    this.optional.set(field, isOptional);
    return isOptional;
  }

  private object(shape: Readonly<Record<string, z.ZodType>>, depth: number): unknown {
    const fields = Object.entries(shape).filter(
      ([, field]) => !this.isOptional(field) || (depth < deepest && this.random() < 0.5),
    );
    return Object.fromEntries(fields.map(([name, field]) => [name, this.of(field, depth + 1)]));
  }
}

function strange(random: Random, depth: number): unknown {
  const dice = random();
  if (dice < 0.35) return marked(random);
  if (dice < 0.55) return pick(random, texts);
  if (dice < 0.7) return pick(random, numbers);
  if (dice < 0.8) return pick(random, [null, true, false, [], {}]);
  if (depth > 2) return null;
  const items = Array.from({ length: Math.floor(random() * 4) }, () => strange(random, depth + 1));
  return random() < 0.5 ? items : Object.fromEntries(items.map((item) => [pick(random, texts), item]));
}

/** One place of it is another value, is gone, or is there twice. */
function bent(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return strange(random, 0);
  if (Array.isArray(value)) {
    if (value.length === 0) return [strange(random, 0)];
    const at = Math.floor(random() * value.length);
    return value.map((item, index) => (index === at ? bent(item, random) : item));
  }
  const names = Object.keys(value);
  const name = names.length === 0 || random() < 0.2 ? pick(random, texts) : pick(random, names);
  const copy: Record<string, unknown> = { ...value };
  if (random() < 0.2) delete copy[name];
  else
    Object.defineProperty(copy, name, {
      value: bent(copy[name], random),
      enumerable: true,
      configurable: true,
    });
  return copy;
}

/** Self-contained, since it is sent into pages as text. */
export function revive(value: unknown): unknown {
  const deep = (): object => {
    let nested: object = {};
    for (let level = 0; level < 500; level += 1) nested = { nested };
    return nested;
  };
  const cyclic = (): object => {
    const ring: Record<string, unknown> = { token: 'a'.repeat(32) };
    ring.self = ring;
    return ring;
  };
  const made: Readonly<Record<string, () => unknown>> = {
    bytes: () => new Uint8Array([80, 75, 3, 4, 0, 255]),
    huge: () => 'x'.repeat(200_000),
    cyclic,
    deep,
    nan: () => Number.NaN,
    infinity: () => Number.NEGATIVE_INFINITY,
    undefined: () => undefined,
    bigint: () => BigInt(2) ** BigInt(70),
    date: () => new Date(0),
    map: () => new Map([['token', 'a'.repeat(32)]]),
    set: () => new Set(['..']),
    error: () => new RangeError('x'),
    regexp: () => /(a+)+$/,
    buffer: () => new ArrayBuffer(1_000),
    floats: () => new Float64Array(100),
    view: () => new DataView(new ArrayBuffer(8)),
    blob: () => new Blob(['x']),
    file: () => new File(['x'], '../../x.cjm'),
    boxed: () => new String('../x'),
    ownProto: () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
    noProto: () => Object.assign(Object.create(null), { token: '../x' }),
    sparse: () => Object.assign([], { 5: 'x', length: 9 }),
    function: () => () => '../x',
    symbol: () => Symbol('x'),
    promise: () => Promise.resolve('x'),
    getter: () =>
      Object.defineProperty({}, 'token', {
        enumerable: true,
        get: () => {
          throw new Error('got');
        },
      }),
    proxy: () => new Proxy({}, { get: () => '../x', ownKeys: () => ['token'] }),
  };
  if (Array.isArray(value)) return value.map((item) => revive(item));
  if (typeof value !== 'object' || value === null) return value;
  const mark: unknown = Reflect.get(value, '$mark');
  if (typeof mark === 'string' && Object.hasOwn(made, mark)) return made[mark]?.();
  const copy = {};
  for (const [name, item] of Object.entries(value))
    Object.defineProperty(copy, name, {
      value: revive(item),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  return copy;
}
