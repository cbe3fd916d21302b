/** A cell: where a lane meets a step. Its id is made of both, so two copies that fill it fill the same one. */
import { z } from 'zod';
import { commonFields, text } from './field';
import { type CellId, cellId, laneId, stepId } from './identity';
import { pictureRef } from './picture';

/** Touchpoints, channels and signs that a cell can carry; drawn by core/scene, named in both languages. */
export const cellIcons = [
  'website',
  'mobileApp',
  'phone',
  'chat',
  'messenger',
  'email',
  'sms',
  'push',
  'socialNetwork',
  'chatBot',
  'agent',
  'person',
  'store',
  'pickupPoint',
  'courier',
  'parcel',
  'place',
  'home',
  'car',
  'payment',
  'money',
  'document',
  'camera',
  'search',
  'advert',
  'calendar',
  'time',
  'idea',
  'question',
  'warning',
  'blocked',
  'done',
  'heart',
  'star',
  'flag',
] as const;

/** Colour marks; each is drawn with a sign of its own, so that none speaks by colour alone. */
export const cellMarks = ['red', 'amber', 'green', 'blue', 'violet', 'grey'] as const;

export const cell = z.object({
  ...commonFields,
  id: cellId,
  kind: z.literal('cell'),
  at: z.object({ laneId, stepId }),
  /** Lines with light formatting (core/text/rich-text.ts): **bold**, "- " and "1. " lists, [text](address). */
  text: text.default(''),
  /** Emotion lanes: -2 (very bad) to +2 (very good); null: not known, the curve has a gap. */
  emotion: z.number().int().min(-2).max(2).nullable().default(null),
  /** Custom number lanes. */
  number: z.number().nullable().default(null),
  icon: z.enum(cellIcons).nullable().default(null),
  mark: z.enum(cellMarks).nullable().default(null),
  /** A picture with what it shows, for people who cannot see it. */
  picture: z
    .object({ ...pictureRef.shape, description: text })
    .nullable()
    .default(null),
});
export type Cell = z.infer<typeof cell>;
export type LaneAndStep = Cell['at'];
export type CellIcon = (typeof cellIcons)[number];
export type CellMark = (typeof cellMarks)[number];
export type CellPicture = NonNullable<Cell['picture']>;

export const cellIdOf = (lane: string, step: string): CellId => `cell:${lane}:${step}` as CellId;
