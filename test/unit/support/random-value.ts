/** A random value that a schema takes, for fields that people fill in as they like. */
import { z } from 'zod';
import type { Random } from '#core/themes/random';
import { below, chance, oneOf, randomText } from './chance';

const tries = 1_000;

/** Values for some of the named fields. */
export function randomFields<Shape extends z.ZodRawShape, Name extends keyof Shape & string>(
  random: Random,
  { shape }: z.ZodObject<Shape>,
  names: readonly Name[],
): { readonly [Each in Name]?: z.output<Shape[Each]> } {
  const told = names.flatMap((name) => {
    const field = shape[name];
    return field !== undefined && chance(random, 0.4) ? [[name, randomValue(random, field)]] : [];
  });
  // Each value was taken by the schema of its field.
  return Object.fromEntries(told) as { readonly [Each in Name]?: z.output<Shape[Each]> };
}

/** Drawn until the schema takes it: patterns and limits are its own affair. */
export function randomValue(random: Random, schema: z.core.$ZodType): unknown {
  for (let index = 0; index < tries; index += 1) {
    const value = draw(random, schema);
    if (z.safeParse(schema, value).success) return value;
  }
  throw new Error('No value was found that the schema takes');
}

function draw(random: Random, schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'default':
      return draw(random, def.innerType);
    case 'optional':
      return chance(random, 0.4) ? undefined : draw(random, def.innerType);
    case 'nullable':
      return chance(random, 0.3) ? null : draw(random, def.innerType);
    case 'string':
      return randomString(random, schema);
    case 'number':
      return oneOf(random, [0, 1, 2, 5, below(random, 1_000), random(), below(random, 9_000) / 7]);
    case 'boolean':
      return chance(random, 0.5);
    case 'enum':
      return oneOf(random, Object.values(def.entries));
    case 'literal':
      return oneOf(random, def.values);
    case 'union':
      return draw(random, oneOf(random, def.options));
    case 'array':
      return Array.from({ length: below(random, 4) }, () => randomValue(random, def.element));
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([name, field]) => [name, randomValue(random, field)]),
      );
    default:
      throw new Error(`No value is made for ${def.type}`);
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** What people write where anything may be written; a day, an instant and the like where nothing else is taken. */
function randomString(random: Random, schema: z.core.$ZodType): string {
  const written = randomText(random, chance(random, 0.3) ? 30 : 8);
  if (z.safeParse(schema, written).success) return written;
  const month = `2026-${twoDigits(1 + below(random, 12))}`;
  const day = `${month}-${twoDigits(1 + below(random, 28))}`;
  const clock = `${twoDigits(below(random, 24))}:${twoDigits(below(random, 60))}`;
  return oneOf(random, [
    day,
    month,
    clock,
    `${day}T${clock}:00.000Z`,
    below(random, 16).toString(16).repeat(64),
    'RUB',
  ]);
}
