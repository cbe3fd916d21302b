/** What goes between main and the parser process. */
import { z } from 'zod';
import { appError } from '#core/desktop/app-error';
import { foreignMap, packedContents } from '#core/desktop/desktop-api';
import { language } from '#core/document/records/field';
import { deckTemplate } from '#core/export/template/deck-template';
import { placedPictures } from '#core/file/placed-pictures';

export const parserTask = z.object({
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
  /** Set: the file is of another program, and its map is to be made in that language from that page. */
  foreign: z.object({ language, page: z.number().int().min(0) }).optional(),
  /** Set: the file is a template of slides. */
  isTemplate: z.literal(true).optional(),
});
export type ParserTask = Omit<z.infer<typeof parserTask>, 'bytes'> & { readonly bytes: Uint8Array };

const answerOf = <T>(value: z.ZodType<T>) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: appError }),
  ]);

export const mapAnswer = answerOf(packedContents.extend({ assets: placedPictures }));
export const foreignAnswer = answerOf(foreignMap);
export const templateAnswer = answerOf(deckTemplate);
