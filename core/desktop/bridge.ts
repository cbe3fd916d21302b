/**
 * What the preload puts into the window as `window.tapki`: the only way from the page to the machine.
 * Names come as lists, so that the preload carries no schema; main checks every input against its own.
 */
import type { TypedNote } from '../capture/captured-note';
import type { GuideStep } from '../capture/guess-step';
import type { Language } from '../document/records/field';
import type { ShownPicture, ShownPointer, ShownSlide } from '../present/slide';
import type { Result } from './app-error';
import type {
  DesktopCallName,
  DesktopEvent,
  DesktopEventName,
  DesktopInput,
  DesktopOutput,
  FileHandle,
} from './desktop-api';

/** `DomFile` is the browser's File, which core does not know. */
export interface DesktopBridge<DomFile> {
  call<N extends DesktopCallName>(name: N, input: DesktopInput<N>): Promise<Result<DesktopOutput<N>>>;
  /** Returns what ends the listening. */
  on<N extends DesktopEventName>(name: N, listener: (event: DesktopEvent<N>) => void): () => void;
  /** A file a person dragged in or pasted becomes a token; a file made by a script is refused. */
  registerFile(file: DomFile): Promise<Result<FileHandle>>;
}

/** What the audience's window is told; it says nothing itself. */
export type AudienceNews =
  | ({ readonly kind: 'slide' } & ShownSlide)
  | ({ readonly kind: 'picture' } & ShownPicture)
  | ({ readonly kind: 'pointer' } & ShownPointer);

/** What its preload puts into it as `window.tapkiAudience`: listening, and nothing else. */
export interface AudienceBridge {
  listen(listener: (news: AudienceNews) => void): void;
}

/** The one channel to the audience's window. */
export const audienceChannel = 'audience.news';
export type AudienceChannel = typeof audienceChannel;

/** What the small window for notes is told. */
export type CaptureNews =
  | {
      readonly kind: 'look';
      readonly language: Language;
      readonly scheme: 'light' | 'dark';
      /** It comes onto the screen now. */
      readonly isOpening: boolean;
    }
  | { readonly kind: 'guide'; readonly guide: readonly GuideStep[] };

/** What its preload puts into it as `window.tapkiCapture`. */
export interface CaptureBridge {
  /** The page listens from now on, and is told how to look. */
  listen(listener: (news: CaptureNews) => void): void;
  save(note: TypedNote): Promise<Result<unknown>>;
  hide(): Promise<unknown>;
}

export const captureChannels = {
  news: 'captureWindow.news',
  save: 'captureWindow.save',
  hide: 'captureWindow.hide',
  ready: 'captureWindow.ready',
} as const;
export type CaptureChannels = typeof captureChannels;

/** The port to the evidence service arrives as a window message with this `type` and one port. */
export const evidencePortMessage = 'tapki.evidence.port';
/** One that takes parcels in the same way, with the `name` it was asked for under. */
export const parcelPortMessage = 'tapki.parcels.port';
/** One that gives pictures, likewise. */
export const picturePortMessage = 'tapki.pictures.port';

/** Complete and free of strangers: the compiler checks both. */
const callNames: Readonly<Record<DesktopCallName, true>> = {
  'app.info': true,
  'settings.read': true,
  'settings.write': true,
  'menu.update': true,
  'window.setTitle': true,
  'window.setFullScreen': true,
  'window.clipboard': true,
  'window.flushed': true,
  'parcels.connect': true,
  'maps.chooseFile': true,
  'maps.read': true,
  'pictures.read': true,
  'pictures.connect': true,
  'pictures.letGo': true,
  'maps.chooseTarget': true,
  'maps.write': true,
  'maps.forgetBackups': true,
  'maps.resume': true,
  'maps.readBackup': true,
  'maps.leave': true,
  'maps.recent': true,
  'maps.sample': true,
  'maps.sampleContacts': true,
  'mirror.list': true,
  'mirror.write': true,
  'mirror.read': true,
  'mirror.forgetOlder': true,
  'mirror.remove': true,
  'mirror.readPlaces': true,
  'mirror.notePlaces': true,
  'storage.setAside': true,
  'tables.chooseFiles': true,
  'tables.chooseFolder': true,
  'tables.saveText': true,
  'tables.savePicture': true,
  'tables.saveDashboard': true,
  'exports.chooseFolder': true,
  'exports.chooseTemplate': true,
  'exports.run': true,
  'exports.manifest': true,
  'exports.minutes': true,
  'exports.review': true,
  'exports.scoreboard': true,
  'exports.cancel': true,
  'exports.show': true,
  'exchange.chooseFile': true,
  'exchange.read': true,
  'present.open': true,
  'present.show': true,
  'present.picture': true,
  'present.point': true,
  'present.close': true,
  'capture.show': true,
  'capture.teach': true,
  'capture.settings': true,
  'capture.setShortcut': true,
  'capture.chooseFolder': true,
  'capture.leaveFolder': true,
  'inbox.read': true,
  'inbox.remove': true,
  'links.open': true,
  'recovery.take': true,
  'recovery.show': true,
  'recovery.databaseDamaged': true,
  'recovery.databaseSound': true,
  'diagnostics.read': true,
  'diagnostics.showLogs': true,
  'dumps.list': true,
  'dumps.show': true,
  'dumps.delete': true,
  'updates.state': true,
  'updates.turnOn': true,
  'updates.turnOff': true,
  'updates.check': true,
  'evidence.connect': true,
};

const eventNames: Readonly<Record<DesktopEventName, true>> = {
  'menu.action': true,
  'map.open': true,
  'window.flush': true,
  'exports.progress': true,
  'evidence.stopped': true,
  'file.changed': true,
  'file.others': true,
  'recovery.found': true,
  'present.ready': true,
  'present.key': true,
  'present.closed': true,
  'present.size': true,
  'present.display': true,
  'inbox.changed': true,
};

export const isDesktopCall = (name: string): name is DesktopCallName => Object.hasOwn(callNames, name);
export const desktopCallNames: readonly DesktopCallName[] = Object.keys(callNames).filter(isDesktopCall);

/** What only the preload asks for. */
export const preloadCallName = 'files.register';
export const isDesktopEvent = (name: string): name is DesktopEventName => Object.hasOwn(eventNames, name);
