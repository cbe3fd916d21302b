/** Takes parcels from the window over a port, as workers of it send them. */
import { MessageChannelMain, type WebContents } from 'electron';
import { failure } from '#core/desktop/app-error';
import { parcelSlice } from '#core/desktop/parcel-slice';
import { log } from './log';
import type { Parcels } from './parcels';

/** `name`: under which the page waits for the port. Every slice is answered, in turn. */
export function connectParcels(page: WebContents, name: string, parcels: Parcels): void {
  const { port1, port2 } = new MessageChannelMain();
  port1.on('message', ({ data }) => {
    const checked = parcelSlice.safeParse(data);
    if (!checked.success) log('slice with a wrong shape refused');
    port1.postMessage(checked.success ? parcels.add(checked.data) : failure('badRequest'));
  });
  port1.start();
  page.postMessage('parcels.port', name, [port2]);
}
