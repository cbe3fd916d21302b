/** Profiles of somebody who has worked with Tapki: one that opens the last map, and one that opens the library. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTapki } from '../../e2e/harness/tapki';

/** In the page: the map is there to be walked. */
export const isMapThere = `document.querySelector('[role="grid"]')`;

/** In the page: maps are listed, and another place of the library answers a click. The maps are listed again afterwards. */
export const doesLibraryAnswer = `(() => {
  const [all, ...others] = document.querySelectorAll('nav[aria-label="Folders"] button');
  const archive = others.at(-2);
  if (globalThis.hasAsked === undefined) {
    if (archive === undefined || document.querySelector('[role="dialog"] li') === null) return false;
    globalThis.hasAsked = true;
    archive.click();
  }
  if (archive.getAttribute('aria-current') === null) return false;
  all.click();
  return true;
})()`;

const settingsOf = (profile: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8'));

/** The map that the window was closed on; null: it was closed on none. */
export function lastMapOf(profile: string): string | null {
  const { lastMapId } = settingsOf(profile);
  return typeof lastMapId === 'string' ? lastMapId : null;
}

/** The next start shows this map; null: the library. */
export function openOn(profile: string, lastMapId: string | null): void {
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ ...settingsOf(profile), lastMapId }));
}

export async function makeProfiles(folder: string) {
  const map = join(folder, 'map');
  const tapki = await startTapki({ profile: map, hasCaptureKeys: true });
  await tapki.window.getByRole('grid').first().waitFor();
  // The small picture of the map is painted when there is time.
  await tapki.window.waitForTimeout(10_000);
  await tapki.close();
  const library = join(folder, 'library');
  cpSync(map, library, { recursive: true });
  openOn(library, null);
  return { map, library };
}
