/**
 * What another program may write into map.json, as one zod schema: the record schemas, with everything optional
 * that reading fills in (stamps, order keys, ids that follow from other fields). docs/map.schema.json is made of it.
 */
import { z } from 'zod';
import { formatVersion } from '../document/migrations';
import { orderKey } from '../document/records/field';
import { collectionId, idText, stageId, stepId } from '../document/records/identity';
import { type RecordKind, recordKinds, recordSchemas } from '../document/records/record';
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

/** What reading fills in, or reads more widely than the record says. */
const written: Partial<Record<RecordKind, z.ZodRawShape>> = {
  map: { id: z.literal('map').optional() },
  stage: { order },
  step: { place: z.object({ stageId: stageId.nullable(), order }).optional() },
  lane: { order },
  cell: { id: derived },
  persona: { order, rule: anyRule.nullable().default(null) },
  screenshot: { place: placedInStep },
  quote: { place: placedInStep },
  metric: { id: derived },
  rule: { id: derived, expression: anyRule },
  theme: { expression: anyRule.nullable().default(null) },
  pain: { order },
  fix: { order },
  evidence: { id: z.literal('evidence').optional() },
  collection: { order },
  collectedQuote: { place: z.object({ collectionId, order }) },
  programme: { id: z.literal('programme').optional() },
  problem: { order },
  goal: { order },
};

function fileRecordOf(kind: RecordKind) {
  const schema: z.ZodObject = recordSchemas[kind];
  return schema.extend({ ...written[kind], stamps }).meta({ id: kind });
}

const [firstKind = 'map', ...otherKinds] = recordKinds;
const fileRecord = z.discriminatedUnion('kind', [fileRecordOf(firstKind), ...otherKinds.map(fileRecordOf)]);

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
