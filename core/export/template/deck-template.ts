/**
 * A slide template as a deck takes it over: size, master, layouts and themes as parts of an office file, and where on
 * each layout what can be written. Plain data: it comes from another process. Lengths are EMU, 914,400 to the inch.
 */
import { z } from 'zod';

export const emuPerInch = 914_400;

const place = z.object({
  /** As the format calls it: "title", "ctrTitle", "subTitle", "body", "ftr", "dt", "sldNum" … */
  type: z.string(),
  /** null: found by its type alone. */
  idx: z.number().int().nullable(),
  name: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  /** Points. */
  fontSize: z.number(),
  /** Its text can be read on the paper of the theme. */
  isForPaper: z.boolean(),
});
export type TemplatePlace = z.infer<typeof place>;

const layout = z.object({
  part: z.string(),
  name: z.string(),
  /** As the format calls it: "title", "titleOnly", "obj" …; empty where it says nothing. */
  type: z.string(),
  places: z.array(place),
  /** Text in the ink of the theme can be read on what it has behind the contents. */
  isQuiet: z.boolean(),
});
export type TemplateLayout = z.infer<typeof layout>;

export const deckTemplate = z.object({
  width: z.number(),
  height: z.number(),
  /** Themes, masters, layouts, their pictures and relationships, under the names they have in the deck. */
  parts: z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })),
  masters: z.array(z.object({ part: z.string(), id: z.number().int() })),
  /** Of the first master; speaker notes are written in it too. */
  theme: z.string(),
  /** `p:defaultTextStyle` of the presentation; empty where it has none. */
  textStyle: z.string(),
  /** Of running text. */
  font: z.string(),
  /** Its paper is darker than its ink. */
  isDark: z.boolean(),
  layouts: z.array(layout).min(1),
});
export type DeckTemplate = z.infer<typeof deckTemplate>;
