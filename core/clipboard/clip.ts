/**
 * What Tapki puts on the clipboard beside plain text and a table, so that icons, feelings, pictures and paths live on
 * in Tapki. Anybody can write to the clipboard: what is read is checked like a file. Knows no events.
 */
import { z } from 'zod';
import type { CellContent } from '../commands/cell';
import type { LaneClip, StageClip, StepClip } from '../commands/copied';
import { cell } from '../document/records/cell';
import { comment } from '../document/records/comment';
import { fix } from '../document/records/fix';
import { idText, stepId } from '../document/records/identity';
import { type LaneKind, lane, laneKinds } from '../document/records/lane';
import { metric } from '../document/records/metric';
import { pain } from '../document/records/pain';
import { path } from '../document/records/path';
import { pin } from '../document/records/pin';
import { quote } from '../document/records/quote';
import { rule } from '../document/records/rule';
import { screenshot } from '../document/records/screenshot';
import { stage } from '../document/records/stage';
import { step } from '../document/records/step';
import { parseJson } from '../file/json-text';
import { limits } from '../limits';

export const clipType = 'application/x-tapki-clip+json';

const { characters: longestClip, records: most } = limits.clipboard;

const blockCell = z.object({
  /** What stands there, in words. */
  words: z.string().max(50_000),
  /** null: the lane shows what is kept elsewhere, e.g. numbers and quotes. */
  content: cell
    .pick({ text: true, emotion: true, number: true, icon: true, mark: true, picture: true })
    .nullable(),
});

const stepParts = {
  steps: z.array(step).max(10_000),
  lanes: z.array(lane).max(1_000),
  cells: z.array(cell).max(most),
  screenshots: z.array(screenshot).max(most),
  pins: z.array(pin).max(most),
  paths: z.array(path).max(most),
  /** Of steps that were cut. */
  cut: z
    .object({
      mapId: idText,
      quotes: z.array(quote).max(most),
      metrics: z.array(metric).max(most),
      rules: z.array(rule).max(most),
      comments: z.array(comment).max(most),
      pains: z.array(pain).max(most),
      fixes: z.array(fix).max(most),
      ties: z.array(path).max(most),
    })
    .optional(),
};

const clipSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('cells'),
    rows: z
      .array(z.object({ laneKind: z.enum(laneKinds), cells: z.array(blockCell).max(10_000) }))
      .max(1_000),
  }),
  z.object({ what: z.literal('steps'), ...stepParts }),
  z.object({ what: z.literal('stages'), stages: z.array(stage).max(1_000), ...stepParts }),
  z.object({
    what: z.literal('lanes'),
    lanes: z.array(lane).max(1_000),
    cells: z.array(cell).max(most),
    /** Of the map they come from, in order. */
    stepIds: z.array(stepId).max(10_000),
    cut: z.object({ mapId: idText }).optional(),
  }),
]);
/** As it is copied. */
export type Clip =
  | CellsClip
  | ({ readonly what: 'steps' } & StepClip)
  | ({ readonly what: 'stages' } & StageClip)
  | ({ readonly what: 'lanes' } & LaneClip);
export interface CellsClip {
  readonly what: 'cells';
  readonly rows: readonly {
    readonly laneKind: LaneKind;
    readonly cells: readonly { readonly words: string; readonly content: CellContent | null }[];
  }[];
}

/** null: it is none, or a damaged one. */
export function readClip(text: string): Clip | null {
  if (text === '' || text.length > longestClip) return null;
  try {
    const read = clipSchema.safeParse(parseJson(text, limits.clipboard.jsonDepth));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Hashes of the pictures that the things on the clipboard show. */
export function picturesOfClip(clip: Clip): ReadonlySet<string> {
  if (clip.what === 'cells')
    return new Set(
      clip.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content?.picture?.hash ?? [])),
    );
  const shots = clip.what === 'lanes' ? [] : clip.screenshots.map(({ picture }) => picture.hash);
  return new Set([...shots, ...clip.cells.flatMap(({ picture }) => picture?.hash ?? [])]);
}

/** Without the pictures that are gone, e.g. blurred meanwhile. */
export function withoutPictures(clip: Clip, gone: ReadonlySet<string>): Clip {
  const kept = <Holder extends { readonly picture: { readonly hash: string } | null }>(
    holder: Holder,
  ): Holder => (holder.picture && gone.has(holder.picture.hash) ? { ...holder, picture: null } : holder);
  if (clip.what === 'cells')
    return {
      ...clip,
      rows: clip.rows.map(({ laneKind, cells }) => ({
        laneKind,
        cells: cells.map(({ words, content }) => ({ words, content: content && kept(content) })),
      })),
    };
  if (clip.what === 'lanes') return { ...clip, cells: clip.cells.map(kept) };
  return {
    ...clip,
    cells: clip.cells.map(kept),
    screenshots: clip.screenshots.filter(({ picture }) => !gone.has(picture.hash)),
  };
}
