/** Gets a port that takes parcels, for a worker to send them over. */
import type { Result } from '#core/desktop/app-error';
import { parcelPortMessage } from '#core/desktop/bridge';
import { arrivingPort } from './arriving-port';
import { call } from './desktop';

export async function connectParcels(): Promise<Result<MessagePort>> {
  // Two may be on their way at once.
  const name = crypto.randomUUID().replaceAll('-', '');
  const isMeant = (message: unknown): boolean =>
    Reflect.get(Object(message), 'type') === parcelPortMessage &&
    Reflect.get(Object(message), 'name') === name;
  const arriving = arrivingPort(isMeant, 'internal');
  const asked = await call('parcels.connect', { name });
  return asked.ok ? arriving : asked;
}
