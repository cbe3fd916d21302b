/** Calls about presenting: what the presenter's window sends on to the audience's, already checked by its shape. */
import { success } from '#core/desktop/app-error';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';

type PresentCalls = Pick<
  DesktopHandlers,
  'present.open' | 'present.show' | 'present.picture' | 'present.point' | 'present.close'
>;

export const presentCalls = ({ audience }: Desk): PresentCalls => ({
  'present.open': ({ isSeparate }) => success({ isSeparate: audience.open(isSeparate) }),
  'present.show'(slide) {
    audience.tell({ kind: 'slide', ...slide });
    return success({});
  },
  'present.picture'(picture) {
    audience.tell({ kind: 'picture', ...picture });
    return success({});
  },
  'present.point'(pointer) {
    audience.tell({ kind: 'pointer', ...pointer });
    return success({});
  },
  'present.close'() {
    audience.close();
    return success({});
  },
});
