/** The packer of maps without its worker: every map is one byte, and has all its pictures. */
import { success } from '#core/desktop/app-error';

const head = { title: '', latestStamp: '1', missing: [] };

export const packer = {
  pack: () => Promise.resolve(success({ ...head, bytes: new Uint8Array([1]) })),
  send: () => Promise.resolve(success({ ...head, parcel: 'parcel' })),
  keepHourlyVersion: () => Promise.resolve(success(null)),
};
