/**
 * What the first window is made with, read before the code that keeps settings is loaded. Nothing is mended or reported here:
 * whatever is not readable is left out, and found again, mended and told of when the settings are opened.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { interfaceSizes, themeChoices } from '#core/desktop/appearance';
import { windowState } from './stored-window';

const firstLook = z.object({
  theme: z.enum(themeChoices).catch('system'),
  interfaceSize: z.literal(interfaceSizes).catch(100),
  window: windowState.nullable().catch(null),
});
export type FirstLook = z.infer<typeof firstLook>;

export function readFirstLook(settingsPath: string): FirstLook {
  try {
    return firstLook.parse(JSON.parse(readFileSync(settingsPath, 'utf8')));
  } catch {
    return firstLook.parse({});
  }
}
