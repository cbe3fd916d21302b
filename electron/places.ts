/** Where everything lies on this machine. */
import { join } from 'node:path';
import { app } from 'electron';

export interface Places {
  readonly userData: string;
  readonly settings: string;
  readonly recent: string;
  readonly mirror: string;
  readonly mirrorPlaces: string;
  readonly backups: string;
  readonly setAside: string;
  /** Notes of files that are being written outside the profile. */
  readonly unfinished: string;
  /** Chromium's, and its second names while nobody knows whether it is whole. */
  readonly database: string;
  readonly keptDatabase: string;
  readonly logs: string;
  readonly workspace: string;
  /** Read-only: the sample maps and contacts that come with the app. */
  readonly sample: string;
  readonly renderer: string;
  readonly preload: string;
  readonly audiencePreload: string;
  readonly capturePreload: string;
  /** Notes that are in no programme yet. */
  readonly inbox: string;
  readonly captureSettings: string;
  readonly evidenceService: string;
  readonly parserService: string;
}

export function findPlaces(): Places {
  const userData = app.getPath('userData');
  // Below the packaged archive as in the sources. Where this code itself lies is the bundler's choice.
  const output = join(app.getAppPath(), 'out');
  return {
    userData,
    settings: join(userData, 'settings.json'),
    recent: join(userData, 'recent.json'),
    mirror: join(userData, 'mirror'),
    mirrorPlaces: join(userData, 'mirror-places.json'),
    backups: join(userData, 'backups'),
    setAside: join(userData, 'set-aside'),
    unfinished: join(userData, 'unfinished'),
    database: join(userData, 'IndexedDB'),
    keptDatabase: join(userData, 'IndexedDB.kept'),
    logs: join(userData, 'logs'),
    workspace: process.env.TAPKI_WORKSPACE || join(userData, 'workspace'),
    sample: join(app.isPackaged ? process.resourcesPath : output, 'sample'),
    renderer: join(output, 'renderer'),
    preload: join(output, 'preload', 'preload.cjs'),
    audiencePreload: join(output, 'preload', 'audience-preload.cjs'),
    capturePreload: join(output, 'preload', 'capture-preload.cjs'),
    inbox: join(userData, 'inbox'),
    captureSettings: join(userData, 'capture.json'),
    evidenceService: join(output, 'main', 'evidence.js'),
    parserService: join(output, 'main', 'parser.js'),
  };
}
