/** What goes between main and the parser process. */
import { z } from 'zod';
import { appError } from '#core/desktop/app-error';
import { mapContents } from '#core/desktop/desktop-api';

export const parserTask = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });

export const parserAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: mapContents }),
  z.object({ ok: z.literal(false), error: appError }),
]);
