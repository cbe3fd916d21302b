/** Gets ports for bytes, for a worker to send or take them over: through the page each megabyte would be copied twice. */
import type { Result } from '#core/desktop/app-error';
import { parcelPortMessage, picturePortMessage } from '#core/desktop/bridge';
import { arrivingPort } from './arriving-port';
import { call } from './desktop';

async function namedPort(
  type: string,
  ask: (name: string) => Promise<Result<object>>,
): Promise<Result<MessagePort>> {
  // Two may be on their way at once.
  const name = crypto.randomUUID().replaceAll('-', '');
  const isMeant = (message: unknown): boolean =>
    Reflect.get(Object(message), 'type') === type && Reflect.get(Object(message), 'name') === name;
  const arriving = arrivingPort(isMeant, 'internal');
  const asked = await ask(name);
  return asked.ok ? arriving : asked;
}

/** A port that takes parcels. */
export const connectParcels = (): Promise<Result<MessagePort>> =>
  namedPort(parcelPortMessage, (name) => call('parcels.connect', { name }));

/** A port that gives the pictures that main holds under this ticket. */
export const connectPictures = (ticket: string): Promise<Result<MessagePort>> =>
  namedPort(picturePortMessage, (name) => call('pictures.connect', { name, ticket }));
