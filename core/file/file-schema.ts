/**
 * What another program may write into map.json, as one zod schema: the record schemas, with everything optional
 * that reading fills in (stamps, order keys, ids that follow from other fields). docs/map.schema.json is made of it.
 */
import { z } from 'zod';
import { formatVersion } from '../document/migrations';
import { orderKey } from '../document/records/field';
import { collectionId, idText, stageId, stepId } from '../document/records/identity';
import { recordSchemas } from '../document/records/record';
import { condition, type StepRule } from '../evidence/rule';
import { mapFormat } from './map-json';

/** A rule as a recursive schema; reading also limits it to twelve levels. */
const anyRule: z.ZodType<StepRule> = z
  .discriminatedUnion('test', [
    ...condition.options,
    z.object({ test: z.literal('all'), rules: z.lazy(() => z.array(anyRule).max(200)) }),
    z.object({ test: z.literal('any'), rules: z.lazy(() => z.array(anyRule).max(200)) }),
    z.object({ test: z.literal('not'), rule: z.lazy(() => anyRule) }),
  ])
  .meta({ id: 'stepRule' });

const stamps = z
  .record(z.string(), z.string())
  .optional()
  .meta({ description: 'When and by whom each field was last written. Leave it out; Tapki fills it in.' });
const order = orderKey
  .optional()
  .meta({ description: 'Fractional order key. Left out, the order of the list counts.' });
const derived = idText.optional().meta({ description: 'May be left out: it follows from the other fields.' });
const placedInStep = z.object({ stepId, order });

const { map, stage, step, path, lane, cell, persona, screenshot, pin, quote } = recordSchemas;
const {
  metric,
  rule,
  theme,
  pain,
  fix,
  session,
  vote,
  comment,
  source,
  evidence,
  author,
  collection,
  collectedQuote,
} = recordSchemas;

const fileRecord = z.discriminatedUnion('kind', [
  map.extend({ id: z.literal('map').optional(), stamps }).meta({ id: 'map' }),
  stage.extend({ order, stamps }).meta({ id: 'stage' }),
  step
    .extend({ place: z.object({ stageId: stageId.nullable(), order }).optional(), stamps })
    .meta({ id: 'step' }),
  path.extend({ stamps }).meta({ id: 'path' }),
  lane.extend({ order, stamps }).meta({ id: 'lane' }),
  cell.extend({ id: derived, stamps }).meta({ id: 'cell' }),
  persona.extend({ order, rule: anyRule.nullable().default(null), stamps }).meta({ id: 'persona' }),
  screenshot.extend({ place: placedInStep, stamps }).meta({ id: 'screenshot' }),
  pin.extend({ stamps }).meta({ id: 'pin' }),
  quote.extend({ place: placedInStep, stamps }).meta({ id: 'quote' }),
  metric.extend({ id: derived, stamps }).meta({ id: 'metric' }),
  rule.extend({ id: derived, expression: anyRule, stamps }).meta({ id: 'rule' }),
  theme.extend({ expression: anyRule.nullable().default(null), stamps }).meta({ id: 'theme' }),
  pain.extend({ order, stamps }).meta({ id: 'pain' }),
  fix.extend({ order, stamps }).meta({ id: 'fix' }),
  session.extend({ stamps }).meta({ id: 'session' }),
  vote.extend({ stamps }).meta({ id: 'vote' }),
  comment.extend({ stamps }).meta({ id: 'comment' }),
  source.extend({ stamps }).meta({ id: 'source' }),
  evidence.extend({ id: z.literal('evidence').optional(), stamps }).meta({ id: 'evidence' }),
  author.extend({ stamps }).meta({ id: 'author' }),
  collection.extend({ order, stamps }).meta({ id: 'collection' }),
  collectedQuote.extend({ place: z.object({ collectionId, order }), stamps }).meta({ id: 'collectedQuote' }),
]);

export const fileSchema = z
  .object({
    format: z.literal(mapFormat),
    version: z.literal(formatVersion),
    mapId: idText.optional().meta({
      description: 'Copies of one map carry one id. Left out, it is made from the contents of the file.',
    }),
    records: z.array(fileRecord),
  })
  .meta({
    title: 'Tapki map',
    description: 'map.json of a Tapki map: all records of a customer-journey map. See file-format.md.',
  });

/** JSON Schema (2020-12) as text, the same for the same code. */
export function fileSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(fileSchema, { io: 'input' }), null, 2)}\n`;
}
