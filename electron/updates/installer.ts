/**
 * electron-updater downloads a version and installs it at the end of the app. It is given a list that was already checked
 * against our signature and holds the file against its hash; on Windows it checks the publisher of the installer as well.
 * Loaded only when a person asked to download.
 */
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider';
import type { UpdateFeed } from './check-update';

/** Where Tapki can replace itself; elsewhere a package of the system or the person does. */
export const canInstall = (platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>) =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.APPIMAGE);

export async function downloadUpdate(
  feed: UpdateFeed,
  address: string,
  onProgress: (share: number) => void,
): Promise<{ readonly installOnQuit: () => void }> {
  const { autoUpdater, Provider } = (await import('electron-updater')).default;

  class CheckedList extends Provider<UpdateFeed & { path: string; sha512: string }> {
    /** Of the base class it is protected, and electron-updater makes one itself. */
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }
    async getLatestVersion() {
      const [first] = feed.files;
      if (first === undefined) throw new Error('An update without files');
      return { ...feed, path: first.url, sha512: first.sha512 };
    }
    resolveFiles() {
      return feed.files.map((info) => ({ url: new URL(info.url, address), info }));
    }
  }

  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.allowPrerelease = false;
  // What it would say quotes paths and addresses; our own log notes the outcome.
  autoUpdater.logger = null;
  autoUpdater.disableWebInstaller = true;
  autoUpdater.disableDifferentialDownload = true;
  autoUpdater.setFeedURL({ provider: 'custom', updateProvider: CheckedList });
  autoUpdater.on('download-progress', ({ percent }) => onProgress(percent / 100));
  const checked = await autoUpdater.checkForUpdates();
  if (checked?.isUpdateAvailable !== true) throw new Error('electron-updater sees nothing newer');
  await autoUpdater.downloadUpdate();
  return {
    installOnQuit() {
      autoUpdater.autoInstallOnAppQuit = true;
    },
  };
}
