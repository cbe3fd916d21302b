/**
 * Hook of electron-builder: what electron-updater reads beside the app. It names no address: that is configured by people
 * (docs/decisions/0031-updates.md). On Windows the publisher must sign what is installed, when the release says who it is.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {{ appOutDir: string, packager: { getResourcesDir: (folder: string) => string } }} context */
export const afterPack = ({ appOutDir, packager }) => {
  const publisher = process.env.TAPKI_PUBLISHER;
  const lines = ['provider: custom', 'updaterCacheDirName: tapki-updater'];
  if (publisher) lines.push(`publisherName: ${JSON.stringify(publisher)}`);
  writeFileSync(join(packager.getResourcesDir(appOutDir), 'app-update.yml'), `${lines.join('\n')}\n`);
};
