/** How values of a choice (channel, category …) are compared. Knows nothing of the fields they stand in. */
import { lowerCase } from '../text/words';

/** Choice values are compared without case and outer spaces. */
export const foldValue = (value: string): string => lowerCase(value.trim());
