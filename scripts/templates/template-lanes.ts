/** Lanes of templates: most are a kind alone, some have a title and a unit of their own. */
import type { LaneKind } from '#core/document/records/lane';
import type { LaneSource } from './template';

export const lanesOf = (...lanes: readonly (LaneKind | LaneSource)[]): readonly LaneSource[] =>
  lanes.map((lane) => (typeof lane === 'string' ? { laneKind: lane } : lane));

/** Of a journey in detail: what the customer does and feels, what is known of it, what lies behind it. */
export const usualLanes = lanesOf(
  'textRead',
  'actions',
  'thoughts',
  'question',
  'touchpoint',
  'emotion',
  'quotes',
  'contacts',
  'pains',
  'fixes',
  'lineOfVisibility',
  'backstage',
  'systems',
);
