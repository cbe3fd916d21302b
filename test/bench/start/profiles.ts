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

/** The window was closed on no map: its next start shows the library. */
export function openOnLibrary(profile: string): void {
  const path = join(profile, 'settings.json');
  const settings = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...settings, lastMapId: null }));
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
  openOnLibrary(library);
  return { map, library };
}
