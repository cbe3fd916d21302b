/** What the calls of the window work with; put together once in application.ts. */
import type { BrowserWindow } from 'electron';
import type { FileHandle } from '#core/desktop/desktop-api';
import type { Language } from '#core/document/records/field';
import type { Audience } from './audience';
import type { Inbox } from './capture/inbox';
import type { QuickCapture } from './capture/quick-capture';
import type { Damages } from './damages';
import type { DatabaseKeep } from './database-keep';
import type { EvidenceProcess } from './evidence-process';
import type { FileLock } from './file-lock';
import type { FileTokens } from './file-tokens';
import type { FileWatch } from './file-watch';
import type { HeldPictures } from './held-pictures';
import type { MapFiles } from './map-files';
import type { Mirror } from './mirror';
import type { MirrorPlaces } from './mirror-places';
import type { Parcels } from './parcels';
import type { ParseForeign, ParseMap, ParseTemplate } from './parser-process';
import type { Places } from './places';
import type { RecentFiles } from './recent-files';
import type { SettingsFile } from './settings-file';

export interface Desk {
  readonly places: Places;
  readonly settings: SettingsFile;
  readonly tokens: FileTokens;
  readonly recent: RecentFiles;
  readonly parse: ParseMap;
  readonly parseForeign: ParseForeign;
  readonly parseTemplate: ParseTemplate;
  readonly mapFiles: MapFiles;
  /** What the window is sending. */
  readonly parcels: Parcels;
  /** What the window has yet to fetch. */
  readonly held: HeldPictures;
  readonly mirror: Mirror;
  readonly mirrorPlaces: MirrorPlaces;
  readonly evidence: EvidenceProcess;
  /** Tells the window when its map file is changed by another program. */
  readonly watch: FileWatch;
  /** Tells others that its map file is open here, and the window of them. */
  readonly lock: FileLock;
  readonly damages: Damages;
  readonly databaseKeep: DatabaseKeep;
  readonly audience: Audience;
  readonly inbox: Inbox;
  readonly quickCapture: QuickCapture;
  /** The chosen language, or the system's. */
  language(): Language;
  systemLanguage(): Language;
  /** Throws when there is no window: only its own calls may ask. */
  window(): BrowserWindow;
  /** The page said whether it has written everything before it goes. */
  flushed(isWritten: boolean): void;
  /** The file the app was asked to open before the page could listen; given once. */
  takeFileToOpen(): FileHandle | null;
  /** Why the page was loaded again, when it was; given once. */
  takeLastFailure(): 'crash' | 'hang' | null;
}
