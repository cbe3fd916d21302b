/** How large a file of another program is that is read whole. */
import { limits } from '#core/limits';

export const foreignSizeLimit = limits.foreign.fileBytes;
