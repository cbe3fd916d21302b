/** Ports for bytes, between main and workers of the window: parcels that come, pictures that go. */
import { MessageChannelMain, type WebContents } from 'electron';
import type { z } from 'zod';
import { failure, type Result } from '#core/desktop/app-error';
import { wantedPictures } from '#core/desktop/call-shapes';
import { parcelSlice } from '#core/desktop/parcel-slice';
import type { HeldPictures } from './held-pictures';
import { log } from './log';
import type { Parcels } from './parcels';

interface Port<Question> {
  readonly channel: 'parcels.port' | 'pictures.port';
  /** Under which the page waits for it. */
  readonly name: string;
  readonly schema: z.ZodType<Question>;
  answer(question: Question): Result<unknown>;
}

/** Every question is answered, in turn. */
function connect<Question>(page: WebContents, { channel, name, schema, answer }: Port<Question>): void {
  const { port1, port2 } = new MessageChannelMain();
  port1.on('message', ({ data }) => {
    const checked = schema.safeParse(data);
    if (!checked.success) log('question at a port with a wrong shape refused');
    port1.postMessage(checked.success ? answer(checked.data) : failure('badRequest'));
  });
  port1.start();
  page.postMessage(channel, name, [port2]);
}

export const connectParcels = (page: WebContents, name: string, parcels: Parcels): void =>
  connect(page, {
    channel: 'parcels.port',
    name,
    schema: parcelSlice,
    answer: (slice) => parcels.add(slice),
  });

export const connectPictures = (
  page: WebContents,
  { name, ticket }: { readonly name: string; readonly ticket: string },
  held: HeldPictures,
): void =>
  connect(page, {
    channel: 'pictures.port',
    name,
    schema: wantedPictures,
    answer: (hashes) => held.read(ticket, hashes),
  });
