/**
 * Every call between the window and the main process, declared once: name, input, output.
 * The window holds tokens, main holds paths. Inputs are checked by main against these schemas.
 */
import { z } from 'zod';
import { assetHash, language } from '../document/records/field';
import { idText } from '../document/records/identity';
import { pictureTypes } from '../document/records/picture';
import { shownPicture, shownPointer, shownSlide } from '../present/slide';
import { bytes, fileHandle, losses, nothing, token, wantedPictures } from './call-shapes';
import { captureApi } from './capture-api';
import { exportApi } from './export-api';
import { exportFormats } from './export-options';
import { helpApi } from './help-api';
import { linkApi } from './link-api';
import { recoveryApi } from './recovery-api';
import { settingFields, settings } from './settings';

/** A file on disk as the window knows it. */
export type FileHandle = z.infer<typeof fileHandle>;

/** Where a map is in the library of this computer; travels in no file. */
const mapPlace = z.object({
  mapId: idText,
  folder: z.string().max(1_000).nullable(),
  archivedAt: z.string().max(100).nullable(),
  trashedAt: z.string().max(100).nullable(),
});
export type MapPlace = z.infer<typeof mapPlace>;

/** Contents of a .cjm after it was parsed and checked where it could do no harm. */
const mapContents = z.object({
  mapId: idText,
  formatVersion: z.number().int(),
  isReadOnly: z.boolean(),
  /** Records with a `stamps` object each, as in map.json; checked again by the document. */
  records: z.array(z.record(z.string(), z.unknown())),
  assets: z.array(z.object({ hash: assetHash, type: z.enum(pictureTypes), bytes })),
  /** What repair and migration did, for the person to know. */
  notes: z.array(z.object({ code: z.string(), recordId: z.string().nullable() })),
});
export type MapContents = z.infer<typeof mapContents>;

/** Pictures that main holds for the window, which asks for them by ticket and hash. */
const heldPictures = z.object({
  ticket: token,
  /** `size` in bytes. */
  list: z.array(z.object({ hash: assetHash, size: z.number().int() })),
});
export type HeldList = z.infer<typeof heldPictures>;

/** The same between processes, the records as one text (core/file/packed-contents.ts). */
export const packedContents = mapContents.extend({ records: z.string() });
export type PackedContents = z.infer<typeof packedContents>;

/** Another Tapki that has a map file open: the name of its computer and since when, by that computer's clock. */
const otherEditor = z.object({ computer: z.string(), since: z.string() });
export type OtherEditor = z.infer<typeof otherEditor>;

/** What a file was when we last saw it; a different one on saving means another program wrote it. */
const fingerprint = z.string().max(200);

/** A file of another program as a map, read where it could do no harm. Its records are checked again on opening. */
export const foreignMap = z.object({
  format: z.enum(['mermaid', 'jsonCanvas', 'cjml', 'openJourney', 'csv', 'outline', 'drawio', 'xlsx']),
  /** Names of pages or sheets; empty where the format knows one only. */
  pages: z.array(z.string()),
  /** Which of them was read. */
  page: z.number().int(),
  records: z.array(z.record(z.string(), z.unknown())),
  left: losses,
});
export type ForeignContents = z.infer<typeof foreignMap>;

/** No call without a schema: of what it takes and of what it answers. */
interface DeclaredCall {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Calls from the window to main. */
export const desktopCalls = {
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.string(),
      systemLanguage: language,
      fileToOpen: fileHandle.nullable(),
      /** Set once after the window was loaded anew because it stopped or hung. */
      lastFailure: z.enum(['crash', 'hang']).optional(),
    }),
  },
  'settings.read': { input: nothing, output: settings },
  'settings.write': { input: settingFields.partial(), output: settings },
  /** Told whenever what menus depend on changes: enabled actions and undo labels. */
  'menu.update': {
    input: z.object({
      enabled: z.array(z.string().max(60)).max(200),
      language,
      undo: z.string().max(200).nullable(),
      redo: z.string().max(200).nullable(),
    }),
    output: nothing,
  },
  'window.setTitle': {
    input: z.object({ title: z.string().max(1_000), isEdited: z.boolean() }),
    output: nothing,
  },
  /** For what is shown to a room from this window; answers how it was before. */
  'window.setFullScreen': {
    input: z.object({ isFull: z.boolean() }).strict(),
    output: z.object({ wasFull: z.boolean() }),
  },
  /** What the system does with the keyboard's own cut, copy and paste, asked for by menu or palette. */
  'window.clipboard': {
    input: z.object({ command: z.enum(['cut', 'copy', 'paste']) }).strict(),
    output: nothing,
  },
  /** The window has written what it has and may go; when it could not, people are asked first. */
  'window.flushed': { input: z.object({ isWritten: z.boolean() }).strict(), output: nothing },
  'maps.chooseFile': { input: nothing, output: fileHandle.nullable() },
  /** Of a map with many megabytes of pictures main holds these: the map is on the screen before they are. */
  'maps.read': {
    input: z.object({ token }),
    output: z.object({ contents: packedContents, fingerprint, held: heldPictures.nullable() }),
  },
  'pictures.read': {
    input: z.object({ ticket: token, hashes: wantedPictures }).strict(),
    output: mapContents.shape.assets,
  },
  /** Asks for a port that gives them (electron/byte-ports.ts); it arrives under this name. */
  'pictures.connect': { input: z.object({ name: token, ticket: token }).strict(), output: nothing },
  /** The window has them, or wants them no more. */
  'pictures.letGo': { input: z.object({ ticket: token }).strict(), output: nothing },
  'maps.chooseTarget': {
    input: z.object({ suggestedName: z.string().max(300) }),
    output: fileHandle.nullable(),
  },
  /** Asks for a port that takes parcels (parcel-slice.ts); it arrives under this name. */
  'parcels.connect': { input: z.object({ name: token }).strict(), output: nothing },
  /** `expected`: fingerprint when last read or written; null: whatever is there may be replaced (the person chose it in the dialog). */
  'maps.write': {
    input: z.object({ token, parcel: token, expected: fingerprint.nullable() }),
    output: z.object({ fingerprint }),
  },
  /** Removes the backups of the file: what they show must not come back. */
  'maps.forgetBackups': { input: z.object({ token }), output: nothing },
  /**
   * Takes up the file of a map again, also one of an earlier session, and watches it; null: it is not known any more.
   * `fingerprint`: when last seen; another one now is told as a change.
   */
  'maps.resume': {
    input: z.object({ token, fingerprint: fingerprint.optional() }),
    output: fileHandle.nullable(),
  },
  /** Of a map file that cannot be read any more: the newest of its backups that can; null: there is none. */
  'maps.readBackup': {
    input: z.object({ token }),
    output: z.object({ contents: packedContents, savedAt: z.string() }).nullable(),
  },
  /** The window has let go of its file. */
  'maps.leave': { input: nothing, output: nothing },
  'maps.recent': { input: nothing, output: z.array(fileHandle.extend({ openedAt: z.string() })) },
  /** The sample map, or the programme around it. */
  'maps.sample': {
    input: z.object({ language, purpose: z.enum(['journey', 'programme']) }),
    output: packedContents,
  },
  'maps.sampleContacts': { input: z.object({ language }), output: fileHandle },
  'mirror.list': {
    input: nothing,
    output: z.array(
      z.object({ mapId: idText, title: z.string(), latestStamp: z.string(), savedAt: z.string() }),
    ),
  },
  'mirror.write': {
    input: z.object({
      mapId: idText,
      latestStamp: z.string().max(200),
      title: z.string().max(1_000),
      parcel: token,
    }),
    output: nothing,
  },
  /** Newest generation that proves whole. */
  'mirror.read': { input: z.object({ mapId: idText }), output: packedContents },
  /** Leaves of a map's copies the newest that proves whole: what older ones show must not come back. */
  'mirror.forgetOlder': { input: z.object({ mapId: idText }), output: nothing },
  'mirror.remove': { input: z.object({ mapId: idText }), output: nothing },
  /** Maps in a folder, the archive or the trash. */
  'mirror.readPlaces': { input: nothing, output: z.array(mapPlace) },
  'mirror.notePlaces': { input: z.object({ places: z.array(mapPlace).max(100_000) }), output: nothing },
  /** The window found its own database unusable: set it aside at the next start and start again. */
  'storage.setAside': { input: nothing, output: nothing },
  /** Empty: the person closed the dialog without choosing. */
  'tables.chooseFiles': { input: nothing, output: z.array(fileHandle) },
  /** The tables of a folder, in the order of their names. */
  'tables.chooseFolder': { input: nothing, output: z.array(fileHandle) },
  'tables.saveText': {
    input: z.object({
      suggestedName: z.string().max(300),
      text: z.string().max(50_000_000),
      ending: z.enum(['csv', 'json', 'md', 'html', 'ics', 'svg']).default('csv'),
      /** The mark of UTF-8 that spreadsheets need; importers of trackers take it for a part of the first column. */
      isMarked: z.boolean().default(true),
    }),
    output: fileHandle.nullable(),
  },
  /** The sources dashboard as a page, where the person wants it; null: nowhere. */
  'tables.saveDashboard': {
    input: z.object({
      suggestedName: z.string().max(300),
      // What core/dashboard/pack.ts makes: nothing in it can end the element it will stand in.
      packed: z
        .string()
        .max(50_000_000)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/),
      language,
      theme: z.enum(['light', 'dark']),
    }),
    output: fileHandle.nullable(),
  },
  /** A picture of the window's own, as PNG; null: the person chose nowhere. */
  'tables.savePicture': {
    input: z.object({ suggestedName: z.string().max(300), png: bytes }),
    output: fileHandle.nullable(),
  },
  ...exportApi,
  'exchange.chooseFile': { input: nothing, output: fileHandle.nullable() },
  /** `page`: index of the page or sheet that is wanted; the first where there is no such one. */
  'exchange.read': {
    input: z.object({ token, language, page: z.number().int().min(0) }),
    output: foreignMap,
  },
  /** `isSeparate` left out: a window for the audience where there is a second display. */
  'present.open': {
    input: z.object({ isSeparate: z.boolean().optional() }).strict(),
    output: z.object({ isSeparate: z.boolean() }),
  },
  /** To the audience's window: nothing but what may be seen fits these shapes. */
  'present.show': { input: shownSlide, output: nothing },
  'present.picture': { input: shownPicture, output: nothing },
  'present.point': { input: shownPointer, output: nothing },
  'present.close': { input: nothing, output: nothing },
  ...captureApi,
  ...linkApi,
  ...recoveryApi,
  ...helpApi,
  /** Opens the port to the evidence service; the port arrives as a window message. */
  'evidence.connect': { input: nothing, output: nothing },
} as const satisfies Record<string, DeclaredCall>;

export type DesktopCallName = keyof typeof desktopCalls;
export type DesktopInput<N extends DesktopCallName> = z.input<(typeof desktopCalls)[N]['input']>;
export type DesktopOutput<N extends DesktopCallName> = z.output<(typeof desktopCalls)[N]['output']>;

/** Calls only the preload makes on its own: a file dragged in by a person, whose path the window never sees. */
export const preloadCalls = {
  'files.register': { input: z.object({ path: z.string().min(1).max(4_096) }), output: fileHandle },
} as const satisfies Record<string, DeclaredCall>;

/** What became of the audience's window: on another display, beside the presenter's, gone since it kept stopping. */
const displayNews = ['onDisplay', 'beside', 'stopped'] as const;

/** News from main to the window. */
export const desktopEvents = {
  'menu.action': z.object({ actionId: z.string() }),
  'map.open': fileHandle,
  'window.flush': nothing,
  'exports.progress': z.object({ format: z.enum(exportFormats), done: z.number(), total: z.number() }),
  'evidence.stopped': z.object({}),
  'file.changed': z.object({ token }),
  /** Who else has this file open; `isSecond`: they had it before this window opened it. */
  'file.others': z.object({ token, others: z.array(otherEditor), isSecond: z.boolean() }),
  /** Something was found damaged: `recovery.take` says what. */
  'recovery.found': nothing,
  /** The audience's window has started and shows nothing yet. */
  'present.ready': nothing,
  /** A key pressed in the audience's window, which answers to none itself. */
  'present.key': z.object({ key: z.string(), code: z.string() }),
  /** The audience's window was closed there. */
  'present.closed': nothing,
  /** The audience's window has this size now. */
  'present.size': z.object({ width: z.number().positive(), height: z.number().positive() }),
  /** A note came into the inbox, or files of the watched folder did not fit. */
  'inbox.changed': z.object({ refused: z.number().int() }),
  /** Displays came or went, and the audience's window with them. */
  'present.display': z.object({ news: z.enum(displayNews), isSeparate: z.boolean() }),
} as const;
export type PresentKey = z.infer<(typeof desktopEvents)['present.key']>;
export type DesktopEventName = keyof typeof desktopEvents;
export type DesktopEvent<N extends DesktopEventName> = z.infer<(typeof desktopEvents)[N]>;
