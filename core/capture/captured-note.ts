/**
 * What is captured on its way to a programme: the shape of a file in the inbox, and of what other programs put into a
 * watched folder. Text in the inbox is masked already. Knows no files and no clock.
 */
import { z } from 'zod';
import { noonOf } from '../document/local-day';
import { type Capture, captureKinds, captureWays } from '../document/records/capture';
import { day, instant, line } from '../document/records/field';
import { captureId, idText } from '../document/records/identity';
import { stepPlace } from '../document/records/review';
import { parseJson } from '../file/json-text';
import { limits } from '../limits';
import { mask } from '../text/mask';

/** What people type into the small window. */
export const capturedText = z.string().trim().min(1).max(limits.note.characters);

export const typedNote = z
  .object({
    kind: z.enum(captureKinds),
    text: capturedText,
    contact: line,
    place: stepPlace.nullable(),
  })
  .strict();
export type TypedNote = z.infer<typeof typedNote>;

export const capturedNote = z.object({
  /** Made once; the record it becomes is called after it, so that it is there once. */
  id: idText.max(120),
  kind: z.enum(captureKinds),
  text: capturedText,
  contact: line,
  place: stepPlace.nullable(),
  /** A step and a map as they were named; empty: not. */
  step: line,
  map: line,
  at: instant,
  by: line,
  way: z.enum(captureWays),
});
export type CapturedNote = z.infer<typeof capturedNote>;

export const captureIdOf = ({ id }: Pick<CapturedNote, 'id'>): Capture['id'] =>
  captureId.parse(`capture:${id}`);

/** Numbers come as numbers from programs that know no better. */
const written = z.union([line, z.number().int().transform(String)]);
const moment = z.union([
  z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString()),
  day.transform(noonOf),
]);

/** What another program writes; more fields than these are passed over. */
export const offeredNote = z.object({
  kind: z.enum(captureKinds),
  text: capturedText,
  contact: written.optional(),
  step: line.optional(),
  map: line.optional(),
  by: line.optional(),
  at: moment.optional(),
  id: written.optional(),
});
export type OfferedNote = z.infer<typeof offeredNote>;

/** Largest file of another program, in bytes. */
export const offeredSize = limits.note.fileBytes;

export type OfferedFault =
  | { readonly fault: 'notJson' }
  | { readonly fault: 'field'; readonly field: string };

/** What is wrong with it is said by its first wrong field, never by what stood there. */
export function readOffered(text: string): OfferedNote | OfferedFault {
  const value = parseJson(text.replace(/^\uFEFF/, ''), limits.note.jsonDepth);
  if (value === undefined) return { fault: 'notJson' };
  const read = offeredNote.safeParse(value);
  if (read.success) return read.data;
  return { fault: 'field', field: String(read.error.issues[0]?.path[0] ?? '') };
}

export const isOfferedFault = (read: OfferedNote | OfferedFault): read is OfferedFault => 'fault' in read;

interface Arrival {
  readonly id: string;
  readonly now: string;
  readonly way: Capture['way'];
}

/** With nothing personal in it, ready to be stored. */
export const noteOfOffered = (offered: OfferedNote, { id, now, way }: Arrival): CapturedNote => ({
  id,
  kind: offered.kind,
  text: mask(offered.text).text,
  contact: mask(offered.contact ?? '').text,
  place: null,
  step: mask(offered.step ?? '').text,
  map: mask(offered.map ?? '').text,
  at: offered.at ?? now,
  by: mask(offered.by ?? '').text,
  way,
});

export const noteOfTyped = (typed: TypedNote, { id, now, way }: Arrival, by: string): CapturedNote => ({
  id,
  kind: typed.kind,
  text: mask(typed.text).text,
  contact: mask(typed.contact.trim()).text,
  place: typed.place,
  step: '',
  map: '',
  at: now,
  by,
  way,
});
