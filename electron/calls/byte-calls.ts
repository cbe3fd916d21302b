/** Calls about bytes that are too many for the call they belong to. */
import { success } from '#core/desktop/app-error';
import type { DesktopHandlers } from '../answers';
import { connectParcels, connectPictures } from '../byte-ports';
import type { Desk } from '../desk';

type ByteCalls = Pick<
  DesktopHandlers,
  'parcels.connect' | 'pictures.connect' | 'pictures.read' | 'pictures.letGo'
>;

export const byteCalls = (desk: Desk): ByteCalls => ({
  'parcels.connect'({ name }) {
    connectParcels(desk.window().webContents, name, desk.parcels);
    return success({});
  },
  'pictures.connect'(wanted) {
    connectPictures(desk.window().webContents, wanted, desk.held);
    return success({});
  },
  'pictures.read': ({ ticket, hashes }) => desk.held.read(ticket, hashes),
  'pictures.letGo'({ ticket }) {
    desk.held.letGo(ticket);
    return success({});
  },
});
