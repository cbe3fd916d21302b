/** A lane: one kind of information about every step; a row of the map. */
import { z } from 'zod';
import { commonFields, line, orderKey } from './field';
import { laneId, personaId } from './identity';

/** In the order in which a full map shows them. */
export const laneKinds = [
  'screenshot',
  'textRead',
  'actions',
  'thoughts',
  'question',
  'touchpoint',
  'emotion',
  'quotes',
  'contacts',
  'contactRate',
  'csat',
  'ces',
  'nps',
  'conversion',
  'pains',
  'fixes',
  'lineOfInteraction',
  'lineOfVisibility',
  'backstage',
  'systems',
  'departments',
  'customText',
  'customNumber',
  'customPicture',
] as const;

export const lane = z.object({
  ...commonFields,
  id: laneId,
  kind: z.literal('lane'),
  laneKind: z.enum(laneKinds),
  /** Empty: the kind's own name in the reader's language. */
  title: line.default(''),
  order: orderKey.default('a0'),
  /** Least height in px at 100 %; null: as high as its content. */
  height: z.number().min(24).max(2_000).nullable().default(null),
  isHidden: z.boolean().default(false),
  isCollapsed: z.boolean().default(false),
  isLocked: z.boolean().default(false),
  /** Whose emotion a curve shows; null: the customer in general. */
  personaId: personaId.nullable().default(null),
  /** Emotion lane in whose row this curve is drawn over the others; null: a row of its own. */
  drawnIn: laneId.nullable().default(null),
  /** Custom number lanes: what is counted, e.g. "min"; empty: a bare number. */
  unit: line.default(''),
});
export type Lane = z.infer<typeof lane>;
export type LaneKind = (typeof laneKinds)[number];

/** Kinds whose cells are text that people write. */
export const textLaneKinds = [
  'textRead',
  'actions',
  'thoughts',
  'question',
  'touchpoint',
  'backstage',
  'systems',
  'departments',
  'customText',
] as const satisfies readonly LaneKind[];
export type TextLaneKind = (typeof textLaneKinds)[number];

/** Kinds that show what cells hold; the others show the step's own facts. */
const ownCellKinds: ReadonlySet<LaneKind> = new Set<LaneKind>([
  ...textLaneKinds,
  'emotion',
  'customNumber',
  'customPicture',
]);
export const showsOwnCells = (kind: LaneKind): boolean => ownCellKinds.has(kind);

export const isTextLane = (kind: LaneKind): kind is TextLaneKind =>
  textLaneKinds.some((textKind) => textKind === kind);
