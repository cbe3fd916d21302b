/**
 * What an audience may see at one moment, and nothing more: the shape of what the presenter's window sends. Fields it
 * does not name are refused, so notes and quotes that are still hidden have no way across. Knows no map.
 */
import { z } from 'zod';
import { assetHash, language } from '../document/records/field';
import { fixStatuses } from '../document/records/fix';
import { laneKinds } from '../document/records/lane';
import { pictureTypes } from '../document/records/picture';
import { largestScale } from './camera';

const words = z.string().max(100_000);
const hash = assetHash;
const share = z.number().min(0).max(1);
const amount = z.number().nullable();

const stage = z.strictObject({ title: words, color: z.number().int().nullable() });

const pin = z.strictObject({
  number: z.number().int(),
  text: words,
  spot: z.strictObject({ x: share, y: share }),
});
const picture = z.strictObject({
  hash,
  width: z.number().positive(),
  height: z.number().positive(),
  title: words,
  description: words,
  pins: z.array(pin).max(1_000),
});
const number = z.strictObject({
  name: words,
  value: z.strictObject({ value: amount }),
  figure: words,
  size: words,
  period: words,
  series: z.array(z.strictObject({ month: words, value: amount })).max(2_000),
});
const emotion = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]);
const pain = z.strictObject({
  title: words,
  description: words,
  severity: amount,
  severityWords: words,
  contacts: amount,
  dsat: amount,
  score: amount,
});
const fix = z.strictObject({
  title: words,
  description: words,
  status: z.enum(fixStatuses),
  statusWords: words,
  kind: words,
  team: words,
  owner: words,
  dueOn: words,
});

const cover = z.strictObject({
  kind: z.literal('cover'),
  title: words,
  facts: words,
  description: words,
  /** Said of data that nobody collected; empty for real data. */
  invented: words,
});

const tile = z.strictObject({
  number: words,
  title: words,
  /** 0: no pain is known; 4: the hottest of the map. */
  heat: z.number().int().min(0).max(4),
  /** What the heat rests on; may be empty. */
  reason: words,
  isHere: z.boolean(),
  /** It was shown already. */
  isWalked: z.boolean(),
});
const overview = z.strictObject({
  kind: z.literal('overview'),
  /** What makes a step hot; empty where no pain is known. */
  legend: words,
  stages: z.array(z.strictObject({ ...stage.shape, steps: z.array(tile).max(5_000) })).max(1_000),
});

const step = z.strictObject({
  kind: z.literal('step'),
  id: words,
  /** Place on the way, from 1; null: it is not on the way that was chosen. */
  place: z.number().int().nullable(),
  total: z.number().int(),
  number: words,
  title: words,
  stage,
  pictures: z.array(picture).max(1_000),
  /** Which of the pictures is shown, and how it fills the screen; null: it does not. */
  shownPicture: z.number().int().min(0),
  camera: z.strictObject({ scale: z.number().min(1).max(largestScale), x: share, y: share }).nullable(),
  /** Which of its pins is spoken of; null: none. */
  pin: z.number().int().min(0).nullable(),
  /** How far what is told was moved up, in rows. */
  scrolled: z.number().int().min(0),
  texts: z
    .array(z.strictObject({ laneId: words, laneKind: z.enum(laneKinds), lane: words, text: words }))
    .max(1_000),
  emotions: z.array(z.strictObject({ laneId: words, emotion })).max(1_000),
  drawn: z.array(z.strictObject({ laneId: words, lane: words, hash, description: words })).max(1_000),
  /** Those that were revealed, and how many there are. */
  quotes: z.array(z.strictObject({ text: words, source: words })).max(10_000),
  quoteCount: z.number().int(),
  numbers: z.array(number).max(100),
  pains: z.array(pain).max(1_000),
  fixes: z.array(fix).max(1_000),
  exits: z.array(words).max(1_000),
  /** The ways on, once the presenter came to them; empty before. */
  branches: z
    .array(
      z.strictObject({
        number: words,
        title: words,
        /** Kind of the path and what is written on it; may be empty. */
        about: words,
        /** Share of the customers, as it is written; empty: not known. */
        share: words,
        isFailure: z.boolean(),
        isWalked: z.boolean(),
        isOffered: z.boolean(),
      }),
    )
    .max(1_000),
});

const captured = z.strictObject({
  kind: z.enum(['decision', 'question', 'parked', 'fix']),
  text: words,
  /** Number and title of its step; empty: said of the whole map. */
  step: words,
});
const summary = z.strictObject({
  kind: z.literal('summary'),
  captured: z.array(captured).max(10_000),
});

/** A vote that runs says who is through, and no number; one that is closed, its totals. */
const vote = z.strictObject({
  kind: z.literal('vote'),
  isClosed: z.boolean(),
  /** null: the facilitator counts. */
  voted: z.number().int().nullable(),
  expected: z.number().int().nullable(),
  items: z
    .array(
      z.strictObject({
        title: words,
        of: z.enum(['fix', 'pain']),
        /** null: nobody is to know yet. */
        result: z.strictObject({ dots: z.number().int(), place: words }).nullable(),
      }),
    )
    .max(1_000),
});
const rating = z.strictObject({
  kind: z.literal('rating'),
  isClosed: z.boolean(),
  rated: z.number().int(),
  expected: z.number().int(),
  /** null: nobody rated, or it is not known yet. */
  result: z
    .strictObject({
      average: z.number().min(1).max(5),
      isFew: z.boolean(),
      counts: z.array(z.strictObject({ score: z.number().int(), count: z.number().int() })).max(5),
    })
    .nullable(),
});

const blank = z.strictObject({ kind: z.literal('blank') });

const slide = z.discriminatedUnion('kind', [cover, overview, step, summary, vote, rating, blank]);
export type Slide = z.infer<typeof slide>;
export type SlideOf<K extends Slide['kind']> = Extract<Slide, { kind: K }>;

export const shownSlide = z.strictObject({
  language,
  theme: z.enum(['light', 'dark']),
  /** Title of the map. */
  map: words,
  slide,
  /** Hashes of the pictures to keep ready: those of this slide and of the next. */
  ready: z.array(hash).max(2_000),
});
export type ShownSlide = z.infer<typeof shownSlide>;

export const shownPicture = z.strictObject({
  hash,
  type: z.enum(pictureTypes),
  bytes: z.instanceof(Uint8Array),
});
export type ShownPicture = z.infer<typeof shownPicture>;

/** Where the presenter points, as shares of the slide's width and height; null: nowhere. */
export const shownPointer = z.strictObject({
  spot: z.strictObject({ x: share, y: share }).nullable(),
});
export type ShownPointer = z.infer<typeof shownPointer>;
