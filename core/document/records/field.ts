/**
 * Value shapes that several record kinds share. Sizes are limits of the file format:
 * they keep a hostile file from filling memory, and are far above what people write.
 */
import { z } from 'zod';

/** One line: titles, names, labels. */
export const line = z.string().max(1_000);
/** Text of any number of lines: cells, notes, quotes. 10,000 characters must fit with room to spare. */
export const text = z.string().max(50_000);
/** Fractional order key (see order-key.ts); sorts as text, ties are broken by id. */
export const orderKey = z.string().regex(/^[0-9A-Za-z]{1,200}$/);
/** Instant, ISO 8601 in UTC, e.g. 2026-10-05T12:00:00.000Z. */
export const instant = z.iso.datetime().meta({ id: 'instant' });
/** Calendar day, YYYY-MM-DD. */
export const day = z.iso.date().meta({ id: 'day' });
/** Calendar month, YYYY-MM. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** Days, both ends included. */
export const period = z.object({ from: day, to: day }).meta({ id: 'period' });
/** Part of a whole, 0 to 1. */
export const share = z.number().min(0).max(1);
/** Whole number of things. */
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Of contacts that several steps share: parts of one are counted, too (core/evidence/share-out.ts). */
export const quantity = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
export const paletteSize = 12;
/** Index into the categorical palette of the theme, not a colour: themes decide the colour. */
export const paletteIndex = z
  .number()
  .int()
  .min(0)
  .max(paletteSize - 1);
export const language = z.enum(['ru', 'en']);
/** SHA-256 in lower-case hexadecimal: name of a blob in assets/. */
export const assetHash = z.string().regex(/^[0-9a-f]{64}$/);

export type Period = z.infer<typeof period>;
export type Language = z.infer<typeof language>;

/** What every record has besides its own fields. `deletedAt` is the only way to delete. */
export const commonFields = { deletedAt: instant.nullable().default(null) };
