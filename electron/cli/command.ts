/** What a command of the command line is, and what it may use. Nothing here needs Electron or a display. */
import type { Result } from '#core/desktop/app-error';
import type { OwnPreset } from '#core/desktop/settings';
import type { Language } from '#core/document/records/field';
import type { Message } from '#core/i18n/translate';
import type { ExportedFile, ExportRequest } from '../export/export-map';
import type { MinutesFile, MinutesRequest } from '../export/export-minutes';
import type { ParseForeign, ParseMap, ParseTemplate } from '../parser-process';

export interface CommandWorld {
  readonly language: Language;
  /** Chosen with --lang; null: not said, so the map's own language stands. */
  readonly chosenLanguage: Language | null;
  readonly isJson: boolean;
  /** Folder of the contact store. */
  readonly workspace: string;
  /** Folder of notes that wait for a programme. */
  readonly inbox: string;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly version: string;
  readonly now: () => Date;
  /** What a sealed key of customers in a workspace holds; null where none is sealed. */
  readonly customerKey?: (workspace: string) => Promise<string | null>;
  /** Sets of export options that the person keeps in the app; left out: none. */
  readonly ownPresets?: () => Promise<readonly OwnPreset[]>;
  readonly parse: ParseMap;
  readonly parseForeign: ParseForeign;
  readonly parseTemplate: ParseTemplate;
  readonly exportMap: (request: ExportRequest) => Promise<Result<readonly ExportedFile[]>>;
  readonly exportMinutes: (request: MinutesRequest) => Promise<Result<readonly MinutesFile[]>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What a command found: lines for people, an object for programs. */
export interface Report {
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
  /** False: the work was done, but its answer is "no" (exit code 1). */
  readonly isFine: boolean;
}

export interface CommandEntry {
  /** Arguments as the help shows them. */
  readonly usage: string;
  readonly about: Message;
  run(words: readonly string[], world: CommandWorld): Promise<Result<Report>>;
}
