/** Gives pictures that main holds to a worker of the window, over a port: the window has no part in it. */
import { MessageChannelMain, type WebContents } from 'electron';
import { failure } from '#core/desktop/app-error';
import { wantedPictures } from '#core/desktop/call-shapes';
import type { HeldPictures } from './held-pictures';
import { log } from './log';

/** `name`: under which the page waits for the port. Every question is answered, in turn. */
export function connectPictures(
  page: WebContents,
  { name, ticket }: { readonly name: string; readonly ticket: string },
  held: HeldPictures,
): void {
  const { port1, port2 } = new MessageChannelMain();
  port1.on('message', ({ data }) => {
    const checked = wantedPictures.safeParse(data);
    if (!checked.success) log('question for pictures with a wrong shape refused');
    port1.postMessage(checked.success ? held.read(ticket, checked.data) : failure('badRequest'));
  });
  port1.start();
  page.postMessage('pictures.port', name, [port2]);
}
